// @ts-check
// What a control does stands in its attributes: go somewhere, run a command, open a menu or a dialog, copy a text.
const banter = window.grindstone.banter;

async function act(control) {
  const { xGo, xRun, xArgs, xDialog, xCopy, xSays, xAsk, xThen, xElse } = control.dataset;
  banter.closeMenus(true);
  if (xCopy !== undefined) {
    await copy(xCopy);
    window.grindstone.snackbar({ text: xSays || 'Copied' });
  } else if (xDialog) {
    banter.dialog(xDialog);
  } else if (xRun) {
    if (xAsk && !(await banter.confirm({ title: control.dataset.xTitle, text: xAsk, ok: control.dataset.xOk, danger: true }))) {
      if (xElse) banter.dialog(xElse);
      return;
    }
    const done = await banter.run(xRun, new URLSearchParams(xArgs || ''));
    if (done && xSays) window.grindstone.snackbar({ text: xSays });
    if (done && xThen) banter.follow(xThen);
  } else if (xGo) {
    banter.go(xGo);
  }
}

/** Goes on to an address of the app, or shows the dialog at an address. */
function follow(path) {
  if (path.startsWith('/client/dialog/')) return banter.dialog(path);
  banter.closeDialog(true);
  return banter.go(path);
}

/** The clipboard may be refused to a page that is not in front: then the old way. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = banter.element('textarea', { 'aria-hidden': 'true' });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

banter.on('[data-x-go], [data-x-run], [data-x-dialog], [data-x-copy]', (control) => { act(control); });
banter.on('[data-x-secondary]', (control) => {
  banter.closeMenus(true);
  banter.secondary(control.dataset.xSecondary, control.textContent.trim());
});
banter.on('[data-x-opens]', (control) => {
  banter.closeMenus(true);
  window.open(control.dataset.xOpens, '_blank', 'noopener');
});
banter.on('[data-x-fires]', (control) => {
  const own = control.getAttribute('aria-haspopup') === 'menu';
  if (!own) banter.closeMenus(true);
  document.body.dispatchEvent(new CustomEvent(control.dataset.xFires, { bubbles: true, detail: { control } }));
});
Object.assign(banter, { follow });
