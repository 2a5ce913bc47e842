// @ts-check
// The dialog for jumping and searching. While it is typed the server suggests; the arrows choose. With Ctrl+K the best
// suggestion is chosen from the start; from the search box nothing is, so that Enter searches. Enter waits for the
// suggestions that are under way, and a second one does nothing.
const banter = window.grindstone.banter;
const add = (keys, title, handler) => window.grindstone.shortcuts.add(keys, title, handler, { inFields: true, always: true });
const box = () => document.querySelector('[data-x-query]');
const options = () => [...document.querySelectorAll('#c-search_autocomplete [role="option"]')];
let jumping = true;
let asked = Promise.resolve();
let number = 0;
let leaving = false;

const query = () => (box() ? box().textContent.replace(/\u00a0/g, ' ').trim() : '');

function choose(index) {
  const all = options();
  all.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
  if (all[index]) {
    box().setAttribute('aria-activedescendant', all[index].id);
    all[index].scrollIntoView({ block: 'nearest' });
  } else {
    box().removeAttribute('aria-activedescendant');
  }
}

/** Who wants to search is shown what was searched for before. */
const asks = () => (jumping ? '' : '&for=search');

/** What Enter takes when nothing was chosen by hand. */
function first() {
  if (!query()) return -1;
  const searches = options().findIndex((option) => option.hasAttribute('data-x-searches'));
  return jumping || searches < 0 ? 0 : -1;
}

async function suggest() {
  const mine = ++number;
  const words = query();
  document.querySelector('[data-x-find-clear]').hidden = !words;
  const end = window.grindstone.begin('suggestions');
  try {
    const html = await banter.get('/client/find?q=' + encodeURIComponent(words) + asks());
    if (mine !== number || !box()) return;
    document.querySelector('[data-part-find-list]').replaceChildren(banter.fragment(html));
    choose(first());
  } catch {
    // What is suggested stays; the next letter asks again.
  } finally {
    end();
  }
}

async function take(option) {
  if (leaving || !option) return;
  leaving = true;
  const end = window.grindstone.begin('find');
  try {
    let path = option.dataset.xFind;
    if (option.dataset.xWords) await banter.run('rememberSearch', { query: option.dataset.xWords }, true);
    if (!path) {
      const body = new URLSearchParams({ user: option.dataset.xPerson });
      const response = await window.grindstone.fetch('/client/find/person', { method: 'POST', body });
      path = await response.text();
      if (!response.ok) {
        window.grindstone.snackbar({ text: path });
        return;
      }
    }
    banter.closeDialog(true);
    document.querySelector('[data-part-primary]').focus(); // not the search box, where another Enter would open it
    await banter.go(path);
  } finally {
    leaving = false;
    end();
  }
}

async function enter() {
  await asked;
  const chosen = options().find((option) => option.getAttribute('aria-selected') === 'true');
  if (query() || chosen) take(chosen || options().find((option) => option.hasAttribute('data-x-searches')));
}

/** Opens with words that are there already: what was searched for last, or the place to search in. */
async function open(jump, words = '') {
  if (banter.dialogIsOpen()) return;
  jumping = jump;
  await banter.dialog('/client/dialog/find?q=' + encodeURIComponent(words) + asks());
  if (!words || !box()) return;
  if (words.endsWith(' ')) box().textContent = words.slice(0, -1) + '\u00a0'; // a plain space at the end is not drawn
  getSelection().selectAllChildren(box());
  getSelection().collapseToEnd();
  choose(first());
}

const searched = () => document.querySelector('[data-part-results]')?.dataset.xSearched || '';

function here() {
  const header = document.querySelector('[data-part-view-header]');
  return header ? header.dataset.xIn + ' ' : searched();
}

document.addEventListener('input', (event) => { if (event.target === box()) asked = suggest(); });
document.addEventListener('keydown', (event) => {
  if (!(event.target instanceof Element) || event.target !== box()) return;
  const all = options();
  const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown') choose((at + 1) % all.length);
  else if (event.key === 'ArrowUp') choose((at <= 0 ? all.length : at) - 1);
  else if (event.key === 'Enter') enter();
  else return;
  event.preventDefault();
}, true);
document.addEventListener('beforeinput', (event) => {
  if (event.target !== box()) return;
  if (/^(insertParagraph|insertLineBreak|format)/.test(event.inputType)) event.preventDefault();
});
document.addEventListener('paste', (event) => {
  if (!(event.target instanceof Node) || !box() || !box().contains(event.target)) return;
  event.preventDefault();
  document.execCommand('insertText', false, event.clipboardData.getData('text/plain').replace(/\s+/g, ' '));
}, true);
document.addEventListener('mousemove', (event) => {
  const option = event.target instanceof Element ? event.target.closest('[data-x-find]') : null;
  if (option && option.getAttribute('aria-selected') !== 'true') choose(options().indexOf(option));
});

banter.on('[data-x-find]', take);
banter.on('[data-part-find-input]', () => box().focus());
banter.on('[data-x-find-clear]', () => {
  box().textContent = '';
  box().focus();
  asked = suggest();
});
document.addEventListener('banter:search', () => open(false, searched()));
document.addEventListener('banter:search-here', () => open(false, here()));
document.addEventListener('banter:search-clear', () => { banter.go(`/client/${banter.team()}/search`); });
document.addEventListener('banter:find', () => open(true));
add('Ctrl+k', 'Jump to a conversation', () => { if (banter.go) open(true); });
add('Ctrl+g', 'Search', () => { if (banter.go) open(false, searched()); });
add('Ctrl+f', 'Search here', () => { if (banter.go) open(false, here()); });
