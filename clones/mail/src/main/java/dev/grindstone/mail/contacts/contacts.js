// @ts-check
// The pages of the address book: each link is a fragment of its own address, so that every state can be reloaded. Where
// the book is not on the page, the address is simply opened.
const { pigeon, shortcuts } = window.grindstone;
const BASE = pigeon.book;
const SEARCH_MILLIS = 150;
let timer = 0;

const book = () => document.querySelector('[data-part-book]');
const form = () => document.querySelector('[data-part-person-form]');
const here = () => location.pathname + location.search;

/** Whether a form can only travel in parts. */
const holdsFile = (values) => values instanceof FormData && [...values.values()].some((value) => value instanceof File);

/** Posts a form and shows what the server says of it; a refusal is the caller's. */
async function post(url, values) {
  const response = await window.grindstone.fetch(url, { method: 'POST', body: holdsFile(values) ? values : new URLSearchParams(values) });
  const told = JSON.parse(response.headers.get('HX-Trigger') || '{}')['grindstone:snackbar'];
  if (told) window.grindstone.snackbar(told);
  return response;
}

/** Shows an address; what is typed in the search box stays while it is being typed. */
async function show(path) {
  await pigeon.request('GET', path, { source: book(), target: book(), swap: 'innerHTML' });
  document.title = book().firstElementChild.dataset.title;
  const box = document.querySelector('[data-part-book-search] input');
  if (box !== document.activeElement) box.value = book().querySelector('[data-x-query]').dataset.xQuery;
}

async function go(path, replace = false) {
  if (!book()) { location.href = path; return; }
  if (path !== here()) history[replace ? 'replaceState' : 'pushState'](null, '', path);
  await show(path);
  const first = form() && form().querySelector('input[name="name"]');
  if (first) first.focus();
}

function search(text, replace) {
  clearTimeout(timer);
  return go(text.trim() ? `${BASE}search?q=${encodeURIComponent(text.trim())}` : BASE, replace);
}

/** Somebody has gone meanwhile: the page that says so is an answer as well. */
document.addEventListener('htmx:beforeSwap', (event) => {
  if (book() && event.target === book() && event.detail.xhr.status === 404) Object.assign(event.detail, { shouldSwap: true, isError: false });
});
window.addEventListener('popstate', () => { if (book()) show(here()); });
document.addEventListener('grindstone:changed', () => { if (book() && !form()) show(here()); });

pigeon.on('[data-x-book]', (link, event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
pigeon.on('[data-part-book-clear]', (button) => {
  const box = button.parentElement.querySelector('input');
  box.value = '';
  box.focus();
  search('', false);
});
document.addEventListener('input', (event) => {
  const box = event.target instanceof HTMLInputElement && event.target.matches('[data-part-book-search] input') ? event.target : null;
  if (!box) return;
  clearTimeout(timer);
  timer = setTimeout(() => search(box.value, location.pathname.startsWith(BASE + 'search')), SEARCH_MILLIS);
});

async function save(sent) {
  const response = await post(sent.action, new FormData(sent));
  const text = await response.text();
  const wrong = new Map(response.ok ? [] : text.split('\n').map((line) => (line.includes('\t') ? line.split('\t') : ['form', line])));
  sent.querySelectorAll('[data-x-error]').forEach((note) => {
    note.textContent = wrong.get(note.dataset.xError) || '';
    const field = sent.querySelector(`[name="${note.dataset.xError}"]`);
    if (field) field.toggleAttribute('aria-invalid', wrong.has(note.dataset.xError));
  });
  if (response.ok) go(text, true);
  else (sent.querySelector('[aria-invalid]') || sent.querySelector('input[name="name"]')).focus();
}

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  if (event.target.matches('[data-part-person-form]')) {
    event.preventDefault();
    save(event.target);
  } else if (event.target.matches('[data-part-book-search]')) {
    event.preventDefault();
    search(event.target.querySelector('input').value, false);
  }
});

for (const [keys, title] of [['g c', 'Go to Contacts']]) {
  shortcuts.add(keys, title, () => (document.querySelector('[data-part-veil]') ? false : go(BASE)), { group: 'Jumping' });
}

Object.assign(pigeon, { post, showBook: go, reloadBook: () => show(here()) });
