// @ts-check
// Acting on people of the address book: the ticked rows, the row whose tool was pressed, or the open contact. Labels are
// made, renamed and removed here as well.
const { pigeon } = window.grindstone;
let asked = [];

const rows = () => [...document.querySelectorAll('[data-part-person-row][data-x-id]')];
const ticked = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true');

/** Who is meant by a control. */
function meant(control) {
  const own = control.closest('[data-part-person-row], [data-part-person-page]');
  return own ? [own] : ticked();
}

function paint() {
  const count = ticked().length;
  const tools = document.querySelector('[data-part-book-tools]');
  if (!tools) return;
  tools.hidden = count === 0;
  tools.querySelector('[data-x-merge]').hidden = count < 2;
  tools.querySelector('[data-part-book-count]').textContent = `${count} selected`;
}

function tick(row, on) {
  row.setAttribute('aria-selected', String(on));
  row.querySelector('[data-x-pick]').setAttribute('aria-checked', String(on));
}

/** Does something to people and shows the page again; after the open contact was deleted, the list. */
async function act(verb, people, values = {}) {
  const sent = new URLSearchParams(values);
  people.forEach((each) => sent.append('id', each.dataset.xId));
  const gone = verb === 'delete' && people.some((each) => each.matches('[data-part-person-page]'));
  const response = await pigeon.post(pigeon.book + 'act/' + verb, sent);
  if (!response.ok) window.grindstone.snackbar({ text: await response.text() });
  if (gone) await pigeon.showBook(pigeon.book);
  else await pigeon.reloadBook();
}

pigeon.on('[data-x-pick="one"]', (box) => { tick(box.closest('[data-x-id]'), box.getAttribute('aria-checked') !== 'true'); paint(); });
pigeon.on('[data-x-pick="none"]', () => { rows().forEach((row) => tick(row, false)); paint(); });
pigeon.on('[data-x-do]', (button) => act(button.dataset.xDo, meant(button)));
pigeon.on('[data-x-write]', () => {
  const to = ticked().map((row) => row.dataset.xHeader).filter(Boolean).join(', ');
  location.href = pigeon.root + '?view=cm&fs=1&to=' + encodeURIComponent(to);
});
pigeon.on('[data-part-person-row]', (row, event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-x-cell="tools"]')) row.querySelector('[data-x-book]').click();
});
pigeon.on('[data-x-add]', async (button) => {
  const response = await pigeon.post(pigeon.book + 'add', { email: button.dataset.xAdd, name: button.dataset.xName });
  if (!response.ok) window.grindstone.snackbar({ text: await response.text() });
  await pigeon.reloadBook();
});

pigeon.on('[data-x-labels]', (button) => {
  asked = meant(button);
  const menu = document.querySelector('[data-x-menu="book-labels"]');
  menu.querySelectorAll('[data-x-group]').forEach((item) => {
    const having = asked.filter((each) => each.dataset.xGroups.split(' ').includes(item.dataset.xGroup)).length;
    item.setAttribute('aria-checked', having === 0 ? 'false' : having === asked.length ? 'true' : 'mixed');
  });
  pigeon.openMenu(menu, button);
});
pigeon.onItem('[data-x-group]', (item) => {
  pigeon.closeMenu(false);
  act(item.getAttribute('aria-checked') === 'true' ? 'leave' : 'join', asked, { group: item.dataset.xGroup });
});

/** Asks for the name of a label and keeps it; resolves to its id, or to null. */
async function askLabel(id, name) {
  const field = pigeon.element('input', { type: 'text', maxlength: '200', value: name, 'aria-label': 'Label name' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  let made = '';
  const done = await pigeon.ask({
    title: id ? 'Rename label' : 'Create label', ok: id ? 'Rename' : 'Create',
    body: pigeon.element('div', { 'data-part-label-form': '' }, field, wrong),
    check: async () => {
      const response = await pigeon.post(pigeon.book + 'labels', id ? { id, name: field.value } : { name: field.value });
      made = await response.text();
      wrong.textContent = response.ok ? '' : made;
      return response.ok;
    },
  });
  return done ? made : null;
}

pigeon.on('[data-x-label-form]', async (button) => {
  if (await askLabel(button.dataset.xLabelForm, button.dataset.xName || '')) await pigeon.reloadBook();
});
pigeon.onItem('[data-part-book-new-label]', async () => {
  const people = asked;
  pigeon.closeMenu(false);
  const group = await askLabel('', '');
  if (group) await act('join', people, { group });
});
pigeon.on('[data-x-label-delete]', async (button) => {
  const id = button.dataset.xLabelDelete;
  const sure = await pigeon.ask({ title: 'Delete this label', text: `"${button.dataset.xName}" is taken off its contacts. The contacts stay.`, ok: 'Delete' });
  if (!sure) return;
  await pigeon.post(pigeon.book + 'labels/delete', { id });
  if (location.pathname.endsWith('/label/' + id)) await pigeon.showBook(pigeon.book);
  else await pigeon.reloadBook();
});
