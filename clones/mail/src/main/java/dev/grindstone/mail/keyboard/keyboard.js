// @ts-check
// The keys of the list and of the open conversation. "?" shows those that work, taken from the same table.
const pigeon = window.grindstone.pigeon;
const { shortcuts } = window.grindstone;

function add(group, keys, title, handler) {
  shortcuts.add(keys, title, (event) => {
    if (!document.querySelector('[role="main"]') || pigeon.menuIsOpen() || document.querySelector('[data-part-veil]')) return false;
    return handler(event);
  }, { group });
}

const inList = (handler) => () => (pigeon.thread() && !pigeon.split() ? false : handler());
const tool = (kind) => document.querySelector(`[data-x-choose="${kind}"]`);

function step(by) {
  if (pigeon.thread()) return pigeon.step ? pigeon.step(by) : false;
  const rows = pigeon.selection.rows();
  const at = rows.indexOf(pigeon.selection.focusedRow());
  const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))];
  if (next) pigeon.selection.focusRow(next);
  return true;
}

function openFocused() {
  const row = pigeon.selection.focusedRow();
  if (!row) return false;
  pigeon.openRow(row);
  return true;
}

function choose(kind) {
  if (pigeon.selection.threads().length === 0) return false;
  const button = tool(kind);
  if (button) pigeon.chooseLabels(button);
  return Boolean(button);
}

const act = (verb) => () => { pigeon.actOnChosen(verb); };
const jump = (route) => () => pigeon.go(route);
const page = (label) => () => {
  const button = document.querySelector(`[data-part-pager] [aria-label="${label}"]`);
  if (button) button.click();
};

for (const [keys, route, name] of [['i', 'inbox', 'Inbox'], ['s', 'starred', 'Starred'], ['b', 'snoozed', 'Snoozed'], ['t', 'sent', 'Sent'], ['d', 'drafts', 'Drafts'], ['a', 'all', 'All Mail']]) {
  add('Jumping', 'g ' + keys, 'Go to ' + name, jump(route));
}
add('Jumping', 'g n', 'Go to next page', page('Older'));
add('Jumping', 'g p', 'Go to previous page', page('Newer'));
for (const [key, kind] of [['a', 'all'], ['n', 'none'], ['r', 'read'], ['u', 'unread'], ['s', 'starred'], ['t', 'unstarred']]) {
  add('List selection', '* ' + key, 'Select ' + (kind === 'none' ? 'none' : kind + ' conversations'), inList(() => pigeon.selection.choose(kind)));
}
add('Navigation', 'j', 'Older conversation', () => step(1));
add('Navigation', 'k', 'Newer conversation', () => step(-1));
add('Navigation', 'o', 'Open conversation', inList(openFocused));
add('Navigation', 'Enter', 'Open conversation', inList(openFocused));
add('Navigation', '`', 'Next inbox section', inList(() => pigeon.section(1)));
add('Navigation', '~', 'Previous inbox section', inList(() => pigeon.section(-1)));
add('Navigation', 'u', 'Back to the list', () => pigeon.go(pigeon.here()));
add('Application', 'c', 'Compose', () => pigeon.compose(['new']));
add('Application', '/', 'Search mail', () => { document.querySelector('input[name="q"]').select(); document.querySelector('input[name="q"]').focus(); });
add('Actions', 'x', 'Select conversation', inList(() => {
  const row = pigeon.selection.focusedRow();
  if (row) pigeon.selection.toggle(row);
}));
add('Actions', 's', 'Star', inList(() => {
  const row = pigeon.selection.focusedRow();
  if (row) pigeon.star(row);
}));
add('Actions', 'e', 'Archive', act('archive'));
add('Actions', 'm', 'Mute', act('mute'));
add('Actions', '!', 'Report as spam', act('spam'));
add('Actions', '#', 'Delete', act('delete'));
add('Actions', 'Shift+I', 'Mark as read', act('read'));
add('Actions', 'Shift+U', 'Mark as unread', act('unread'));
add('Actions', '+', 'Mark as important', act('important'));
add('Actions', '=', 'Mark as important', act('important'));
add('Actions', '-', 'Mark as not important', act('unimportant'));
add('Actions', 'l', 'Label as', () => choose('label'));
add('Actions', 'v', 'Move to', () => choose('move'));
add('Actions', 'z', 'Undo the last action', () => { window.grindstone.undo(); });
add('Actions', 'Shift+N', 'Refresh', inList(() => { pigeon.reload(); }));
