// @ts-check
// The page of a search: a result opens where it was written; filters are lists that narrow while words are typed; the
// search box at the top tells what was searched for.
const banter = window.grindstone.banter;
const view = () => document.querySelector('[data-part-results]');

banter.on('[data-x-hit-path]', (hit, event) => {
  const target = /** @type {Element} */ (event.target);
  if (target.closest('a[href], button')) return false; // leads elsewhere
  if (event.isTrusted && String(getSelection()) && event.detail) return false; // words were selected
  banter.go(hit.dataset.xHitPath);
  return true;
});

banter.on('[data-x-choices]', (button) => banter.busy(async () => {
  if (button.getAttribute('aria-expanded') === 'true') {
    banter.closePopup();
    return;
  }
  const node = banter.fragment(await banter.get(button.dataset.xChoices));
  banter.popup(node, button, { end: button.matches('[data-part-results-sort]') });
}));

const options = (list) => [...list.querySelectorAll('[role="option"]')].filter((each) => !each.hidden);

document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.dataset.xNarrow === undefined || !field.closest('[data-part-choices]')) return;
  const words = field.value.trim().toLowerCase().replace(/^[#@]/, '');
  const list = field.closest('[data-part-choices]');
  for (const option of list.querySelectorAll('[role="option"]')) option.hidden = !option.textContent.toLowerCase().includes(words);
  list.querySelector('[data-part-choices-none]').hidden = options(list).length > 0;
});

document.addEventListener('keydown', (event) => {
  if (!(event.target instanceof Element)) return;
  const list = event.target.closest('[data-part-choices]');
  const hit = event.target.closest('[data-part-hit-message]');
  if (list && /^Arrow(Up|Down)$/.test(event.key) && !(event.target instanceof HTMLInputElement && event.target.type === 'date')) {
    const all = options(list);
    const at = all.indexOf(event.target);
    all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]?.focus();
  } else if (list && event.key === 'Enter' && event.target.matches('[data-x-narrow]')) {
    options(list)[0]?.click();
  } else if (hit && event.target === hit && event.key === 'Enter') {
    banter.go(hit.closest('[data-x-hit-path]').dataset.xHitPath);
  } else if (view() && (hit || event.target === document.querySelector('[data-part-primary]')) && /^Arrow(Up|Down)$/.test(event.key)) {
    const all = [...view().querySelectorAll('[data-part-hit-message]')];
    const next = all[all.indexOf(hit) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  } else return;
  event.preventDefault();
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xDates === undefined) return;
  event.preventDefault();
  const data = new FormData(form);
  const url = new URL(form.dataset.xDates, location.origin);
  if (data.get('from') || data.get('until')) url.searchParams.set('date', `${data.get('from')}..${data.get('until')}`);
  banter.go(url.pathname + url.search);
});

document.addEventListener('banter:leaving', () => banter.closePopup());
document.addEventListener('banter:opened', () => {
  const box = document.querySelector('#search-text');
  const client = /** @type {HTMLElement} */ (document.querySelector('[data-part-client]'));
  const query = view() ? view().dataset.xSearched : '';
  if (box) box.textContent = query ? `Search: ${query}` : `Search ${client.dataset.xTeamName}`;
  const clear = document.querySelector('[data-qa="top_nav_search_clear"]');
  if (clear) clear.hidden = !query;
  view()?.querySelector('[data-part-hit-message]')?.setAttribute('tabindex', '0');
});
