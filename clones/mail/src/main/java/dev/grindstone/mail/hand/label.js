// @ts-check
// A label of the navigation is carried with the mouse onto a row or onto the open conversation, which then carries it.
const { pigeon } = window.grindstone;
const NEAR = 6; // pixels the mouse may tremble before a press becomes carrying
let from = null;
let image = null;
let target = null;
let swallow = false;

function aim(node) {
  if (target) target.removeAttribute('data-x-target');
  target = node;
  if (target) target.setAttribute('data-x-target', '');
}

function begin(event) {
  image = pigeon.element('div', { 'data-part-carried': '', 'data-icon': 'tag', role: 'status' }, from.label);
  document.body.append(image);
  document.body.setAttribute('data-x-carrying', '');
  follow(event);
}

function follow(event) {
  image.style.left = Math.min(event.clientX + 12, document.documentElement.clientWidth - image.offsetWidth - 8) + 'px';
  image.style.top = Math.min(event.clientY + 10, document.documentElement.clientHeight - image.offsetHeight - 8) + 'px';
  const node = document.elementFromPoint(event.clientX, event.clientY);
  aim(node && node.closest('[data-part-row], [data-conversation]'));
}

function end() {
  aim(null);
  from = null;
  if (image) image.remove();
  image = null;
  document.body.removeAttribute('data-x-carrying');
}

/** Puts the label on what it was dropped on: on all chosen rows when that is one of them. */
function drop(on, label) {
  const more = { add: [label] };
  if (on.hasAttribute('data-conversation')) pigeon.act('label', { thread: [on.dataset.thread], ...more });
  else if (on.hasAttribute('data-x-selected')) pigeon.actOnChosen('label', more);
  else pigeon.act('label', { thread: [on.dataset.xThread], ...more });
}

document.addEventListener('mousedown', (event) => {
  swallow = false;
  const node = event.target instanceof Element ? event.target : null;
  const entry = node && node.closest('[data-part-entry][data-x-label]');
  if (!entry || node.closest('[data-part-label-options], [data-part-collapse]') || event.button !== 0) return;
  from = { label: entry.dataset.xLabel, x: event.clientX, y: event.clientY };
});

// The browser would carry the address of the entry instead.
document.addEventListener('dragstart', (event) => { if (from) event.preventDefault(); });
document.addEventListener('selectstart', (event) => { if (from) event.preventDefault(); });

document.addEventListener('mousemove', (event) => {
  if (!from) return;
  if (image) follow(event);
  else if (Math.hypot(event.clientX - from.x, event.clientY - from.y) >= NEAR) begin(event);
});

document.addEventListener('mouseup', () => {
  const done = image && target;
  const { label } = from || {};
  swallow = Boolean(image); // the click that follows is the end of the carrying
  end();
  if (done) drop(done, label);
});

document.addEventListener('click', (event) => {
  if (!swallow) return;
  swallow = false;
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !image) return;
  end();
  swallow = true;
  event.stopPropagation();
}, true);
