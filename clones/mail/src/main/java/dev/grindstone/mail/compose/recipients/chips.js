// @ts-check
// Chips: one recipient each. The nodes of a field are its truth; what is typed becomes chips by `commit`.
const { pigeon } = window.grindstone;
const HUES = 12;
const VALID = /^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/;

const box = (node) => node.closest('[data-recipients] [name]');
const chips = (field) => field.querySelector('[data-part-recipient-chips]');

function changed(field) {
  field.dispatchEvent(new CustomEvent('mail:compose-changed', { bubbles: true }));
}

/** Parts of a list of addresses: commas, semicolons and line breaks part them, but not inside quotes or <…>. */
function parts(text) {
  return text.match(/(?:"[^"]*"|<[^>]*>|[^,;\n\r])+/g)?.map((part) => part.trim()).filter(Boolean) || [];
}

function read(header) {
  const match = /^\s*"?(.*?)"?\s*<([^<>]*)>\s*$/.exec(header);
  const email = (match ? match[2] : header).trim();
  return { email, name: match && match[1] ? match[1].replaceAll('\\"', '"') : email };
}

/** The same letters and colour as the server's Contact. */
function face({ name, email }) {
  const words = name.replace(/[^\p{L}\p{N}@ ]/gu, '').trim().split(/\s+/);
  const letters = ([...words[0]][0] || '') + (words.length > 1 ? [...words[words.length - 1]][0] : '');
  const hash = [...email.toLowerCase()].reduce((sum, letter) => (Math.imul(31, sum) + letter.charCodeAt(0)) | 0, 0);
  return { 'data-initials': letters.toUpperCase(), 'data-hue': String(((hash % HUES) + HUES) % HUES) };
}

/** One chip for `Name <email>` or a bare address. */
function chip(header) {
  const who = read(header);
  return pigeon.element('div', {
    role: 'option', 'aria-selected': 'false', tabindex: '-1', draggable: 'true', 'data-name': who.name, 'data-hovercard-id': who.email,
    'data-header': header, ...face(who), 'data-invalid': String(!VALID.test(who.email)), title: who.email,
  }, pigeon.element('span', { translate: 'no' }, who.name),
  pigeon.element('div', { class: 'afX', role: 'button', 'aria-label': 'Remove ' + who.name, 'data-icon': 'x', 'data-remove-chip': '' }));
}

function has(field, email) {
  return [...chips(field).children].some((node) => node.dataset.hovercardId.toLowerCase() === email.toLowerCase());
}

/** Turns what is typed, or the chosen suggestion, into chips, each address once; false when there is nothing to turn. */
function commit(field, chosen, text) {
  const input = field.querySelector('input');
  const headers = chosen ? chosen.split('\n') : parts(text ?? input.value);
  pigeon.closeContacts(field);
  if (headers.length === 0) {
    input.value = '';
    return false;
  }
  for (const header of headers) if (!has(field, read(header).email)) chips(field).append(chip(header));
  input.value = '';
  input.size = 1;
  changed(field);
  return true;
}

/** Marks one chip, or none, and puts the focus on it. */
function select(field, node) {
  [...chips(field).children].forEach((each) => each.setAttribute('aria-selected', String(each === node)));
  if (node) node.focus({ preventScroll: true });
}

function remove(node) {
  const field = box(node);
  node.remove();
  changed(field);
  field.querySelector('input').focus();
}

/** Puts a chip back into text, to be typed on. */
function edit(node) {
  const field = box(node);
  const input = field.querySelector('input');
  commit(field);
  input.value = node.dataset.header;
  input.size = Math.max(1, input.value.length);
  node.remove();
  changed(field);
  input.focus();
}

const steps = {
  ArrowLeft: (node) => node.previousElementSibling,
  ArrowRight: (node) => node.nextElementSibling,
  Home: (node) => node.parentElement.firstElementChild,
  End: () => null,
};
document.addEventListener('keydown', (event) => {
  const node = event.target instanceof HTMLElement && event.target.matches('[data-recipients] [data-header]') ? event.target : null;
  if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = box(node);
  if (event.key === 'Backspace' || event.key === 'Delete') remove(node);
  else if (event.key === 'Enter') pigeon.openChipMenu(node);
  else if (event.key in steps) {
    const next = steps[event.key](node) || (event.key === 'ArrowLeft' ? node : null);
    select(field, next);
    if (!next) field.querySelector('input').focus();
  } else if (event.key.length === 1 && event.key !== ' ') {
    select(field, null);
    field.querySelector('input').focus();
    return;
  } else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener('focusout', (event) => {
  if (event.target instanceof HTMLElement && event.target.matches('[data-recipients] [data-header]')) event.target.setAttribute('aria-selected', 'false');
});

pigeon.on('[data-remove-chip]', (node) => remove(node.closest('[data-header]')));

Object.assign(pigeon, {
  recipients: { box, chips, chip, commit, select, remove, edit, has, changed },
  commitRecipients: (compose) => compose.querySelectorAll('[data-recipients] [name]').forEach((field) => commit(field)),
});
