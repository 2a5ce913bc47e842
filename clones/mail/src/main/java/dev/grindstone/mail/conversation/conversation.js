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
  if (open && (only || event.target.closest('[email], [data-message-unsubscribe]'))) return;
  reload(message, 'expanded=' + !open);
});

pigeon.on('[data-message-show-images]', (link) => reload(card(link), 'expanded=true&images=true'));

pigeon.on('[data-message-trust-images]', async (link) => {
  const message = card(link);
  await htmx.ajax('POST', `messages/${message.dataset.message}/images`, { source: document.body, swap: 'none' });
  await reload(message, 'expanded=true');
});

pigeon.on('[data-conversation-folded]', (pill) => {
  view().querySelectorAll('[role="listitem"][hidden]').forEach((message) => { message.hidden = false; message.className = 'kv'; });
  pill.remove();
});

pigeon.on('[data-conversation-expand-all]', async (button) => {
  const expand = button.getAttribute('aria-label') === 'Expand all';
  view().querySelectorAll('[data-conversation-folded]').forEach((pill) => pill.remove());
  view().querySelectorAll('[role="listitem"][hidden]:not([data-draft="true"])').forEach((message) => { message.hidden = false; message.className = 'kv'; });
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

const back = () => pigeon.go(view().dataset.list);

pigeon.onItem('[data-message-do]', async (item) => {
  const message = item.closest('[data-message-menu]').dataset.message;
  const only = view().querySelectorAll('[role="listitem"]').length === 1;
  const what = item.dataset.messageDo;
  pigeon.closeMenu(false);
  await htmx.ajax('POST', `messages/${message}/${what}`, { source: document.body, swap: 'none' });
  if (what === 'unread-from' || only) back();
  else {
    pigeon.undock();
    view().querySelector(`[role="listitem"][data-message="${message}"]`).remove();
  }
});

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

// What an act changes here shows in the head of the conversation: a star, a label, whether it is important.
document.addEventListener('pigeon:acted', (event) => {
  if (view() && /^(star|unstar|important|unimportant|label)$/.test(event.detail.verb)) refresh();
});
pigeon.on('[data-conversation-unlabel]', (button) => {
  pigeon.act('label', { thread: [view().dataset.thread], remove: [button.dataset.conversationUnlabel] });
});
