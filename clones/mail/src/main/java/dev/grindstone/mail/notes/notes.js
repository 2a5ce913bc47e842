// @ts-check
// Notes beside the mail: each change is one request, then the notes again.
const { pigeon } = window.grindstone;
const BASE = pigeon.root + 'notes/';

const note = (control) => control.closest('[data-part-memo]').dataset.xId;

async function act(path, values) {
  const response = await pigeon.post(BASE + path, values);
  if (!response.ok) window.grindstone.snackbar({ text: await response.text() });
  await pigeon.openPanel('notes');
}

pigeon.on('[data-x-note-pin]', (button) => act('pin', { id: note(button), pinned: button.dataset.xNotePin }));
pigeon.on('[data-x-note-delete]', (button) => act('delete', { id: note(button) }));
pigeon.on('[data-x-note-edit]', async (button) => {
  await pigeon.openPanel('notes?edit=' + button.dataset.xNoteEdit);
  const text = document.querySelector('[data-x-kind="note"] [name="text"]');
  if (text) text.focus();
});
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xKind !== 'note') return;
  event.preventDefault();
  const response = await pigeon.post(form.action, new FormData(form));
  const text = await response.text();
  form.querySelector('[data-x-error]').textContent = response.ok ? '' : text;
  if (response.ok) await pigeon.openPanel('notes');
});
