// @ts-check
// A speed or a quantity counts as soon as it is chosen; an order is sent once, however often its button is pressed.
document.addEventListener('change', (event) => {
  const control = event.target;
  if (!(control instanceof HTMLElement) || !('xSubmit' in control.dataset)) return;
  const form = control.closest('form');
  if (form) form.requestSubmit();
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.id !== 'place-order-form') return;
  if ('xSent' in form.dataset) event.preventDefault();
  form.dataset.xSent = '';
});
window.addEventListener('pageshow', () => {
  const form = document.getElementById('place-order-form');
  if (form) delete form.dataset.xSent;
});
