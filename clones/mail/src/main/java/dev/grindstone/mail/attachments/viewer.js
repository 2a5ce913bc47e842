// @ts-check
// Files looked at over the page: arrows go to the message's next one, Escape and a press beside it close, focus returns.
const { pigeon } = window.grindstone;
let before = null;

const veil = () => document.querySelector('[data-part-viewer-veil]');
const viewer = () => document.querySelector('[data-part-viewer]');

async function show(message, number) {
  if (!veil()) {
    before = document.activeElement;
    document.body.append(pigeon.element('div', { 'data-part-viewer-veil': '' }));
  }
  await htmx.ajax('GET', `${pigeon.root}preview?permmsgid=${message}&attid=0.${number}`, { source: veil(), target: veil(), swap: 'innerHTML' });
  if (viewer()) viewer().focus({ preventScroll: true });
  else close();
}

function close() {
  if (!veil()) return;
  veil().remove();
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}

function step(by) {
  const number = Number(viewer().dataset.number) + by;
  if (number >= 1 && number <= Number(viewer().dataset.total)) show(viewer().dataset.message, number);
}

pigeon.on('[data-file-open]', (card, event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(card.closest('[data-message]').dataset.message, Number(card.dataset.fileOpen));
});
pigeon.on('[data-viewer-close]', close);
pigeon.on('[data-viewer-step]', (button) => step(Number(button.dataset.viewerStep)));
pigeon.on('[data-viewer-print]', () => window.print());
pigeon.on('[data-part-viewer-stage]', (stage, event) => { if (event.target === stage) close(); });

document.addEventListener('keydown', (event) => {
  if (!viewer()) return;
  event.stopPropagation();
  if (event.key === 'Escape') close();
  else if (event.key === 'ArrowLeft') step(-1);
  else if (event.key === 'ArrowRight') step(1);
  else if (event.key === 'Tab') {
    const stops = [...viewer().querySelectorAll('[tabindex="0"]:not([aria-disabled]), a')];
    const at = stops.indexOf(document.activeElement);
    stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length].focus();
  } else return;
  event.preventDefault();
}, true);
window.addEventListener('hashchange', close);
