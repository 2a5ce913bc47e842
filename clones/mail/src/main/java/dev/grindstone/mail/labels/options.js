// @ts-check
// What can be done to a label: from the menu at its line in the navigation, and from its row in the settings.
const pigeon = window.grindstone.pigeon;
let menu = null;
let chosen = null;

async function openOptions(button) {
  const entry = button.closest('[data-x-label]');
  chosen = { id: entry.dataset.xId, name: entry.dataset.xLabel };
  if (menu) menu.remove();
  menu = pigeon.element('div', { class: 'J-M', role: 'menu', 'aria-label': 'Label ' + chosen.name, 'data-x-menu': 'label-options', hidden: '' });
  document.body.append(menu);
  await pigeon.request('GET', `${pigeon.root}labels/${chosen.id}/options`, { target: menu, source: menu, swap: 'innerHTML' });
  pigeon.openMenu(menu, button);
}

async function change(label, values) {
  await pigeon.request('POST', pigeon.root + 'labels/' + label.id, { source: document.body, swap: 'none', values });
  shown();
}

/** Shows what has changed: the navigation, the settings, or the rows of a list. */
function shown() {
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  if (!pigeon.thread()) pigeon.reload();
}

const isHere = (name) => decodeURIComponent(pigeon.here().replace(/\+/g, ' ')).startsWith('label/' + name);

async function edit({ id, name }) {
  const cut = name.lastIndexOf('/');
  const now = await pigeon.askLabelName({ title: 'Edit label', ok: 'Save', label: 'Label name:', url: pigeon.root + 'labels/' + id,
    own: name.slice(cut + 1), above: name.slice(0, Math.max(0, cut)), except: name });
  if (now && isHere(name)) pigeon.go('label/' + encodeURIComponent(now).replace(/%2F/g, '/'));
  else if (now && !pigeon.thread()) pigeon.reload();
}

async function remove({ id, name }) {
  const below = [...document.querySelectorAll('[data-part-nav] [data-x-label]')]
    .filter((entry) => entry.dataset.xLabel.startsWith(name + '/')).length;
  const also = below === 0 ? '' : below === 1 ? ' and its sublabel' : ` and its ${below} sublabels`;
  const sure = await pigeon.ask({ title: 'Remove Label', ok: 'Delete',
    text: `Delete the label "${name}"${also}? The messages stay where they are.` });
  if (!sure) return;
  await pigeon.request('POST', `${pigeon.root}labels/${id}/remove`, { source: document.body, swap: 'none' });
  if (isHere(name)) {
    document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
    pigeon.go('inbox');
  } else {
    shown();
  }
}

const acts = { edit, remove, nest: ({ name }) => pigeon.createLabel(name) };

/** Runs the handler on the label of the open menu, or of the row in the settings. */
function onLabel(selector, handler) {
  pigeon.onItem(selector, (item) => { pigeon.closeMenu(false); handler(chosen, item); });
  pigeon.on('[data-x-setting-label] ' + selector, (button) => {
    const row = button.closest('[data-x-setting-label]');
    handler({ id: row.dataset.xSettingLabel, name: row.dataset.xName }, button);
  });
}

pigeon.on('[data-part-label-options]', openOptions);
onLabel('[data-x-list]', (label, control) => change(label, { in_list: control.dataset.xList }));
onLabel('[data-x-messages]', (label, control) => change(label, { in_messages: control.dataset.xMessages }));
onLabel('[data-x-label-do]', (label, control) => acts[control.dataset.xLabelDo](label));
pigeon.onItem('[data-x-color]', (item) => { pigeon.closeMenu(false); change(chosen, { color: item.dataset.xColor }); });
pigeon.on('[data-x-fixed-list] [data-x-place]', async (button) => {
  const route = button.closest('[data-x-fixed-list]').dataset.xFixedList;
  await pigeon.request('POST', pigeon.root + 'labels/place',
    { source: document.body, swap: 'none', values: { route, shown: button.dataset.xPlace } });
  shown();
});
