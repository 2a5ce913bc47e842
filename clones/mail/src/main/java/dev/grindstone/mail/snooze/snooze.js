// @ts-check
// Snoozing: a menu of times below the control that was pressed. What is snoozed are the chosen rows, the open
// conversation, or the one row whose hover button was pressed.
const { pigeon, shortcuts } = window.grindstone;
let menu = null;
let only = null;

/** Opens the menu at a control, for one conversation or, without it, for what is chosen. */
async function openSnooze(control, thread = null) {
  only = thread;
  if (menu) menu.remove();
  menu = pigeon.element('div', { class: 'J-M', role: 'menu', 'aria-label': 'Snooze until', 'data-x-menu': 'snooze', hidden: '' });
  document.body.append(menu);
  const query = new URLSearchParams();
  (thread ? [thread] : pigeon.selection.threads()).forEach((each) => query.append('thread', each));
  await pigeon.request('GET', pigeon.root + 'snooze/menu?' + query, { target: menu, source: menu, swap: 'innerHTML' });
  pigeon.openMenu(menu, control);
}

function act(verb, values) {
  return only ? pigeon.act(verb, { thread: [only], ...values }) : pigeon.actOnChosen(verb, values);
}

pigeon.on('[data-part-tool][data-x-snooze]', (button) => openSnooze(button));
pigeon.on('[data-part-row] li[data-x-snooze]', (button) => openSnooze(button, button.closest('[data-part-row]').dataset.xThread));
pigeon.onItem('[data-x-menu="snooze"] [data-x-until]', (item) => {
  pigeon.closeMenu(false);
  act('snooze', { until: item.dataset.xUntil });
});
pigeon.onItem('[data-x-menu="snooze"] [data-part-snooze-pick]', async () => {
  pigeon.closeMenu(false);
  const until = await pigeon.pick({ title: 'Pick date & time', ok: 'Save' });
  if (until) act('snooze', { until });
});
pigeon.onItem('[data-x-menu="snooze"] [data-part-unsnooze]', () => {
  pigeon.closeMenu(false);
  act('unsnooze', {});
});
pigeon.on('[data-part-unstand]', (cross) => pigeon.actOnChosen(cross.dataset.xAct));

shortcuts.add('b', 'Snooze', () => {
  if (pigeon.menuIsOpen() || document.querySelector('[data-part-veil]') || pigeon.selection.threads().length === 0) return false;
  const shown = [...document.querySelectorAll('[data-x-snooze]')].find((each) => each.getClientRects().length > 0);
  const anchor = shown || pigeon.selection.focusedRow();
  if (!anchor) return false;
  openSnooze(anchor);
  return true;
}, { group: 'Actions' });

Object.assign(pigeon, { openSnooze });
