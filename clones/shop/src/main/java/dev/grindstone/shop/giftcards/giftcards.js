// @ts-check
// The card shows its amount while that is chosen, and an amount of one's own takes the place of those to press.
const form = document.getElementById('gc-order-form');
const shown = document.getElementById('gc-live-preview-amount');
if (form instanceof HTMLFormElement && shown) {
  const own = document.getElementById('gc-order-form-custom-amount');
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement) || !(own instanceof HTMLInputElement)) return;
    if (event.target.name === 'amount') own.value = '';
    if (event.target === own && own.value) form.querySelectorAll('input[name="amount"]').forEach((each) => { if (each instanceof HTMLInputElement) each.checked = false; });
    const chosen = form.querySelector('input[name="amount"]:checked');
    const amount = own.value.replace(/[$,\s]/g, '') || (chosen instanceof HTMLInputElement ? chosen.value : '');
    shown.textContent = /^\d+(\.\d{1,2})?$/.test(amount) ? `$${amount}` : '$';
  });
}
