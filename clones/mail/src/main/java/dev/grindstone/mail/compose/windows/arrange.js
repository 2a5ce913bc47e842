// @ts-check
// Room in the dock: when the windows do not fit side by side, the oldest open ones are minimised, minimised ones grow
// narrow, and what still finds no place waits behind a button that tells how many.
const { pigeon } = window.grindstone;
const OPEN = 540;
const NARROW = 200;
const GAP = 16;
const EDGES = 72 + 16;
const MORE = 56;

const dock = () => document.querySelector('[data-part-dock]');

function width(windows) {
  return windows.reduce((sum, compose) => sum + GAP + (compose.dataset.xState === 'open' ? OPEN : NARROW), -GAP);
}

function moreButton(stowed) {
  let button = dock().querySelector('[data-dock-more]');
  if (stowed.length === 0) {
    if (button) button.parentElement.remove();
    return;
  }
  if (!button) {
    button = pigeon.element('div', { role: 'button', tabindex: '0', 'aria-haspopup': 'true', 'aria-expanded': 'false', 'data-dock-more': '' });
    dock().prepend(pigeon.element('div', { 'data-part-dock-more': '' }, button));
  }
  button.textContent = `+${stowed.length}`;
  const name = stowed.length === 1 ? '1 more window' : `${stowed.length} more windows`;
  button.setAttribute('aria-label', name);
  button.setAttribute('title', name);
}

/** Makes room; the window that is being used keeps its place. */
function arrange(active) {
  const windows = pigeon.composeWindows();
  windows.forEach((compose) => compose.removeAttribute('data-x-stowed'));
  const shown = windows.filter((compose) => compose.dataset.xState === 'open' || compose.dataset.xState === 'minimized');
  const room = document.documentElement.clientWidth - EDGES;
  const open = shown.filter((compose) => compose !== active && compose.dataset.xState === 'open');
  while (open.length > (active ? 0 : 1) && width(shown) > room) pigeon.markCompose(open.shift(), 'minimized');
  const stowed = [];
  const idle = shown.filter((compose) => compose !== active && compose.dataset.xState === 'minimized');
  while (idle.length > 0 && width(shown.filter((compose) => !stowed.includes(compose))) + (stowed.length ? MORE + GAP : 0) > room) stowed.push(idle.shift());
  stowed.forEach((compose) => compose.setAttribute('data-x-stowed', ''));
  moreButton(stowed);
}

pigeon.on('[data-dock-more]', (button) => {
  const old = button.parentElement.querySelector('[role="menu"]');
  if (old) old.remove();
  const items = pigeon.composeWindows().filter((compose) => compose.hasAttribute('data-x-stowed')).map((compose) => {
    const item = pigeon.element('li', { class: 'J-N', role: 'menuitem', tabindex: '-1', 'data-dock-show': '' },
      pigeon.element('div', { class: 'J-N-Jz' }, compose.querySelector('[data-compose-title]').textContent));
    item.showsCompose = compose;
    return item;
  });
  const menu = pigeon.element('ul', { role: 'menu', class: 'J-M', 'aria-label': 'More windows', hidden: '' }, ...items);
  button.after(menu);
  pigeon.openMenu(menu, button);
});

pigeon.onItem('[data-dock-show]', (item) => {
  pigeon.closeMenu(false);
  pigeon.setComposeState(item.showsCompose, 'open');
  pigeon.focusCompose(item.showsCompose);
});

window.addEventListener('resize', () => {
  pigeon.closeMenu(false);
  if (dock()) arrange(pigeon.composeWindows().find((compose) => compose.contains(document.activeElement)) || null);
});

Object.assign(pigeon, { arrangeDock: arrange });
