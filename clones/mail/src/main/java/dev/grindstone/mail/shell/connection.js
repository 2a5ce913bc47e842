// @ts-check
// The bar that says that the server cannot be reached; it goes by itself when it can.
const { pigeon } = window.grindstone;

const bar = () => document.querySelector('[data-part-offline]');

document.addEventListener('grindstone:connection', (event) => {
  if (!bar()) return;
  bar().hidden = !event.detail.lost;
  // What was missed meanwhile.
  const still = document.querySelector('[data-x-dirty], [data-conversation] [data-compose]');
  if (!event.detail.lost && !still) pigeon.reloadList();
});
pigeon.on('[data-part-reconnect]', () => { window.grindstone.reconnect(); });
