// @ts-check
// Scripts learn of a new window from a mark that comes into it once the rest of it is there.
const { pigeon } = window.grindstone;

document.addEventListener('htmx:load', (event) => {
  const node = event.target instanceof Element ? event.target : null;
  const compose = node && (node.closest('[data-compose]') || node.querySelector('[data-compose]'));
  const place = compose && compose.querySelector('form');
  if (place && !compose.querySelector('[data-part-arrival]')) {
    place.parentElement.append(pigeon.element('div', { class: 'An', 'data-part-arrival': '', hidden: '' }));
  }
});
