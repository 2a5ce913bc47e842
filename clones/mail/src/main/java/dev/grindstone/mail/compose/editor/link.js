// @ts-check
// Links in the body: a dialog makes or changes one, a bubble tells where the one at the caret leads.
const { pigeon } = window.grindstone;
const of = (node) => node.closest('[data-compose]');
const body = (compose) => compose.querySelector('[g_editable="true"]');

function linkAt(compose) {
  const node = document.getSelection().anchorNode;
  const element = node && (node instanceof Element ? node : node.parentElement);
  const link = element && element.closest('a[href]');
  return link && body(compose).contains(link) ? link : null;
}

function address(text) {
  const trimmed = text.trim();
  if (/^(https?|mailto|tel):/i.test(trimmed)) return trimmed;
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(trimmed) ? 'mailto:' + trimmed : 'https://' + trimmed;
}

const valid = (text) => /^\S+\.\S+$|^(https?|mailto|tel):\S+$/i.test(text.trim());

/** Asks for a link's text and address; a link at the caret is changed. */
async function insertLink(compose) {
  if (compose.hasAttribute('data-x-plain')) return;
  pigeon.restoreCaret(compose);
  const known = linkAt(compose);
  const selection = document.getSelection();
  if (known) selection.selectAllChildren(known);
  const range = selection.getRangeAt(0).cloneRange();
  const text = pigeon.element('input', { type: 'text', 'aria-label': 'Text to display', value: range.toString() });
  const to = pigeon.element('input', {
    type: 'text', 'aria-label': 'Link address', placeholder: 'https://', spellcheck: 'false', value: known ? known.getAttribute('href') : '',
  });
  const note = pigeon.element('div', { role: 'alert', 'data-part-field-note': '' });
  const fields = pigeon.element('div', { 'data-part-link-fields': '' },
    pigeon.element('label', {}, 'Text to display', text), pigeon.element('label', {}, 'To what address should this link go?', to), note);
  const check = () => {
    note.textContent = valid(to.value) ? '' : 'Write a web address, such as example.com/page, or a mail address.';
    if (note.textContent) to.focus();
    return !note.textContent;
  };
  const answer = pigeon.ask({ title: 'Edit Link', body: fields, check });
  if (range.toString()) to.focus();
  if (!await answer) return;
  pigeon.restoreCaret(compose);
  const now = document.getSelection();
  now.removeAllRanges();
  now.addRange(range);
  const link = pigeon.element('a', { href: address(to.value) }, text.value.trim() || to.value.trim());
  document.execCommand('insertHTML', false, link.outerHTML);
}

function bubble(compose) {
  return compose.querySelector('[data-link-bubble]');
}

/** Shows the bubble of the link at the caret, or none. */
function showLink(compose) {
  const link = linkAt(compose);
  const old = bubble(compose);
  if (old && old.shows === link) return;
  if (old) old.remove();
  if (!link) return;
  const node = pigeon.element('div', { 'data-link-bubble': '', 'data-compose-keep': '', role: 'dialog', 'aria-label': 'Link' },
    pigeon.element('span', {}, 'Go to link:'),
    pigeon.element('a', { href: link.getAttribute('href'), target: '_blank', rel: 'noopener noreferrer', title: link.getAttribute('href') }, link.getAttribute('href')),
    pigeon.element('span', { role: 'link', tabindex: '0', 'data-link-do': 'change' }, 'Change'),
    pigeon.element('span', { role: 'link', tabindex: '0', 'data-link-do': 'remove' }, 'Remove'));
  node.shows = link;
  const place = compose.querySelector('[data-part-write-text]');
  place.append(node);
  const at = link.getBoundingClientRect();
  const zero = place.getBoundingClientRect();
  node.style.left = Math.max(8, Math.min(at.left - zero.left, zero.width - node.offsetWidth - 8)) + 'px';
  node.style.top = at.bottom - zero.top + place.scrollTop + 4 + 'px';
}

pigeon.on('[data-link-do]', (control) => {
  const compose = of(control);
  const link = bubble(compose).shows;
  document.getSelection().selectAllChildren(link);
  if (control.dataset.linkDo === 'change') {
    insertLink(compose);
  } else {
    document.execCommand('unlink');
    document.getSelection().collapseToEnd();
  }
  if (bubble(compose)) bubble(compose).remove();
});

document.addEventListener('focusout', (event) => {
  const compose = event.target instanceof Element ? of(event.target) : null;
  const open = compose && bubble(compose);
  if (open && !open.contains(event.relatedTarget) && !open.contains(event.target)) open.remove();
});

pigeon.on('[data-compose-link]', (control) => insertLink(of(control)));
Object.assign(pigeon, { insertLink, showLink });
