// @ts-check
// Nobody can be added before somebody is chosen.
document.addEventListener('banter:picked', (event) => {
  const form = event.target instanceof Element ? event.target.closest('[data-x-invite]') : null;
  if (!form) return;
  const none = form.querySelector('[data-x-token]') === null;
  form.querySelector('[type="submit"]').setAttribute('aria-disabled', String(none));
});
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xInvite === undefined || form.querySelector('[data-x-token]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const alert = form.querySelector('[data-part-alert]');
  alert.textContent = 'Choose at least one person to add.';
  alert.hidden = false;
}, true);
