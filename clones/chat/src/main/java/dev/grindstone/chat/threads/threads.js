// @ts-check
// Followed threads: each is read when it comes into sight; what did not change stays the same nodes, so that half-written
// replies, focus and the line above what is new stay.
const banter = window.grindstone.banter;
const view = () => document.querySelector('[data-x-threads]');
const cards = (root) => [...root.querySelectorAll('[data-part-thread-card]')];
const sources = new WeakMap();
let turn = 0;

/** What a card shows, but for whether it is new. */
function source(card) {
  const messages = card.querySelector('[data-part-thread-messages]').outerHTML;
  return messages.replaceAll(/ data-x-first-new="true"| tabindex="-?\d"| data-x-flash="\w+"/g, '');
}

const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement) || target.dataset.xIsNew !== 'true') continue;
    target.dataset.xIsNew = 'false';
    banter.busy(async () => {
      if (await banter.send('/client/thread/read', { channel: target.dataset.xIn, ts: target.dataset.xRoot })) banter.refresh();
    });
  }
});

function watch(root) {
  for (const card of cards(root)) {
    if (!sources.has(card)) sources.set(card, source(card));
    sight.observe(card);
  }
}

/** Asks again; what the reader looks at keeps its place, new threads come on top. */
async function refresh() {
  const here = view();
  if (!here) return;
  const mine = ++turn;
  const end = window.grindstone.begin('threads');
  try {
    const fresh = banter.fragment(await banter.get('/client/view/threads' + location.search));
    if (mine !== turn || view() !== here) return;
    const list = here.querySelector('[data-part-threads-list]');
    const next = fresh.querySelector('[data-part-threads-list]');
    if (!list || !next) {
      if (Boolean(list) !== Boolean(next)) here.replaceChildren(...fresh.childNodes);
      watch(view());
      return;
    }
    const old = new Map(cards(list).map((card) => [card.dataset.xThreadKey, card]));
    const found = new Set();
    for (const card of cards(next).reverse()) {
      const key = card.dataset.xThreadKey;
      const there = old.get(key);
      found.add(key);
      const now = source(card);
      if (!there) list.prepend(card);
      else if (sources.get(there) !== now && !there.querySelector('[data-part-editor]')) {
        there.querySelector('[data-part-thread-messages]').replaceWith(card.querySelector('[data-part-thread-messages]'));
        sources.set(there, now);
        there.dataset.xIsNew = card.dataset.xIsNew;
        sight.unobserve(there);
      }
    }
    old.forEach((card, key) => { if (!found.has(key) && !card.contains(document.activeElement)) card.remove(); });
    watch(list);
  } catch {
    window.grindstone.snackbar({ text: 'The threads could not be loaded. Try again.' });
  } finally {
    end();
  }
}

banter.on('[data-x-open-thread]', (button) => {
  const card = button.closest('[data-part-thread-card]');
  banter.openThread(card.dataset.xIn, card.dataset.xRoot);
});
document.addEventListener('banter:opened', () => { if (view()) watch(view()); });
document.addEventListener('grindstone:changed', refresh);
