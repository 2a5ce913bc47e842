// @ts-check
// What is helpful is said without leaving the page.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-part-helpful]')) return;
  event.preventDefault();
  const response = await window.grindstone.fetch(form.action, {
    method: 'POST', headers: { 'HX-Request': 'true' }, body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
  });
  const elsewhere = response.headers.get('HX-Redirect');
  if (elsewhere) location.assign(elsewhere);
  const vote = form.closest('[data-part-vote]');
  if (response.status === 200 && vote) vote.outerHTML = await response.text();
});
document.addEventListener('change', (event) => {
  const select = event.target;
  if (select instanceof HTMLSelectElement && select.form && select.form.id === 'reviews-filter-bar') select.form.submit();
});
