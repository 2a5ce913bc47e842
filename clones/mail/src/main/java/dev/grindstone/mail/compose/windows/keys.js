// @ts-check
// The keys of a compose window, and those that open one elsewhere.
const { pigeon } = window.grindstone;
const of = (node) => (node instanceof Element ? node.closest('[data-compose]') : null);
const NAMED = { Enter: 'send', d: 'discard' };
const FIELDS = { c: 'cc', b: 'bcc' };
const CODES = { 13: 'Enter', 27: 'Escape', 188: ',', 190: '.' };

/** The window after or before this one, in the order of the screen; a conversation's own box is among them. */
function neighbour(compose, by) {
  const inline = document.querySelector('[data-compose="inline"]');
  const all = [...pigeon.composeWindows(), ...(inline ? [inline] : [])];
  return all[(all.indexOf(compose) + by + all.length) % all.length];
}

function go(compose) {
  if (compose.dataset.xState === 'minimized' || compose.hasAttribute('data-x-stowed')) pigeon.setComposeState(compose, 'open');
  pigeon.focusCompose(compose);
}

document.addEventListener('keydown', (event) => {
  const compose = of(event.target);
  if (!compose || event.defaultPrevented) return;
  const code = event.keyCode || event.which;
  const key = !event.key || event.key === 'Unidentified' ? CODES[code] || '' : event.key;
  if (key === 'Escape' || code === 27) {
    if (event.shiftKey) document.querySelector('[role="main"]').closest('[tabindex]').focus();
    else if (compose.dataset.compose === 'window' || event.isTrusted === false) pigeon.closeCompose(compose);
    else compose.focus();
  } else if (event.ctrlKey || event.metaKey) {
    const small = key.length === 1 ? key.toLowerCase() : key;
    const field = event.shiftKey && FIELDS[small];
    if (field) {
      pigeon.uncover(compose);
      pigeon.showField(compose, field);
      compose.querySelector(`[data-recipients="${field}"] input`).focus();
    } else if (small === '.' || small === ',') {
      go(neighbour(compose, small === '.' ? 1 : -1));
    } else if (NAMED[small] && (small !== 'd' || event.shiftKey)) {
      pigeon.composeDo[NAMED[small]](compose);
    } else return;
  } else return;
  event.preventDefault();
  event.stopPropagation();
});

function answerOf(kind) {
  const place = document.querySelector('[data-conversation-answer]');
  return place && (place.querySelector(`[data-answer="${kind}"]`) || place.querySelector('[data-answer="reply"]'));
}

document.addEventListener('DOMContentLoaded', () => {
  const { shortcuts } = window.grindstone;
  if (!document.querySelector('[data-part-dock]')) return;
  const add = (keys, title, handler) => shortcuts.add(keys, title, () => (pigeon.menuIsOpen() ? false : handler()), { group: 'Application' });
  add('d', 'Compose in a new tab', () => { pigeon.openTab({}); });
  for (const [key, kind, name] of [['R', 'reply', 'Reply'], ['A', 'replyAll', 'Reply all'], ['F', 'forward', 'Forward']]) {
    add('Shift+' + key, `${name} in a new window`, () => {
      const button = answerOf(kind);
      if (!button) return false;
      pigeon.openCompose({ kind: button.dataset.answer === 'reply' ? 'reply' : kind, message: button.dataset.message });
      return true;
    });
  }
});
