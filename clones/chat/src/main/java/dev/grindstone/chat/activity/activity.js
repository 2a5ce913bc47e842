// @ts-check
// Reactions are new until the list was looked at: they are seen when it is left, so that they stay marked while one reads.
const banter = window.grindstone.banter;
let open = false;

document.addEventListener('banter:opened', (event) => {
  const { view } = /** @type {CustomEvent} */ (event).detail;
  const left = open && view !== 'activity-inbox';
  open = view === 'activity-inbox';
  if (left) {
    banter.busy(async () => {
      if (await banter.run('seeActivity', {}, true)) await banter.refresh();
    });
  }
});
