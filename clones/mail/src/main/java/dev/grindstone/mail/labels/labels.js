// @ts-check
// The menus that choose labels: "Move to" acts at once, "Labels" collects ticks until Apply. Both filter as one types.
const pigeon = window.grindstone.pigeon;
let menu = null;
let kind = '';
let perform = null;

/** Opens it at a button: for the chosen conversations, or for others and with another way to act on them. */
async function openMenu(button, threads = pigeon.selection.threads(), act = pigeon.actOnChosen) {
  kind = button.dataset.xChoose;
  perform = act;
  if (menu) menu.remove();
  menu = pigeon.element('div', { class: 'J-M', role: 'menu', 'data-x-menu': 'labels', hidden: '' });
  document.body.append(menu);
  const query = new URLSearchParams({ kind });
  threads.forEach((thread) => query.append('thread', thread));
  await pigeon.request('GET', pigeon.root + 'labels/menu?' + query, { target: menu, source: menu, swap: 'innerHTML' });
  menu.setAttribute('aria-label', menu.querySelector('[data-part-menu-title]').textContent);
  pigeon.openMenu(menu, button);
}

function filter(text) {
  const wanted = text.trim().toLowerCase();
  menu.querySelectorAll('[title]').forEach((item) => { item.hidden = !item.title.toLowerCase().includes(wanted); });
}

const ticked = () => [...menu.querySelectorAll('[role="menuitemcheckbox"]')];

function tick(item) {
  item.setAttribute('aria-checked', item.getAttribute('aria-checked') === 'true' ? 'false' : 'true');
  menu.querySelector('[data-part-apply]').hidden =
    ticked().every((each) => each.getAttribute('aria-checked') === each.dataset.xWas);
  menu.querySelector('[data-part-new-label]').hidden = !menu.querySelector('[data-part-apply]').hidden;
}

function apply() {
  const changed = ticked().filter((each) => each.getAttribute('aria-checked') !== each.dataset.xWas);
  const names = (state) => changed.filter((each) => each.getAttribute('aria-checked') === state).map((each) => each.title);
  pigeon.closeMenu(false);
  perform('label', { add: names('true'), remove: names('false') });
}

/**
 * Asks for a name and the label to nest it under, and posts both; resolves to the whole name, or to null.
 * @param {{title: string, ok: string, label: string, url: string, own?: string, above?: string, except?: string}} form
 */
async function askName({ title, ok, label, url, own = '', above = '', except = '' }) {
  const known = [...document.querySelectorAll('[data-part-nav] [data-x-label]')].map((entry) => entry.dataset.xLabel)
    .filter((each) => !except || (each !== except && !each.startsWith(except + '/')));
  const name = pigeon.element('input', { class: 'xx', type: 'text', maxlength: '250', value: own, 'aria-label': label });
  const nest = pigeon.element('input', { type: 'checkbox', id: 'nest-label', checked: above ? '' : null });
  const parent = pigeon.element('select', { 'aria-label': 'Nest label under:', disabled: above ? null : '' },
    pigeon.element('option', { value: '' }, 'Please select a parent…'),
    ...known.map((each) => pigeon.element('option', { value: each, selected: each === above ? '' : null }, each)));
  nest.addEventListener('change', () => { parent.disabled = !nest.checked; });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const body = pigeon.element('div', { 'data-part-label-form': '' },
    pigeon.element('div', {}, label), name, wrong,
    pigeon.element('div', { 'data-part-nest': '' }, nest, pigeon.element('label', { for: 'nest-label' }, 'Nest label under:')), parent);
  const whole = () => (nest.checked && parent.value ? parent.value + '/' : '') + name.value.trim();
  const done = await pigeon.ask({ title, body, ok, check: async () => {
    const response = await window.grindstone.fetch(url,
      { method: 'POST', body: new URLSearchParams({ name: name.value, parent: nest.checked ? parent.value : '' }) });
    wrong.textContent = response.ok ? '' : await response.text();
    return response.ok;
  } });
  if (done) labelsChanged();
  return done ? whole() : null;
}

/** Brings the navigation up to date, and the settings where they show. */
function labelsChanged() {
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  if (pigeon.here() === 'settings/labels') pigeon.reload();
}

const create = (above = '') => askName(
  { title: 'New label', ok: 'Create', label: 'Please enter a new label name:', url: pigeon.root + 'labels', above });

pigeon.on('[data-x-choose]', (button) => openMenu(button));
pigeon.on('[data-part-create-label]', () => { create(); });
pigeon.onItem('[role="menuitemcheckbox"][data-x-was]', tick);
pigeon.onItem('[data-part-apply]', apply);
pigeon.onItem('[data-x-move]', (item) => {
  pigeon.closeMenu(false);
  perform('move', { add: [item.dataset.xMove] });
});
pigeon.onItem('[data-part-new-label]', async () => {
  const chosen = kind;
  pigeon.closeMenu(false);
  const name = await create();
  if (name) perform(chosen, { add: [name] });
});
document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.closest('[data-part-menu-filter]')) filter(event.target.value);
});
Object.assign(pigeon, { chooseLabels: openMenu, createLabel: create, askLabelName: askName, labelsChanged });
