// @ts-check
// The icon of the browser's tab, with the number of unread conversations of the inbox where the owner wants it.
const shell = document.querySelector('[data-part-shell]');
const icon = document.querySelector('link[rel="icon"]');
const MOST = 99;

/** The icon with a number in its corner. */
function counted(number) {
  const words = number > MOST ? MOST + '+' : String(number);
  const size = { 1: 22, 2: 18, 3: 14 }[words.length];
  return 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    + '<rect width="32" height="32" rx="8" fill="#14636B"/><text x="16" y="17" fill="#fff" font-family="sans-serif" font-weight="700" '
    + `font-size="${size}" text-anchor="middle" dominant-baseline="central">${words}</text></svg>`);
}

if (shell instanceof HTMLElement && icon instanceof HTMLLinkElement) {
  const plain = icon.getAttribute('href');
  const nav = shell.querySelector('[data-part-nav]');
  const paint = () => {
    const count = nav.querySelector('[data-x-route="inbox"] [data-part-entry-count]');
    const number = count ? Number(count.textContent.replace(/\D/g, '')) : 0;
    const href = shell.dataset.xUnreadIcon === 'on' && number > 0 ? counted(number) : plain;
    if (icon.getAttribute('href') !== href) icon.setAttribute('href', href);
  };
  new MutationObserver(paint).observe(nav, { childList: true, subtree: true });
  document.addEventListener('pigeon:preferences', () => queueMicrotask(paint));
  paint();
}
