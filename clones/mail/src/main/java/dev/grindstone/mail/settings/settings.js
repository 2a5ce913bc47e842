// @ts-check
// The quick settings: each choice is stored as it is made, and the list shows it at once.
const pigeon = window.grindstone.pigeon;

const pane = () => document.querySelector('[data-part-settings-pane]');
const gear = () => document.querySelector('[data-part-settings]');
const shell = () => document.querySelector('[data-part-shell]');

async function show(open) {
  if (open) await pigeon.request('GET', pigeon.root + 'settings', { target: pane(), source: pane(), swap: 'innerHTML' });
  pane().hidden = !open;
  gear().setAttribute('aria-expanded', String(open));
  if (open) pane().querySelector('button').focus();
  else {
    pane().replaceChildren(); // names of controls stay unique on the page
    gear().focus();
  }
}

pigeon.on('[data-part-settings]', (element, event) => {
  event.preventDefault();
  show(pane().hidden);
});
pigeon.on('[data-part-pane-close]', () => show(false));
pigeon.on('[data-part-all-settings]', () => { show(false); pigeon.go('settings/general'); });
document.addEventListener('change', async (event) => {
  const field = event.target;
  if (!pane() || !pane().contains(field)) return;
  await pigeon.request('POST', pigeon.root + 'settings',
    { source: document.body, swap: 'none', values: { [field.name]: field.type === 'checkbox' && !field.checked ? 'off' : field.value } });
  if (field.name === 'v3knSb' || field.name === 'conversations') document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  if (document.querySelector('[data-x-dirty]')) return;
  if (field.name === 'H1NJAd') pigeon.rearrange();
  else if (field.name === 'conversations' && pigeon.thread()) pigeon.go(pigeon.here());
  else if (field.name !== 'shortcuts' && field.name !== 'theme' && (pigeon.split() || !pigeon.thread())) pigeon.reloadList();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && pane() && pane().contains(event.target)) show(false);
});

// What the page around lists and conversations looks like; the server tells after each change.
document.addEventListener('pigeon:preferences', (event) => {
  for (const name of ['shortcuts', 'threads', 'keys', 'unread-icon', 'hover', 'snippets', 'buttons', 'advance', 'pane', 'theme', 'scheme']) {
    shell().setAttribute('data-x-' + name, event.detail[name]);
  }
  window.grindstone.shortcuts.enable(event.detail.shortcuts === 'on');
  document.querySelector('[data-part-away]').hidden = event.detail.away !== 'on';
});
pigeon.on('[data-part-end-vacation]', async () => {
  await pigeon.request('POST', pigeon.root + 'vacation/end', { source: document.body, swap: 'none' });
  if (pigeon.here() === 'settings/general') pigeon.reload();
});
document.addEventListener('DOMContentLoaded', () => {
  if (shell()) window.grindstone.shortcuts.enable(shell().dataset.xShortcuts !== 'off');
});
