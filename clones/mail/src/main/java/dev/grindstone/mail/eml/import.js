// @ts-check
// "Import messages": one or several files, uploaded one after the other. What cannot be read is named and stays out;
// everything else is taken in.
const pigeon = window.grindstone.pigeon;
const MOST_BYTES = 25 * 1024 * 1024;

/** Uploads one file; resolves to what is wrong with it, or to nothing. */
async function upload(file) {
  if (!file.size) return `'${file.name}' is empty.`;
  if (file.size > MOST_BYTES) return `'${file.name}' is larger than 25 MB.`;
  const form = new FormData();
  form.append('Filedata', file);
  const response = await window.grindstone.fetch(pigeon.root + 'import', { method: 'POST', body: form });
  if (response.ok) return '';
  return response.status === 422 ? response.text() : `'${file.name}' could not be imported. Try again.`;
}

async function importMessages() {
  const input = pigeon.element('input', { type: 'file', accept: '.eml,message/rfc822', multiple: '', id: 'import-files', 'aria-describedby': 'import-hint' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const body = pigeon.element('div', { 'data-part-import-form': '' },
    pigeon.element('label', { for: 'import-files' }, 'Choose message files (.eml)'), input,
    pigeon.element('div', { id: 'import-hint', 'data-part-import-hint': '' }, 'Several at once, up to 25 MB each. They arrive unread, at the date they bear.'), wrong);
  let taken = 0;
  await pigeon.ask({ title: 'Import messages', body, ok: 'Import', check: async () => {
    const files = [...input.files];
    const problems = [];
    if (!files.length) problems.push('Choose at least one file.');
    for (const file of files) {
      const problem = await upload(file);
      if (problem) problems.push(problem); else taken += 1;
    }
    input.value = '';
    wrong.replaceChildren(...problems.map((problem) => pigeon.element('div', {}, problem)));
    if (taken && problems.length) wrong.append(pigeon.element('div', { 'data-part-import-hint': '' }, `${count(taken)} imported.`));
    return !problems.length;
  } });
  if (!taken) return;
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  if (!pigeon.thread()) await pigeon.reload();
  window.grindstone.snackbar({ text: `${count(taken)} imported.` });
}

const count = (messages) => (messages === 1 ? '1 message' : `${messages} messages`);

pigeon.onItem('[data-part-import]', () => {
  pigeon.closeMenu(false);
  importMessages();
});
Object.assign(pigeon, { importMessages });
