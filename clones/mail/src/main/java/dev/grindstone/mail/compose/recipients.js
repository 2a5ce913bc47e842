// @ts-check
// Recipient fields: text becomes a chip on Enter, Tab, comma, semicolon, paste of a list, or when the field is left.
// Suggestions come from the server. Focus given to the field's box goes to its input.
const { pigeon } = window.grindstone;
const SUGGEST_MILLIS = 120;
const COMMIT = { Enter: true, Tab: true, ',': true, ';': true };
const CODES = { 13: 'Enter', 9: 'Tab', 188: ',', 186: ';' };

const box = (node) => node.closest('[data-recipients] [name]');
const chips = (field) => field.querySelector('[role="listbox"]');
const list = (field) => field.querySelector('[data-suggestions]');

function changed(field) {
  field.dispatchEvent(new CustomEvent('mail:compose-changed', { bubbles: true }));
}

function parts(text) {
  return text.match(/(?:"[^"]*"|<[^>]*>|[^,;\n])+/g)?.map((part) => part.trim()).filter(Boolean) || [];
}

/** One chip for `Name <email>` or a bare address. */
function chip(header) {
  const match = /^\s*"?([^"<]*?)"?\s*<([^>]*)>\s*$/.exec(header);
  const email = (match ? match[2] : header).trim();
  const name = match && match[1] ? match[1] : email;
  return pigeon.element('div', {
    role: 'option', 'aria-selected': 'false', tabindex: '-1', 'data-name': name, 'data-hovercard-id': email,
    'data-header': header, 'data-invalid': String(!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)), title: email,
  }, pigeon.element('span', { translate: 'no' }, name),
  pigeon.element('div', { class: 'afX', role: 'button', 'aria-label': 'Remove ' + name, 'data-icon': 'x', 'data-remove-chip': '' }));
}

function close(field) {
  list(field).hidden = true;
  list(field).replaceChildren();
  const input = field.querySelector('input');
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

/** Turns what is typed, or the chosen suggestion, into chips; false when there is nothing to turn. */
function commit(field, chosen) {
  const input = field.querySelector('input');
  const headers = chosen ? [chosen] : parts(input.value);
  if (headers.length === 0) return false;
  const present = new Set([...chips(field).children].map((node) => node.dataset.hovercardId.toLowerCase()));
  for (const header of headers) {
    const node = chip(header);
    if (!present.has(node.dataset.hovercardId.toLowerCase())) chips(field).append(node);
  }
  input.value = '';
  input.size = 1;
  close(field);
  changed(field);
  return true;
}

function mark(field, by) {
  const options = [...list(field).children];
  const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const next = options[(at + by + options.length) % options.length];
  options.forEach((option) => option.setAttribute('aria-selected', String(option === next)));
}

async function suggest(field, text) {
  const input = field.querySelector('input');
  await htmx.ajax('GET', 'contacts?q=' + encodeURIComponent(text), { source: list(field), target: list(field), swap: 'innerHTML' });
  if (input.value.trim() !== text || document.activeElement !== input) return close(field);
  const found = list(field).firstElementChild;
  list(field).hidden = !found;
  input.setAttribute('aria-expanded', String(Boolean(found)));
  if (found) mark(field, 1);
}

const timers = new WeakMap();
document.addEventListener('input', (event) => {
  const field = event.target instanceof HTMLInputElement ? box(event.target) : null;
  if (!field) return;
  const text = event.target.value;
  event.target.size = Math.max(1, text.length);
  clearTimeout(timers.get(field));
  if (/[,;\n]\s*$/.test(text)) commit(field);
  else if (text.trim()) timers.set(field, setTimeout(() => suggest(field, text.trim()), SUGGEST_MILLIS));
  else close(field);
  changed(field);
});

document.addEventListener('keydown', (event) => {
  const field = event.target instanceof HTMLInputElement ? box(event.target) : null;
  if (!field) return;
  const key = event.key && event.key !== 'Unidentified' ? event.key : CODES[event.keyCode];
  const open = !list(field).hidden;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (COMMIT[key]) {
    clearTimeout(timers.get(field));
    const marked = open ? list(field).querySelector('[aria-selected="true"]') : null;
    if (commit(field, marked && marked.dataset.suggestion) && key !== 'Tab') event.preventDefault();
    else if (key === 'Enter') event.preventDefault();
  } else if (open && (key === 'ArrowDown' || key === 'ArrowUp')) {
    mark(field, key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
  } else if (open && key === 'Escape') {
    close(field);
    event.stopPropagation();
    event.preventDefault();
  } else if (key === 'Backspace' && event.target.value === '' && chips(field).lastElementChild) {
    chips(field).lastElementChild.remove();
    changed(field);
  }
}, true);

document.addEventListener('paste', (event) => {
  const field = event.target instanceof HTMLInputElement ? box(event.target) : null;
  const text = field && event.clipboardData ? event.clipboardData.getData('text') : '';
  if (/[,;\n]/.test(text)) {
    event.target.value += text;
    commit(field);
    event.preventDefault();
  }
});

document.addEventListener('focusin', (event) => {
  if (event.target instanceof HTMLElement && event.target.matches('[data-recipients] [name]')) {
    event.target.querySelector('input').focus();
  }
});

document.addEventListener('focusout', (event) => {
  const field = event.target instanceof HTMLInputElement ? box(event.target) : null;
  if (!field || field.contains(event.relatedTarget)) return;
  clearTimeout(timers.get(field));
  commit(field);
  close(field);
});

// A press on a suggestion must not take the focus, or leaving the field would commit what is typed.
document.addEventListener('mousedown', (event) => {
  const option = event.target instanceof Element ? event.target.closest('[data-suggestion]') : null;
  if (!option) return;
  event.preventDefault();
  commit(box(option), option.dataset.suggestion);
});

pigeon.on('[data-remove-chip]', (node) => {
  const field = box(node);
  node.closest('[role="option"]').remove();
  changed(field);
});

Object.assign(pigeon, {
  commitRecipients: (compose) => compose.querySelectorAll('[data-recipients] [name]').forEach((field) => commit(field)),
});
