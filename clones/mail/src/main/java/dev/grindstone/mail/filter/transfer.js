// @ts-check
// Filters as a file: those that are chosen go out, and those of a file come in once they were looked at.
const pigeon = window.grindstone.pigeon;

const place = () => document.querySelector('[data-part-filter-import]');
const boxes = () => [...document.querySelectorAll('[data-part-filter-line][data-x-id] input')];

/** @type {File|null} What was opened; it is sent again to be created, so that nothing is kept in between. */
let opened = null;

document.addEventListener('change', () => {
  const out = document.querySelector('[data-part-filters-export]');
  if (out) out.disabled = !boxes().some((box) => box.checked);
});

pigeon.on('[data-part-filters-export]', () => {
  const query = new URLSearchParams();
  boxes().filter((box) => box.checked).forEach((box) => query.append('id', box.closest('[data-x-id]').dataset.xId));
  const link = pigeon.element('a', { href: pigeon.root + 'filters/export?' + query, download: 'mailFilters.xml' });
  document.body.append(link);
  link.click();
  link.remove();
});

pigeon.on('[data-part-filters-import]', () => {
  place().hidden = !place().hidden;
  reset();
  if (!place().hidden) place().querySelector('input').focus();
});

function reset() {
  opened = null;
  place().querySelector('[data-part-filter-offers]').replaceChildren();
  place().querySelector('[data-part-wrong]').textContent = '';
}

const wrong = (text) => { place().querySelector('[data-part-wrong]').textContent = text; };

async function send(path, file) {
  const form = new FormData();
  form.append('file', file);
  place().querySelectorAll('input[name]:checked').forEach((box) => form.append(box.name, box.value));
  return window.grindstone.fetch(pigeon.root + 'filters/' + path, { method: 'POST', body: form });
}

pigeon.on('[data-part-filters-open]', async () => {
  reset();
  const [file] = place().querySelector('input[type="file"]').files;
  if (!file) { wrong('Choose a file first.'); return; }
  const response = await send('read', file);
  const text = await response.text();
  if (!response.ok) { wrong(response.status === 422 ? text : `'${file.name}' could not be read. Try again.`); return; }
  opened = file;
  place().querySelector('[data-part-filter-offers]').innerHTML = text;
});

pigeon.on('[data-part-filters-create]', async () => {
  if (!opened) return;
  if (!place().querySelector('input[name="chosen"]:checked')) { wrong('Choose at least one filter.'); return; }
  const response = await send('import', opened);
  if (!response.ok) { wrong(await response.text()); return; }
  for (const [name, detail] of Object.entries(JSON.parse(response.headers.get('HX-Trigger') || '{}'))) {
    document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  pigeon.reload();
});

pigeon.on('[data-part-filters-cancel]', () => { place().hidden = true; reset(); });
