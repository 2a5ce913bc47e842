// @ts-check
// The sum of what is ticked, as the basket will have it.
const form = document.getElementById('sims-fbt-form');
const total = document.querySelector('#sims-fbt-total .a-price');
const add = document.getElementById('sims-fbt-add');
if (form instanceof HTMLFormElement && total && add) {
  form.addEventListener('change', () => {
    const chosen = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input[data-cents]:checked')]);
    const cents = chosen.reduce((sum, box) => sum + Number(box.dataset.cents), 0);
    const whole = Math.floor(cents / 100).toLocaleString('en-US');
    const fraction = String(cents % 100).padStart(2, '0');
    total.querySelector('.a-offscreen').textContent = `$${whole}.${fraction}`;
    total.querySelector('.a-price-whole').firstChild.textContent = whole;
    total.querySelector('.a-price-fraction').textContent = fraction;
    const label = ['Choose items to buy together', 'Add to Cart', 'Add both to Cart', 'Add all 3 to Cart'][chosen.length];
    const button = add.querySelector('.a-button-input');
    add.querySelector('.a-button-text').textContent = label;
    add.classList.toggle('a-button-disabled', chosen.length === 0);
    if (button instanceof HTMLInputElement) {
      button.disabled = chosen.length === 0;
      button.value = label;
    }
  });
}
