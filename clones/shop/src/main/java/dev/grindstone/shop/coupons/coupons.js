// @ts-check
// A coupon is clipped where it is: its card and the count are taken from the answer.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const card = form.closest('[data-part-coupon-card]');
  if (!card) return;
  event.preventDefault();
  const response = await window.grindstone.fetch(form.action, { method: 'POST', body: new URLSearchParams(/** @type {any} */ (new FormData(form))) });
  const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = answer.getElementById(card.id);
  // Somebody who is not signed in, or a coupon that ended: the answer is another page.
  if (!response.ok || (!fresh && !new URL(response.url).search.includes('clipped=1'))) {
    form.submit();
    return;
  }
  const count = document.getElementById('coupons-clipped-count');
  const counted = answer.getElementById('coupons-clipped-count');
  if (count && counted) count.textContent = counted.textContent;
  if (!fresh) {
    card.remove();
    return;
  }
  card.replaceWith(fresh);
  const button = fresh.querySelector('.a-button-input');
  if (button instanceof HTMLElement) button.focus();
});
