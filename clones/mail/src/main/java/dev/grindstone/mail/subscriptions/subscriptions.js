// @ts-check
// Leaving a list: by the way that its last mail offers, or else by blocking its sender.
const { pigeon } = window.grindstone;

pigeon.on('[data-x-unsubscribe]', async (button) => {
  const { xUnsubscribe: message, xEmail: email, xName: name } = button.dataset;
  const response = await window.grindstone.fetch(`${pigeon.root}messages/${message}/unsubscribe?any=1`);
  const url = response.ok ? await response.text() : '';
  if (url) {
    pigeon.unsubscribe(url, name);
    return;
  }
  const sure = await pigeon.ask({ title: 'Unsubscribe', ok: 'Block sender',
    text: `${name} offers no way to unsubscribe. Block the sender instead? New messages from ${email} will be marked as spam.` });
  if (!sure) return;
  await pigeon.request('POST', pigeon.root + 'filters/block', { source: document.body, swap: 'none', values: { email, name } });
  await pigeon.reload();
});
