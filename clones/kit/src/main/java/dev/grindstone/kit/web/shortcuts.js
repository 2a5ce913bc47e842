// @ts-check
// Keyboard shortcuts: grindstone.shortcuts.add('g i', 'Go to Inbox', handler). Keys are event.key values, a sequence is
// separated by blanks, modifiers are written first (Ctrl+Enter, Shift+U). Untrusted events count, keys typed into a
// field do not unless the shortcut is added with {inFields: true}. A handler that returns false passes the key on.
const SEQUENCE_MILLIS = 1500;
const shortcuts = new Map();
let moved = new Map(); // from the keys a person chose to those a shortcut was added with
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

/** What typed keys stand for: those that were given away stand for nothing. */
function meant(keys) {
  return moved.get(keys) ?? ([...moved.values()].includes(keys) ? '' : keys);
}

/** The keys to type for a shortcut. */
function typed(keys) {
  return [...moved].find(([, known]) => known === keys)?.[0] ?? keys;
}

function run(keys, event) {
  const shortcut = shortcuts.get(meant(keys));
  if (!shortcut || (inField(event.target) && !shortcut.inFields) || (!enabled && !shortcut.always)) return false;
  if (shortcut.handler(event) === false) return false;
  event.preventDefault();
  return true;
}

function begins(keys) {
  return [...shortcuts.keys()].some((known) => typed(known).startsWith(keys + ' '));
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
    all: () => [...shortcuts.values()].map(({ keys, title, group }) => ({ keys: typed(keys), known: keys, title, group })),
    /** Gives shortcuts other keys: pairs of those they were added with and those to type; what is not named is as it was. */
    remap(pairs) { moved = new Map(pairs.map(([known, keys]) => [keys, known])); },
    enable(on) { enabled = on; },
  },
});
