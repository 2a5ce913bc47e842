// @ts-check
// Menus: one open at a time, below or above its button, inside the window; arrows move, Escape and a press elsewhere
// close, focus returns to the button.
const pigeon = window.grindstone.pigeon;
let current = null;

function items(menu) {
  return [...menu.querySelectorAll('[role^="menuitem"]')].filter((item) => item.getClientRects().length > 0);
}

function place(menu, button) {
  const at = button.getBoundingClientRect();
  const room = document.documentElement;
  menu.style.left = '0';
  menu.style.top = '0';
  const left = Math.min(at.left, room.clientWidth - menu.offsetWidth - 8);
  const below = at.bottom + 2;
  const fits = below + menu.offsetHeight <= room.clientHeight - 8;
  // A menu inside a transformed or scrolled box is placed by its own offset parent, so measure once and correct.
  const zero = menu.getBoundingClientRect();
  menu.style.left = Math.max(8, left) - zero.left + 'px';
  menu.style.top = (fits ? below : Math.max(8, at.top - menu.offsetHeight - 2)) - zero.top + 'px';
}

function close(refocus) {
  if (!current) return;
  const { menu, button } = current;
  current = null;
  menu.hidden = true;
  button.setAttribute('aria-expanded', 'false');
  if (refocus && button.isConnected) button.focus({ preventScroll: true });
  menu.dispatchEvent(new CustomEvent('pigeon:menu-closed', { bubbles: true }));
}

function open(menu, button) {
  const again = current && current.menu === menu;
  close(false);
  if (again) return;
  current = { menu, button };
  menu.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  place(menu, button);
  const first = menu.querySelector('input') || items(menu)[0];
  if (first) first.focus({ preventScroll: true });
}

function move(by) {
  const all = items(current.menu);
  const at = all.indexOf(document.activeElement);
  const next = all[(at + by + all.length) % all.length] || all[0];
  if (next) next.focus({ preventScroll: true });
}

document.addEventListener('mousedown', (event) => {
  if (current && !current.menu.contains(event.target) && !current.button.contains(event.target)) close(false);
});

document.addEventListener('keydown', (event) => {
  if (!current) return;
  if (event.key === 'Escape') close(true);
  else if (event.key === 'ArrowDown') move(1);
  else if (event.key === 'ArrowUp') move(-1);
  else if (event.key === 'Tab') { close(false); return; } else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

Object.assign(pigeon, {
  openMenu: open,
  closeMenu: close,
  /** Puts an open menu in its place again, after its content has come. */
  placeMenu: () => { if (current) place(current.menu, current.button); },
  menuIsOpen: () => current !== null,
});

pigeon.on('[data-x-open]', (button) => {
  open(button.parentElement.querySelector(`[data-x-menu="${button.dataset.xOpen}"]`), button);
});
