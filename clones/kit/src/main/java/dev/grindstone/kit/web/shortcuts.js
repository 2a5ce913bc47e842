// @ts-check
// Keyboard shortcuts: grindstone.shortcuts.add('g i', 'Go to Inbox', handler). Keys are event.key values, a sequence is
// separated by blanks, modifiers are written first (Ctrl+Enter, Shift+U). Untrusted events count, keys typed into a
// field do not unless the shortcut is added with {inFields: true}. A handler that returns false passes the key on.
const SEQUENCE_MILLIS = 1500;
const shortcuts = new Map();
let begun = '';
let timer = 0;
let enabled = true;

function inField(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function named(event) {
  let key = event.key;
  if ((!key || key === 'Unidentified') && event.keyCode) key = String.fromCharCode(event.keyCode).toLowerCase();
  if (!key || ['Shift', 'Control', 'Alt', 'Meta'].includes(key)) return '';
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/i.test(key));
  return (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (shift ? 'Shift+' : '')
    + (key.length === 1 && shift ? key.toUpperCase() : key);
}

function run(keys, event) {
  const shortcut = shortcuts.get(keys);
  if (!shortcut || (inField(event.target) && !shortcut.inFields) || (!enabled && !shortcut.always)) return false;
  if (shortcut.handler(event) === false) return false;
  event.preventDefault();
  return true;
}

function begins(keys) {
  return [...shortcuts.keys()].some((known) => known.startsWith(keys + ' '));
}

document.addEventListener('keydown', (event) => {
  const key = named(event);
  if (!key || event.defaultPrevented) return;
  const keys = begun ? begun + ' ' + key : key;
  begun = '';
  clearTimeout(timer);
  if (run(keys, event) || (keys !== key && run(key, event))) return;
  if (enabled && begins(keys) && !inField(event.target)) {
    begun = keys;
    timer = setTimeout(() => { begun = ''; }, SEQUENCE_MILLIS);
  }
});

window.grindstone = Object.assign(window.grindstone || {}, {
  shortcuts: {
    /** @param {{inFields?: boolean, always?: boolean, group?: string}} [options] */
    add(keys, title, handler, options = {}) { shortcuts.set(keys, { keys, title, handler, ...options }); },
    /** For a help overlay, in the order in which they were added. */
    all: () => [...shortcuts.values()].map(({ keys, title, group }) => ({ keys, title, group })),
    enable(on) { enabled = on; },
  },
});
