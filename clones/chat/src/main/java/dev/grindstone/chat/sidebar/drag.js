// @ts-check
// A conversation is moved to another section by dragging its row there; the menu of the row does the same by keyboard.
const banter = window.grindstone.banter;
let dragged = null; // {channel, section}

const bar = (node) => node instanceof Element && node.closest('[data-part-sidebar]');

/** The section that a place in the side bar belongs to: that of its heading or of its row. */
function sectionAt(target) {
  const item = target instanceof Element ? target.closest('[role="treeitem"]') : null;
  if (!item) return '';
  const row = item.querySelector('[data-x-channel]');
  return row ? row.getAttribute('data-qa-channel-sidebar-channel-section-id') : item.getAttribute('data-x-section') || '';
}

function mark(section) {
  for (const heading of document.querySelectorAll('[data-x-section]')) heading.toggleAttribute('data-x-drop', heading.getAttribute('data-x-section') === section);
}

function move(channel, to) {
  const own = (key) => key.startsWith('L0');
  if (to === 'starred') return banter.run('star', { channel });
  return banter.run('moveToSection', own(to) ? { channel, section: to } : { channel });
}

document.addEventListener('dragstart', (event) => {
  const row = event.target instanceof Element ? event.target.closest('[data-part-sidebar] [role="treeitem"]') : null;
  const inner = row && row.querySelector('[data-x-channel]');
  if (!inner) return;
  dragged = { channel: inner.getAttribute('data-x-channel'), section: sectionAt(row) };
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', row.getAttribute('aria-label') || '');
});
document.addEventListener('dragover', (event) => {
  if (!dragged || !bar(event.target)) return;
  const section = sectionAt(event.target);
  mark(section);
  if (section && section !== dragged.section) event.preventDefault();
});
document.addEventListener('drop', (event) => {
  const section = dragged && bar(event.target) ? sectionAt(event.target) : '';
  if (!section || section === dragged.section) return;
  event.preventDefault();
  move(dragged.channel, section);
});
document.addEventListener('dragend', () => {
  dragged = null;
  mark('');
});
