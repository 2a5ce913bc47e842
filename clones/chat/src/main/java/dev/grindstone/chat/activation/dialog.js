// @ts-check
// Dialogs, in the markup scripts know: a portal, an overlay, the dialog. Escape and a press outside close it, focus
// stays inside and returns where it was.
const banter = window.grindstone.banter;
const STOPS = 'input:not([type="hidden"]), select, textarea, button, a[href], [tabindex="0"], [contenteditable="true"]';
let shown = null; // {portal, before, closed}

function close(answer) {
  if (!shown) return;
  const { portal, before, closed } = shown;
  shown = null;
  portal.remove();
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  closed(answer);
}

/** Shows a node that is a dialog; resolves when it is closed. */
function show(node) {
  const before = shown ? shown.before : document.activeElement;
  if (shown) {
    shown.before = null;
    close(false);
  }
  const overlay = banter.element('div', { class: 'ReactModal__Overlay c-sk-overlay' }, node);
  const portal = banter.element('div', { class: 'ReactModalPortal' }, overlay);
  document.body.append(portal);
  overlay.addEventListener('mousedown', (event) => { if (event.target === overlay) close(false); });
  const stops = () => [...node.querySelectorAll(STOPS)].filter((each) => each.getClientRects().length > 0);
  overlay.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close(false);
    } else if (event.key === 'Tab') {
      const all = stops();
      const at = all.indexOf(document.activeElement);
      event.preventDefault();
      all[(at + (event.shiftKey ? -1 : 1) + all.length) % all.length].focus();
    }
    event.stopPropagation();
  });
  const first = node.querySelector('[data-x-first]') || stops()[0];
  if (first) first.focus();
  return new Promise((closed) => { shown = { portal, before, closed }; });
}

/** Shows the dialog at an address. */
async function dialog(url) {
  const end = window.grindstone.begin('dialog');
  try {
    const node = banter.fragment(await banter.get(url));
    if (node) show(node);
    document.body.dispatchEvent(new CustomEvent('banter:dialog', { bubbles: true, detail: { node } }));
  } catch (error) {
    window.grindstone.snackbar({ text: error.status < 500 ? error.message : 'This could not be loaded. Try again.' });
  } finally {
    end();
  }
}

/** Asks before something that cannot be taken back; resolves to whether to go on. */
function confirm({ title = 'Are you sure?', text, ok = 'OK', danger = false }) {
  const x = banter.element('button', { type: 'button', class: 'c-sk-modal__close_button', 'data-qa': 'sk_close_modal_button', 'aria-label': 'Close', 'data-icon': 'x' });
  const no = banter.element('button', { type: 'button', class: 'c-button c-button--outline c-button--medium', 'data-qa': 'dialog_cancel', 'data-x-kind': 'outline' }, 'Cancel');
  const yes = banter.element('button', { type: 'button', class: `c-button c-button--${danger ? 'danger' : 'primary'} c-button--medium`, 'data-qa': 'dialog_go', 'data-x-kind': danger ? 'danger' : 'primary', 'data-x-first': '' }, ok);
  const node = banter.element('div', { class: 'ReactModal__Content c-sk-modal', role: 'dialog', 'aria-modal': 'true', 'aria-label': title, 'data-part-dialog': '', 'data-x-size': 'small' },
    banter.element('div', { class: 'c-sk-modal_title_bar', 'data-part-dialog-title': '' },
      banter.element('div', { class: 'c-sk-modal_title_bar__text' }, banter.element('h1', { class: 'c-dialog__title' }, title)), x),
    banter.element('div', { 'data-qa': 'dialog_body', 'data-part-dialog-body': '' }, text),
    banter.element('div', { class: 'c-sk-modal_footer_actions', 'data-qa': 'footer_actions_container', 'data-part-dialog-footer': '' }, no, yes));
  x.addEventListener('click', () => close(false));
  no.addEventListener('click', () => close(false));
  yes.addEventListener('click', () => close(true));
  return show(node);
}

banter.on('[data-x-close]', () => close(false));
// A form of a dialog is a command: its fields are the arguments. Nothing is lost when it is refused.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.xSend) return;
  event.preventDefault();
  const done = await banter.run(form.dataset.xSend, new URLSearchParams(new FormData(form)));
  if (done) close(true);
});

Object.assign(banter, { dialog, showDialog: show, closeDialog: close, confirm, dialogIsOpen: () => shown !== null });
