// @ts-check
// The bar between a list and its reading pane: dragged with the mouse, or moved by the arrow keys, Home and End. Where it
// ends up is kept with the settings.
const { pigeon } = window.grindstone;
const LEAST = 20; // percent of the room, at either side
const STEP = 5;
let dragged = null;

const bar = () => document.querySelector('[data-part-splitter]');
const pane = () => document.querySelector('[data-part-pane]');
const upright = () => bar().getAttribute('aria-orientation') === 'vertical';

function set(percent) {
  const held = Math.round(Math.max(LEAST, Math.min(100 - LEAST, percent)));
  bar().setAttribute('aria-valuenow', String(held));
  pane().style.setProperty('--x-percent', String(held));
}

function keep() {
  window.grindstone.fetch(pigeon.root + 'settings', { method: 'POST', body: new URLSearchParams({ pane_percent: bar().getAttribute('aria-valuenow') }) });
}

document.addEventListener('mousedown', (event) => {
  if (!bar() || event.target !== bar() || event.button !== 0) return;
  dragged = bar().getAttribute('aria-valuenow');
  document.body.setAttribute('data-x-resizing', upright() ? 'columns' : 'rows');
  event.preventDefault();
  bar().focus();
});
document.addEventListener('mousemove', (event) => {
  if (dragged === null) return;
  const room = bar().parentElement.getBoundingClientRect();
  set(upright() ? (100 * (event.clientX - room.left)) / room.width : (100 * (event.clientY - room.top)) / room.height);
});
document.addEventListener('mouseup', () => {
  if (dragged === null) return;
  document.body.removeAttribute('data-x-resizing');
  if (bar() && bar().getAttribute('aria-valuenow') !== dragged) keep();
  dragged = null;
});
document.addEventListener('dblclick', (event) => {
  if (!bar() || event.target !== bar()) return;
  set(50);
  keep();
});
document.addEventListener('keydown', (event) => {
  if (!bar() || event.target !== bar()) return;
  const now = Number(bar().getAttribute('aria-valuenow'));
  const less = upright() ? 'ArrowLeft' : 'ArrowUp';
  const more = upright() ? 'ArrowRight' : 'ArrowDown';
  const next = { [less]: now - STEP, [more]: now + STEP, Home: LEAST, End: 100 - LEAST }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  set(next);
  keep();
}, true);
