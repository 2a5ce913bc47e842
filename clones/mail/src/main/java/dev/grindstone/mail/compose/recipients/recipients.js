// @ts-check
// Recipient fields: text becomes a chip on Enter, Tab, comma, semicolon, paste of a list, or when the field is left.
// Suggestions come from the server. Focus given to the field's box goes to its input.
const { pigeon } = window.grindstone;
const SUGGEST_MILLIS = 120;
const COMMIT = { Enter: true, Tab: true, ',': true, ';': true };
const CODES = { 8: 'Backspace', 9: 'Tab', 13: 'Enter', 27: 'Escape', 38: 'ArrowUp', 40: 'ArrowDown', 186: ';', 188: ',' };
let numbers = 0;

const list = (field) => field.querySelector('[data-suggestions]');
const own = () => pigeon.recipients;
const fieldOf = (event) => (event.target instanceof HTMLInputElement ? own().box(event.target) : null);

function close(field) {
  list(field).hidden = true;
  list(field).replaceChildren();
  const input = field.querySelector('input');
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function mark(field, by) {
  const options = [...list(field).children];
  const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const next = options[(at + by + options.length) % options.length];
  options.forEach((option) => option.setAttribute('aria-selected', String(option === next)));
  if (!next.id) next.id = 'suggestion-' + (numbers += 1);
  field.querySelector('input').setAttribute('aria-activedescendant', next.id);
}

async function suggest(field, text) {
  const input = field.querySelector('input');
  await htmx.ajax('GET', 'contacts?q=' + encodeURIComponent(text), { source: list(field), target: list(field), swap: 'innerHTML' });
  if (input.value.trim() !== text || document.activeElement !== input) return close(field);
  // Who is in the field already is no suggestion.
  [...list(field).children].filter((option) => own().has(field, option.querySelector('[data-part-write-email]').textContent)).forEach((option) => option.remove());
  const found = list(field).firstElementChild;
  list(field).hidden = !found;
  input.setAttribute('aria-expanded', String(Boolean(found)));
  if (found) mark(field, 1);
}

const timers = new WeakMap();
document.addEventListener('input', (event) => {
  const field = fieldOf(event);
  if (!field) return;
  const text = event.target.value;
  event.target.size = Math.max(1, text.length);
  clearTimeout(timers.get(field));
  if (/[,;\n]\s*$/.test(text) && (text.match(/"/g) || []).length % 2 === 0) own().commit(field);
  else if (text.trim()) timers.set(field, setTimeout(() => suggest(field, text.trim()), SUGGEST_MILLIS));
  else close(field);
  own().changed(field);
});

document.addEventListener('keydown', (event) => {
  const field = fieldOf(event);
  if (!field || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key && event.key !== 'Unidentified' ? event.key : CODES[event.keyCode || event.which];
  const open = !list(field).hidden;
  const last = own().chips(field).lastElementChild;
  if (COMMIT[key]) {
    clearTimeout(timers.get(field));
    if ((key === ',' || key === ';') && (event.target.value.match(/"/g) || []).length % 2 === 1) return;
    const marked = open && key !== ',' && key !== ';' ? list(field).querySelector('[aria-selected="true"]') : null;
    const taken = own().commit(field, marked && marked.dataset.suggestion);
    if (key !== 'Tab' && (taken || key === 'Enter' || event.target.value === '')) event.preventDefault();
  } else if (open && (key === 'ArrowDown' || key === 'ArrowUp')) {
    mark(field, key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
  } else if (open && key === 'Escape') {
    close(field);
    event.stopPropagation();
    event.preventDefault();
  } else if ((key === 'Backspace' || key === 'ArrowLeft') && event.target.selectionEnd === 0 && last) {
    // The first press chooses the chip before the caret, the next one removes it.
    own().select(field, last);
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

document.addEventListener('paste', (event) => {
  const field = fieldOf(event);
  const text = field && event.clipboardData ? event.clipboardData.getData('text') : '';
  // What a script pastes is a whole list, even of one; its event does not bubble.
  if (/[,;\n<]/.test(text) || (text && !event.isTrusted)) {
    own().commit(field, null, event.target.value + text);
    event.preventDefault();
  }
}, true);

document.addEventListener('focusin', (event) => {
  if (event.target instanceof HTMLElement && event.target.matches('[data-recipients] [name]')) {
    event.target.querySelector('input').focus();
  }
});

document.addEventListener('focusout', (event) => {
  const field = fieldOf(event);
  if (!field || field.contains(event.relatedTarget)) return;
  clearTimeout(timers.get(field));
  own().commit(field);
});

// A press on a suggestion must not take the focus, or leaving the field would commit what is typed.
document.addEventListener('mousedown', (event) => {
  const option = event.target instanceof Element ? event.target.closest('[data-suggestion]') : null;
  if (!option) return;
  event.preventDefault();
  own().commit(own().box(option), option.dataset.suggestion);
});

pigeon.on('[data-suggestion]', (option) => own().commit(own().box(option), option.dataset.suggestion));

Object.assign(pigeon, { closeContacts: close });
