// @ts-check
// Menus: fetched when they open, so that they tell what is true now; below or above their button, or where the pointer
// is; arrows move, letters find, Escape and a press elsewhere close, focus returns. A menu may open another beside it.
const banter = window.grindstone.banter;
const GAP = 4;
let open = []; // from the first to the innermost: {menu, button}

const items = (menu) => [...menu.querySelectorAll('[role^="menuitem"]:not([aria-disabled="true"])')];

function place(menu, at, beside) {
  const room = document.documentElement;
  let left = beside ? at.right - 2 : at.left;
  if (left + menu.offsetWidth > room.clientWidth - 8) left = beside ? at.left - menu.offsetWidth : room.clientWidth - menu.offsetWidth - 8;
  let top = beside ? at.top - 8 : at.bottom + GAP;
  if (top + menu.offsetHeight > room.clientHeight - 8) {
    top = beside ? room.clientHeight - menu.offsetHeight - 8 : Math.max(8, at.top - menu.offsetHeight - GAP);
  }
  menu.style.left = Math.max(8, left) + 'px';
  menu.style.top = Math.max(8, Math.min(top, room.clientHeight - menu.offsetHeight - 8)) + 'px';
}

function closeMenus(refocus, downTo = 0) {
  const gone = open.splice(downTo);
  for (const { menu, button } of gone.reverse()) {
    menu.remove();
    button.removeAttribute('data-x-open');
    if (button.hasAttribute('aria-expanded')) button.setAttribute('aria-expanded', 'false');
    if (refocus && button.isConnected) button.focus({ preventScroll: true });
  }
}

/** A place among the open menus; null when the button's own menu was open and is closed by this. */
function enter(button, point) {
  const level = open.findIndex(({ menu }) => menu.contains(button)) + 1;
  const again = open[level] && open[level].button === button && !point;
  closeMenus(false, level);
  if (again && level === 0) return null;
  const entry = { menu: banter.element('div', {}), button };
  open.push(entry);
  return entry;
}

function fill(entry, menu, point) {
  const { button } = entry;
  entry.menu = menu;
  document.body.append(menu);
  button.setAttribute('data-x-open', '');
  if (button.hasAttribute('aria-haspopup')) button.setAttribute('aria-expanded', 'true');
  const at = point ? { left: point.x, right: point.x, top: point.y, bottom: point.y } : button.getBoundingClientRect();
  place(menu, at, open.indexOf(entry) > 0);
  const first = items(menu)[0];
  if (first) first.focus({ preventScroll: true });
}

async function openMenu(button, url, point) {
  const entry = enter(button, point);
  if (!entry) return;
  const end = window.grindstone.begin('menu');
  try {
    const html = await banter.get(url);
    if (open.includes(entry)) fill(entry, banter.fragment(html), point);
  } catch {
    open = open.filter((each) => each !== entry);
    window.grindstone.snackbar({ text: 'The menu could not be loaded. Try again.' });
  } finally {
    end();
  }
}

/** Shows a menu that the page has made itself. */
function showMenu(button, menu) {
  const entry = enter(button);
  if (entry) fill(entry, menu);
}

function find(menu, letter) {
  const all = items(menu);
  const at = all.indexOf(document.activeElement);
  return [...all.slice(at + 1), ...all].find((item) => item.textContent.trim().toLowerCase().startsWith(letter));
}

document.addEventListener('mousedown', (event) => {
  const target = event.target;
  if (open.length && !open.some(({ menu, button }) => menu.contains(target) || button.contains(target))) closeMenus(false);
}, true);

document.addEventListener('keydown', (event) => {
  if (!open.length) return;
  const { menu, button } = open[open.length - 1];
  const all = items(menu);
  const at = all.indexOf(document.activeElement);
  const focus = (item) => item && item.focus({ preventScroll: true });
  if (event.key === 'Escape' || (event.key === 'ArrowLeft' && open.length > 1)) closeMenus(true, open.length - 1);
  else if (event.key === 'ArrowDown') focus(all[(at + 1) % all.length]);
  else if (event.key === 'ArrowUp') focus(all[(at - 1 + all.length) % all.length]);
  else if (event.key === 'Home') focus(all[0]);
  else if (event.key === 'End') focus(all[all.length - 1]);
  else if (event.key === 'ArrowRight' && at >= 0 && all[at].dataset.xMenu) all[at].click();
  else if (event.key === 'Tab') { closeMenus(true); return; }
  else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) focus(find(menu, event.key.toLowerCase()));
  else if (event.key !== 'Enter' && event.key !== ' ') { closeMenus(button.isConnected); return; }
  else return; // the item acts on its own
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener('mouseover', (event) => {
  const item = event.target instanceof Element ? event.target.closest('[role^="menuitem"]') : null;
  const level = open.findIndex(({ menu }) => menu.contains(item));
  if (!(item instanceof HTMLElement) || level < 0) return;
  if (open[level + 1] && open[level + 1].button === item) return;
  closeMenus(false, level + 1);
  item.focus({ preventScroll: true });
  if (item.dataset.xMenu) openMenu(item, item.dataset.xMenu);
});

document.addEventListener('contextmenu', (event) => {
  const row = event.target instanceof Element ? event.target.closest('[data-x-context]') : null;
  if (!(row instanceof HTMLElement)) return;
  event.preventDefault();
  const byKey = event.clientX === 0 && event.clientY === 0;
  openMenu(row, row.dataset.xContext, byKey ? undefined : { x: event.clientX, y: event.clientY });
});

banter.on('[data-x-menu]', (button) => { openMenu(button, button.dataset.xMenu); });
Object.assign(banter, { openMenu, showMenu, closeMenus: (refocus) => closeMenus(refocus), menuIsOpen: () => open.length > 0 });
