// @ts-check
// "My picture": chosen, changed and removed at once, and shown wherever the owner's face is.
const pigeon = window.grindstone.pigeon;
const MOST_BYTES = 10 * 1024 * 1024;

async function send(file) {
  const form = new FormData();
  if (file) form.append('picture', file);
  else form.append('remove', 'true');
  const response = await window.grindstone.fetch(pigeon.root + 'picture', { method: 'POST', body: form });
  if (!response.ok) return response.status === 422 ? response.text() : 'The picture could not be stored. Try again.';
  show(await response.text());
  for (const [name, detail] of Object.entries(JSON.parse(response.headers.get('HX-Trigger') || '{}'))) {
    document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
  return '';
}

function show(url) {
  document.querySelectorAll('[data-part-own-face]').forEach((face) => {
    face.hidden = !url;
    if (url) face.src = url + '&again=' + pictures++; // the same address shows another picture now
    else face.removeAttribute('src');
  });
  const group = document.querySelector('[data-part-my-picture]');
  if (!group) return;
  group.querySelector('[data-part-picture-choose]').textContent = url ? 'Change picture' : 'Choose picture';
  group.querySelector('[data-part-picture-remove]').hidden = !url;
}
let pictures = 0;

pigeon.on('[data-part-picture-choose]', async () => {
  const input = pigeon.element('input', { type: 'file', accept: 'image/png,image/jpeg,image/gif', id: 'picture-file', 'aria-describedby': 'picture-hint' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const body = pigeon.element('div', { 'data-part-import-form': '' },
    pigeon.element('label', { for: 'picture-file' }, 'Choose a picture of yourself'), input,
    pigeon.element('div', { id: 'picture-hint', 'data-part-import-hint': '' }, 'PNG, JPEG or GIF, up to 10 MB. Its middle becomes a circle.'), wrong);
  await pigeon.ask({ title: 'My picture', body, ok: 'Save picture', check: async () => {
    const [file] = input.files;
    if (!file) wrong.textContent = 'Choose a file first.';
    else if (file.size > MOST_BYTES) wrong.textContent = `'${file.name}' is larger than 10 MB.`;
    else wrong.textContent = await send(file);
    return !wrong.textContent;
  } });
});
pigeon.on('[data-part-picture-remove]', () => send(null));
document.addEventListener('grindstone:undone', () => {
  if (document.querySelector('[data-part-my-picture]')) pigeon.reload();
});
