// @ts-check
// The menus of the formatting bar: font, size, colours, alignment.
const { pigeon } = window.grindstone;
const of = (node) => node.closest('[data-compose]');
const HUES = ['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'magenta'];
const COLORS = [
  [['black', '#000000'], ['very dark gray', '#333d3e'], ['dark gray', '#5b6b6d'], ['gray', '#8a9799'], ['light gray', '#b7c1c2'],
    ['very light gray', '#dbe1e1'], ['pale gray', '#eef3f3'], ['white', '#ffffff']],
  ['#c62828', '#d9730d', '#c99a06', '#2e7d32', '#0b7a75', '#1f5fa8', '#6a3fb0', '#b3277a'],
  ['#f4b6b6', '#f8d3ab', '#f8e6a6', '#bfe0c1', '#b3dedb', '#bcd5f0', '#d6c6ee', '#efc1dd'],
  ['#7f1414', '#8a4606', '#7a5d00', '#184d1c', '#054a47', '#123a69', '#3d2170', '#6e1249'],
].map((row, at) => (at === 0 ? row : row.map((color, hue) => [['', 'light ', 'dark '][at - 1] + HUES[hue], color])));

const item = (attributes, ...content) => pigeon.element('li', { class: 'J-N', role: 'menuitem', tabindex: '-1', ...attributes },
  pigeon.element('div', { class: 'J-N-Jz' }, ...content));
const set = (name, value) => ({ 'data-format-set': name, 'data-value': value });
const check = (on) => (on ? [pigeon.element('i', { 'data-icon': 'check', 'aria-hidden': 'true' })] : [pigeon.element('i', { 'aria-hidden': 'true' })]);

function palette(title, command) {
  const swatches = COLORS.map((row) => pigeon.element('div', { role: 'presentation', 'data-part-swatches': '' },
    ...row.map(([name, color]) => pigeon.element('div', {
      role: 'menuitem', tabindex: '-1', 'aria-label': `${title} ${name}`, title: name, style: `--swatch: ${color}`, ...set(command, color),
    }))));
  return pigeon.element('div', { role: 'group', 'aria-label': title }, pigeon.element('div', { 'data-part-menu-title': '' }, title), ...swatches);
}

const MENUS = {
  font: () => pigeon.formats.FONTS.map(([name, value], at) => item({ ...set('fontName', value), style: `font-family: ${value}` },
    ...check(at === pigeon.formats.fontAt()), name)),
  size: () => pigeon.formats.SIZES.map(([name, value, css], at) => item({ ...set('fontSize', value), style: `font-size: ${css}` },
    ...check(at === pigeon.formats.sizeAt()), name)),
  align: () => ['Left', 'Center', 'Right'].map((side) => item({ ...set('justify' + side, ''), 'aria-label': 'Align ' + side.toLowerCase() },
    pigeon.element('i', { 'data-icon': 'align-' + side.toLowerCase(), 'aria-hidden': 'true' }))),
  color: () => [pigeon.element('div', { 'data-part-palettes': '', role: 'presentation' }, palette('Background color', 'hiliteColor'), palette('Text color', 'foreColor'))],
};
const NAMES = { font: 'Font', size: 'Size', align: 'Align', color: 'Colors' };

pigeon.on('[data-format-menu]', (button) => {
  const kind = button.dataset.formatMenu;
  const open = button.parentElement.querySelector(`[data-format-list="${kind}"]`);
  if (open) {
    pigeon.closeMenu(true);
    return;
  }
  const menu = pigeon.element('ul', { role: 'menu', class: 'J-M', 'aria-label': NAMES[kind], 'data-format-list': kind, hidden: '' }, ...MENUS[kind]());
  button.after(menu);
  pigeon.openMenu(menu, button);
});

document.addEventListener('pigeon:menu-closed', (event) => {
  if (event.target instanceof Element && event.target.hasAttribute('data-format-list')) event.target.remove();
});

pigeon.onItem('[data-format-set]', (chosen) => {
  const compose = of(chosen);
  pigeon.closeMenu(false);
  pigeon.format(compose, chosen.dataset.formatSet, chosen.dataset.value || undefined);
});
