// @ts-check
// Modals and home tabs of apps. They are kept by the workspace: this page shows the one that is on top, and shows it
// again when the app has changed it.
const banter = window.grindstone.banter;
let shown = null; // the modal: {id, mark, node}
let watching = false;

async function fetched(url) {
  const response = await window.grindstone.fetch(url, { headers: { 'HX-Request': 'true' } });
  return response.ok ? banter.fragment(await response.text()) : null;
}

/** What was typed stays where the new one has the same fields. */
function carry(from, to) {
  from.querySelectorAll('[data-x-kit="field"][name]').forEach((field) => {
    const same = [...to.querySelectorAll('[data-x-kit="field"][name]')].find((each) => each.name === field.name);
    if (same && field.value && !same.value) same.value = field.value;
  });
}

/** The modal's title describes its fields; the first one is written in at once. */
function prepare(node) {
  const first = node.querySelector('[data-x-first], [data-x-block="input"] :is(input, textarea, button)');
  if (first) first.setAttribute('data-x-first', '');
}

async function sync() {
  const node = await fetched('/client/apps/modal');
  const { xView, xMark } = node ? node.dataset : {};
  if (shown && node && shown.id === xView && shown.mark === xMark) return;
  const before = shown;
  shown = null;
  if (before && !node) banter.closeDialog(true);
  if (!node) return;
  if (before && before.id === xView) carry(before.node, node);
  prepare(node);
  const own = { id: xView, mark: xMark, node };
  banter.showDialog(node).then(() => { if (shown === own) leave(own); });
  shown = own;
}

/** The reader closed it. */
function leave(own, all = false) {
  shown = null;
  return banter.busy(async () => {
    await banter.post('/client/apps/close', { view: own.id, all: String(all) });
    banter.closeDialog(true);
    await sync();
  });
}

async function submit(form) {
  const own = shown;
  if (!own || !own.node.contains(form)) return;
  const problem = await banter.post('/client/apps/submit', { view: own.id, state: JSON.stringify(banter.fieldsOf(own.node)) });
  if (problem) window.grindstone.snackbar({ text: problem });
  await sync();
  banter.changed();
}

async function home() {
  const open = document.querySelector('[data-part-app-home]');
  const button = document.querySelector('[data-x-app-home]');
  if (!open || !button || open.contains(document.activeElement)) return;
  const node = await fetched('/client/apps/home?app=' + button.dataset.xAppHome);
  if (node && node.dataset.xMark !== open.dataset.xMark) open.replaceWith(node);
}

function watchViews() {
  watching = true;
  return banter.busy(sync);
}

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.dataset.xAppForm === undefined) return;
  event.preventDefault();
  banter.busy(() => submit(event.target));
});
banter.on('[data-part-app-close]', (button) => { if (shown) leave(shown, button.dataset.xAll === 'true'); });
document.addEventListener('grindstone:changed', () => {
  if (watching) banter.busy(sync);
  if (document.querySelector('[data-part-app-home]')) banter.busy(home);
});
document.addEventListener('banter:opened', () => { if (!watching) watchViews(); });
document.addEventListener('banter:slash', () => { if (!watching) watchViews(); });
banter.on('[data-x-app-home]', (button) => { banter.secondary('/client/apps/home?app=' + button.dataset.xAppHome, 'Home'); });

/** A shortcut of an app was chosen in a menu. */
document.addEventListener('banter:shortcut', (event) => banter.busy(async () => {
  const { control } = /** @type {CustomEvent} */ (event).detail;
  const problem = await banter.post('/client/apps/shortcut', new URLSearchParams(control.dataset.xThen));
  if (problem) window.grindstone.snackbar({ text: problem });
  await watchViews();
  banter.changed();
}));
document.addEventListener('banter:commands', () => {
  const composer = document.querySelector('banter-pane banter-composer:not([data-x-mode="edit"])');
  if (!composer) return;
  composer.quill.setContents([{ insert: '/' }], 'user');
  composer.focusEnd();
  composer.suggest.update();
});
banter.on('[data-x-apps]', (item) => {
  const query = item.dataset.xApps;
  const row = document.querySelector(`[data-qa="message_container"][data-msg-ts="${new URLSearchParams(query).get('ts')}"]`);
  banter.closePopup();
  banter.openMenu(row.querySelector('[data-qa="message_content"]'), '/client/menu/apps?' + query);
});
Object.assign(banter, { watchViews });
