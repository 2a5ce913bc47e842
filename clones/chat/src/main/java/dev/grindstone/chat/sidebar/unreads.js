// @ts-check
// Unread conversations out of sight: a pill at the edge beyond which they are leads to the nearest of them.
const banter = window.grindstone.banter;
const bar = () => document.querySelector('[data-part-sidebar]');
const scroller = () => bar().querySelector('[data-qa="slack_kit_scrollbar"]');

function hidden(side) {
  const view = scroller().getBoundingClientRect();
  const rows = [...bar().querySelectorAll('[data-x-unread="true"]')];
  const beyond = rows.filter((row) => {
    const at = row.getBoundingClientRect();
    return side === 'above' ? at.bottom < view.top + 4 : at.top > view.bottom - 4;
  });
  return side === 'above' ? beyond.at(-1) : beyond[0];
}

function look() {
  if (!bar()) return;
  for (const pill of bar().querySelectorAll('[data-part-more-unreads]')) pill.hidden = !hidden(pill.dataset.xSide);
}

banter.on('[data-part-more-unreads]', (pill) => {
  const row = hidden(pill.dataset.xSide);
  if (row) row.scrollIntoView({ block: 'center' });
  look();
});
document.addEventListener('scroll', (event) => { if (bar() && event.target === scroller()) look(); }, true);
document.addEventListener('banter:sidebar', look);
document.addEventListener('DOMContentLoaded', look);
window.addEventListener('resize', look);
