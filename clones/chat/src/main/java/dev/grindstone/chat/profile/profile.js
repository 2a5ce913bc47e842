// @ts-check
// Names and pictures lead to their profile: a card while the pointer rests there, the pane at the right when pressed.
const banter = window.grindstone.banter;
const DELAY_MILLIS = 500;
const PEOPLE = '[data-x-member^="U"], [data-member-id^="U"], [data-message-sender^="U"]';
const who = (node) => node.dataset.xMember || node.dataset.memberId || node.dataset.messageSender;
const pane = () => document.querySelector('[data-qa="member_profile_pane"]');
let card = null; // {node, owner}
let waiting = 0;
let wanted = null;

const show = (user) => banter.secondary('/client/profile?user=' + user, 'Profile');

function hide() {
  clearTimeout(waiting);
  wanted = null;
  if (card) card.node.remove();
  card = null;
}

async function hover(owner) {
  const end = window.grindstone.begin('hovercard');
  try {
    const node = banter.fragment(await banter.get('/client/hovercard?user=' + who(owner)));
    if (wanted !== owner || !owner.isConnected) return;
    document.body.append(node);
    const at = owner.getBoundingClientRect();
    const room = document.documentElement;
    const above = at.top - node.offsetHeight;
    node.style.left = Math.max(8, Math.min(at.left, room.clientWidth - node.offsetWidth - 8)) + 'px';
    node.style.top = (above > 8 ? above : Math.min(at.bottom, room.clientHeight - node.offsetHeight - 8)) + 'px';
    card = { node, owner };
  } catch {
    // Somebody unknown has no card.
  } finally {
    end();
  }
}

document.addEventListener('mouseover', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || (card && card.node.contains(target))) return;
  const owner = target.closest(PEOPLE);
  if (owner === wanted) return;
  hide();
  // Where the name is the way to the profile already, a card would only be in the way.
  if (!(owner instanceof HTMLElement) || owner.closest('[aria-modal="true"], [data-part-profile], [data-part-directory]')) return;
  wanted = owner;
  waiting = setTimeout(() => { if (wanted === owner) hover(owner); }, DELAY_MILLIS);
});
document.addEventListener('keydown', (event) => { if (card || event.key === 'Escape') hide(); }, true);
document.addEventListener('scroll', hide, true);
document.addEventListener('banter:leaving', hide);

async function message(user) {
  hide();
  const end = window.grindstone.begin('message');
  try {
    const body = new URLSearchParams({ users: user });
    const response = await window.grindstone.fetch('/client/message', { method: 'POST', body });
    const text = await response.text();
    if (response.ok) banter.go(text);
    else window.grindstone.snackbar({ text });
  } finally {
    end();
  }
}

banter.on(PEOPLE, (control) => {
  hide();
  banter.closeMenus(false);
  banter.closeDialog(false);
  show(who(control));
});
banter.on('[data-x-message]', (button) => { message(button.dataset.xMessage); });
document.addEventListener('banter:profile', () => { show(document.querySelector('[data-part-client]').dataset.xMe); });

document.addEventListener('grindstone:changed', async () => {
  const old = pane();
  if (!old) return;
  const end = window.grindstone.begin('profile');
  try {
    const fresh = banter.fragment(await banter.get('/client/profile?user=' + old.dataset.xUser));
    if (old.isConnected && fresh.outerHTML !== old.outerHTML) old.replaceWith(fresh);
  } catch {
    // The next change asks again.
  } finally {
    end();
  }
});
