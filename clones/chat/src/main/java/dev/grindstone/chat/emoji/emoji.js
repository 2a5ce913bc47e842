// @ts-check
// The picture of a new emoji is read here and sent as text with the rest of the form; a name is proposed from its file.
const read = (file) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(String(reader.result));
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(file);
});

document.addEventListener('change', (event) => {
  const input = event.target;
  const form = input instanceof HTMLInputElement && input.type === 'file' ? input.closest('[data-x-emoji-form]') : null;
  if (!(form instanceof HTMLFormElement) || !input.files || !input.files[0]) return;
  window.grindstone.banter.busy(async () => {
    const text = await read(input.files[0]);
    form.elements.namedItem('image').value = text;
    const preview = form.querySelector('[data-part-emoji-preview]');
    preview.src = text;
    preview.hidden = false;
    const name = form.elements.namedItem('name');
    if (!name.value) name.value = input.files[0].name.replace(/\.\w+$/, '').toLowerCase().replace(/[^a-z0-9_+-]+/g, '-');
  });
});
// What was added or removed is in the list at once.
document.addEventListener('grindstone:changed', () => {
  const page = document.querySelector('[data-part-emoji-page]');
  const { banter } = window.grindstone;
  if (page) banter.busy(async () => page.replaceWith(banter.fragment(await banter.get('/client/view/custom-emoji'))));
  if (banter.forgetEmoji) banter.forgetEmoji();
});
