// @ts-check
// The quick settings: each choice is stored as it is made, and the list shows it at once.
const pigeon = window.grindstone.pigeon;

const pane = () => document.querySelector('[data-x-part="settings-pane"]');
const gear = () => document.querySelector('[data-x-part="settings"]');

async function show(open) {
  if (open) await pigeon.request('GET', '/mail/u/0/settings', { target: pane(), source: pane(), swap: 'innerHTML' });
  pane().hidden = !open;
  gear().setAttribute('aria-expanded', String(open));
  if (open) pane().querySelector('button').focus();
  else gear().focus();
}

pigeon.on('[data-x-part="settings"]', (element, event) => {
  event.preventDefault();
  show(pane().hidden);
});
pigeon.on('[data-x-part="pane-close"]', () => show(false));
document.addEventListener('change', async (event) => {
  const field = event.target;
  if (!pane() || !pane().contains(field)) return;
  await pigeon.request('POST', '/mail/u/0/settings',
    { source: document.body, swap: 'none', values: { [field.name]: field.value } });
  if (field.name === 'shortcuts') window.grindstone.shortcuts.enable(field.value === 'on');
  else if (!pigeon.thread()) pigeon.reload();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && pane() && pane().contains(event.target)) show(false);
});
document.addEventListener('DOMContentLoaded', () => {
  const shell = document.querySelector('[data-x-part="shell"]');
  if (shell) window.grindstone.shortcuts.enable(shell.dataset.xShortcuts !== 'off');
});
