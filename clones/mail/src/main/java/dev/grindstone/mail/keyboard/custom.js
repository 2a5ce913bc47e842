// @ts-check
// Keys that the owner gave to actions: obeyed everywhere, chosen in a tab of the settings.
const { pigeon, shortcuts } = window.grindstone;

const obey = (map) => shortcuts.remap(map.split('\n').filter(Boolean).map((line) => line.split('\t')));
const shell = document.querySelector('[data-part-shell]');
if (shell instanceof HTMLElement) obey(shell.dataset.xKeys || '');
document.addEventListener('pigeon:preferences', (event) => obey(event.detail.keys || ''));

const table = () => document.querySelector('[data-part-key-table] tbody');

function row({ keys, known, title }) {
  return pigeon.element('tr', {},
    pigeon.element('th', { scope: 'row' }, title),
    pigeon.element('td', {}, pigeon.element('input', { type: 'hidden', name: 'of', value: known }),
      pigeon.element('input', { type: 'text', name: 'key', value: keys, 'aria-label': `Keys for ${title} (usually ${known})`, maxlength: '30', spellcheck: 'false', 'data-x-usual': known })));
}

document.addEventListener('pigeon:shown', () => {
  if (table() && !table().firstChild) table().replaceChildren(...shortcuts.all().filter((each) => each.group).map(row));
});

pigeon.on('[data-part-usual-keys]', () => {
  for (const field of table().querySelectorAll('input[data-x-usual]')) field.value = field.dataset.xUsual;
  table().dispatchEvent(new Event('input', { bubbles: true }));
});
