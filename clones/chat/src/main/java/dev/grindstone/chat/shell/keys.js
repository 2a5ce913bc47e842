// @ts-check
// Keys of the whole window.
const banter = window.grindstone.banter;
const add = (keys, title, handler) => window.grindstone.shortcuts.add(keys, title, handler, { inFields: true, always: true });
const part = (name) => document.querySelector(`[data-part-${name}]`);
const busy = () => banter.dialogIsOpen() || banter.menuIsOpen() || !banter.here || !banter.here();

const rows = (onlyUnread) => [...document.querySelectorAll('[data-part-sidebar] [data-x-channel]')]
  .filter((row) => !onlyUnread || row.dataset.xUnread === 'true' || row.dataset.xChannel === banter.here().channel);

function step(by, onlyUnread) {
  if (busy()) return false;
  const all = rows(onlyUnread);
  const at = all.findIndex((row) => row.dataset.xChannel === banter.here().channel);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  if (next && next.dataset.xChannel !== banter.here().channel) banter.go(`/client/${banter.team()}/${next.dataset.xChannel}`);
  return true;
}

function region(by) {
  const all = [...document.querySelectorAll('[data-x-region]')].filter((each) => each.getClientRects().length > 0);
  const at = all.findIndex((each) => each.contains(document.activeElement));
  const next = all[(at + by + all.length) % all.length];
  const stop = next.querySelector('[aria-selected="true"], [contenteditable="true"], [tabindex="0"], button, a[href]');
  (stop || next).focus();
}

function sideBar() {
  const panel = part('panel');
  panel.dataset.xSidebar = panel.dataset.xSidebar === 'hidden' ? '' : 'hidden';
}

const dialog = (url) => () => { if (busy()) return false; banter.dialog(url); return true; };

add('Ctrl+/', 'Shortcuts', dialog('/client/dialog/shortcuts'));
window.grindstone.shortcuts.add('?', 'Shortcuts', dialog('/client/dialog/shortcuts'));
add('Alt+ArrowDown', 'Next conversation', () => step(1, false));
add('Alt+ArrowUp', 'Previous conversation', () => step(-1, false));
add('Alt+Shift+ArrowDown', 'Next unread conversation', () => step(1, true));
add('Alt+Shift+ArrowUp', 'Previous unread conversation', () => step(-1, true));
add('Alt+ArrowLeft', 'Back', () => { history.back(); });
add('Alt+ArrowRight', 'Forward', () => { history.forward(); });
add('Ctrl+Shift+D', 'Side bar', sideBar);
add('Ctrl+.', 'Right view', () => { banter.closeSecondary(); });
add('Ctrl+j', 'Newest message', () => {
  const latest = document.querySelector('[data-qa="jump_to_latest"]');
  if (busy() || !latest) return false;
  if (!latest.hidden) latest.click();
  return true;
});
add('F6', 'Next region', () => region(1));
add('Shift+F6', 'Previous region', () => region(-1));
add('Ctrl+Shift+Y', 'Status', dialog('/client/dialog/status'));
add('Ctrl+Shift+I', 'Details', () => {
  if (busy() || !banter.here().channel) return false;
  banter.dialog('/client/dialog/details?channel=' + banter.here().channel);
  return true;
});
// Views, as far as they are built.
const views = () => part('client').dataset.xViews.split(' ');
for (const [key, view] of [['K', 'dms'], ['L', 'browse-channels'], ['A', 'unreads'], ['T', 'threads'], ['M', 'activity-inbox'], ['S', 'later'], ['E', 'people']]) {
  add('Ctrl+Shift+' + key, view, () => {
    if (busy() || !views().includes(view)) return false;
    banter.go(`/client/${banter.team()}/${view}`);
    return true;
  });
}
add('Escape', 'Mark as read', () => {
  if (busy() || !banter.here().channel) return false;
  banter.readHere();
  return false;
});
add('Shift+Escape', 'Mark all as read', () => {
  if (busy()) return false;
  const asked = banter.looks('confirm_all_read-false')
    ? Promise.resolve(true)
    : banter.confirm({ title: 'Mark all as read?', text: 'This marks the messages of all your conversations as read.', ok: 'Mark all as read' });
  asked.then(async (yes) => {
      if (!yes) return;
      for (const row of rows(true)) await banter.run('markRead', { channel: row.dataset.xChannel }, true);
      banter.refresh();
    });
  return true;
});

// The tree of the side bar: arrows move between its items, one of which is in the tab order.
document.addEventListener('keydown', (event) => {
  const tree = event.target instanceof Element ? event.target.closest('[role="tree"]') : null;
  if (!tree || event.altKey || event.ctrlKey || event.metaKey) return;
  const items = [...tree.querySelectorAll('[role="treeitem"]')];
  const item = event.target.closest('[role="treeitem"]');
  const at = items.indexOf(item);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  const closed = item && item.getAttribute('aria-expanded');
  if (to !== undefined && items[to]) items[to].focus();
  else if ((event.key === 'ArrowLeft' && closed === 'true') || (event.key === 'ArrowRight' && closed === 'false')) item.querySelector('[data-x-press]').click();
  else return;
  event.preventDefault();
});

function tabStop() {
  const tree = document.querySelector('[data-part-sidebar] [role="tree"]');
  const stop = tree && (tree.querySelector('[aria-selected="true"]') || tree.querySelector('[role="treeitem"]'));
  if (stop) stop.tabIndex = 0;
}
document.addEventListener('banter:sidebar', tabStop);
document.addEventListener('DOMContentLoaded', tabStop);
