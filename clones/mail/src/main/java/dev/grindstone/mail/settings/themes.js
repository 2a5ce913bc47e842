// @ts-check
// A theme is stored as it is picked, and the page wears it at once.
const pigeon = window.grindstone.pigeon;

document.addEventListener('change', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !field.closest('[data-part-themes]')) return;
  pigeon.request('POST', pigeon.root + 'settings', { source: document.body, swap: 'none', values: { theme: field.value } });
});
