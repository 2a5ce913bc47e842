// @ts-check
// The keys of the body. Those that browsers know themselves are carried out here as well, for keys that a script sends.
const { pigeon } = window.grindstone;
const LETTERS = { b: 'bold', i: 'italic', u: 'underline', '[': 'outdent', ']': 'indent', '\\': 'removeFormat' };
const SHIFTED = {
  Digit7: 'insertOrderedList', Digit8: 'insertUnorderedList', Digit9: 'quote', KeyL: 'justifyLeft', KeyE: 'justifyCenter', KeyR: 'justifyRight',
};
const CODES = { '&': 'Digit7', '*': 'Digit8', '(': 'Digit9', '%': 'Digit5', '^': 'Digit6', '+': 'Equal', '=': 'Equal', '-': 'Minus', _: 'Minus' };
const STEPS = { Digit5: ['stepFont', -1], Digit6: ['stepFont', 1], Minus: ['stepSize', -1], Equal: ['stepSize', 1] };

/** The key as a place on the keyboard, also when a script names only the character. */
function place(event) {
  const key = event.key || String.fromCharCode(event.keyCode || event.which || 0);
  return event.code || CODES[key] || (/^\d$/.test(key) ? 'Digit' + key : 'Key' + key.toUpperCase());
}

document.addEventListener('keydown', (event) => {
  const node = event.target;
  if (!(node instanceof HTMLElement) || node.getAttribute('g_editable') !== 'true' || event.defaultPrevented) return;
  const compose = node.closest('[data-compose]');
  const ctrl = event.ctrlKey || event.metaKey;
  const code = place(event);
  const key = (event.key || '').toLowerCase();
  if (ctrl && event.shiftKey && SHIFTED[code]) pigeon.format(compose, SHIFTED[code]);
  else if (ctrl && event.shiftKey && STEPS[code]) pigeon[STEPS[code][0]](compose, STEPS[code][1]);
  else if (event.altKey && event.shiftKey && code === 'Digit5') pigeon.format(compose, 'strikeThrough');
  else if (ctrl && event.shiftKey && code === 'Digit2') pigeon.openEmoji(compose);
  else if (ctrl && !event.shiftKey && !event.altKey && key === 'k') pigeon.insertLink(compose);
  else if (ctrl && !event.shiftKey && !event.altKey && key === 'm') pigeon.checkSpelling(compose);
  else if (ctrl && !event.shiftKey && !event.altKey && LETTERS[key]) pigeon.format(compose, LETTERS[key]);
  else return;
  event.preventDefault();
  event.stopPropagation();
});
