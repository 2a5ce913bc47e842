// @ts-check
// What is done with a message besides what its bar does at once: forwarding, being reminded, removing a preview; and
// permalinks, which lead to their message without leaving the page.
const banter = window.grindstone.banter;
const MESSAGE = '[data-qa="message_container"]';
const query = (row) => new URLSearchParams({ channel: row.dataset.msgChannelId, ts: row.dataset.msgTs });
const row = (node) => node.closest(MESSAGE);

const forward = (message) => banter.dialog('/client/dialog/forward?' + query(message));
const remind = (message, anchor) => banter.openMenu(anchor, '/client/menu/remind?' + query(message));

banter.on('[data-qa="share_message"]', (button) => { forward(row(button)); });

document.addEventListener('banter:picked', (event) => {
  const form = event.target instanceof Element ? event.target.closest('[data-x-forward]') : null;
  if (!form) return;
  form.querySelector('[data-qa="dialog_go"]').setAttribute('aria-disabled', String(!form.querySelector('[name="users"]')));
});
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-x-forward]') || form.querySelector('[name="users"]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const alert = form.querySelector('[data-part-alert]');
  alert.textContent = 'Choose at least one person or channel to send it to.';
  alert.hidden = false;
}, true);
banter.on('[data-x-copied]', (button) => banter.busy(() => banter.copyText(button.dataset.xCopied, 'Link copied to clipboard')));

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xRemind === undefined) return;
  event.preventDefault();
  const alert = form.querySelector('[data-part-alert]');
  const end = window.grindstone.begin('remind');
  try {
    const response = await window.grindstone.fetch('/client/remind', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const text = await response.text();
    alert.textContent = text;
    alert.hidden = response.ok;
    if (!response.ok) return;
    banter.closeDialog(true);
    window.grindstone.snackbar({ text });
    banter.changed();
  } catch (error) {
    alert.textContent = 'Banter can’t be reached. Nothing was changed; try again.';
    alert.hidden = false;
  } finally {
    end();
  }
});

banter.on('[data-x-attachment]', async (button) => {
  const { msgChannelId: channel, msgTs: ts } = row(button).dataset;
  const words = banter.element('p', {}, 'The preview goes for everybody. The link stays in your message.');
  if (await banter.ask({ title: 'Remove preview?', body: words, go: 'Remove', danger: true })) {
    await banter.run('removeAttachment', { channel, ts, attachment: button.dataset.xAttachment });
  }
});

/** Where a permalink leads within the app; empty for other links. */
function inside(link) {
  const url = new URL(link.href, location.href);
  const [, channel, digits] = url.origin === location.origin ? url.pathname.match(/^\/archives\/([CDG][A-Z0-9]+)\/p(\d{16})$/) || [] : [];
  if (!channel) return '';
  const thread = url.searchParams.get('thread_ts');
  const ts = digits.slice(0, 10) + '.' + digits.slice(10);
  return `/client/${banter.team()}/${channel}${thread ? `/thread/${channel}-${thread}` : ''}?ts=${ts}`;
}
banter.on('[data-part-client] a[href*="/archives/"]', (link) => {
  const path = inside(link);
  if (!path) return false;
  banter.go(path);
  return true;
});

Object.assign(banter, { forward, remind });
