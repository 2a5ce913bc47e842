// @ts-check
// The search options write a query into the box, nothing else: what they can say, typing can say too.
const pigeon = window.grindstone.pigeon;

const panel = () => document.querySelector('[data-x-part="options"]');
const button = () => document.querySelector('[data-x-part="search-options"]');
const field = (name) => panel().querySelector(`[data-x-field="${name}"]`);

async function show(open) {
  if (open) await pigeon.request('GET', '/mail/u/0/search-options', { target: panel(), source: panel(), swap: 'innerHTML' });
  panel().hidden = !open;
  button().setAttribute('aria-expanded', String(open));
  if (open) {
    pigeon.closeSuggestions();
    field('from').focus();
  }
}

function asked(name) {
  const value = field(name).value.trim();
  if (!value) return '';
  return /\s/.test(value) ? `${name}:(${value})` : `${name}:${value}`;
}

function query() {
  const not = field('not').value.trim();
  return [
    asked('from'), asked('to'), asked('subject'), field('has').value.trim(),
    not ? (/\s/.test(not) ? `-{${not}}` : '-' + not) : '',
    field('within').value ? 'newer_than:' + field('within').value : '',
    field('in').value,
    field('file').checked ? 'has:attachment' : '',
  ].filter(Boolean).join(' ');
}

function run() {
  show(false);
  pigeon.search(query());
}

pigeon.on('[data-x-part="search-options"]', () => show(panel().hidden));
pigeon.on('[data-x-part="options-search"]', run);
document.addEventListener('keydown', (event) => {
  if (!panel() || panel().hidden || !(event.target instanceof Element) || !panel().contains(event.target)) return;
  if (event.key === 'Escape') { show(false); button().focus(); }
  if (event.key === 'Enter' && event.target.matches('input')) { event.preventDefault(); run(); }
});
document.addEventListener('mousedown', (event) => {
  if (panel() && !panel().hidden && event.target instanceof Element && !event.target.closest('form[role="search"]')) show(false);
});
