// @ts-check
// A preference is set when its control is; what it does to the looks of the page is done at once, the rest is asked for.
const banter = window.grindstone.banter;
const client = /** @type {HTMLElement} */ (document.querySelector('[data-part-client]'));

/** Whether a choice such as enter-line holds. */
const looks = (choice) => Boolean(client) && (client.dataset.xLook || '').split(' ').includes(choice);

/** What is no choice of the looks: a list or words; what is refused comes back. */
async function set(field) {
  const done = await banter.run('setPreference', { name: field.name, value: field.value });
  if ((field.dataset.xRedraw || !done) && banter.dialogIsOpen()) await banter.dialog('/client/dialog/preferences?tab=' + (field.dataset.xRedraw || 'notifications'));
}

document.addEventListener('change', async (event) => {
  const field = event.target;
  if (field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) {
    if (field.dataset.xPreference !== undefined) banter.busy(() => set(field));
    return;
  }
  if (!(field instanceof HTMLInputElement) || field.dataset.xPreference === undefined) return;
  const value = field.type === 'checkbox' ? String(field.checked) : field.value;
  const before = client.dataset.xLook;
  client.dataset.xLook = [...before.split(' ').filter((each) => !each.startsWith(field.name + '-')), `${field.name}-${value}`].join(' ');
  if (!(await banter.run('setPreference', { name: field.name, value }))) {
    client.dataset.xLook = before;
    if (field.type === 'checkbox') field.checked = !field.checked;
  } else if (field.name === 'clock' && banter.here()) {
    banter.busy(() => banter.showPath(location.href));
  }
});

// Tabs of the dialog: arrows move among them.
document.addEventListener('keydown', (event) => {
  const tab = event.target instanceof Element ? event.target.closest('[data-part-preference-tabs] [role="tab"]') : null;
  const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!tab || !to) return;
  const all = [...tab.parentElement.children];
  event.preventDefault();
  all[(all.indexOf(tab) + to + all.length) % all.length].focus();
}, true);

window.grindstone.shortcuts.add('Ctrl+,', 'Preferences', () => {
  if (banter.dialogIsOpen() || !banter.here) return false;
  banter.dialog('/client/dialog/preferences');
  return true;
}, { inFields: true, always: true });
Object.assign(banter, { looks });
