// @ts-check
// Who else may open this mailbox: each change is stored as it is made.
const { pigeon } = window.grindstone;

/** Posts; resolves to what is wrong, or to nothing. */
async function post(path, address) {
  const response = await window.grindstone.fetch(pigeon.root + 'delegates/' + path, { method: 'POST', body: new URLSearchParams({ address }) });
  if (!response.ok) return response.text();
  for (const [name, detail] of Object.entries(JSON.parse(response.headers.get('HX-Trigger') || '{}'))) {
    document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
  return '';
}

pigeon.on('[data-part-delegate-remove]', async (link) => {
  const email = link.closest('[data-x-email]').dataset.xEmail;
  const sure = await pigeon.ask({ title: 'Remove access', ok: 'OK', text: `Take back the access of ${email} to this account?` });
  if (!sure) return;
  await post('remove', email);
  pigeon.reload();
});
pigeon.on('[data-part-delegate-add]', async () => {
  const email = pigeon.element('input', { class: 'xx', type: 'text', 'aria-label': 'Email address', placeholder: 'name@host.tld', spellcheck: 'false' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const done = await pigeon.ask({ title: 'Grant access to your account', ok: 'Send email to grant access',
    body: pigeon.element('div', { 'data-part-label-form': '' },
      pigeon.element('span', {}, 'Whoever you name will read your mail and send mail as you, once they accept. They cannot change who has access.'),
      pigeon.element('span', {}, 'Email address:'), email, wrong),
    check: async () => {
      wrong.textContent = await post('add', email.value);
      return !wrong.textContent;
    } });
  if (done) pigeon.reload();
});
