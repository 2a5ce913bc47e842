// @ts-check
// Answering an invitation: the reply stands in the conversation afterwards, so the whole is shown again.
const { pigeon } = window.grindstone;

pigeon.on('[data-invite-answer]', async (button) => {
  if (button.getAttribute('aria-pressed') === 'true') return;
  const { inviteAnswer: answer, inviteMessage: message } = button.dataset;
  await htmx.ajax('POST', `/mail/u/0/messages/${message}/respond`, { source: document.body, swap: 'none', values: { answer } });
  pigeon.reload();
});
