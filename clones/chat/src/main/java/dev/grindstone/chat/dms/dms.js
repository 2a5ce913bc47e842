// @ts-check
// The list of direct messages stays true while it is open.
const banter = window.grindstone.banter;
const list = () => document.querySelector('[data-x-part="dms"]');

document.addEventListener('grindstone:changed', async () => {
  const old = list();
  if (!old) return;
  const end = window.grindstone.begin('dms');
  try {
    const fresh = banter.fragment(await banter.get('/client/view/dms' + location.search));
    if (!fresh || !old.isConnected || fresh.outerHTML === old.outerHTML) return;
    const top = document.querySelector('[data-x-part="dms-list"]')?.scrollTop || 0;
    const focused = old.contains(document.activeElement) ? document.activeElement.closest('[id]') : null;
    old.replaceWith(fresh);
    const scroller = document.querySelector('[data-x-part="dms-list"]');
    if (scroller) scroller.scrollTop = top;
    if (focused) document.getElementById(focused.id)?.querySelector('button')?.focus({ preventScroll: true });
  } catch {
    // The next change asks again.
  } finally {
    end();
  }
});
