// @ts-check
// The view at the right: a thread, a profile, whatever brings a fragment.
const banter = window.grindstone.banter;
const area = () => document.querySelector('[data-part-secondary]');

/** Puts a fragment into the view at the right. */
async function secondary(url, label) {
  const end = window.grindstone.begin('secondary');
  try {
    const node = banter.fragment(await banter.get(url));
    area().replaceChildren(...(node ? [node] : []));
    area().setAttribute('aria-label', (node && node.dataset.xTitle) || label);
    area().hidden = false;
    document.body.dispatchEvent(new CustomEvent('banter:secondary', { bubbles: true, detail: { url } }));
  } catch (error) {
    window.grindstone.snackbar({ text: error.status === 404 ? 'This thread isn’t here any more.' : 'This could not be loaded. Try again.' });
  } finally {
    end();
  }
}

function closeSecondary() {
  if (area().hidden) return;
  area().hidden = true;
  area().replaceChildren();
  document.body.dispatchEvent(new CustomEvent('banter:secondary', { bubbles: true, detail: { url: '' } }));
}

Object.assign(banter, {
  secondary,
  closeSecondary,
  openThread(channel, ts) {
    const header = document.querySelector('[data-part-view-header]');
    return secondary(`/client/thread?channel=${channel}&ts=${ts}`, header ? header.dataset.xThreadLabel : 'Thread');
  },
});

banter.on('[data-qa="close_flexpane"]', closeSecondary);
