// @ts-check
// "All" opens a sheet over the page; without this it is a link to the page with the same.
const opener = document.getElementById('nav-hamburger-menu');
const sheet = document.createElement('dialog');
sheet.id = 'hmenu-container';
sheet.setAttribute('aria-label', 'All categories');

const shown = () => sheet.querySelector('ul.hmenu-visible');
const items = () => /** @type {HTMLElement[]} */ ([...(shown() ? shown().querySelectorAll('a.hmenu-item') : [])]);

function show(id, from) {
  sheet.querySelectorAll('ul.hmenu').forEach((list) => {
    const chosen = list instanceof HTMLElement && list.dataset.menuId === id;
    list.classList.toggle('hmenu-visible', chosen);
    list.classList.toggle('hmenu-translateX-right', !chosen);
    if (list instanceof HTMLElement) list.hidden = !chosen;
  });
  const content = sheet.querySelector('#hmenu-content');
  if (content) content.scrollTop = 0;
  // Who comes back stands where they left.
  const back = items().find((item) => from && item.dataset.menuId === from);
  (back || items()[0])?.focus();
}

function current() {
  const list = shown();
  return list instanceof HTMLElement ? list.dataset.menuId || '1' : '1';
}

if (opener) {
  opener.addEventListener('click', async (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (!sheet.isConnected) {
      const response = await window.grindstone.fetch('/nav/ajax/hamburgerMainContent');
      if (!response.ok) {
        window.location.assign(/** @type {HTMLAnchorElement} */ (opener).href);
        return;
      }
      sheet.innerHTML = await response.text();
      document.body.append(sheet);
    }
    sheet.showModal();
    show('1', '');
  });
  sheet.addEventListener('close', () => opener.focus());
}

sheet.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target === sheet || target?.closest('#hmenu-close')) {
    sheet.close();
    return;
  }
  const item = target?.closest('a.hmenu-item[data-menu-id]');
  if (item instanceof HTMLElement) {
    event.preventDefault();
    show(item.dataset.menuId || '1', current());
  }
});
sheet.addEventListener('keydown', (event) => {
  const all = items();
  const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    all[(at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length]?.focus();
  } else if (event.key === 'ArrowLeft' && current() !== '1') {
    show('1', current());
  } else if (event.key === 'ArrowRight' && all[at]?.dataset.menuId) {
    show(all[at].dataset.menuId || '1', current());
  }
});
