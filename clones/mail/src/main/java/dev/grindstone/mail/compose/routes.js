// @ts-check
// Addresses that open a compose window: #inbox?compose=new or a draft's token, and ?view=cm&to=…&su=…&body=… .
// After an undo of sending or discarding, the window comes back.
const { pigeon } = window.grindstone;

function asked() {
  const at = location.hash.indexOf('?');
  const tokens = at < 0 ? null : new URLSearchParams(location.hash.slice(at + 1)).get('compose');
  return tokens ? tokens.split(',') : [];
}

let opened = '';

async function follow() {
  const tokens = asked();
  if (tokens.join() === opened) return;
  opened = tokens.join();
  for (const token of tokens) {
    await pigeon.openCompose(token === 'new' ? { kind: 'new' } : { kind: 'draft', message: token });
  }
  if (tokens.length > 0) {
    // The window is open: the address goes back to what the page shows, so that the same draft can be asked for again.
    opened = '';
    history.replaceState(history.state, '', location.pathname + location.search + location.hash.split('?')[0]);
  }
}

function start() {
  const query = new URLSearchParams(location.search);
  if (query.get('view') === 'cm') {
    const fields = { kind: 'new' };
    for (const name of ['to', 'cc', 'bcc', 'su', 'body']) if (query.get(name)) fields[name] = query.get(name);
    pigeon.openCompose(fields, { full: true });
  }
  follow();
}

window.addEventListener('hashchange', follow);
document.addEventListener('grindstone:undone', (event) => {
  const tag = event.detail && event.detail.tag;
  if (tag && tag.startsWith('compose:')) pigeon.openCompose({ kind: 'draft', message: tag.slice('compose:'.length) });
});

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
