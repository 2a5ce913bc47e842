// @ts-check
// Menus of a window whose items come from the server when they are asked for.
const { pigeon } = window.grindstone;

/** Opens one at its button; `ready` sees it before it shows. */
async function openWritingMenu(button, name, url, ready = (menu) => menu) {
  const known = button.parentElement.querySelector('[data-writing-menu]');
  const again = known && known.getAttribute('aria-label') === name;
  pigeon.closeMenu(again);
  if (again) return;
  const menu = pigeon.element('ul', { role: 'menu', class: 'J-M', 'aria-label': name, 'data-writing-menu': '', hidden: '' });
  button.after(menu);
  await pigeon.request('GET', url, { source: menu, target: menu, swap: 'innerHTML' });
  if (!menu.isConnected) return;
  ready(menu);
  pigeon.openMenu(menu, button);
}

document.addEventListener('pigeon:menu-closed', (event) => {
  if (event.target instanceof Element && event.target.hasAttribute('data-writing-menu')) event.target.remove();
});

Object.assign(pigeon, { openWritingMenu });
