// @ts-check
// What hangs on one message of a conversation: its details, its menu, and what that offers.
const { pigeon } = window.grindstone;
const card = (node) => node.closest('[role="listitem"][data-message]');

pigeon.on('[data-message-details]', (button) => {
  const box = button.parentElement.querySelector('[data-message-details-box]');
  box.hidden = !box.hidden;
  button.setAttribute('aria-expanded', String(!box.hidden));
  button.setAttribute('aria-label', box.hidden ? 'Show details' : 'Hide details');
});

// The details float over the message, so that opening them moves nothing; a press elsewhere closes them.
document.addEventListener('mousedown', (event) => {
  document.querySelectorAll('[data-message-details-box]:not([hidden])').forEach((box) => {
    if (!box.parentElement.contains(event.target)) box.parentElement.querySelector('[data-message-details]').click();
  });
});
pigeon.on('[data-message-details-box]', () => {});

pigeon.on('[data-message-more]', async (button) => {
  let menu = button.parentElement.querySelector('[data-message-menu]');
  if (!menu) {
    const holder = pigeon.element('span', {});
    button.after(holder);
    await htmx.ajax('GET', `messages/${card(button).dataset.message}/menu`, { source: holder, target: holder, swap: 'outerHTML' });
    menu = button.parentElement.querySelector('[data-message-menu]');
  }
  pigeon.openMenu(menu, button);
});

// An open menu belongs to its button only: others of the same kind go, so that names stay unique.
document.addEventListener('pigeon:menu-closed', (event) => {
  if (event.target instanceof Element && event.target.matches('[data-message-menu]')) event.target.remove();
});

function follow(url) {
  const link = pigeon.element('a', { href: url, target: '_blank' });
  document.body.append(link);
  link.click();
  link.remove();
}
pigeon.onItem('[data-message-open]', (item) => { const url = item.dataset.messageOpen; pigeon.closeMenu(false); follow(url); });
pigeon.on('[data-message-open]', (button) => follow(button.dataset.messageOpen));

async function forward(message) {
  pigeon.closeMenu(false);
  await htmx.ajax('POST', `messages/${message}/forward-as-attachment`, { source: document.body, swap: 'none' });
}
pigeon.onItem('[data-message-forward]', (item) => forward(item.dataset.messageForward || item.closest('[data-message-menu]').dataset.message));
document.addEventListener('pigeon:draft-made', (event) => pigeon.openCompose({ kind: 'draft', message: event.detail.id }));

pigeon.onItem('[data-message-phishing]', async () => {
  pigeon.closeMenu(false);
  const sure = await pigeon.ask({
    title: 'Report phishing',
    text: 'A message that passes for somebody else to get passwords or money out of you is phishing. The conversation goes to Spam.',
    ok: 'Report phishing message',
  });
  if (sure) pigeon.act('spam', { thread: pigeon.selection.threads() });
});

/** Leads to where a sender lets readers go. */
async function unsubscribe(url, sender) {
  const sure = await pigeon.ask({
    title: 'Unsubscribe',
    text: `To get no more of these messages, go to the website of ${sender} (${new URL(url).host}).`,
    ok: 'Go to website',
  });
  if (sure) follow(url);
}
pigeon.on('[data-message-unsubscribe]', (link) => unsubscribe(link.dataset.messageUnsubscribe, link.dataset.sender));
Object.assign(pigeon, { follow, unsubscribe });

pigeon.on('[data-original-copy]', async () => {
  const source = document.querySelector('[data-original] pre');
  document.getSelection().selectAllChildren(source);
  const copied = document.execCommand('copy');
  document.getSelection().removeAllRanges();
  document.querySelector('[data-original-copied]').textContent = copied ? 'Copied to clipboard' : 'Copying was refused: select the text below instead';
});
