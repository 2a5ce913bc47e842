// @ts-check
// A draft that was changed, sent or discarded somewhere else: the window says so, keeps what was written, and saves
// nothing until its writer decides. Closing it keeps both.
const { pigeon } = window.grindstone;
const CHOICES = {
  changed: [['keep', 'Keep mine as a new draft'], ['other', 'Show the other version']],
  sent: [['keep', 'Keep mine as a new draft'], ['drop', 'Close']],
  gone: [['keep', 'Keep mine as a new draft'], ['drop', 'Close']],
};

function show(compose, { kind, text }) {
  compose.dataset.xConflict = kind;
  const known = compose.querySelector('[data-compose-conflict]');
  if (known) known.remove();
  const buttons = CHOICES[kind].map(([what, name]) => pigeon.element('button', { type: 'button', 'data-conflict-do': what }, name));
  const bar = pigeon.element('div', { role: 'alert', 'data-compose-conflict': '' }, pigeon.element('p', {}, text), ...buttons);
  compose.querySelector('form').before(bar);
}

/** Saves what is in the window as a draft of its own. */
async function keep(compose) {
  delete compose.dataset.xConflict;
  const bar = compose.querySelector('[data-compose-conflict]');
  if (bar) bar.remove();
  await pigeon.saveDraft(compose, { on_conflict: 'copy' });
}

async function other(compose) {
  const message = compose.querySelector('input[name="draft"]').value;
  const inline = compose.dataset.compose === 'inline';
  pigeon.removeCompose(compose);
  if (inline) await pigeon.openInline(message);
  else await pigeon.openCompose({ kind: 'draft', message });
}

pigeon.on('[data-conflict-do]', (button) => {
  const compose = button.closest('[data-compose]');
  if (button.dataset.conflictDo === 'keep') keep(compose);
  else if (button.dataset.conflictDo === 'other') other(compose);
  else pigeon.removeCompose(compose);
});

Object.assign(pigeon, { showConflict: show, keepMine: keep });
