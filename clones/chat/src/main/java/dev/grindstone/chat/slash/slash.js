// @ts-check
// What a line that begins with a slash does in the window, beside what it does in the workspace.
const banter = window.grindstone.banter;

/** Presses a key of the window, such as Ctrl+G. */
function press(name) {
  const [key, ...held] = name.split('+').reverse();
  const has = (one) => held.includes(one);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: key.toLowerCase(), ctrlKey: has('Ctrl'), shiftKey: has('Shift'), altKey: has('Alt'), bubbles: true, cancelable: true }));
}

document.body.addEventListener('banter:slash', (event) => {
  const { go, dialog, key, media } = /** @type {CustomEvent} */ (event).detail;
  if (media) document.querySelectorAll('banter-pane').forEach((pane) => pane.setAttribute('data-x-media', media));
  if (go && banter.go) banter.go(go);
  if (dialog) banter.dialog(dialog);
  if (key) press(key);
});
