// @ts-check
// Forwarding addresses: added after a second look at where mail would go, removed after a question.
const pigeon = window.grindstone.pigeon;

/** Posts an address; resolves to what is wrong with it, or to nothing. */
async function post(path, address) {
  const response = await window.grindstone.fetch(pigeon.root + 'forwarding/' + path, { method: 'POST', body: new URLSearchParams({ address }) });
  if (!response.ok) return response.text();
  for (const [name, detail] of Object.entries(JSON.parse(response.headers.get('HX-Trigger') || '{}'))) {
    document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
  return '';
}

pigeon.on('[data-part-forward-add]', async () => {
  const field = pigeon.element('input', { class: 'xx', type: 'text', 'aria-label': 'Please enter a new forwarding email address:', placeholder: 'name@host.tld', spellcheck: 'false' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const next = await pigeon.ask({ title: 'Add a forwarding address', ok: 'Next',
    body: pigeon.element('div', { class: 'PN', 'data-part-label-form': '' }, pigeon.element('span', {}, 'Please enter a new forwarding email address:'), field, wrong),
    check: () => {
      wrong.textContent = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(field.value.trim()) ? '' : 'Please enter an address such as name@host.tld.';
      return !wrong.textContent;
    } });
  if (!next) return;
  const address = field.value.trim();
  const problem = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const sure = await pigeon.ask({ title: 'Confirm forwarding address', ok: 'Proceed',
    body: pigeon.element('div', { 'data-part-label-form': '' }, pigeon.element('span', {}, `Mail may then be forwarded to ${address}.`), problem),
    check: async () => {
      problem.textContent = await post('add', address);
      return !problem.textContent;
    } });
  if (sure) pigeon.reload();
});

pigeon.on('[data-part-forward-remove]', async (link) => {
  const address = link.dataset.xEmail;
  const sure = await pigeon.ask({ title: 'Remove forwarding address', ok: 'OK', text: `Remove ${address}? Nothing is forwarded there any more.` });
  if (!sure) return;
  await post('remove', address);
  pigeon.reload();
});
