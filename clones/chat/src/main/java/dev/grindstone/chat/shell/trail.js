// @ts-check
// The way through the app: the browser's own history, with what was visited before kept in its entries, so that it
// survives a reload and is gone with the tab.
const banter = window.grindstone.banter;
const LONGEST = 20;
const button = (name) => document.querySelector(`[data-qa="history_${name}_button"]`);
let trail = []; // oldest first: {path, title}
let at = 0;

function able() {
  for (const [name, can] of [['back', at > 0], ['forward', at < trail.length - 1]]) {
    if (button(name)) button(name).setAttribute('aria-disabled', String(!can));
  }
}

function restore(state) {
  trail = state && Array.isArray(state.trail) ? state.trail : [{ path: location.pathname + location.search, title: document.title }];
  at = state && Number.isInteger(state.at) ? state.at : 0;
  able();
}

document.addEventListener('banter:leaving', (event) => {
  const { path } = event.detail;
  if (path === location.pathname + location.search) return;
  trail = [...trail.slice(0, at + 1), { path, title: '' }].slice(-LONGEST);
  at = trail.length - 1;
  history.pushState({ trail, at }, '', path);
  able();
});

document.addEventListener('banter:titled', (event) => {
  if (!trail[at]) return;
  trail[at].title = event.detail.title;
  history.replaceState({ trail, at }, '');
});

window.addEventListener('popstate', (event) => {
  const length = trail;
  restore(event.state);
  if (event.state && length.length > trail.length) trail = length; // what lies ahead is known to the later entry only
  if (event.state) history.replaceState({ trail, at }, ''); // a reload in the next moment knows it, too
  able();
  banter.showPath(location.href);
});

document.addEventListener('banter:back', () => { if (at > 0) history.back(); });
document.addEventListener('banter:forward', () => { if (at < trail.length - 1) history.forward(); });
document.addEventListener('banter:trail', () => {
  const seen = new Set();
  const places = [...trail].reverse().filter(({ path }) => !seen.has(path) && seen.add(path));
  const menu = banter.element('div', { role: 'menu', 'data-part-float-menu': '', 'aria-label': 'History', tabindex: '-1' },
    banter.element('div', { 'data-qa': 'menu_items', role: 'presentation' },
      banter.element('div', { 'data-part-menu-heading': '', role: 'presentation' }, 'Recent'),
      ...places.map(({ path, title }) => banter.element('button',
        { type: 'button', role: 'menuitem', tabindex: '-1', 'data-qa': 'menu_item_button', 'data-x-go': path },
        banter.element('span', { class: 'c-menu_item__label' }, title.split(' - ')[0] || path)))));
  banter.showMenu(button('menu'), menu);
});
if (document.querySelector('[data-part-client]')) restore(history.state);
