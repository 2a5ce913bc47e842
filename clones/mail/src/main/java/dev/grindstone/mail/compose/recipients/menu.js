// @ts-check
// A chip's menu, and dragging a chip to another field.
const { pigeon } = window.grindstone;
const own = () => pigeon.recipients;

function menu(chip) {
  const email = chip.dataset.hovercardId;
  const item = (what, icon, text) => pigeon.element('li', { class: 'J-N', role: 'menuitem', tabindex: '-1', 'data-chip-do': what },
    pigeon.element('div', { class: 'J-N-Jz' }, pigeon.element('i', { 'data-icon': icon, 'aria-hidden': 'true' }), text));
  return pigeon.element('ul', { role: 'menu', class: 'J-M', 'aria-label': email, 'data-chip-menu': '', hidden: '' },
    pigeon.element('li', { role: 'presentation', 'data-part-menu-title': '' }, email),
    item('edit', 'pencil', 'Edit'), item('copy', 'copy', 'Copy address'), item('remove', 'x', 'Remove'));
}

let shown = null;
function open(chip) {
  if (shown) shown.node.remove();
  shown = { chip, node: menu(chip) };
  chip.closest('[data-recipients]').querySelector('td').append(shown.node);
  pigeon.openMenu(shown.node, chip);
}

async function copy(chip) {
  const email = chip.dataset.hovercardId;
  try {
    await navigator.clipboard.writeText(email);
  } catch {
    // Without leave for the clipboard, the older way: a selection that is copied.
    const field = pigeon.element('textarea', { 'aria-hidden': 'true', tabindex: '-1' });
    field.value = email;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  window.grindstone.snackbar({ text: `Copied ${email}.` });
}

pigeon.on('[data-recipients] [data-header]', open);
pigeon.onItem('[data-chip-do]', (item) => {
  const { chip } = shown;
  pigeon.closeMenu(false);
  if (item.dataset.chipDo === 'edit') own().edit(chip);
  else if (item.dataset.chipDo === 'remove') own().remove(chip);
  else copy(chip);
});
document.addEventListener('pigeon:menu-closed', (event) => {
  if (event.target instanceof Element && event.target.hasAttribute('data-chip-menu')) event.target.remove();
});

let dragged = null;
document.addEventListener('dragstart', (event) => {
  const chip = event.target instanceof Element ? event.target.closest('[data-recipients] [data-header]') : null;
  if (!chip) return;
  dragged = chip;
  event.dataTransfer.setData('text/plain', chip.dataset.header);
  event.dataTransfer.effectAllowed = 'move';
});

/** The field below the pointer: an open one, or one that a link stands for. */
function fieldAt(event) {
  const place = dragged && event.target instanceof Element ? event.target.closest('[data-recipients], [data-compose-add]') : null;
  const name = place && (place.dataset.recipients || place.dataset.composeAdd);
  return name && place.closest('[data-compose]').querySelector(`[data-recipients="${name}"] [name]`);
}

document.addEventListener('dragover', (event) => {
  if (fieldAt(event)) event.preventDefault();
});
document.addEventListener('drop', (event) => {
  const to = fieldAt(event);
  if (!to) return;
  event.preventDefault();
  event.stopPropagation();
  pigeon.showField(to.closest('[data-compose]'), to.getAttribute('name'));
  const from = own().box(dragged);
  if (to !== from && to.closest('[data-compose]') === from.closest('[data-compose]')) {
    const double = own().has(to, dragged.dataset.hovercardId);
    if (double) dragged.remove();
    else own().chips(to).append(dragged);
    own().changed(to);
  }
  dragged = null;
}, true);
document.addEventListener('dragend', () => { dragged = null; });

Object.assign(pigeon, { openChipMenu: open });
