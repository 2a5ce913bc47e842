// @ts-check
// The hash says what the main area shows: a list, or a conversation of a list. Each route is one fragment from the
// server; the page itself never knows more than where it is.
const pigeon = window.grindstone.pigeon;
const BASE = pigeon.root;
const THREAD = /^(?:[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{16,64}|[0-9a-f]{14,16})$/;
const NAMED = /^(?:label|search|category|advanced-search|create-filter|section_query)$/;
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
/** Where a conversation is read beside its list, if the owner wants that. */
const pane = () => document.querySelector('[data-part-pane]');
const view = () => document.querySelector('[data-part-view]');
const splits = () => document.querySelector('[data-part-shell]').dataset.xPane !== 'none' && !here.list.startsWith('settings') && here.list !== 'sub';
const scroller = () => (pane() ? view() : document.querySelector('[data-part-scroller]'));
const listUrl = () => `${BASE}view?at=${encodeURIComponent(here.list)}`;
const threadUrl = () => `${BASE}conversation/${here.thread}?list=${encodeURIComponent(here.list)}`;

async function load(keep) {
  const wanted = here;
  main().setAttribute('aria-busy', 'true');
  // The page came with the inbox in it.
  if (main().hasAttribute('data-x-first') && here.list === 'inbox' && (!here.thread || splits())) {
    main().removeAttribute('data-x-first');
    shown = here.list;
    keep = false;
    if (pane()) await besides();
    return loaded(wanted);
  }
  if (pane() && splits() && (keep || (here.thread && shown === here.list))) {
    if (keep) await list();
  } else await whole(keep);
  if (wanted === here && pane() && !(keep && pane().querySelector('[data-compose]'))) await besides();
  loaded(wanted);
}

function loaded(wanted) {
  if (wanted !== here) return;
  main().removeAttribute('aria-busy');
  const titled = (here.thread && pane() || main()).querySelector('[data-title]');
  if (titled) document.title = titled.dataset.title;
  document.body.dispatchEvent(new CustomEvent('pigeon:shown', { bubbles: true, detail: { ...here } }));
}

/** All of the main area anew. */
async function whole(keep) {
  staying = Boolean(keep);
  const url = here.list === 'sub' ? BASE + 'sub' : here.list.startsWith('settings') ? BASE + (here.list.includes('/') ? here.list : 'settings/general')
    : here.thread && !splits() ? threadUrl() : listUrl();
  if (shown) scrolled.set(shown, scroller().scrollTop);
  const top = keep ? scroller().scrollTop : here.thread && !splits() ? 0 : scrolled.get(here.list) || 0;
  const wanted = here;
  const area = main();
  await pigeon.request('GET', url, { target: area, source: area, swap: 'innerHTML' });
  if (wanted !== here) return;
  shown = here.thread && !pane() ? null : here.list;
  scroller().scrollTop = top;
}

/** The list alone; what is being read or written beside it stays. */
async function list() {
  const top = view().scrollTop;
  await pigeon.request('GET', listUrl(), { target: view(), source: main(), swap: 'outerHTML', select: '[data-part-view]' });
  if (view()) view().scrollTop = top;
}

async function besides() {
  if (!here.thread) {
    pane().replaceChildren(pigeon.element('div', { 'data-part-pane-empty': '', 'data-icon': 'mail-open' }, 'No conversation selected'));
    return;
  }
  await pigeon.request('GET', threadUrl(), { target: pane(), source: pane(), swap: 'innerHTML' });
  const row = main().querySelector(`[data-part-row][data-x-unread]:is([data-x-token="${here.thread}"], [data-x-thread="${here.thread}"])`);
  if (row) await list();
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
  const area = event.target === pane() ? pane() : main();
  if (event.target !== area && event.target !== view()) return;
  main().removeAttribute('aria-busy');
  const retry = pigeon.element('button', { type: 'button', 'data-part-retry': '' }, 'Try again');
  area.replaceChildren(pigeon.element('div', { 'data-part-failed': '', role: 'alert' },
    pigeon.element('p', {}, 'This could not be loaded.'), retry));
}

Object.assign(pigeon, {
  go,
  compose,
  here: () => here.list,
  thread: () => here.thread,
  reload: () => load(true),
  /** Shows the list again, but not the conversation beside it. */
  reloadList: () => (pane() ? list().then(() => document.body.dispatchEvent(new CustomEvent('pigeon:shown', { bubbles: true, detail: { ...here } }))) : load(true)),
  /** Shows all again, in another arrangement. */
  rearrange: () => { shown = null; return load(false); },
  /** Whether a conversation stands beside its list. */
  split: () => pane() !== null,
});

pigeon.on('[data-part-retry]', () => load(true));
pigeon.on('[data-x-go]', (element) => go(element.dataset.xGo));
pigeon.onItem('[data-x-go]', (element) => { pigeon.closeMenu(false); go(element.dataset.xGo); });
// What is shown goes in one piece: htmx would take leave of each of its two thousand elements.
// Another view stands in an element of its own: those who watch the page tell by it that the view is another.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.shouldSwap && pane() && event.target === pane()) {
    const inside = pigeon.element('div', { class: 'g id' });
    pane().replaceChildren(inside);
    pane().scrollTop = 0;
    event.detail.target = inside;
  }
  if (event.target !== main() || !event.detail.shouldSwap) return;
  const area = staying ? main() : main().cloneNode(false);
  area.removeAttribute('data-x-first');
  const alone = here.thread && !splits();
  const holder = alone ? pigeon.element('div', { class: 'g id' }) : area;
  area.replaceChildren(...(alone ? [holder] : []));
  if (!staying) main().replaceWith(area);
  event.detail.target = holder;
});
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.target !== main() && !main().contains(event.target)) return;
  const frame = document.querySelector('[data-part-scroller]');
  if (pane()) frame.dataset.xSplit = pane().dataset.xAt;
  else delete frame.dataset.xSplit;
});
document.addEventListener('htmx:responseError', failed);
document.addEventListener('htmx:sendError', failed);
document.addEventListener('grindstone:changed', () => {
  if (pane()) pigeon.reloadList();
  else if (!here.thread && main() && !main().querySelector('[data-x-dirty]')) load(true);
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
});
window.addEventListener('hashchange', route);
document.addEventListener('DOMContentLoaded', () => { if (main()) route(); });
