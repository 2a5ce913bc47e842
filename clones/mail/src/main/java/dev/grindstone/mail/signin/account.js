// @ts-check
// The account popup: a frame, as scripts expect, loaded whenever it is opened, since others may have signed in elsewhere.
const pigeon = window.grindstone.pigeon;

const popup = () => document.querySelector('[data-part-account-popup]');
const button = () => document.querySelector('[data-part-account]');

function show(open) {
  popup().hidden = !open;
  button().setAttribute('aria-expanded', String(open));
  if (open) popup().src = button().href;
}

/** As high as its content, if the window lets it. It closes from inside, too: by Escape, and once something is chosen. */
document.addEventListener('load', (event) => {
  const inside = event.target === popup() && popup().contentDocument;
  const card = inside && inside.querySelector('[data-part-account-card]');
  if (!card) return;
  popup().style.height = `${Math.ceil(card.getBoundingClientRect().height)}px`;
  inside.addEventListener('click', ({ target }) => { if (target instanceof inside.defaultView.Element && target.closest('a')) show(false); });
  inside.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    show(false);
    button().focus();
  });
}, true);

pigeon.on('[data-part-account]', (element, event) => {
  event.preventDefault();
  show(popup().hidden);
});
document.addEventListener('mousedown', (event) => {
  if (popup() && !popup().hidden && !button().contains(event.target)) show(false);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && popup() && !popup().hidden) show(false);
});
