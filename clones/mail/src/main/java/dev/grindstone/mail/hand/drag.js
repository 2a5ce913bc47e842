// @ts-check
// Rows are carried with the mouse: onto a label, which moves them there, onto a place, or onto another tab. It is made of
// plain mouse events, so that a hand-made series of them carries too.
const { pigeon } = window.grindstone;
const NEAR = 6; // pixels the mouse may tremble before a press becomes carrying
const ACTS = { inbox: 'inbox', starred: 'star', imp: 'important', spam: 'spam', trash: 'delete' };
let from = null;
let image = null;
let target = null;
let swallow = false;

/** What dropping on an entry of the navigation would do; null where nothing can be dropped. */
function deed(entry) {
  const { xKind } = entry.dataset;
  if (entry.matches('[data-part-tab]')) return entry.getAttribute('aria-selected') === 'true' ? null : { verb: 'categorize', values: { category: xKind } };
  const route = entry.dataset.xRoute;
  if (route === pigeon.here().replace(/\/p\d+$/, '')) return null;
  if (entry.dataset.xLabel) return { verb: 'move', values: { add: [entry.dataset.xLabel] } };
  const verb = route === 'inbox' && pigeon.here().startsWith('spam') ? 'notspam' : ACTS[route];
  return verb ? { verb, values: {} } : null;
}

/** All chosen rows when the carried one is among them, else that one alone. */
function carried(row) {
  const chosen = row.hasAttribute('data-x-selected');
  return { whole: chosen && pigeon.selection.isWhole(), thread: chosen ? pigeon.selection.threads() : [row.dataset.xThread] };
}

function begin() {
  const { whole, thread } = carried(from.row);
  const count = whole ? Number(document.querySelector('[data-part-view]').dataset.xTotal) : thread.length;
  image = pigeon.element('div', { 'data-part-carried': '', 'data-icon': 'mails', role: 'status' },
    `Move ${count.toLocaleString('en-US')} conversation${count === 1 ? '' : 's'}`);
  document.body.append(image);
  document.body.setAttribute('data-x-carrying', '');
  document.getSelection().removeAllRanges();
}

function aim(entry) {
  if (target) target.removeAttribute('data-x-target');
  target = entry && deed(entry) ? entry : null;
  if (target) target.setAttribute('data-x-target', '');
}

function under(event) {
  const node = document.elementFromPoint(event.clientX, event.clientY);
  const more = node && node.closest('[data-part-more]');
  if (more && more.getAttribute('aria-expanded') === 'false') more.click();
  return node ? node.closest('[data-part-entry], [data-part-tab]') : null;
}

function end() {
  aim(null);
  from = null;
  if (image) image.remove();
  image = null;
  document.body.removeAttribute('data-x-carrying');
}

document.addEventListener('mousedown', (event) => {
  swallow = false;
  const row = event.target instanceof Element ? event.target.closest('[data-part-row]') : null;
  const control = row && event.target.closest('[data-part-check], [data-part-star], li');
  if (!row || control || event.button !== 0 || /^(drafts|scheduled)/.test(pigeon.here())) return;
  from = { row, x: event.clientX, y: event.clientY };
});

document.addEventListener('selectstart', (event) => { if (from) event.preventDefault(); });

document.addEventListener('mousemove', (event) => {
  if (!from) return;
  if (!image) {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < NEAR) return;
    begin();
  }
  image.style.left = Math.min(event.clientX + 12, document.documentElement.clientWidth - image.offsetWidth - 8) + 'px';
  image.style.top = Math.min(event.clientY + 10, document.documentElement.clientHeight - image.offsetHeight - 8) + 'px';
  aim(under(event));
});

document.addEventListener('mouseup', (event) => {
  if (!image) {
    from = null;
    return;
  }
  const { row } = from;
  aim(under(event));
  const done = target && deed(target);
  const { whole, thread } = carried(row);
  end();
  swallow = true; // the click that follows is the end of the carrying
  if (!done) return;
  if (whole) pigeon.actOnChosen(done.verb, done.values);
  else if (done.verb === 'spam') pigeon.report(thread);
  else pigeon.act(done.verb, { thread, ...done.values });
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
