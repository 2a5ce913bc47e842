// @ts-check
// Contacts from a file and into one, and several that become one.
const { pigeon } = window.grindstone;

async function uploaded(file) {
  const form = new FormData();
  form.append('file', file);
  const response = await pigeon.post(pigeon.book + 'import', form);
  return response.ok ? '' : response.text();
}

pigeon.on('[data-x-import]', async (link, event) => {
  event.preventDefault();
  const input = pigeon.element('input', { type: 'file', accept: '.csv,.vcf,text/csv,text/vcard', 'aria-label': 'File with contacts' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const done = await pigeon.ask({ title: 'Import contacts', ok: 'Import',
    body: pigeon.element('div', { 'data-part-import-form': '' }, pigeon.element('span', {}, 'Choose a CSV or vCard file'), input,
      pigeon.element('div', { 'data-part-import-hint': '' }, 'Who is in your contacts with that address already stays as they are.'), wrong),
    check: async () => {
      wrong.textContent = input.files[0] ? await uploaded(input.files[0]) : 'Choose a file first.';
      return !wrong.textContent;
    } });
  if (done) await pigeon.showBook(pigeon.book);
});

pigeon.on('[data-x-export]', async (link, event) => {
  event.preventDefault();
  const format = (value, text, on) => pigeon.element('label', {}, pigeon.element('input', { type: 'radio', name: 'export-format', value, checked: on ? '' : null }), text);
  const body = pigeon.element('div', { 'data-part-transfer-form': '', role: 'radiogroup', 'aria-label': 'Export as' },
    format('csv', 'CSV', true), format('vcf', 'vCard', false));
  if (!await pigeon.ask({ title: 'Export contacts', ok: 'Export', body })) return;
  const label = /\/label\/(\d+)$/.exec(location.pathname);
  const file = pigeon.element('a', { download: '', href: `${pigeon.book}export?view=att&format=${body.querySelector(':checked').value}${label ? '&label=' + label[1] : ''}` });
  document.body.append(file);
  file.click();
  file.remove();
});

pigeon.on('[data-x-merge]', async (button) => {
  const set = button.closest('[data-part-duplicates]');
  const people = set ? [...set.querySelectorAll('[data-x-id]')] : [...document.querySelectorAll('[data-part-person-row][aria-selected="true"]')];
  const response = await pigeon.post(pigeon.book + 'merge', new URLSearchParams(people.map((each) => ['id', each.dataset.xId])));
  if (!response.ok) window.grindstone.snackbar({ text: await response.text() });
  await pigeon.reloadBook();
});
