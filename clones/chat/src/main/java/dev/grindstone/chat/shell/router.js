// @ts-check
// The address says what is open: a conversation, a thread of it, or a view. Each is a fragment from the server; the
// page itself never knows more than where it is, so that a reload loses nothing.
const banter = window.grindstone.banter;
const CONVERSATION = /^[CDG][A-Z0-9]{2,}$/;
const client = document.querySelector('[data-part-client]');
const part = (name) => document.querySelector(`[data-part-${name}]`);
let here = null;

function read(path) {
  const url = new URL(path, location.origin);
  const [, , team, place = '', mark, thread = ''] = url.pathname.split('/');
  const isConversation = CONVERSATION.test(place);
  return {
    path: url.pathname + url.search,
    team,
    channel: isConversation ? place : '',
    view: isConversation ? '' : place,
    query: url.search,
    ts: url.searchParams.get('ts') || '',
    tab: isConversation ? url.searchParams.get('tab') || '' : '',
    thread: mark === 'thread' ? thread.slice(thread.indexOf('-') + 1) : '',
  };
}

function swap(node, fresh) {
  node.replaceChildren(...(Array.isArray(fresh) ? fresh : [fresh]).filter(Boolean));
}

function failed(error, path) {
  const retry = banter.element('button', { type: 'button', 'data-x-kind': 'outline', 'data-x-retry': path }, 'Try again');
  const words = error.status === 404 ? 'This conversation isn’t here. It is private, or its address is wrong.' : 'This could not be loaded.';
  return banter.element('div', { 'data-part-failed': '', role: 'alert' }, banter.element('p', {}, words), retry);
}

/** What stands below the header; null when the page has come with it. */
async function contents(next, first) {
  banter.awake();
  if (first && part('primary-contents').firstElementChild) return null;
  const url = next.channel
    ? (next.tab ? `/client/tab/${encodeURIComponent(next.tab)}?channel=${next.channel}` : '') || `/client/pane?channel=${next.channel}` + (next.ts ? `&ts=${next.ts}` : '')
    : `/client/view/${next.view}${next.query}`;
  return banter.fragment(await banter.get(url));
}

/** Shows what the address names; `first` means that the server has drawn the header already. */
async function show(next, first) {
  const end = window.grindstone.begin('view');
  const before = here;
  here = next;
  try {
    const wantsHeader = next.channel && !first;
    const [body, header] = await Promise.all([
      contents(next, first),
      wantsHeader ? banter.get(`/client/header?channel=${next.channel}` + (next.tab ? `&tab=${next.tab}` : '')) : '',
    ]);
    if (here !== next) return;
    if (!first) {
      const old = document.querySelector('[data-part-view-header]');
      if (old) old.remove();
      if (header) part('primary-view').prepend(banter.fragment(header));
    }
    if (body) swap(part('primary-contents'), body);
    if (!first) banter.closeSecondary();
  } catch (error) {
    if (here !== next) return;
    swap(part('primary-contents'), failed(error, next.path));
  } finally {
    if (here === next) opened(before, first);
    end();
  }
}

function opened(before, first) {
  const tab = document.querySelector(`[data-x-tab="${here.view}"]`);
  for (const each of document.querySelectorAll('[data-x-tab]')) {
    const active = each === (tab || document.querySelector('[data-x-tab=""]'));
    each.setAttribute('aria-selected', String(active));
    each.classList.toggle('p-tab_rail__button--active', active);
  }
  part('panel').dataset.xHome = String(!tab || here.view === '');
  client.dataset.xChannel = here.channel;
  document.body.dispatchEvent(new CustomEvent('banter:opened', {
    bubbles: true, detail: { channel: here.channel, ts: here.ts, view: here.view, thread: here.thread, first: Boolean(first), before },
  }));
  if (here.thread) banter.openThread(here.channel, here.thread);
}

/** The server says where the workspace begins. */
async function home(path) {
  const end = window.grindstone.begin('home');
  try {
    const { url } = await window.grindstone.fetch(path);
    const start = new URL(url).pathname;
    await (read(start).channel ? go(start) : location.assign(path));
  } finally {
    end();
  }
}

/** Goes to an address of the app; to the present one means: show it again. */
function go(path) {
  const next = read(path);
  if (next.team && !next.view && !next.channel) return home(path);
  if (next.team === undefined || !next.path.startsWith('/client/') || (!next.channel && !known(next.view))) {
    location.href = path;
    return Promise.resolve();
  }
  document.body.dispatchEvent(new CustomEvent('banter:leaving', { bubbles: true, detail: { path: next.path } }));
  return show(next, false);
}

const known = (view) => view && client.dataset.xViews.split(' ').includes(view);

Object.assign(banter, {
  go,
  /** What is open: {channel, ts, thread, view}. */
  here: () => here,
  team: () => client.dataset.xTeam,
  showPath: (path) => show(read(path), false),
});

banter.on('[data-x-channel][data-x-press]', (row) => { go(`/client/${client.dataset.xTeam}/${row.dataset.xChannel}`); });
banter.on('[data-x-retry]', (button) => { show(read(button.dataset.xRetry), false); });
document.addEventListener('banter:messages', () => { part('primary-contents').querySelector('[tabindex="0"]')?.focus(); });
document.addEventListener('banter:home', () => {
  if (here && here.channel) part('sidebar').querySelector('[aria-selected="true"]')?.focus();
  else go('/client/' + client.dataset.xTeam);
});
document.addEventListener('DOMContentLoaded', () => { if (client) show(read(location.href), true); });
