// @ts-check
// Formatting. The body stays the browser's own editable node, and the browser's commands change it; see decision 0012.
const { pigeon } = window.grindstone;
const FONTS = [['Sans Serif', 'Roboto, sans-serif'], ['Serif', 'Roboto Slab, serif'], ['Narrow', 'Roboto Condensed, sans-serif']];
const SIZES = [['Small', '1', 'x-small'], ['Normal', '2', 'small'], ['Large', '4', 'large'], ['Huge', '6', 'xx-large']];
const STATES = ['bold', 'italic', 'underline', 'strikeThrough', 'insertOrderedList', 'insertUnorderedList'];
const of = (node) => node.closest('[data-compose]');
const body = (compose) => compose.querySelector('[g_editable="true"]');
const ranges = new WeakMap();

/** Puts the caret back where it was in the body before a menu or a dialog took the focus. */
function restore(compose) {
  const node = body(compose);
  const selection = document.getSelection();
  const known = ranges.get(node);
  const range = selection.rangeCount && node.contains(selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : known;
  node.focus({ preventScroll: true });
  if (range && node.contains(range.commonAncestorContainer)) {
    selection.removeAllRanges();
    selection.addRange(range);
  } else {
    selection.selectAllChildren(node);
    // Words belong above the signature and the history.
    if (node.querySelector('.gmail_signature, .gmail_quote')) selection.collapseToStart();
    else selection.collapseToEnd();
  }
}

/** The quote around the caret; an indented block is no quote. */
function quoteAround(node) {
  const element = node && (node instanceof Element ? node : node.parentElement);
  const quote = element && element.closest('[g_editable] blockquote');
  return quote && quote.style.borderStyle !== 'none' ? quote : null;
}

function command(name, value) {
  if (name !== 'quote') return document.execCommand(name, false, value);
  return document.execCommand('formatBlock', false, quoteAround(document.getSelection().anchorNode) ? 'div' : 'blockquote');
}

function format(compose, name, value) {
  if (compose.hasAttribute('data-x-plain') && name !== 'undo' && name !== 'redo') return;
  restore(compose);
  document.execCommand('styleWithCSS', false, String(/^(fontName|fontSize|foreColor|hiliteColor)$/.test(name)));
  command(name, value);
  show(compose);
}

function fontAt() {
  const known = (document.queryCommandValue('fontName') || '').replaceAll('"', '');
  return Math.max(0, FONTS.findIndex(([, value]) => known.split(',')[0] === value.split(',')[0]));
}

function sizeAt() {
  const known = SIZES.findIndex(([, value]) => document.queryCommandValue('fontSize') === value);
  return known < 0 ? 1 : known;
}

/** Shows which formats the caret stands in. */
function show(compose) {
  if (!compose.querySelector('[data-compose-format]:not([hidden])')) return;
  for (const name of STATES) compose.querySelector(`[data-format="${name}"]`).setAttribute('aria-pressed', String(document.queryCommandState(name)));
  compose.querySelector('[data-format="quote"]').setAttribute('aria-pressed', String(Boolean(quoteAround(document.getSelection().anchorNode))));
  compose.querySelector('[data-format-font]').textContent = FONTS[fontAt()][0];
  const side = ['Center', 'Right'].find((each) => document.queryCommandState('justify' + each)) || 'Left';
  compose.querySelector('[data-format-menu="align"]').dataset.icon = 'align-' + side.toLowerCase();
}

document.addEventListener('selectionchange', () => {
  const node = document.activeElement;
  const selection = document.getSelection();
  if (!node || node.getAttribute('g_editable') !== 'true' || !selection.rangeCount || !node.contains(selection.anchorNode)) return;
  ranges.set(node, selection.getRangeAt(0).cloneRange());
  show(of(node));
  pigeon.showLink(of(node));
});

// A press on the bar must not take the selection away from the body.
document.addEventListener('mousedown', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-compose-format], [data-compose-keep]') && !event.target.closest('input')) event.preventDefault();
});

pigeon.on('[data-format]', (button) => format(of(button), button.dataset.format));
pigeon.on('[data-compose-do-format]', (control) => {
  const bar = of(control).querySelector('[data-compose-format]');
  bar.hidden = !bar.hidden;
  control.setAttribute('aria-pressed', String(!bar.hidden));
  restore(of(control));
  show(of(control));
});

/** Inserts at the caret, so that the browser can undo it. */
function insertHtml(compose, html) {
  restore(compose);
  document.execCommand('insertHTML', false, html);
}

function step(compose, list, at, by, name, pick) {
  const next = list[at() + by];
  if (next) format(compose, name, pick(next));
}

Object.assign(pigeon, {
  format, insertHtml,
  insertText: (compose, text) => { restore(compose); document.execCommand('insertText', false, text); },
  restoreCaret: restore,
  formats: { FONTS, SIZES, fontAt, sizeAt },
  stepFont: (compose, by) => { restore(compose); step(compose, FONTS, fontAt, by, 'fontName', (font) => font[1]); },
  stepSize: (compose, by) => { restore(compose); step(compose, SIZES, sizeAt, by, 'fontSize', (size) => size[1]); },
});
