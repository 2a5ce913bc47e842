// @ts-check
// Confirmations, in the markup scripts know: a title, a text or a field, OK and Cancel. Escape and a press outside
// cancel; focus returns where it was.
const pigeon = window.grindstone.pigeon;

function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/**
 * Asks; resolves to true for OK, to 'other' for a second way to go on. `body` may bring nodes instead of text, `check`
 * may refuse OK by returning false.
 * @param {{title: string, text?: string, body?: Node, ok?: string, other?: string, cancel?: string|null, check?: () => any}} question
 */
function ask({ title, text, body, ok = 'OK', other, cancel = 'Cancel', check }) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const words = body || element('span', {}, text || '');
    const yes = element('button', { name: 'ok', class: 'J-at1-auR J-at1-atl', type: 'button' }, element('span', {}, ok));
    const no = cancel && element('button', { name: 'cancel', class: 'J-at1-auR', type: 'button' }, element('span', {}, cancel));
    const second = other && element('button', { name: 'other', class: 'J-at1-auR', type: 'button' }, element('span', {}, other));
    const x = element('span', { class: 'Kj-JD-K7-Jq', role: 'button', tabindex: '0', 'aria-label': 'Close', 'data-icon': 'x' });
    const dialog = element('div', { class: 'Kj-JD', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': title, tabindex: '-1' },
      element('div', { class: 'Kj-JD-K7', 'data-part-dialog-title': '' }, element('span', {}, title), x),
      element('div', { class: 'Kj-JD-Jz', 'data-part-dialog-text': '' }, words),
      element('div', { 'data-part-dialog-buttons': '' }, ...(no ? [no] : []), ...(second ? [second] : []), yes));
    const veil = element('div', { 'data-part-veil': '' }, dialog);
    const finish = (answer) => {
      if (!veil.isConnected) return;
      veil.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      resolve(answer);
    };
    const accept = async () => { if (!check || (await check()) !== false) finish(true); };
    yes.addEventListener('click', accept);
    if (no) no.addEventListener('click', () => finish(false));
    if (second) second.addEventListener('click', () => finish('other'));
    x.addEventListener('click', () => finish(false));
    veil.addEventListener('mousedown', (event) => { if (event.target === veil) finish(false); });
    veil.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') finish(false);
      else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
        event.preventDefault(); // or the key would go on into what gets the focus back
        accept();
      } else if (event.key === 'Tab') keepInside(event, dialog);
    });
    document.body.append(veil);
    (dialog.querySelector('input') || yes).focus();
  });
}

function keepInside(event, dialog) {
  const stops = [...dialog.querySelectorAll('input, select, button, [tabindex="0"]')];
  const at = stops.indexOf(document.activeElement);
  event.preventDefault();
  stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length].focus();
}

Object.assign(pigeon, { ask, element });
