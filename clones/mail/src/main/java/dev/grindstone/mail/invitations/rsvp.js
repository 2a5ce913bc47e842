// @ts-check
// "RSVP" on a row: a menu of the three answers. The answer is given as on the card in the conversation, which stays closed.
const { pigeon } = window.grindstone;
let menu = null;

const answers = { yes: 'Yes', maybe: 'Maybe', no: 'No' };

pigeon.on('[data-part-rsvp]', (chip) => {
  pigeon.closeMenu(false);
  if (menu) menu.remove();
  const items = Object.entries(answers).map(([key, text]) => pigeon.element('div',
    { class: 'J-N', role: 'menuitemradio', tabindex: '-1', 'aria-checked': String(chip.dataset.xAnswered === text), 'data-x-rsvp': key },
    pigeon.element('div', { class: 'J-N-Jz' }, text)));
  menu = pigeon.element('div', { class: 'J-M', role: 'menu', 'aria-label': 'Going?', 'data-x-menu': 'rsvp', 'data-x-message': chip.dataset.xMessage, hidden: '' }, ...items);
  document.body.append(menu);
  pigeon.openMenu(menu, chip);
});

pigeon.onItem('[data-x-rsvp]', async (item) => {
  const { xMessage: message } = menu.dataset;
  pigeon.closeMenu(false);
  if (item.getAttribute('aria-checked') === 'true') return;
  await pigeon.request('POST', `${pigeon.root}messages/${message}/respond`, { source: document.body, swap: 'none', values: { answer: item.dataset.xRsvp } });
  await pigeon.reloadList();
});
