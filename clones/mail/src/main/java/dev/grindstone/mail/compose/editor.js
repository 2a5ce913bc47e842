// @ts-check
// The body: formatting, links, history that is held back, files.
const { pigeon } = window.grindstone;
const of = (node) => node.closest('[data-compose]');
const body = (compose) => compose.querySelector('[g_editable="true"]');

function format(compose, command, value) {
  body(compose).focus();
  document.execCommand(command, false, value);
  show(compose);
}

/** Shows which formats the caret stands in. */
function show(compose) {
  compose.querySelectorAll('[data-format]').forEach((button) => {
    if (button.dataset.format !== 'removeFormat' && button.dataset.format !== 'formatBlock') {
      button.setAttribute('aria-pressed', String(document.queryCommandState(button.dataset.format)));
    }
  });
}

document.addEventListener('selectionchange', () => {
  const node = document.activeElement;
  if (node && node.getAttribute('g_editable') === 'true') show(of(node));
});

// A press on the bar must not take the selection away from the body.
document.addEventListener('mousedown', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-compose-format], [data-compose-do="link"]')) event.preventDefault();
});

pigeon.on('[data-format]', (button) => format(of(button), button.dataset.format, button.dataset.value));

const shortcuts = { Digit7: 'insertOrderedList', Digit8: 'insertUnorderedList', Backslash: 'removeFormat' };
document.addEventListener('keydown', (event) => {
  const node = event.target;
  if (!(node instanceof HTMLElement) || node.getAttribute('g_editable') !== 'true' || !(event.ctrlKey || event.metaKey)) return;
  const command = shortcuts[event.code];
  if (command && (event.shiftKey || event.code === 'Backslash')) {
    event.preventDefault();
    format(of(node), command);
  }
});

async function insertLink(compose) {
  const selection = document.getSelection();
  const range = selection.rangeCount && body(compose).contains(selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : null;
  const text = pigeon.element('input', { type: 'text', 'aria-label': 'Text to display', value: range ? range.toString() : '' });
  const address = pigeon.element('input', { type: 'text', 'aria-label': 'Link address', placeholder: 'https://' });
  const fields = pigeon.element('div', { 'data-x-part': 'link-fields' },
    pigeon.element('label', {}, 'Text to display', text), pigeon.element('label', {}, 'Link to', address));
  const yes = await pigeon.ask({ title: 'Edit Link', body: fields, check: () => address.value.trim() !== '' });
  if (!yes) return;
  const url = /^[a-z]+:/i.test(address.value.trim()) ? address.value.trim() : 'https://' + address.value.trim();
  body(compose).focus();
  if (range) {
    selection.removeAllRanges();
    selection.addRange(range);
  }
  const link = pigeon.element('a', { href: url }, text.value.trim() || address.value.trim());
  document.execCommand('insertHTML', false, link.outerHTML);
}

pigeon.on('[data-compose-quote]', (toggle) => {
  const compose = of(toggle);
  const quoted = compose.querySelector('template[data-compose-quoted]');
  body(compose).append(document.createElement('br'), quoted.content.cloneNode(true));
  quoted.remove();
  toggle.remove();
});

async function upload(compose, files) {
  const form = new FormData();
  [...files].forEach((file) => form.append('Filedata', file));
  const id = await pigeon.ensureDraft(compose);
  const list = compose.querySelector('[data-compose-files]');
  list.setAttribute('hx-encoding', 'multipart/form-data');
  await htmx.ajax('POST', `drafts/${id}/files`, { source: list, target: list, swap: 'innerHTML', values: form });
}

document.addEventListener('change', async (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !input.hasAttribute('data-compose-upload') || !input.files.length) return;
  await upload(of(input), input.files);
  input.value = '';
});

document.addEventListener('dragover', (event) => {
  if (event.target instanceof Element && of(event.target)) event.preventDefault();
});
document.addEventListener('drop', (event) => {
  const compose = event.target instanceof Element ? of(event.target) : null;
  if (!compose || !event.dataTransfer.files.length) return;
  event.preventDefault();
  upload(compose, event.dataTransfer.files);
});

pigeon.on('[data-compose-remove-file]', async (control) => {
  const compose = of(control);
  const list = compose.querySelector('[data-compose-files]');
  const name = control.closest('[data-compose-file]').querySelector('.vI').textContent;
  const id = await pigeon.ensureDraft(compose);
  await htmx.ajax('POST', `drafts/${id}/files/remove`, { source: list, target: list, swap: 'innerHTML', values: { name } });
});

Object.assign(pigeon, { insertLink });
