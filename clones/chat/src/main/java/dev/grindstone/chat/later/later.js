// @ts-check
// Lists of entries: each opens where it was written, arrows move among them, and a list asks again when the world moves on.
const banter = window.grindstone.banter;
const view = () => document.querySelector('[data-x-live]');
let turn = 0;

banter.on('[data-x-entry]', (entry, event) => {
  const target = /** @type {Element} */ (event.target);
  if (!entry.dataset.xEntry || (target !== entry && target.closest('a[href], button'))) return false;
  banter.go(entry.dataset.xEntry);
  return true;
});

document.addEventListener('keydown', (event) => {
  const entry = event.target instanceof Element && event.target.matches('[data-x-entry]') ? event.target : null;
  if (!(entry instanceof HTMLElement) || !view()) return;
  const all = [...view().querySelectorAll('[data-x-entry]')];
  const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (to) all[all.indexOf(entry) + to]?.focus();
  else if (event.key === 'Enter') entry.click();
  else return;
  event.preventDefault();
});

async function refresh() {
  const here = view();
  if (!here) return;
  const mine = ++turn;
  const end = window.grindstone.begin('list');
  try {
    const fresh = banter.fragment(await banter.get(`/client/view/${here.dataset.xLive}${location.search}`));
    if (mine !== turn || view() !== here) return;
    if (here.innerHTML === fresh.innerHTML || here.querySelector('[data-x-open=""], [data-part-editor]')) return;
    const key = document.activeElement?.closest('[data-item-key]')?.getAttribute('data-item-key');
    const top = here.scrollTop;
    here.replaceChildren(...fresh.childNodes);
    here.scrollTop = top;
    if (key) here.querySelector(`[data-item-key="${key}"] [data-x-entry]`)?.focus({ preventScroll: true });
  } catch {
    window.grindstone.snackbar({ text: 'The list could not be loaded. Try again.' });
  } finally {
    end();
  }
}
document.addEventListener('grindstone:changed', refresh);

// A form of a dialog with an address of its own; what is wrong stands beside its fields.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.xPost) return;
  event.preventDefault();
  const end = window.grindstone.begin('form');
  try {
    const response = await window.grindstone.fetch(form.dataset.xPost, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const alert = form.querySelector('[data-part-alert]');
    alert.hidden = response.ok;
    if (!response.ok) {
      alert.textContent = await response.text();
      return;
    }
    banter.closeDialog(true);
    banter.changed();
  } catch {
    window.grindstone.snackbar({ text: 'Banter can’t be reached. Nothing was changed; try again.' });
  } finally {
    end();
  }
});
