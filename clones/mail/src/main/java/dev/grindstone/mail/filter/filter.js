// @ts-check
// Filters: the second step inside the search options, the list of the settings, and the ways that lead there.
const pigeon = window.grindstone.pigeon;

const panel = () => document.querySelector('[data-part-options]');
const step = () => panel().querySelector('[data-part-filter-step]');

/** Shows the second step for criteria, or says why there can be none. */
async function next(form, filter = '') {
  const response = await window.grindstone.fetch(pigeon.root + 'filters/step?' + new URLSearchParams({ form, id: filter }));
  const text = await response.text();
  if (!response.ok) { pigeon.optionsWrong(text); return; }
  panel().innerHTML = text;
  panel().setAttribute('aria-label', 'Create filter');
  panel().querySelector('input').focus();
}

/** Opens the second step at once, over the list of what matches. */
async function create(form) {
  await pigeon.openOptions(form);
  await next(form);
}

async function store() {
  const on = (name) => step().querySelector(`[data-x-action="${name}"]`).checked;
  const value = (name) => (on(name) ? step().querySelector(`[data-x-value="${name}"]`).value.trim() : '');
  const wrong = (text) => { step().querySelector('[data-part-option-wrong]').textContent = text; };
  const missing = ['label', 'forward', 'category'].find((name) => on(name) && !value(name));
  if (missing) { wrong({ label: 'Choose a label.', forward: 'Enter the address to forward to.', category: 'Choose a category.' }[missing]); return; }
  const body = new URLSearchParams({ form: step().dataset.xForm, id: step().dataset.xId });
  for (const name of ['skipInbox', 'markRead', 'star', 'trash', 'neverSpam', 'apply']) body.set(name, String(on(name)));
  for (const name of ['label', 'forward', 'category']) body.set(name, value(name));
  body.set('importance', on('always') ? 'always' : on('never') ? 'never' : '');
  if (on('always') && on('never')) { wrong('A message cannot be both: choose always or never important.'); return; }
  if (!(await post('filters', body, wrong))) return;
  pigeon.closeOptions();
  if (pigeon.here().startsWith('create-filter/')) pigeon.go('inbox');
  else refresh();
}

/** Posts and lets the snackbar speak; false, and the reason is told, when it was refused. */
async function post(path, body, wrong) {
  let refused = '';
  const listen = (event) => {
    if (event.detail.pathInfo.requestPath.endsWith(path) && event.detail.xhr.status === 422) refused = event.detail.xhr.responseText;
  };
  document.addEventListener('htmx:responseError', listen);
  const values = {};
  for (const key of body.keys()) values[key] = body.getAll(key).length > 1 ? body.getAll(key) : body.get(key);
  await pigeon.request('POST', pigeon.root + path, { source: document.body, swap: 'none', values });
  document.removeEventListener('htmx:responseError', listen);
  if (refused) wrong(refused);
  return !refused;
}

function refresh() {
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  if (pigeon.here() === 'settings/filters') pigeon.reload();
  else if (!pigeon.thread()) pigeon.reload();
}

async function change(path, values) {
  await pigeon.request('POST', pigeon.root + path, { source: document.body, swap: 'none', values });
  refresh();
}

const chosen = (node) => [...node.closest('section').querySelectorAll('input:checked')];

pigeon.on('[data-part-options-filter]', () => next(pigeon.optionsForm(), panel().dataset.xFilter));
pigeon.on('[data-part-filter-back]', () => {
  const { xForm, xId } = step().dataset;
  pigeon.openOptions(xForm, xId === '0' ? '' : xId);
});
pigeon.on('[data-part-filter-store]', store);
pigeon.on('[data-part-filter-new]', () => pigeon.openOptions(''));
pigeon.on('[data-part-filter-edit]', (link) => {
  const { xForm, xId } = link.closest('[data-x-id]').dataset;
  pigeon.openOptions(xForm, xId);
});
pigeon.on('[data-part-filter-delete]', (link) => change('filters/delete', { id: link.closest('[data-x-id]').dataset.xId }));
pigeon.on('[data-part-filters-delete]', (button) => {
  const id = chosen(button).map((box) => box.closest('[data-x-id]').dataset.xId);
  if (id.length > 0) change('filters/delete', { id });
});
pigeon.on('[data-part-unblock]', (link) => change('filters/unblock', { email: link.dataset.xEmail }));
pigeon.on('[data-part-unblock-chosen]', (button) => {
  const email = chosen(button).map((box) => box.value);
  if (email.length > 0) change('filters/unblock', { email });
});

const like = (emails) => pigeon.go('create-filter/' + pigeon.optionsRoute('from=' + pigeon.optionsValue(emails.join(' OR '))));
pigeon.onItem('[data-part-filter-like]', () => {
  const rows = [...document.querySelectorAll('[data-part-row][aria-selected="true"], [data-part-row]:has([role="checkbox"][aria-checked="true"])')];
  const me = document.querySelector('[data-part-shell]').dataset.email;
  const emails = new Set(rows.flatMap((row) => [...row.querySelectorAll('[email]')].map((node) => node.getAttribute('email'))));
  emails.delete(me);
  pigeon.closeMenu(false);
  like([...emails]);
});
pigeon.onItem('[data-part-filter-sender]', (item) => { pigeon.closeMenu(false); like([item.dataset.xEmail]); });
pigeon.onItem('[data-part-block-sender]', async (item) => {
  const { xEmail: email, xName: name } = item.dataset;
  pigeon.closeMenu(false);
  const sure = await pigeon.ask({ title: 'Block this email address', ok: 'Block',
    text: `New messages from ${name} (${email}) will be marked as spam.` });
  if (sure) await change('filters/block', { email, name });
});
// A route opens the step once: when its list is fetched again, a step that was closed stays closed.
let opened = '';
document.addEventListener('pigeon:shown', () => {
  const here = pigeon.thread() ? '' : pigeon.here();
  const route = /^create-filter\/([^/]+)/.exec(here);
  if (route && here !== opened) create(pigeon.optionsDecode(route[1]));
  opened = route ? here : '';
});
