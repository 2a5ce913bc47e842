// @ts-check
// Which conversations are chosen. The choice lives in the page only: it is gone after a reload, as in the real app.
const pigeon = window.grindstone.pigeon;
const CHECK = 'oZ-jc T-Jo J-J5-Ji ';
const CHECK_ON = CHECK + 'T-Jo-Jp';
const HEAD = 'T-Jo J-J5-Ji';
const HEAD_ON = HEAD + ' T-Jo-Jp';
const chosen = new Set();
let whole = false;
let focused = '';
let anchor = null;
let list = '';

const view = () => document.querySelector('[data-part-view]');
const rows = () => [...document.querySelectorAll('[data-part-row]')];
const id = (row) => row.dataset.xThread;
/** Whether the row's conversation is what the address names. */
const isOpen = (row) => pigeon.thread() !== '' && [row.dataset.xToken, row.dataset.xThread].includes(pigeon.thread());

/** Sets what is not so yet: what is written anew is styled anew, and a page has a hundred rows. */
function give(element, name, value) {
  if (element[name] !== value) element[name] = value;
}

function paintRow(row) {
  const on = chosen.has(id(row));
  const unread = row.hasAttribute('data-x-unread');
  give(row, 'className', `zA ${unread ? 'zE' : 'yO'}${on ? ' x7' : ''}${id(row) === focused ? ' btb' : ''}`);
  row.toggleAttribute('data-x-selected', on);
  row.toggleAttribute('data-x-focused', id(row) === focused);
  row.toggleAttribute('data-x-open', pigeon.split() && isOpen(row));
  const box = row.querySelector('[data-part-check]');
  give(box, 'className', on ? CHECK_ON : CHECK);
  give(box, 'ariaChecked', String(on));
  const name = row.querySelector('[data-part-name]');
  const bare = name.textContent.replace(/^selected, /, '');
  give(name, 'textContent', on ? 'selected, ' + bare : bare);
}

function paint() {
  const root = view();
  if (!root) return;
  const all = rows();
  all.forEach(paintRow);
  const some = chosen.size > 0;
  root.toggleAttribute('data-x-choosing', some);
  const full = some && all.every((row) => chosen.has(id(row)));
  root.querySelectorAll('[data-x-when="none"]').forEach((part) => { part.hidden = some; });
  root.querySelectorAll('[data-x-when="some"]').forEach((part) => { part.hidden = !some; });
  const unread = all.some((row) => chosen.has(id(row)) && row.hasAttribute('data-x-unread'));
  const tool = (verb) => root.querySelector(`[data-part-tool][data-x-act="${verb}"]`);
  if (tool('read')) tool('read').hidden = !unread;
  if (tool('unread')) tool('unread').hidden = unread;
  // Among other mail, spam is told apart by what can be done with it.
  const waste = some && all.filter((row) => chosen.has(id(row))).every((row) => row.hasAttribute('data-x-spam'));
  if (tool('spam') && tool('notspam')) {
    tool('notspam').hidden = !waste;
    tool('spam').hidden = waste;
  }
  const item = (verb) => root.querySelector(`[role="menuitem"][data-x-act="${verb}"]`);
  const muted = some && all.filter((row) => chosen.has(id(row))).every((row) => row.hasAttribute('data-x-muted'));
  if (item('mute')) item('mute').hidden = !some || muted;
  if (item('unmute')) item('unmute').hidden = !muted;
  const head = root.querySelector('[data-part-select] [data-part-check]');
  head.className = full ? HEAD_ON : HEAD;
  head.setAttribute('aria-checked', full ? 'true' : some ? 'mixed' : 'false');
  const banner = root.querySelector('[data-part-select-banner]');
  if (banner) {
    banner.hidden = !full;
    banner.querySelectorAll('[data-x-when="page"]').forEach((part) => { part.hidden = whole; });
    banner.querySelectorAll('[data-x-when="list"]').forEach((part) => { part.hidden = !whole; });
  }
}

function choose(wanted) {
  whole = false;
  chosen.clear();
  rows().filter(wanted).forEach((row) => chosen.add(id(row)));
  paint();
}

function toggle(row, event) {
  const on = !chosen.has(id(row));
  const all = rows();
  const from = event && event.shiftKey && anchor ? all.findIndex((other) => id(other) === anchor) : -1;
  const to = all.indexOf(row);
  const range = from < 0 ? [row] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
  range.forEach((each) => (on ? chosen.add(id(each)) : chosen.delete(id(each))));
  whole = false;
  anchor = id(row);
  paint();
}

const starred = (row) => row.querySelector('[data-part-star]').getAttribute('aria-label') === 'Starred';
const unread = (row) => row.hasAttribute('data-x-unread');
const KINDS = {
  all: () => true,
  none: () => false,
  read: (row) => !unread(row),
  unread,
  starred,
  unstarred: (row) => !starred(row),
};

function focusRow(row) {
  focused = row ? id(row) : '';
  paint();
  if (row) row.scrollIntoView({ block: 'nearest' });
}

pigeon.on('[data-part-row] [data-x-cell="check"]', (cell, event) => toggle(cell.parentElement, event));
pigeon.on('[data-part-select]', (button, event) => {
  if (event.target instanceof Element && event.target.closest('[data-part-check]')) {
    choose(chosen.size > 0 ? KINDS.none : KINDS.all);
  } else {
    pigeon.openMenu(view().querySelector('[data-x-menu="select"]'), button);
  }
});
pigeon.on('[data-part-select-all]', () => { whole = true; paint(); });
pigeon.on('[data-part-select-none]', () => choose(KINDS.none));
pigeon.onItem('[data-x-menu="select"] [selector]', (item) => {
  pigeon.closeMenu(true);
  choose(KINDS[item.getAttribute('selector')]);
});

document.addEventListener('pigeon:shown', () => {
  if (pigeon.here() !== list || (pigeon.thread() && !pigeon.split())) {
    chosen.clear();
    whole = false;
    anchor = null;
    if (pigeon.here() !== list) focused = '';
  }
  list = pigeon.here();
  const open = pigeon.split() && rows().find(isOpen);
  if (open) focused = id(open);
  const present = new Set(rows().map(id));
  [...chosen].filter((each) => !present.has(each)).forEach((each) => chosen.delete(each));
  paint();
});

pigeon.selection = {
  rows,
  choose: (kind) => choose(KINDS[kind]),
  toggle,
  clear: () => choose(KINDS.none),
  isWhole: () => whole,
  focusedRow: () => rows().find((row) => id(row) === focused) || null,
  focusRow,
  /** What an action is about: the chosen rows, else the open conversation, else the row under the bar. */
  threads() {
    const open = document.querySelector('h2[data-legacy-thread-id]');
    if (open && !(pigeon.split() && chosen.size > 0)) return [open.getAttribute('data-legacy-thread-id')];
    return chosen.size > 0 ? [...chosen] : focused ? [focused] : [];
  },
};
