// @ts-check
// Tooltips for controls that show no text: one element, below its control or above it.
const DELAY_MILLIS = 400;
let tip = null;
let timer = 0;
let owner = null;

function hide() {
  clearTimeout(timer);
  if (tip) tip.remove();
  tip = null;
  owner = null;
}

function show(control) {
  if (!control.isConnected) return;
  tip = window.grindstone.banter.element('div', { 'data-part-tip': '', 'aria-hidden': 'true' }, control.dataset.xTip);
  document.body.append(tip);
  const at = control.getBoundingClientRect();
  const room = document.documentElement;
  const left = at.left + (at.width - tip.offsetWidth) / 2;
  const below = at.bottom + 4;
  tip.style.left = Math.max(4, Math.min(left, room.clientWidth - tip.offsetWidth - 4)) + 'px';
  tip.style.top = (below + tip.offsetHeight < room.clientHeight ? below : at.top - tip.offsetHeight - 4) + 'px';
}

document.addEventListener('mouseover', (event) => {
  const control = event.target instanceof Element ? event.target.closest('[data-x-tip]') : null;
  if (control === owner) return;
  hide();
  if (!(control instanceof HTMLElement) || control.textContent.trim() || control.title) return;
  owner = control;
  timer = setTimeout(() => show(control), DELAY_MILLIS);
});
document.addEventListener('mousedown', hide, true);
document.addEventListener('keydown', hide, true);
