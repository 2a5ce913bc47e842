// @ts-check
// The sections of an inbox: folding them, their menus, and the keys that go from one to the next.
const { pigeon } = window.grindstone;

const sections = () => [...document.querySelectorAll('[data-part-section]')];
const first = (section) => section.querySelector('[data-part-row]');

pigeon.on('[data-part-fold-section]', async (button) => {
  const own = button.closest('[data-part-section]');
  const body = new URLSearchParams({ closed_sections: '' });
  sections().filter((each) => each.hasAttribute('data-x-closed') !== (each === own))
    .forEach((each) => body.append('closed_sections', each.dataset.xSection));
  await window.grindstone.fetch(pigeon.root + 'settings', { method: 'POST', body });
  const key = own.dataset.xSection;
  await pigeon.reloadList();
  const again = document.querySelector(`[data-x-section="${key}"] [data-part-fold-section]`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
});

pigeon.onItem('[data-x-read-section]', (item) => {
  pigeon.closeMenu(false);
  pigeon.act('read', { all: 1, list: item.dataset.xReadSection });
});

/** Puts the bar on the first row of the next section (1) or of the one before (-1) that shows any. */
pigeon.section = (by) => {
  const open = sections().filter(first);
  if (open.length === 0) return false;
  const row = pigeon.selection.focusedRow();
  const at = row ? open.indexOf(row.closest('[data-part-section]')) : by > 0 ? -1 : open.length;
  pigeon.selection.focusRow(first(open[Math.max(0, Math.min(open.length - 1, at + by))]));
  return true;
};
