// @ts-check
// Side bar and header stay true: they are asked for again when the world has moved on, and put in place when they
// differ. What is open counts as read, also what arrives while it is open; what was marked unread stays so until the
// reader comes back.
const banter = window.grindstone.banter;
const part = (name) => document.querySelector(`[data-part-${name}]`);
let shownSideBar = '';
let readUntil = 0; // the newest message of the open conversation when it was last marked as read
let known = '';

async function sideBar() {
  const here = banter.here();
  const query = here.channel ? `channel=${here.channel}` : `view=${here.view}`;
  const html = await banter.get('/client/sidebar?' + query);
  if (here !== banter.here()) return;
  if (html !== shownSideBar) {
    shownSideBar = html;
    const old = part('sidebar');
    const scroller = old.querySelector('[data-qa="slack_kit_scrollbar"]');
    const top = scroller.scrollTop;
    const focused = old.contains(document.activeElement) ? document.activeElement.closest('[id]') : null;
    const fresh = banter.fragment(html);
    old.replaceWith(fresh);
    fresh.querySelector('[data-qa="slack_kit_scrollbar"]').scrollTop = top;
    const again = focused && document.getElementById(focused.id);
    if (again) again.focus({ preventScroll: true });
    document.body.dispatchEvent(new CustomEvent('banter:sidebar', { bubbles: true }));
  }
  rail();
  titled();
}

/** What the tabs of the rail count; a number is part of a tab's name only for those who look. */
function rail() {
  const counts = new Map((part('sidebar').dataset.xRail || '').split(' ').filter(Boolean).map((each) => each.split('=')));
  for (const tab of document.querySelectorAll('[data-x-tab]')) {
    const count = counts.get(tab.dataset.xTab);
    const old = tab.querySelector('[data-part-rail-badge]');
    const text = count === '0' ? '' : Number(count) > 99 ? '99+' : count;
    if (count === undefined) old?.remove();
    else if (!old) tab.append(banter.element('span', { 'data-part-rail-badge': '', 'aria-hidden': 'true' }, text));
    else old.textContent = text;
  }
}

function titled() {
  const header = part('view-header');
  const view = document.querySelector('[data-part-primary-contents] [data-x-title]');
  const title = header ? header.dataset.xTitle : view ? view.dataset.xTitle : document.title.replace(/^[!*] /, '');
  document.title = part('sidebar').dataset.xPrefix + title;
  document.body.dispatchEvent(new CustomEvent('banter:titled', { bubbles: true, detail: { title } }));
}

async function header() {
  const { channel, tab } = banter.here();
  if (!channel) return;
  try {
    const fresh = banter.fragment(await banter.get('/client/header?channel=' + channel + (tab ? '&tab=' + tab : '')));
    const old = part('view-header');
    if (banter.here().channel !== channel || !old || old.outerHTML === fresh.outerHTML) return;
    const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute('data-qa') : null;
    old.replaceWith(fresh);
    if (focused) fresh.querySelector(`[data-qa="${focused}"]`)?.focus({ preventScroll: true });
  } catch (error) {
    if (error.status === 404) banter.go('/client/' + banter.team()); // it was left, or is no longer ours
  }
}

/** Whether something was marked as read. */
async function read(channel) {
  const head = part('view-header');
  // A pane that knows what is in sight reads on its own.
  if (part('primary-contents').querySelector('banter-pane') || banter.here().tab) return false;
  if (!head || head.dataset.xMember !== 'true' || head.dataset.xChannel !== channel) return false;
  const latest = Number(head.dataset.xLatest);
  if (known === channel && latest <= readUntil) return false;
  known = channel;
  readUntil = latest;
  if (head.dataset.xUnread !== 'true') return false;
  await banter.run('markRead', { channel }, true);
  return true;
}

async function settled(work) {
  const end = window.grindstone.begin('refresh');
  try {
    await work();
  } catch {
    // The next change asks again.
  } finally {
    end();
  }
}

document.addEventListener('banter:opened', (event) => {
  known = '';
  settled(async () => {
    const isRead = await read(event.detail.channel);
    if (!event.detail.first || isRead) return sideBar();
    rail(); // The page came with a side bar.
    titled();
  });
});

document.addEventListener('grindstone:changed', () => {
  if (!part('client') || !banter.here()) return;
  settled(async () => {
    await header();
    if (banter.here().channel) await read(banter.here().channel);
    await sideBar();
    await me();
  });
});

/** The dot at one's own picture. */
async function me() {
  const dot = document.querySelector('[data-x-own-presence]');
  if (!dot) return;
  const fresh = banter.fragment(await banter.get('/client/presence'));
  if (fresh.outerHTML !== dot.outerHTML) dot.replaceWith(fresh);
}

Object.assign(banter, {
  refresh: () => settled(async () => { await header(); await sideBar(); }),
  /** Marks the open conversation as read, whatever was marked unread before. */
  readHere: async () => {
    const { channel } = banter.here();
    const head = part('view-header');
    if (channel && head && head.dataset.xMember === 'true') await banter.run('markRead', { channel });
  },
});
