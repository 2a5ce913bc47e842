// @ts-check
// Files are searched for when Enter is pressed; what is asked stands in the address.
const banter = window.grindstone.banter;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xFilesSearch === undefined) return;
  event.preventDefault();
  const url = new URL(form.dataset.xFilesSearch, location.origin);
  const words = String(new FormData(form).get('q') || '').trim();
  if (words) url.searchParams.set('q', words);
  banter.busy(async () => {
    await banter.go(url.pathname + url.search);
    const field = /** @type {HTMLInputElement} */ (document.querySelector('[data-qa="files_search_input"]'));
    if (field) field.focus();
  });
});
