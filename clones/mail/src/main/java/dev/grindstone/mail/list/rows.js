// @ts-check
// A row opens its conversation; its star and its hover buttons act on it alone.
const pigeon = window.grindstone.pigeon;

function open(row) {
  pigeon.selection.focusRow(row);
  const draft = row.dataset.xDraft;
  pigeon.go(draft ? `${pigeon.here()}?compose=${draft}` : `${pigeon.here()}/${row.dataset.xToken}`);
}

pigeon.on('[data-part-row]', open);
pigeon.on('[data-part-row] [data-x-cell="star"]', (cell) => star(cell.parentElement));
pigeon.on('[data-part-row] [data-part-offer]', () => {}); // the link itself leads there; the row stays closed
pigeon.on('[data-part-row] li[data-x-act]', (button) => {
  const row = button.closest('[data-part-row]');
  pigeon.act(button.dataset.xAct, { thread: [row.dataset.xThread] });
});

pigeon.on('[data-part-row] [data-part-marker]', (marker) => {
  const row = marker.closest('[data-part-row]');
  pigeon.act(row.hasAttribute('data-x-important') ? 'unimportant' : 'important', { thread: [row.dataset.xThread] });
});
pigeon.on('[data-part-row] li[data-x-leave]', async (button) => {
  const response = await window.grindstone.fetch(`${pigeon.root}messages/${button.dataset.xLeave}/unsubscribe`);
  const sender = button.closest('[data-part-row]').querySelector('[email]').getAttribute('name');
  const url = response.ok ? await response.text() : '';
  if (url) pigeon.unsubscribe(url, sender);
  else window.grindstone.snackbar({ text: `${sender} offers no way to unsubscribe: block the sender, or filter these messages.` });
});

function star(row) {
  const button = row.querySelector('[data-part-star]');
  const on = button.getAttribute('aria-label') !== 'Starred';
  button.className = on ? 'aXw T-KT T-KT-Jp' : 'aXw T-KT';
  button.setAttribute('aria-label', on ? 'Starred' : 'Not starred');
  button.setAttribute('data-tooltip', on ? 'Starred' : 'Not starred');
  return pigeon.act(on ? 'star' : 'unstar', { thread: [row.dataset.xThread], quiet: 1 }, false);
}

pigeon.star = star;
pigeon.openRow = open;
