// @ts-check
// The account popup: a frame, as scripts expect, loaded when it is opened.
const pigeon = window.grindstone.pigeon;

const popup = () => document.querySelector('[data-x-part="account-popup"]');
const button = () => document.querySelector('[data-x-part="account"]');

function show(open) {
  popup().hidden = !open;
  button().setAttribute('aria-expanded', String(open));
  if (open && !popup().getAttribute('src')) popup().src = button().href;
}

pigeon.on('[data-x-part="account"]', (element, event) => {
  event.preventDefault();
  show(popup().hidden);
});
document.addEventListener('mousedown', (event) => {
  if (popup() && !popup().hidden && !button().contains(event.target)) show(false);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && popup() && !popup().hidden) show(false);
});
