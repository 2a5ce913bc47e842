// @ts-check
// A form that is a command and says beside its fields what is wrong: data-x-form names the command, data-x-then where
// to go on. What was entered stays when it is refused.
const banter = window.grindstone.banter;

function alert(form, text) {
  const node = form.querySelector('[data-part-alert]');
  if (!node) {
    if (text) window.grindstone.snackbar({ text });
    return;
  }
  node.textContent = text;
  node.hidden = !text;
}

async function send(form) {
  const end = window.grindstone.begin('form');
  try {
    const body = new URLSearchParams(new FormData(form));
    const response = await window.grindstone.fetch('/client/do/' + form.dataset.xForm, { method: 'POST', body });
    if (!response.ok) {
      alert(form, await response.text());
      return;
    }
    const { xThen, xSays } = form.dataset;
    if (xThen) await banter.follow(xThen);
    else banter.closeDialog(true);
    if (xSays) window.grindstone.snackbar({ text: xSays });
    document.body.dispatchEvent(new CustomEvent('grindstone:changed', { bubbles: true }));
  } catch (error) {
    alert(form, 'Banter can’t be reached. Nothing was changed; try again.');
  } finally {
    end();
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xForm === undefined) return;
  event.preventDefault();
  alert(form, '');
  send(form);
});
document.addEventListener('input', (event) => {
  const form = event.target instanceof Element ? event.target.closest('[data-x-form]') : null;
  if (form instanceof HTMLFormElement) alert(form, '');
});
