// @ts-check
// The search box: Enter or the lens searches, what is being searched stays in the box, suggestions appear as one types.
const pigeon = window.grindstone.pigeon;
let asked = 0;
// Nothing begins with more letters than that, and the server need not be asked at each of thousands of keys.
const LONGEST = 100;

const box = () => document.querySelector('input[name="q"]');
const panel = () => document.querySelector('[data-part-suggestions]');

/** @param {string} query @param {boolean} [relevant] whether the best comes first, not the newest */
function search(query, relevant = false) {
  close();
  box().blur();
  const text = query.trim();
  const route = encodeURIComponent(text).replace(/%20/g, '+').replace(/%3A/g, ':').replace(/%40/g, '@');
  // Kept once the results are there, so that this page's requests follow each other.
  if (text) document.addEventListener('pigeon:shown', () => tell('searches', text), { once: true });
  pigeon.go(text ? `search/${route}${relevant ? '/relevant' : ''}` : 'inbox');
}

/** Lets the server keep or forget a search. */
const tell = (what, query) => window.grindstone.fetch(pigeon.root + what, { method: 'POST', body: new URLSearchParams({ q: query }) });

async function forget(option) {
  await tell('searches/forget', option.dataset.xQuery);
  box().focus();
  suggest();
}

function close() {
  asked++;
  panel().hidden = true;
  box().setAttribute('aria-expanded', 'false');
  box().removeAttribute('aria-activedescendant');
}

async function suggest() {
  const mine = ++asked;
  const text = box().value.trim();
  if (text.length > LONGEST) { close(); return; }
  const response = await window.grindstone.fetch(pigeon.root + 'suggestions?q=' + encodeURIComponent(text));
  const html = await response.text();
  if (mine !== asked || document.activeElement !== box()) return;
  panel().innerHTML = html;
  panel().hidden = panel().childElementCount === 0;
  box().setAttribute('aria-expanded', String(!panel().hidden));
}

function move(by) {
  const options = [...panel().querySelectorAll('[role="option"]')];
  const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const next = at + by < -1 ? options.length - 1 : at + by;
  options.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)));
  if (options[next]) box().setAttribute('aria-activedescendant', options[next].id);
}

function choose(option) {
  close();
  if (option.dataset.xQuery) search(option.dataset.xQuery);
  else pigeon.go(option.dataset.xGo);
}

function paint() {
  const clear = document.querySelector('[data-part-clear-search]');
  if (clear) clear.hidden = !box().value;
}

// Before anyone else: who counts navigations must see that this form does not leave the page.
document.addEventListener('submit', (event) => {
  if (event.target instanceof Element && event.target.matches('form[role="search"]')) {
    event.preventDefault();
    const selected = panel().hidden ? null : panel().querySelector('[aria-selected="true"]');
    if (selected) choose(selected);
    else search(box().value);
  }
}, true);
document.addEventListener('input', (event) => {
  if (event.target === box()) { paint(); suggest(); }
});
document.addEventListener('keydown', (event) => {
  if (event.target !== box() || !box()) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { move(event.key === 'ArrowDown' ? 1 : -1); event.preventDefault(); }
  const recent = event.key === 'Delete' && event.shiftKey && panel().querySelector('[aria-selected="true"]:has([data-part-forget])');
  if (recent) { event.preventDefault(); forget(recent); }
  if (event.key === 'Escape') { if (panel().hidden) box().blur(); else close(); }
});
document.addEventListener('mousedown', (event) => {
  if (box() && !panel().hidden && event.target instanceof Element && !event.target.closest('form[role="search"]')) close();
});
// What was searched for before is offered before anything is typed.
document.addEventListener('focusin', (event) => { if (event.target === box() && box() && !box().value) suggest(); });
document.addEventListener('focusout', (event) => {
  const to = event.relatedTarget;
  if (event.target === box() && to instanceof Element && !to.closest('form[role="search"]')) close();
});
pigeon.on('[data-part-suggestions] [role="option"]', choose);
pigeon.on('[data-part-forget]', (button) => forget(button.closest('[role="option"]')));
pigeon.on('[data-part-clear-search]', () => {
  box().value = '';
  close();
  paint();
  if (/^(search|advanced-search|create-filter)\//.test(pigeon.here())) pigeon.go('inbox');
  else box().focus();
});
document.addEventListener('pigeon:shown', () => {
  const root = document.querySelector('[data-part-view]');
  const [place, query] = pigeon.here().split('/');
  if (root && root.dataset.xQuery) box().value = root.dataset.xQuery;
  else if (place === 'search' && !box().value) box().value = decodeURIComponent(query.replace(/\+/g, ' '));
  else if (!pigeon.thread() && document.activeElement !== box()) box().value = '';
  paint();
});
Object.assign(pigeon, { search, closeSuggestions: close });
