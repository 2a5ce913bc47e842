// @ts-check
// The tabs of a conversation: what they show follows the world, and the search among files the words.
const banter = window.grindstone.banter;
const view = () => document.querySelector('[data-part-tab-view]');
let turn = 0;

async function load() {
  const here = banter.here && banter.here();
  const old = view();
  if (!here || !here.tab || !old || old.dataset.xTabOf === 'canvas') return;
  turn += 1;
  const mine = turn;
  const field = old.querySelector('[type="search"]');
  const words = field ? `&q=${encodeURIComponent(field.value)}` : '';
  const fresh = banter.fragment(await banter.get(`/client/tab/${here.tab}?channel=${here.channel}${words}`));
  if (mine !== turn || banter.here() !== here || old.outerHTML === fresh.outerHTML) return;
  const at = field && field === document.activeElement ? field.selectionStart : -1;
  old.replaceWith(fresh);
  const again = fresh.querySelector('[type="search"]');
  if (again && field) again.value = field.value;
  if (at >= 0) { again.focus(); again.setSelectionRange(at, at); }
}

const reload = () => banter.busy(async () => {
  try {
    await load();
  } catch (error) {
    window.grindstone.snackbar({ text: 'This could not be loaded. Try again.' });
  }
});

document.addEventListener('grindstone:changed', () => { if (view()) reload(); });
document.addEventListener('input', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-part-tab-search]')) reload();
});
banter.on('[data-x-jump-to]', (button) => {
  banter.go(`/client/${banter.team()}/${button.dataset.xIn}?ts=${button.dataset.xJumpTo}`);
});

// A link that has no name yet is called as its address.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !/^(add|edit)Bookmark$/.test(form.dataset.xForm || '')) return;
  const link = form.elements.namedItem('link');
  const title = form.elements.namedItem('title');
  if (link.value.trim() && !/^\w+:/.test(link.value.trim())) link.value = 'https://' + link.value.trim();
  if (!title.value.trim()) title.value = link.value.replace(/^https?:\/\//, '').replace(/\/$/, '').slice(0, 200);
}, true);
