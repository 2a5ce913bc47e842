// @ts-check
// Other addresses to send as: each change is stored as it is made.
const pigeon = window.grindstone.pigeon;

/** Posts; resolves to what is wrong, or to nothing. */
async function post(path, values) {
  const response = await window.grindstone.fetch(pigeon.root + 'aliases/' + path, { method: 'POST', body: new URLSearchParams(values) });
  if (!response.ok) return response.text();
  for (const [name, detail] of Object.entries(JSON.parse(response.headers.get('HX-Trigger') || '{}'))) {
    document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
  return '';
}

const address = (link) => link.closest('[data-x-email]').dataset.xEmail;

pigeon.on('[data-part-alias-default]', async (link) => { await post('default', { address: address(link) }); pigeon.reload(); });
pigeon.on('[data-part-alias-delete]', async (link) => {
  const sure = await pigeon.ask({ title: 'Remove address', ok: 'OK', text: `No longer send mail as ${address(link)}?` });
  if (!sure) return;
  await post('delete', { address: address(link) });
  pigeon.reload();
});
pigeon.on('[data-part-alias-add]', async () => {
  const name = pigeon.element('input', { class: 'xx', type: 'text', 'aria-label': 'Name', maxlength: '100' });
  const email = pigeon.element('input', { class: 'xx', type: 'text', 'aria-label': 'Email address', placeholder: 'name@host.tld', spellcheck: 'false' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const done = await pigeon.ask({ title: 'Add another email address you own', ok: 'Add',
    body: pigeon.element('div', { 'data-part-label-form': '' }, pigeon.element('span', {}, 'Name:'), name, pigeon.element('span', {}, 'Email address:'), email, wrong),
    check: async () => {
      wrong.textContent = await post('add', { address: email.value, name: name.value });
      return !wrong.textContent;
    } });
  if (done) pigeon.reload();
});
