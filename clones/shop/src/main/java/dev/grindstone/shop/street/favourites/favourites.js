// @ts-check
// A heart is marked without leaving the page. Who is not signed in is asked to do that first.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-part-heart]')) return;
  event.preventDefault();
  const enter = document.querySelector('.signin-header-action');
  if (enter instanceof HTMLElement) {
    enter.click();
    return;
  }
  const button = form.querySelector('[data-btn-fave]');
  if (!(button instanceof HTMLButtonElement)) return;
  const adds = button.value === 'add';
  const fields = new URLSearchParams([...new FormData(form, button)].map(([name, value]) => [name, String(value)]));
  const response = await window.grindstone.fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' });
  if (response.type !== 'opaqueredirect') {
    location.reload();
    return;
  }
  document.querySelectorAll(`[data-btn-fave][data-listing-id="${button.dataset.listingId}"]`).forEach((each) => {
    if (!(each instanceof HTMLButtonElement)) return;
    each.value = adds ? 'remove' : 'add';
    each.setAttribute('aria-pressed', String(adds));
    each.title = adds ? 'Remove from Favorites' : 'Add to Favorites';
    each.setAttribute('aria-label', each.title);
  });
});
