// @ts-check
// A conversation: opening and closing its messages, stars, details, menus, and what the toolbar does.
const { pigeon } = window.grindstone;
const view = () => document.querySelector('[data-conversation]');
const card = (node) => node.closest('[role="listitem"][data-message]');

/** Loads one message again, open or closed. */
function reload(message, query) {
  return htmx.ajax('GET', `messages/${message.dataset.message}?${query}`,
    { source: view(), target: message, swap: 'outerHTML' });
}

pigeon.on('[data-message-toggle]', (head, event) => {
  if (String(document.getSelection())) return;
  const message = card(head);
  if (message.dataset.draft === 'true') return;
  const open = message.getAttribute('aria-expanded') === 'true';
  const only = view().querySelectorAll('[role="listitem"]').length === 1;
  if (open && (only || event.target.closest('.gD, .go, .g2'))) return;
  reload(message, 'expanded=' + !open);
});

pigeon.on('[data-message-show-images]', (link) => reload(card(link), 'expanded=true&images=true'));

pigeon.on('[data-conversation-folded]', (pill) => {
  view().querySelectorAll('[role="listitem"][hidden]').forEach((message) => { message.hidden = false; });
  pill.remove();
});

pigeon.on('[data-conversation-expand-all]', async (button) => {
  const expand = button.getAttribute('aria-label') === 'Expand all';
  view().querySelectorAll('[data-conversation-folded]').forEach((pill) => pill.remove());
  for (const message of view().querySelectorAll('[role="listitem"]:not([data-draft="true"])')) {
    if ((message.getAttribute('aria-expanded') === 'true') !== expand) await reload(message, 'expanded=' + expand);
  }
  const name = expand ? 'Collapse all' : 'Expand all';
  for (const attribute of ['aria-label', 'data-tooltip', 'title']) button.setAttribute(attribute, name);
});

pigeon.on('[data-message-star]', (star) => {
  const on = star.getAttribute('aria-checked') !== 'true';
  star.setAttribute('aria-checked', String(on));
  star.setAttribute('aria-label', on ? 'Starred' : 'Not starred');
  star.setAttribute('data-tooltip', on ? 'Starred' : 'Not starred');
  htmx.ajax('POST', `messages/${card(star).dataset.message}/star`, { source: view(), swap: 'none', values: { on: String(on) } });
});

pigeon.on('[data-message-details]', (button) => {
  const box = button.parentElement.querySelector('[data-message-details-box]');
  box.hidden = !box.hidden;
  button.setAttribute('aria-expanded', String(!box.hidden));
  button.setAttribute('aria-label', box.hidden ? 'Show details' : 'Hide details');
});

// The details float over the message, so that opening them moves nothing; a press elsewhere closes them.
document.addEventListener('mousedown', (event) => {
  document.querySelectorAll('[data-message-details-box]:not([hidden])').forEach((box) => {
    if (!box.parentElement.contains(event.target)) box.parentElement.querySelector('[data-message-details]').click();
  });
});
pigeon.on('[data-message-details-box]', () => {});

pigeon.on('[data-message-more]', async (button) => {
  let menu = button.parentElement.querySelector('[data-message-menu]');
  if (!menu) {
    const holder = pigeon.element('span', {});
    button.after(holder);
    await htmx.ajax('GET', `messages/${card(button).dataset.message}/menu`, { source: holder, target: holder, swap: 'outerHTML' });
    menu = button.parentElement.querySelector('[data-message-menu]');
  }
  pigeon.openMenu(menu, button);
});

// An open menu belongs to its button only: others of the same kind go, so that names stay unique.
document.addEventListener('pigeon:menu-closed', (event) => {
  if (event.target instanceof Element && event.target.matches('[data-message-menu]')) event.target.remove();
});

const back = () => pigeon.go(view().dataset.list);

pigeon.onItem('[data-message-do]', async (item) => {
  const message = item.closest('[data-message-menu]').dataset.message;
  const only = view().querySelectorAll('[role="listitem"]').length === 1;
  const what = item.dataset.messageDo;
  pigeon.closeMenu(false);
  await htmx.ajax('POST', `messages/${message}/${what}`, { source: document.body, swap: 'none' });
  if (what === 'unread-from' || only) back();
  else view().querySelector(`[role="listitem"][data-message="${message}"]`).remove();
});

function follow(url) {
  const link = pigeon.element('a', { href: url, target: '_blank' });
  document.body.append(link);
  link.click();
  link.remove();
}
pigeon.onItem('[data-message-open]', (item) => { const url = item.dataset.messageOpen; pigeon.closeMenu(false); follow(url); });
pigeon.on('[data-message-open]', (button) => follow(button.dataset.messageOpen));

pigeon.on('.ajR:not([data-compose-quote])', (toggle) => {
  const folded = toggle.nextElementSibling;
  folded.hidden = !folded.hidden;
  toggle.setAttribute('aria-expanded', String(!folded.hidden));
  const name = folded.hidden ? 'Show trimmed content' : 'Hide expanded content';
  toggle.setAttribute('aria-label', name);
  toggle.setAttribute('data-tooltip', name);
});


const keys = { r: 'reply', a: 'replyAll', f: 'forward' };
Object.entries(keys).forEach(([key, kind]) => {
  window.grindstone.shortcuts.add(key, { r: 'Reply', a: 'Reply all', f: 'Forward' }[key], () => {
    const button = view() && (view().querySelector(`[data-conversation-answer] [data-answer="${kind}"]`)
      || view().querySelector('[data-conversation-answer] [data-answer="reply"]'));
    if (!button) return false;
    button.click();
    return true;
  }, { group: 'Actions' });
});

// After sending an answer, the conversation shows it; after an undo it shows the draft again.
function refresh() {
  const page = view();
  if (!page || page.querySelector('[data-compose]')) return;
  pigeon.reload();
}
document.addEventListener('mail:compose-sent', refresh);
document.addEventListener('grindstone:undone', (event) => { if (event.detail && event.detail.tag) refresh(); });

/** Goes to the next older (1) or newer (-1) conversation of the list; what j and k do in a conversation. */
function step(by) {
  const button = view() && view().querySelector(`[aria-label="${by > 0 ? 'Older' : 'Newer'}"]:not([aria-disabled])`);
  if (!button) return false;
  button.click();
  return true;
}
Object.assign(pigeon, { step });
