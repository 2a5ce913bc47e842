// @ts-check
// The list of direct conversations narrows while words are typed; a new message begins with whom it is for.
const banter = window.grindstone.banter;
const open = () => document.querySelector('[data-x-dms]');
let turn = 0;

async function results() {
  const view = open();
  if (!view) return;
  const mine = ++turn;
  const end = window.grindstone.begin('dms');
  try {
    const fresh = banter.fragment(await banter.get('/client/view/dms' + location.search));
    if (mine !== turn || open() !== view) return;
    const [old, now] = [view, fresh].map((each) => each.querySelector('[data-part-dms-results]'));
    if (old.outerHTML !== now.outerHTML) old.replaceWith(now);
  } catch {
    window.grindstone.snackbar({ text: 'The list could not be loaded. Try again.' });
  } finally {
    end();
  }
}

document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.dataset.xDmsWords === undefined) return;
  const url = new URL(location.href);
  if (field.value.trim()) url.searchParams.set('q', field.value.trim());
  else url.searchParams.delete('q');
  history.replaceState(history.state, '', url.pathname + url.search);
  results();
});
document.addEventListener('grindstone:changed', results);

document.addEventListener('banter:picked', (event) => {
  const form = event.target instanceof Element ? event.target.closest('[data-x-compose]') : null;
  if (form) form.querySelector('[type="submit"]').setAttribute('aria-disabled', String(!form.querySelector('[data-x-token]')));
});
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xCompose === undefined) return;
  event.preventDefault();
  const alert = form.querySelector('[data-part-alert]');
  const body = new URLSearchParams(new FormData(form));
  const end = window.grindstone.begin('compose');
  try {
    let text = 'Choose somebody to write to.';
    if (body.has('users')) {
      const response = await window.grindstone.fetch('/client/message', { method: 'POST', body });
      text = await response.text();
      if (response.ok) {
        banter.go(text);
        return;
      }
    }
    alert.textContent = text;
    alert.hidden = false;
  } finally {
    end();
  }
});
document.addEventListener('banter:opened', (event) => {
  if (event.detail.view === 'new-message') document.querySelector('[data-qa="composer_to_input"]')?.focus();
});
window.grindstone.shortcuts.add('Ctrl+Shift+K', 'DMs', () => { banter.go(`/client/${banter.team()}/dms`); }, { inFields: true, always: true });
