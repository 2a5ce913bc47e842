// @ts-check
// A row that is wider than the page is turned page by page; without scripts it scrolls.
const trackOf = (/** @type {Element} */ row) => /** @type {HTMLElement | null} */ (row.querySelector('[data-x-track]'));

function mark(/** @type {Element} */ row) {
  const track = trackOf(row);
  if (!track) return;
  const [before, after] = [track.scrollLeft > 1, track.scrollLeft + track.clientWidth < track.scrollWidth - 1];
  row.querySelectorAll('[data-x-turn]').forEach((button) => {
    if (button instanceof HTMLButtonElement) button.disabled = !(button.dataset.xTurn === '1' ? after : before);
  });
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('[data-a-carousel] [data-x-turn]');
  const row = button && button.closest('[data-a-carousel]');
  const track = row && trackOf(row);
  if (!track || !row || !(button instanceof HTMLButtonElement)) return;
  track.scrollLeft += Number(button.dataset.xTurn) * track.clientWidth;
  mark(row);
});
document.addEventListener('scroll', (event) => {
  const row = event.target instanceof Element && event.target.closest('[data-a-carousel]');
  if (row) mark(row);
}, true);
