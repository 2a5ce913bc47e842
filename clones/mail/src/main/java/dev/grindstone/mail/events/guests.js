// @ts-check
// Guests by name: what stands behind the last comma is looked up among those whom compose windows offer.
const { pigeon } = window.grindstone;
const SUGGEST_MILLIS = 120;
let timer = 0;

const list = () => document.querySelector('[data-part-guest-offers]');
const box = (target) => (target instanceof HTMLTextAreaElement && target.closest('[data-part-guest-box]') ? target : null);
const last = (text) => /(?:"[^"]*"|[^,;\n])*$/.exec(text)[0];
const marked = () => list().querySelector('[aria-selected="true"]');

function close(field) {
  clearTimeout(timer);
  list().hidden = true;
  list().replaceChildren();
  field.removeAttribute('aria-activedescendant');
}

function mark(field, by) {
  const all = [...list().children];
  const next = all[(all.indexOf(marked()) + by + all.length) % all.length];
  all.forEach((each) => each.setAttribute('aria-selected', String(each === next)));
  next.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', next.id);
}

async function suggest(field) {
  const words = last(field.value).trim();
  if (!words) return close(field);
  const response = await window.grindstone.fetch(pigeon.root + 'contacts?q=' + encodeURIComponent(words));
  const page = new DOMParser().parseFromString(response.ok ? await response.text() : '', 'text/html');
  if (!field.isConnected || last(field.value).trim() !== words) return undefined;
  const rest = field.value.slice(0, -last(field.value).length).toLowerCase();
  const offers = [...page.querySelectorAll('[data-suggestion]')].filter((each) => {
    const email = /<([^<>]+)>\s*$/.exec(each.dataset.suggestion);
    return !rest.includes((email ? email[1] : each.dataset.suggestion).toLowerCase());
  });
  if (offers.length === 0) return close(field);
  list().replaceChildren(...offers.map((each, at) => pigeon.element('div',
    { role: 'option', id: 'guest-offer-' + at, 'aria-selected': 'false', 'data-guest-offer': each.dataset.suggestion },
    ...[...each.querySelectorAll('span')].map((span, part) => pigeon.element(part ? 'small' : 'b', {}, span.textContent.trim())))));
  list().hidden = false;
  return mark(field, 1);
}

function take(field, offer) {
  const start = field.value.slice(0, field.value.length - last(field.value).length).replace(/\s*$/, ' ').replace(/^ $/, '');
  field.value = start + offer.dataset.guestOffer.split('\n').join(', ') + ', ';
  close(field);
  field.focus();
}

pigeon.on('[data-guest-offer]', (offer) => take(offer.closest('[data-part-guest-box]').querySelector('textarea'), offer));
// The text keeps the focus while an offer is pressed.
document.addEventListener('mousedown', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-part-guest-offers]')) event.preventDefault();
});
document.addEventListener('input', (event) => {
  const field = box(event.target);
  if (!field) return;
  clearTimeout(timer);
  timer = setTimeout(() => suggest(field), SUGGEST_MILLIS);
});
document.addEventListener('focusout', (event) => {
  const field = box(event.target);
  if (field) close(field);
});
document.addEventListener('keydown', (event) => {
  const field = box(event.target);
  if (!field || list().hidden || event.ctrlKey || event.metaKey) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') mark(field, event.key === 'ArrowDown' ? 1 : -1);
  else if (event.key === 'Enter' || event.key === 'Tab') take(field, marked());
  else if (event.key === 'Escape') close(field);
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);
