// @ts-check
// The way in over the page that is open. Without scripts its button leads to a page with the same form.
const OVERLAY = 'join-neu-overlay';

async function show(path) {
  const response = await window.grindstone.fetch(path.replace('/join', '/join/overlay'));
  if (!response.ok) return location.assign(path);
  let dialog = document.getElementById(OVERLAY);
  if (!(dialog instanceof HTMLDialogElement)) {
    dialog = document.createElement('dialog');
    dialog.id = OVERLAY;
    dialog.setAttribute('aria-label', 'Sign in or register');
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
  }
  // The dialog hangs outside of the street's frame, whose style it needs.
  dialog.dataset.xSkin = 'street';
  dialog.innerHTML = '<button type="button" aria-label="Close" data-icon="x"></button>' + await response.text();
  if (!dialog.open) dialog.showModal();
  const first = dialog.querySelector('input:not([type="hidden"])');
  if (first instanceof HTMLElement) first.focus();
  return undefined;
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target && target.closest('.signin-header-action');
  const close = target && target.closest(`#${OVERLAY} > button`);
  const other = target && target.closest(`#${OVERLAY} :is(.select-register, .select-sign-in)`);
  if (button instanceof HTMLButtonElement && button.form && !document.getElementById('join-neu-form')) {
    event.preventDefault();
    const back = new FormData(button.form).get('return_to');
    show('/join?return_to=' + encodeURIComponent(String(back)));
  } else if (close && close.parentElement instanceof HTMLDialogElement) {
    close.parentElement.close();
  } else if (other instanceof HTMLAnchorElement) {
    event.preventDefault();
    show(other.pathname + other.search);
  }
});
