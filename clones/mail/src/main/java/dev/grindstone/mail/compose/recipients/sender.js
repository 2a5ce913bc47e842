// @ts-check
// From which of several addresses a window is written. Another one brings its signature, if the present one was not changed.
const { pigeon } = window.grindstone;
const of = (node) => node.closest('[data-compose]');
const items = (compose) => [...compose.querySelectorAll('[data-sender]')];
const html = (item) => item.querySelector('template').innerHTML;

function choose(compose, item) {
  const before = items(compose).find((each) => each.getAttribute('aria-current') === 'true');
  if (before === item) return;
  for (const each of items(compose)) each.setAttribute('aria-current', String(each === item));
  const address = item.getAttribute('value');
  compose.querySelector('input[name="from"]').value = address;
  compose.querySelector('[data-sender-now]').textContent = item.querySelector('[data-sender-name]').textContent;
  pigeon.exchangeSignature(compose, html(before), html(item));
  pigeon.draftChanged(compose);
}

pigeon.on('[data-sender-button]', (button) => pigeon.openMenu(of(button).querySelector('[data-sender-menu]'), button));
pigeon.onItem('[data-sender]', (item) => {
  const compose = of(item);
  pigeon.closeMenu(true);
  choose(compose, item);
});
// Scripts press an item of the closed menu.
document.addEventListener('click', (event) => {
  const item = !event.isTrusted && event.target instanceof Element ? event.target.closest('[data-sender]') : null;
  if (item && item.getClientRects().length === 0) choose(of(item), item);
});
