// @ts-check
// Templates: made, changed and deleted in the settings, each at once.
const pigeon = window.grindstone.pigeon;

async function refresh() {
  const place = document.querySelector('[data-part-templates]');
  if (place) await pigeon.request('GET', pigeon.root + 'templates', { target: place, source: place, swap: 'innerHTML' });
}

/** Asks for a template's name, subject and text; an empty id makes a new one. */
async function edit(id, title, before) {
  const name = pigeon.element('input', { class: 'xx', type: 'text', maxlength: '200', value: before.name, 'aria-label': 'Template name' });
  const subject = pigeon.element('input', { type: 'text', maxlength: '500', value: before.subject, 'aria-label': 'Template subject' });
  const text = pigeon.element('div', { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Template text', contenteditable: 'true', tabindex: '0', 'data-part-signature-text': '' });
  text.innerHTML = before.html;
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const body = pigeon.element('div', { 'data-part-label-form': '' },
    'Name:', name, 'Subject:', subject, 'Text:', text, wrong);
  await pigeon.ask({ title, ok: 'Save', body, check: async () => {
    const response = await window.grindstone.fetch(pigeon.root + 'templates', { method: 'POST',
      body: new URLSearchParams({ id, name: name.value, subject: subject.value, html: text.innerHTML }) });
    wrong.textContent = response.ok ? '' : await response.text();
    return response.ok;
  } });
  await refresh();
}

pigeon.on('[data-part-new-template]', () => { edit('', 'New template', { name: '', subject: '', html: '' }); });
pigeon.on('[data-part-edit-template]', (button) => {
  const line = button.closest('[data-x-template]');
  edit(line.dataset.xTemplate, 'Edit template', {
    name: line.querySelector('[data-part-template-name]').textContent,
    subject: line.dataset.xSubject,
    html: line.querySelector('template').innerHTML,
  });
});
pigeon.on('[data-part-delete-template]', async (button) => {
  const line = button.closest('[data-x-template]');
  const name = line.querySelector('[data-part-template-name]').textContent;
  const sure = await pigeon.ask({ title: 'Delete template', ok: 'Delete', text: `Delete the template "${name}"?` });
  if (!sure) return;
  await pigeon.request('POST', `${pigeon.root}templates/${line.dataset.xTemplate}/delete`, { source: document.body, swap: 'none' });
  await refresh();
});
