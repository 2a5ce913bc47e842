// @ts-check
// What opens a compose window: the router (#inbox?compose=new or a draft's token), a mail link (?view=cm&to=…&su=…), and
// the undo of sending or discarding.
const { pigeon } = window.grindstone;

document.addEventListener('pigeon:compose', async (event) => {
  for (const id of event.detail.ids) {
    await pigeon.openCompose(id === 'new' ? { kind: 'new' } : { kind: 'draft', message: id });
  }
  // The window is open: the address goes back to what the page shows, so that the same draft can be asked for again.
  if (location.hash.includes('?')) {
    history.replaceState(history.state, '', location.pathname + location.search + location.hash.split('?')[0]);
  }
});

document.addEventListener('DOMContentLoaded', () => {
  const query = new URLSearchParams(location.search);
  if (query.get('view') !== 'cm') return;
  const fields = { kind: 'new' };
  for (const name of ['to', 'cc', 'bcc', 'su', 'body']) if (query.get(name)) fields[name] = query.get(name);
  pigeon.openCompose(fields, { full: true });
});

document.addEventListener('grindstone:undone', (event) => {
  const tag = event.detail && event.detail.tag;
  if (tag && tag.startsWith('compose:')) pigeon.openCompose({ kind: 'draft', message: tag.slice('compose:'.length) });
});
