// @ts-check
// A directory narrows while words are typed. What is asked stands in the address, so that a reload asks again.
const banter = window.grindstone.banter;
const open = () => document.querySelector('[data-x-directory]');
let turn = 0;

async function results() {
  const directory = open();
  if (!directory) return;
  const mine = ++turn;
  const end = window.grindstone.begin('directory');
  try {
    const fresh = banter.fragment(await banter.get(`/client/view/${directory.dataset.xDirectory}${location.search}`));
    if (mine !== turn || open() !== directory) return;
    const [old, now] = [directory, fresh].map((each) => each.querySelector('[data-part-directory-results]'));
    if (old.outerHTML === now.outerHTML) return;
    const scroller = old.querySelector('[data-part-directory-scroll]');
    const top = scroller ? scroller.scrollTop : 0;
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    const row = active && active.closest('[data-item-key]');
    old.replaceWith(now);
    const again = now.querySelector('[data-part-directory-scroll]');
    if (again) again.scrollTop = top;
    const same = row && now.querySelector(`[data-item-key="${row.dataset.itemKey}"] button`);
    if (same) same.focus({ preventScroll: true });
  } catch {
    window.grindstone.snackbar({ text: 'The list could not be loaded. Try again.' });
  } finally {
    end();
  }
}

document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.dataset.xDirectoryWords === undefined) return;
  const url = new URL(location.href);
  if (field.value.trim()) url.searchParams.set('q', field.value.trim());
  else url.searchParams.delete('q');
  url.searchParams.delete('page');
  history.replaceState(history.state, '', url.pathname + url.search);
  results();
});
document.addEventListener('grindstone:changed', results);
window.grindstone.shortcuts.add('Ctrl+Shift+L', 'Browse channels', () => { banter.go(`/client/${banter.team()}/browse-channels`); }, { inFields: true, always: true });
window.grindstone.shortcuts.add('Ctrl+Shift+E', 'People', () => { banter.go(`/client/${banter.team()}/people`); }, { inFields: true, always: true });
