// @ts-check
// The choice of a place opens over the page; what is said next comes from the server.
const glowPage = '/gp/glow/get-address-selections.html';
const dialog = document.createElement('dialog');
dialog.id = 'glow-dialog';
dialog.className = 'a-popover a-popover-modal';
dialog.setAttribute('aria-label', 'Choose your location');
const close = document.createElement('button');
close.type = 'button';
close.dataset.action = 'a-popover-close';
close.setAttribute('aria-label', 'Close');
close.textContent = '✕';
const inside = document.createElement('div');
dialog.append(close, inside);

async function fill(address, options) {
  const response = await window.grindstone.fetch(address, options);
  inside.innerHTML = await response.text();
  const field = inside.querySelector('#GLUXZipUpdateInput[aria-invalid], #GLUXConfirmClose');
  if (field instanceof HTMLElement) field.focus();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('#nav-global-location-popover-link, #contextualIngressPtLink');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  dialog.dataset.done = '';
  fill(glowPage + '?part=1', {}).then(() => {
    document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
  });
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || (event.target instanceof Element && event.target.closest('[data-action="a-popover-close"]'))) dialog.close();
});
// What was chosen shows on the page as soon as it is read again.
dialog.addEventListener('close', () => { if (dialog.dataset.done) window.location.reload(); });
dialog.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  if (form.method === 'get') {
    dialog.close();
    return;
  }
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form, event.submitter)));
  body.set('part', '1');
  fill(form.action, { method: 'POST', body }).then(() => { dialog.dataset.done = inside.querySelector('#GLUXConfirmClose') ? '1' : ''; });
});
