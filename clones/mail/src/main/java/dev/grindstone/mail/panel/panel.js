// @ts-check
// The side panel: tabs at the right edge, one panel open beside the mail. What it shows is a fragment of its own; an
// address is a tab's name and what follows it. The whole edge can be put away.
const { pigeon } = window.grindstone;
const SEARCH_MILLIS = 150;
let shown = '';
let refreshing = false;
let timer = 0;

const companion = () => document.querySelector('[data-part-companion]');
const body = () => companion().querySelector('[data-part-panel-body]');
const panel = () => shown.split('?')[0];

/** Whether somebody has the focus in the search box or fills in a form there. */
const typing = () => body().querySelector('form')?.contains(document.activeElement) || body().querySelector('form:not([role])') !== null;

async function open(address, again = false) {
  if (!companion()) return;
  shown = address;
  refreshing = again;
  companion().dataset.xState = 'open';
  const tab = companion().querySelector(`[role="tab"][data-x-tab="${panel()}"]`);
  companion().querySelectorAll('[role="tab"]').forEach((each) => each.setAttribute('aria-selected', String(each === tab)));
  companion().querySelector('[data-part-panel-title]').textContent = tab.getAttribute('aria-label');
  await pigeon.request('GET', pigeon.root + 'panel/' + address, { source: body(), target: body(), swap: 'innerHTML' });
}

function close() {
  shown = '';
  companion().dataset.xState = '';
  companion().querySelectorAll('[role="tab"]').forEach((each) => each.setAttribute('aria-selected', 'false'));
  body().replaceChildren();
}

pigeon.on('[data-part-panel-tab]', (tab) => (panel() === tab.dataset.xTab ? close() : open(tab.dataset.xTab)));
pigeon.on('[data-x-panel]', (button) => open(button.dataset.xPanel));
pigeon.on('[data-part-panel-close]', () => {
  const tab = companion().querySelector('[role="tab"][aria-selected="true"]');
  close();
  if (tab) tab.focus();
});
pigeon.on('[data-part-panel-hide]', (button) => {
  const hide = companion().dataset.xState !== 'hidden';
  close();
  companion().dataset.xState = hide ? 'hidden' : '';
  const name = hide ? 'Show side panel' : 'Hide side panel';
  button.setAttribute('aria-label', name);
  button.dataset.tooltip = name;
  button.dataset.icon = hide ? 'chevron-left' : 'chevron-right';
});
document.addEventListener('input', (event) => {
  const box = event.target instanceof HTMLInputElement && event.target.closest('[data-part-panel-search]') ? event.target : null;
  if (!box) return;
  clearTimeout(timer);
  timer = setTimeout(async () => {
    await open(panel() + '?q=' + encodeURIComponent(box.value));
    const again = body().querySelector('[data-part-panel-search] input');
    if (again) { again.focus(); again.setSelectionRange(again.value.length, again.value.length); }
  }, SEARCH_MILLIS);
});
document.addEventListener('submit', (event) => {
  if (event.target instanceof Element && event.target.matches('[data-part-panel-search]')) event.preventDefault();
});
// Whoever fills in a form or types a search there is left alone, also by an answer that was asked for before they began.
document.addEventListener('grindstone:changed', () => { if (shown && companion() && !typing()) open(shown, true); });
document.addEventListener('htmx:beforeSwap', (event) => {
  if (!companion() || event.target !== body()) return;
  const late = event.detail.requestConfig.path !== pigeon.root + 'panel/' + shown;
  if (late || (refreshing && typing())) event.detail.shouldSwap = false;
});
// The calendar is told from the mail, so it follows what happens to that.
document.addEventListener('pigeon:counts', () => { if (companion() && panel() === 'calendar') open(shown); });
pigeon.onItem('[data-x-app]', (item) => { pigeon.closeMenu(false); location.href = item.dataset.xApp; });

Object.assign(pigeon, { openPanel: open, panel });
