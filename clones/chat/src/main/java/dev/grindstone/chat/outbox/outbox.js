// @ts-check
// What is done with a draft: it is asked for first, then sent or forgotten.
const banter = window.grindstone.banter;

banter.on('[data-x-outbox]', async (button) => {
  const { xTitle, xAsk, xOk, xOutbox } = button.dataset;
  if (!(await banter.confirm({ title: xTitle, text: xAsk, ok: xOk, danger: xOk === 'Delete' }))) return;
  const url = new URL(xOutbox, location.origin);
  await banter.busy(async () => {
    if (!(await banter.send(url.pathname, Object.fromEntries(url.searchParams)))) return;
    window.grindstone.snackbar({ text: xOk === 'Delete' ? 'Draft deleted' : 'Message sent' });
    banter.changed();
  });
});
