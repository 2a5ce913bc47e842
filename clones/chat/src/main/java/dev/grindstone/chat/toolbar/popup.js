// @ts-check
// What floats beside a control: one at a time, inside the window; arrows move among the items of a menu, Escape and a
// press elsewhere close it, focus returns.
const banter = window.grindstone.banter;
let current = null;

function items(node) {
  return [...node.querySelectorAll('[role^="menuitem"], [role="option"]')].filter((item) => item.getClientRects().length > 0);
}

function place() {
  const { node, anchor } = current;
  const at = anchor.getBoundingClientRect();
  const room = document.documentElement;
  const below = at.bottom + 4;
  const fits = below + node.offsetHeight <= room.clientHeight - 8;
  const above = at.top - node.offsetHeight - 4;
  const left = current.end ? at.right - node.offsetWidth : at.left;
  node.style.left = Math.max(8, Math.min(left, room.clientWidth - node.offsetWidth - 8)) + 'px';
  node.style.top = (fits && !current.up ? below : above >= 8 ? above : Math.max(8, room.clientHeight - node.offsetHeight - 8)) + 'px';
}

function close(refocus) {
  if (!current) return;
  const { node, anchor, before, onClose } = current;
  current = null;
  node.remove();
  anchor.setAttribute('aria-expanded', 'false');
  if (refocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  if (onClose) onClose();
}

/** Shows a node beside a control. Options: up, end (aligned to the control's end), focus (false leaves it), onClose. */
function popup(node, anchor, options = {}) {
  close(false);
  node.dataset.xPopup = '';
  const before = document.activeElement === document.body ? anchor : document.activeElement;
  current = { node, anchor, before, ...options };
  document.body.append(node);
  anchor.setAttribute('aria-expanded', 'true');
  place();
  if (options.focus === false) return;
  const first = node.querySelector('[autofocus]') || items(node)[0] || node;
  first.focus({ preventScroll: true });
}

function move(event) {
  const all = items(current.node);
  if (!all.length || !current.node.contains(document.activeElement) || current.node.getAttribute('role') !== 'menu') return;
  const at = all.indexOf(document.activeElement);
  const next = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : at + (event.key === 'ArrowDown' ? 1 : -1);
  all[(next + all.length) % all.length].focus({ preventScroll: true });
  event.preventDefault();
  event.stopPropagation();
}

document.addEventListener('mousedown', (event) => {
  if (current && event.target instanceof Node && !current.node.contains(event.target) && !current.anchor.contains(event.target)) close(false);
}, true);
document.addEventListener('keydown', (event) => {
  if (!current) return;
  if (event.key === 'Escape') {
    close(true);
    event.preventDefault();
    event.stopPropagation();
  } else if (/^(ArrowDown|ArrowUp|Home|End)$/.test(event.key)) move(event);
  else if (event.key === 'Tab' && current.node.getAttribute('role') === 'menu') close(true);
}, true);

/**
 * A question with a button that does it and one that does not, in the markup scripts know; resolves to the answer.
 * @param {{title: string, body: Node, go: string, danger?: boolean}} question
 */
function ask({ title, body, go, danger }) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const { element } = banter;
    const x = element('button', { type: 'button', class: 'c-button-unstyled c-sk-modal__close_button', 'data-qa': 'sk_close_modal_button', 'aria-label': 'Close', 'data-icon': 'x' });
    const no = element('button', { type: 'button', class: 'c-button c-button--outline c-button--medium', 'data-qa': 'dialog_cancel' }, 'Cancel');
    const yes = element('button', { type: 'button', class: 'c-button c-button--' + (danger ? 'danger' : 'primary') + ' c-button--medium', 'data-qa': 'dialog_go' }, go);
    const dialog = element('div', { class: 'ReactModal__Content ReactModal__Content--after-open c-sk-modal', role: 'dialog', 'aria-modal': 'true', 'aria-label': title, tabindex: '-1', 'data-part-ask': '' },
      element('div', { class: 'c-sk-modal_title_bar', 'data-part-ask-title': '' }, element('div', { class: 'c-sk-modal_title_bar__text' }, element('h1', { class: 'c-dialog__title' }, title)), x),
      element('div', { class: 'c-sk-modal_content', 'data-qa': 'dialog_body', 'data-part-ask-body': '' }, body),
      element('div', { class: 'c-sk-modal_footer', 'data-qa': 'footer_actions_container', 'data-part-ask-footer': '' }, element('div', { class: 'c-sk-modal_footer_actions' }, no, yes)));
    const veil = element('div', { class: 'ReactModal__Overlay ReactModal__Overlay--after-open c-sk-overlay', 'data-part-ask-veil': '' }, dialog);
    const portal = element('div', { class: 'ReactModalPortal' }, veil);
    const finish = (answer) => {
      if (!portal.isConnected) return;
      portal.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      resolve(answer);
    };
    yes.addEventListener('click', () => finish(true));
    no.addEventListener('click', () => finish(false));
    x.addEventListener('click', () => finish(false));
    veil.addEventListener('mousedown', (event) => { if (event.target === veil) finish(false); });
    portal.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const stops = [x, no, yes];
      if (event.key === 'Escape') finish(false);
      else if (event.key === 'Tab') {
        event.preventDefault();
        const at = stops.indexOf(/** @type {any} */ (document.activeElement));
        stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length].focus();
      }
    });
    document.body.append(portal);
    yes.focus();
  });
}

Object.assign(banter, { popup, closePopup: () => close(false), ask });
