// @ts-check
// The snackbar, in the markup scripts know; the kit says what it shows and does the undoing.
const pigeon = window.grindstone.pigeon;
const SHOWN_MILLIS = 10_000;
let timer = 0;

function bar() {
  let node = document.querySelector('[data-part-snackbar]');
  if (node) return node;
  node = pigeon.element('div', { class: 'b8 UC', role: 'alert', 'aria-live': 'assertive', 'data-part-snackbar': '' },
    pigeon.element('div', { class: 'J-J5-Ji' }, pigeon.element('div', { class: 'vh', 'data-part-toast': '' })));
  document.body.append(node);
  return node;
}

const toast = () => bar().querySelector('[data-part-toast]');

function link(id, label, text) {
  return pigeon.element('span', { id, class: 'ag a8k', role: 'link', tabindex: '0', 'aria-label': label }, text);
}

function hide() {
  clearTimeout(timer);
  const node = bar();
  node.className = 'b8 UC';
  toast().replaceChildren();
}

function show({ text, undo, linkText, linkHref }) {
  hide();
  const node = bar();
  const more = pigeon.element('span', { class: 'bAo' });
  if (undo) more.append(link('link_undo', 'Undo link', 'Undo'));
  if (linkText) {
    const go = link('link_vsm', linkText, linkText);
    go.dataset.xHref = linkHref;
    more.append(go);
  }
  const words = pigeon.element('span', { class: 'aT' }, pigeon.element('span', { class: 'bAq' }, text));
  if (more.hasChildNodes()) words.append(' ', more);
  const close = pigeon.element('div', { class: 'bBe', role: 'button', tabindex: '0', 'aria-label': 'Close', 'data-icon': 'x' });
  node.removeAttribute('style'); // an extension that spoke here before has moved it
  toast().replaceChildren(words, close);
  node.className = 'b8 UC bAp';
  timer = setTimeout(hide, SHOWN_MILLIS);
}

document.addEventListener('grindstone:snackbar', (event) => {
  event.preventDefault();
  show(event.detail);
});

pigeon.on('#link_undo', () => { hide(); window.grindstone.undo(); });
pigeon.on('#link_vsm', (go) => {
  hide();
  const done = go.dataset.xHref.startsWith('event:');
  if (done) document.body.dispatchEvent(new CustomEvent('pigeon:linked', { bubbles: true, detail: { what: go.dataset.xHref.slice(6) } }));
  else location.href = go.dataset.xHref;
});
// Extensions look for it before anything has been said.
document.addEventListener('DOMContentLoaded', () => { if (document.querySelector('[data-part-shell]')) bar(); });
pigeon.on('.bBe', hide);
Object.assign(pigeon, { hideSnackbar: hide });
