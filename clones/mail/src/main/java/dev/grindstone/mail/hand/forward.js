// @ts-check
// Whole conversations go along as files: those that are chosen, in a draft that opens at once.
const { pigeon } = window.grindstone;

pigeon.onItem('[data-x-forward-files]', async () => {
  const whole = pigeon.selection.isWhole();
  const thread = pigeon.selection.threads().map((each) => ['thread', each]);
  pigeon.closeMenu(false);
  const values = new URLSearchParams(whole ? { all: '1', list: pigeon.here() } : thread);
  const response = await pigeon.post(pigeon.root + 'forward-as-attachment', values);
  const text = await response.text();
  if (!response.ok) {
    window.grindstone.snackbar({ text: text || 'The conversations could not be forwarded. Try again.' });
    return;
  }
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  await pigeon.openCompose({ kind: 'draft', message: text });
});
