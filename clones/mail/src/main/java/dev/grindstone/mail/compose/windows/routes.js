// @ts-check
// What opens compose windows: the router (#inbox?compose=new or tokens of drafts), and a mail link (?view=cm&to=…&su=…).
// The address always names the drafts that are open, so that a reload, or a link sent to oneself, opens them again.
const { pigeon } = window.grindstone;
let opening = 0;

/** Writes the open windows into the address, without a step in the history. */
function note() {
  if (opening > 0 || !document.querySelector('[data-part-dock]')) return;
  const page = pigeon.composeWindows().find((compose) => compose.dataset.xState === 'page');
  const query = new URLSearchParams(location.search);
  let address = location.pathname;
  if (page) {
    const draft = page.querySelector('input[name="draft"]').value;
    address += draft ? '?' + new URLSearchParams({ view: 'cm', fs: '1', tf: '1', draft }) : location.search;
  } else {
    query.delete('compose');
    if (query.get('view') !== 'cm' && query.size > 0) address += '?' + query;
    const route = location.hash.split('?')[0];
    const ids = pigeon.composeWindows().map((compose) => compose.dataset.token || 'new');
    address += ids.length > 0 ? `${route || '#inbox'}?compose=${ids.join(',')}` : route;
  }
  if (address !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', address);
}

async function openAll(ids, options) {
  opening += 1;
  let blank = pigeon.composeWindows().filter((compose) => !compose.dataset.token).length;
  for (const id of ids) {
    // A blank window that the address names is there already, unless it is asked for anew.
    if (id === 'new' && options.again && blank > 0) blank -= 1;
    else await pigeon.openCompose(id === 'new' ? { kind: 'new' } : { kind: 'draft', message: id });
  }
  opening -= 1;
  note();
}

document.addEventListener('pigeon:compose', (event) => openAll(event.detail.ids, { again: event.detail.ids.length > 1 }));
document.addEventListener('mail:windows', note);
document.addEventListener('pigeon:shown', note);

document.addEventListener('DOMContentLoaded', () => {
  const query = new URLSearchParams(location.search);
  if (query.get('view') === 'cm') {
    const fields = query.get('draft') ? { kind: 'draft', message: query.get('draft') } : { kind: 'new' };
    if (fields.kind === 'new') for (const name of ['to', 'cc', 'bcc', 'su', 'body']) if (query.get(name)) fields[name] = query.get(name);
    pigeon.openCompose(fields, { state: 'page' });
  } else if (query.get('compose')) {
    openAll(query.get('compose').split(','), {});
  }
});
