// @ts-check
// Answers inside a conversation: at the end of its last open message stands one compose box, of the type that was chosen.
const { pigeon } = window.grindstone;
const TYPES = [['reply', 'reply', 'Reply'], ['replyAll', 'reply-all', 'Reply to all'], ['forward', 'forward', 'Forward'],
  ['subject', 'type', 'Edit subject'], ['pop', 'external-link', 'Pop out reply']];

const place = () => document.querySelector('[data-conversation-reply]');
const current = () => place() && place().querySelector('[data-compose]');
const value = (compose, name) => compose.querySelector(`input[name="${name}"]`).value;

function buttons(shown) {
  const answer = document.querySelector('[data-conversation-answer]');
  if (answer) answer.hidden = !shown;
}

/** Takes the box into the last open message; extensions learn from the class that something is written there. */
function dock() {
  const slot = [...document.querySelectorAll('[data-message-answer]')].pop();
  if (slot && place().parentElement !== slot) {
    undock();
    slot.append(place());
  }
  if (slot) slot.className = current() ? 'ip adB' : 'ip';
}

/** Puts the box below all messages: the one that holds it is about to go, or nothing is written any more. */
function undock() {
  const slot = place() && place().closest('[data-message-answer]');
  if (!slot) return;
  slot.className = 'ip';
  slot.closest('[role="list"]').after(place());
}

async function show(query) {
  dock();
  await pigeon.request('GET', 'compose?' + new URLSearchParams({ inline: 'true', ...query }), { source: place(), target: place(), swap: 'innerHTML' });
  const compose = current();
  if (!compose) return;
  dock();
  buttons(false);
  pigeon.focusCompose(compose);
  compose.scrollIntoView({ block: 'nearest' });
}

async function answer(kind, message) {
  if (!place()) return null;
  const known = current();
  if (known && known.dataset.kind === kind && value(known, 'rt') === message) {
    pigeon.focusCompose(known);
    return known;
  }
  if (known) await pigeon.closeCompose(known);
  await show({ kind, message });
  return current();
}

/** Opens a draft of this conversation where answers are written. */
async function openInline(draft) {
  if (!place()) return;
  if (current()) await pigeon.closeCompose(current());
  const card = document.querySelector(`[data-draft="true"][data-message="${draft}"]`);
  if (card) card.hidden = true;
  await show({ kind: 'draft', message: draft });
}

pigeon.on('[data-answer]', (control) => { pigeon.closeMenu(false); answer(control.dataset.answer, control.dataset.message); });
pigeon.onItem('[data-answer]', (item) => { pigeon.closeMenu(false); answer(item.dataset.answer, item.dataset.message); });
pigeon.on('[data-draft="true"]', (card) => openInline(card.dataset.message));

document.addEventListener('mail:inline-closed', () => {
  undock();
  buttons(true);
  const card = document.querySelector('[data-draft="true"][hidden]');
  if (card) pigeon.reload();
});

function menu(control) {
  const known = control.parentElement.querySelector('[data-compose-types]');
  if (known) return known;
  const types = TYPES.filter(([type]) => type !== 'replyAll' || control.dataset.many === 'true');
  const node = pigeon.element('ul', { role: 'menu', 'aria-label': 'Response types', class: 'J-M', 'data-compose-types': '', hidden: '' },
    ...types.map(([type, icon, text]) => pigeon.element('li', { class: 'J-N', role: 'menuitem', tabindex: '-1', 'data-compose-become': type },
      pigeon.element('div', { class: 'J-N-Jz' }, pigeon.element('i', { 'data-icon': icon, 'aria-hidden': 'true' }), text))));
  control.after(node);
  return node;
}

pigeon.on('[data-compose-type]', (control) => pigeon.openMenu(menu(control), control));

/** Moves the answer into a docked window. */
async function popOut(compose, field) {
  const message = await pigeon.ensureDraft(compose);
  if (!message) return;
  pigeon.removeCompose(compose);
  const opened = await pigeon.openCompose({ kind: 'draft', message });
  const target = opened && field && opened.querySelector(`[name="${field}"]`);
  if (target) {
    target.focus();
    target.select();
  }
}

/** Moves an answer from its window back below its conversation. */
async function popIn(compose) {
  const message = await pigeon.ensureDraft(compose);
  if (!message) return;
  const { thread, threadToken } = compose.dataset;
  pigeon.removeCompose(compose);
  if (place() && place().closest('[data-conversation]').dataset.thread === thread) {
    await openInline(message);
  } else {
    document.addEventListener('pigeon:shown', () => openInline(message), { once: true });
    pigeon.go(`${pigeon.here()}/${threadToken}`);
  }
}

/** Takes what its writer wrote along into an answer of another type: the same words, other recipients and history. */
async function become(compose, kind) {
  const message = value(compose, 'rt');
  const own = compose.querySelector('[g_editable="true"]').cloneNode(true);
  own.querySelectorAll('.gmail_quote').forEach((quote) => quote.remove());
  const words = own.innerHTML.replace(/(<br>)+$/, '');
  if (value(compose, 'draft')) await pigeon.dropDraft(compose);
  await show({ kind, message });
  if (!words.trim() || !current()) return;
  const body = current().querySelector('[g_editable="true"]');
  body.innerHTML = words + body.innerHTML;
  pigeon.draftChanged(current());
}

pigeon.onItem('[data-compose-become]', (item) => {
  const compose = item.closest('[data-compose]');
  const type = item.dataset.composeBecome;
  pigeon.closeMenu(false);
  if (type === 'pop') popOut(compose);
  else if (type === 'subject') popOut(compose, 'subjectbox');
  else if (type !== compose.dataset.kind) become(compose, type);
});

// The part of the page that holds the box is about to be replaced: nothing written may be lost. A message that opens or
// closes is replaced without it.
document.addEventListener('htmx:beforeSwap', (event) => {
  const target = event.detail.target;
  if (target && target.matches('[data-message]') && current() && target.contains(current())) undock();
  if (target && current() && target.contains(current()) && target !== place()) pigeon.flushDraft(current());
});

document.addEventListener('htmx:afterSwap', () => {
  if (place() && current() && !place().closest('[data-message-answer]')) dock();
});

Object.assign(pigeon, { undock, answer, openInline, popIn });
