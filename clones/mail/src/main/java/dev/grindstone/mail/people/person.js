// @ts-check
// Cards of people: one beside the name that the pointer rests on, gone when it leaves both.
const { pigeon } = window.grindstone;
const DELAY_MILLIS = 400;
let card = null;
let owner = null;
let timer = 0;

function hide() {
  clearTimeout(timer);
  if (card) card.remove();
  card = null;
  owner = null;
}

async function show(name) {
  const made = pigeon.element('div', { role: 'dialog', 'aria-label': 'Details of ' + name.getAttribute('data-hovercard-id'), 'data-part-person': '' });
  const query = new URLSearchParams({ email: name.getAttribute('data-hovercard-id') || '', name: name.getAttribute('name') || '' });
  document.body.append(made);
  card = made;
  await htmx.ajax('GET', pigeon.root + 'person?' + query, { source: made, target: made, swap: 'innerHTML' });
  if (card !== made || !name.isConnected) { made.remove(); return; }
  const at = name.getBoundingClientRect();
  const room = document.documentElement;
  const below = at.bottom + 6;
  made.style.left = Math.max(8, Math.min(at.left, room.clientWidth - made.offsetWidth - 8)) + 'px';
  made.style.top = (below + made.offsetHeight < room.clientHeight ? below : at.top - made.offsetHeight - 6) + 'px';
  made.dataset.xState = 'shown';
}

document.addEventListener('mouseover', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || (card && card.contains(target))) return;
  const name = target.closest('[data-conversation] [data-hovercard-id]');
  if (name === owner) return;
  hide();
  if (!name) return;
  owner = name;
  timer = setTimeout(() => show(name), DELAY_MILLIS);
});
document.addEventListener('mousedown', (event) => { if (!card || !card.contains(event.target)) hide(); }, true);
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); }, true);
window.addEventListener('hashchange', hide);

pigeon.on('[data-person-write]', (button) => { const to = button.dataset.personWrite; hide(); pigeon.openCompose({ kind: 'new', to }); });
pigeon.on('[data-person-find]', (button) => { const route = button.dataset.personFind; hide(); pigeon.go(route); });
pigeon.on('[data-person-add]', async (button) => {
  hide();
  const response = await pigeon.post(pigeon.book + 'add', { email: button.dataset.personAdd, name: button.dataset.xName });
  if (!response.ok) window.grindstone.snackbar({ text: (await response.text()).replace(/^\w+\t/, '') });
});
pigeon.on('[data-message] a[href^="mailto:"]', (link, event) => {
  event.preventDefault();
  const [to, query = ''] = link.getAttribute('href').slice('mailto:'.length).split('?');
  const given = new URLSearchParams(query);
  const fields = { kind: 'new', to: decodeURIComponent(to) };
  for (const [theirs, ours] of [['cc', 'cc'], ['bcc', 'bcc'], ['subject', 'su'], ['body', 'body']]) {
    if (given.get(theirs)) fields[ours] = given.get(theirs);
  }
  pigeon.openCompose(fields);
});
