// @ts-check
// Answers inside a conversation: below the messages stands one compose box, of the type that was chosen.
const { pigeon } = window.grindstone;
const TYPES = [['reply', 'reply', 'Reply'], ['replyAll', 'reply-all', 'Reply to all'], ['forward', 'forward', 'Forward'],
  ['subject', 'type', 'Edit subject'], ['pop', 'external-link', 'Pop out reply']];

const place = () => document.querySelector('[data-conversation-reply]');
const current = () => place() && place().querySelector('[data-compose]');

function buttons(shown) {
  const answer = document.querySelector('[data-conversation-answer]');
  if (answer) answer.hidden = !shown;
}

async function answer(kind, message) {
  if (!place()) return;
  if (current()) await pigeon.closeCompose(current());
  await htmx.ajax('GET', `compose?inline=true&kind=${kind}&message=${message}`, { source: place(), target: place(), swap: 'innerHTML' });
  buttons(false);
  const compose = current();
  pigeon.focusCompose(compose);
  compose.scrollIntoView({ block: 'nearest' });
}

pigeon.on('[data-answer]', (control) => { pigeon.closeMenu(false); answer(control.dataset.answer, control.dataset.message); });
pigeon.onItem('[data-answer]', (item) => { pigeon.closeMenu(false); answer(item.dataset.answer, item.dataset.message); });

document.addEventListener('mail:inline-closed', () => buttons(true));

function menu(control) {
  const known = control.parentElement.querySelector('[data-compose-types]');
  if (known) return known;
  const node = pigeon.element('ul', { role: 'menu', 'aria-label': 'Response types', class: 'J-M', 'data-compose-types': '', hidden: '' },
    ...TYPES.map(([type, icon, text]) => pigeon.element('li', { class: 'J-N', role: 'menuitem', tabindex: '-1', 'data-compose-become': type },
      pigeon.element('div', { class: 'J-N-Jz' }, pigeon.element('i', { 'data-icon': icon, 'aria-hidden': 'true' }), text))));
  control.after(node);
  return node;
}

pigeon.on('[data-compose-type]', (control) => pigeon.openMenu(menu(control), control));

async function popOut(compose) {
  const id = await pigeon.ensureDraft(compose);
  pigeon.removeCompose(compose);
  await pigeon.openCompose({ kind: 'draft', message: id });
}

pigeon.onItem('[data-compose-become]', async (item) => {
  const compose = item.closest('[data-compose]');
  const type = item.dataset.composeBecome;
  pigeon.closeMenu(false);
  if (type === 'pop' || type === 'subject') {
    await popOut(compose);
  } else {
    const message = compose.querySelector('input[name="rt"]').value;
    if (compose.querySelector('input[name="draft"]').value) await pigeon.discardDraft(compose);
    await answer(type, message);
  }
});

// A draft inside the conversation opens where answers are written.
pigeon.on('[data-draft="true"]', async (card) => {
  const list = place();
  await htmx.ajax('GET', `compose?inline=true&kind=draft&message=${card.dataset.message}`, { source: list, target: list, swap: 'innerHTML' });
  card.hidden = true;
  buttons(false);
  pigeon.focusCompose(current());
});

// The part of the page that holds the box is about to be replaced: nothing written may be lost.
document.addEventListener('htmx:beforeSwap', (event) => {
  const target = event.detail.target;
  if (target && current() && target.contains(current()) && target !== place()) pigeon.flushDraft(current());
});
