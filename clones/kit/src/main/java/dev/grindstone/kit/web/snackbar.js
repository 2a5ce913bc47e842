// @ts-check
// Short messages with Undo. The server sends the event grindstone:snackbar {text, undo, tag, linkText, linkHref}. A
// clone whose contract wants another markup cancels the event and shows the message itself; for both,
// grindstone.undo() takes the last action back, which ends in grindstone:undone {tag} and grindstone:changed.
const SHOWN_MILLIS = 10_000;
let shown = null;
let timer = 0;
const { account } = document.documentElement.dataset;

function hide() {
  clearTimeout(timer);
  if (shown) shown.remove();
  shown = null;
}

function button(text, label, act) {
  const node = document.createElement('button');
  node.type = 'button';
  if (label) {
    node.setAttribute('aria-label', label);
    node.dataset.icon = 'x';
  } else {
    node.textContent = text;
  }
  node.addEventListener('click', () => { hide(); act(); });
  return node;
}

function show({ text, undo, linkText, linkHref }) {
  hide();
  shown = document.createElement('div');
  shown.dataset.kit = 'snackbar';
  shown.setAttribute('role', 'status');
  const message = document.createElement('span');
  message.textContent = text;
  shown.append(message);
  if (undo) shown.append(button('Undo', null, () => window.grindstone.undo()));
  if (linkText) shown.append(button(linkText, null, () => { location.href = linkHref; }));
  shown.append(button('', 'Close', () => {}));
  document.body.append(shown);
  timer = setTimeout(hide, SHOWN_MILLIS);
}

// On the window, so that it comes after every listener of the clone.
window.addEventListener('grindstone:snackbar', (event) => {
  if (!event.defaultPrevented) show(event.detail);
});

window.grindstone = Object.assign(window.grindstone || {}, {
  undo: () => htmx.ajax('POST', account === '0' ? '/-/undo' : `/-/u/${account}/undo`, { source: document.body, swap: 'none' }),
  /** Shows a message that does not come from the server. */
  snackbar: (detail) => document.body.dispatchEvent(
    new CustomEvent('grindstone:snackbar', { bubbles: true, cancelable: true, detail })),
});
