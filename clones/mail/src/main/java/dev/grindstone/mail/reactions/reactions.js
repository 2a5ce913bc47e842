// @ts-check
// Answering a message with an emoji: the picker at the button that asked for it; a pill below the message is pressed to
// join in, and to take the own emoji away.
const { pigeon } = window.grindstone;
const box = (message) => document.querySelector(`[data-reactions="${message}"]`);

async function react(message, emoji, on) {
  const response = await pigeon.post(`${pigeon.root}messages/${message}/react`, { emoji, on: String(on) });
  const text = await response.text();
  const old = box(message);
  if (!response.ok) window.grindstone.snackbar({ text: response.status === 422 ? text : 'The reaction was not sent. Try again.' });
  else if (old) {
    old.insertAdjacentHTML('afterend', text);
    old.remove();
  }
}

pigeon.on('[data-react]', (button) => {
  const message = button.dataset.react;
  const refusal = box(message) && box(message).dataset.xRefusal;
  if (refusal) {
    window.grindstone.snackbar({ text: refusal });
    return;
  }
  pigeon.pickEmoji({
    control: button,
    home: document.body,
    name: 'Add reaction',
    back: () => button.focus({ preventScroll: true }),
    choose: (emoji) => react(message, emoji, true),
  });
});

pigeon.on('[data-reaction]', async (pill) => {
  const [message, emoji] = [pill.closest('[data-reactions]').dataset.reactions, pill.dataset.reaction];
  await react(message, emoji, pill.getAttribute('aria-pressed') !== 'true');
  const again = box(message) && box(message).querySelector(`[data-reaction="${CSS.escape(emoji)}"]`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
});
