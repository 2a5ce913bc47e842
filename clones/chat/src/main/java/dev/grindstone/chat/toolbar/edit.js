// @ts-check
// Editing a message where it stands, and the keys of a focused message.
const banter = window.grindstone.banter;
const ITEM = '[data-qa="virtual-list-item"]';

const lists = (item) => item.closest('[data-qa="slack_kit_list"]');
const rowOf = (item) => item && item.querySelector('[data-qa="message_container"]');

/** Shows the editor in place of a message's text. */
banter.openEditor = (row) => banter.busy(async () => {
  if (row.querySelector('banter-composer')) return;
  const { msgChannelId: channel, msgTs: ts } = row.dataset;
  try {
    const editor = banter.fragment(await banter.get('/client/editor?' + new URLSearchParams({ channel, ts })));
    const bar = row.querySelector('[data-qa="message-actions"]');
    if (bar) bar.remove();
    row.dataset.xEditing = 'true';
    row.querySelector('[data-part-body]').after(editor);
    editor.scrollIntoView({ block: 'nearest' });
  } catch (error) {
    window.grindstone.snackbar({ text: error.message });
  }
});

/** Takes an editor away; what was written in it is gone. */
banter.closeEditor = (editor) => {
  const row = editor.closest('[data-qa="message_container"]');
  const composer = (editor.closest('banter-thread') || document).querySelector('banter-composer:not([data-x-mode="edit"])');
  editor.remove();
  if (row) delete row.dataset.xEditing;
  if (composer) composer.focusEnd();
  banter.changed();
};

/** Edits the newest own message of the list above a composer; says whether there is one. */
banter.editLast = (composer) => {
  const place = composer.closest('banter-thread, banter-pane');
  const own = place && [...place.querySelectorAll('[data-qa="message_container"][data-x-mine="true"][data-x-row="message"]')].at(-1);
  if (own) banter.openEditor(own);
  return Boolean(own);
};

function focusMessage(item, step) {
  let next = item;
  do {
    next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
  } while (next && !rowOf(next));
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

const toggle = (row, on, off, attribute) => banter.message.perform(row, row.dataset[attribute] === 'true' ? off : on);
const press = (row, qa) => { const control = row.querySelector(`[data-qa="${qa}"]`); if (control) control.click(); };

const KEYS = {
  e: (row) => row.dataset.xMine === 'true' && banter.message.perform(row, 'edit'),
  r: (row) => press(row, 'add_reaction'),
  t: (row) => press(row, 'start_thread'),
  arrowright: (row) => press(row, 'start_thread'),
  p: (row) => toggle(row, 'pin', 'unpin', 'xPinned'),
  l: (row) => banter.message.perform(row, 'copyLink'),
  a: (row) => toggle(row, 'save', 'unsave', 'xSaved'),
  f: (row) => row.dataset.xRow !== 'tombstone' && banter.forward(row),
  m: (row) => banter.remind(row, row.querySelector('[data-qa="more_message_actions"]') || row),
  u: (row) => banter.message.perform(row, 'markUnread'),
  delete: (row) => row.dataset.xMine === 'true' && banter.message.perform(row, 'delete'),
};

document.addEventListener('keydown', (event) => {
  const item = event.target;
  if (!(item instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const scroller = item.matches('[data-qa="slack_kit_scrollbar"]') && item.closest('banter-pane, banter-thread');
  if (scroller && event.key === 'ArrowUp') {
    const last = [...item.querySelectorAll(ITEM)].filter(rowOf).at(-1);
    if (last instanceof HTMLElement) last.focus({ preventScroll: true });
    event.preventDefault();
    return;
  }
  if (!item.matches(ITEM) || !lists(item) || !rowOf(item)) return;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') focusMessage(item, event.key === 'ArrowUp' ? -1 : 1);
  else if (KEYS[event.key.toLowerCase()]) KEYS[event.key.toLowerCase()](rowOf(item));
  else return;
  event.preventDefault();
});

document.addEventListener('click', (event) => {
  const row = event.altKey && event.target instanceof Element && event.target.closest('banter-pane [data-qa="message_container"]');
  if (row) banter.message.perform(row, 'markUnread');
});
