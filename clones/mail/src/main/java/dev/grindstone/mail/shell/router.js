// @ts-check
// The hash says what the main area shows: a list, or a conversation of a list. Each route is one fragment from the
// server; the page itself never knows more than where it is.
const pigeon = window.grindstone.pigeon;
const BASE = '/mail/u/0/';
const THREAD = /^(?:[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{16,64}|[0-9a-f]{14,16})$/;
const NAMED = /^(?:label|search|category|advanced-search|create-filter)$/;
const scrolled = new Map();
let here = { list: 'inbox', thread: '' };
let shown = null;
let staying = false;

function read() {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter(Boolean);
  const least = NAMED.test(parts[0] || '') ? 2 : 1;
  const thread = parts.length > least && THREAD.test(parts[parts.length - 1]) ? parts.pop() : '';
  return { list: parts.join('/') || 'inbox', thread, compose: new URLSearchParams(query).get('compose') };
}

const main = () => document.querySelector('[role="main"]');
const scroller = () => document.querySelector('[data-x-part="scroller"]');

async function load(keep) {
  const area = main();
  staying = Boolean(keep);
  const url = here.list.startsWith('settings') ? BASE + (here.list.includes('/') ? here.list : 'settings/general') : here.thread
    ? `${BASE}conversation/${here.thread}?list=${encodeURIComponent(here.list)}`
    : `${BASE}view?at=${encodeURIComponent(here.list)}`;
  area.setAttribute('aria-busy', 'true');
  if (shown) scrolled.set(shown, scroller().scrollTop);
  const top = keep ? scroller().scrollTop : here.thread ? 0 : scrolled.get(here.list) || 0;
  const wanted = here;
  await pigeon.request('GET', url, { target: area, source: area, swap: 'innerHTML' });
  if (wanted !== here) return;
  main().removeAttribute('aria-busy');
  shown = here.thread ? null : here.list;
  scroller().scrollTop = top;
  const titled = main().querySelector('[data-title]');
  if (titled) document.title = titled.dataset.title;
  document.body.dispatchEvent(new CustomEvent('pigeon:shown', { bubbles: true, detail: { ...here } }));
}

function route() {
  const next = read();
  const same = shown !== null && next.list === here.list && next.thread === here.thread;
  here = { list: next.list, thread: next.thread };
  if (!same || next.compose === null) load(same);
  if (next.compose !== null) compose(next.compose.split(','));
}

function compose(ids) {
  document.body.dispatchEvent(new CustomEvent('pigeon:compose', { bubbles: true, detail: { ids } }));
}

/** Goes to a route; to the present one means: show it again. */
function go(hash) {
  if (location.hash === '#' + hash) route();
  else location.hash = hash;
}

function failed(event) {
  if (event.target !== main()) return;
  main().removeAttribute('aria-busy');
  const retry = pigeon.element('button', { type: 'button', 'data-x-part': 'retry' }, 'Try again');
  main().replaceChildren(pigeon.element('div', { 'data-x-part': 'failed', role: 'alert' },
    pigeon.element('p', {}, 'This could not be loaded.'), retry));
}

Object.assign(pigeon, {
  go,
  compose,
  here: () => here.list,
  thread: () => here.thread,
  reload: () => load(true),
});

pigeon.on('[data-x-part="retry"]', () => load(true));
pigeon.on('[data-x-go]', (element) => go(element.dataset.xGo));
pigeon.onItem('[data-x-go]', (element) => { pigeon.closeMenu(false); go(element.dataset.xGo); });
// What is shown goes in one piece: htmx would take leave of each of its two thousand elements.
// Another view stands in an element of its own: those who watch the page tell by it that the view is another.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.target !== main() || !event.detail.shouldSwap) return;
  const area = staying ? main() : main().cloneNode(false);
  const holder = here.thread ? pigeon.element('div', { class: 'g id' }) : area;
  area.replaceChildren(...(here.thread ? [holder] : []));
  if (!staying) main().replaceWith(area);
  event.detail.target = holder;
});
document.addEventListener('htmx:responseError', failed);
document.addEventListener('htmx:sendError', failed);
document.addEventListener('grindstone:changed', () => {
  if (!here.thread && main() && !main().querySelector('[data-x-dirty]')) load(true);
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
});
window.addEventListener('hashchange', route);
document.addEventListener('DOMContentLoaded', () => { if (main()) route(); });
