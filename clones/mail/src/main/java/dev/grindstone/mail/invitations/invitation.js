// @ts-check
// Answering an invitation: its message is shown again, with the answer; the reply itself lies in Sent.
const { pigeon } = window.grindstone;

pigeon.on('[data-invite-answer]', async (button) => {
  if (button.getAttribute('aria-pressed') === 'true') return;
  const { inviteAnswer: answer, inviteMessage: message } = button.dataset;
  await htmx.ajax('POST', `${pigeon.root}messages/${message}/respond`, { source: document.body, swap: 'none', values: { answer } });
  const card = button.closest('[role="listitem"][data-message]');
  if (card) await htmx.ajax('GET', `${pigeon.root}messages/${message}?expanded=true`, { source: card.parentElement, target: card, swap: 'outerHTML' });
});
