// @ts-check
// The bar that a message shows while the pointer or the focus is on it, and what its buttons and the message's menu do.
const banter = window.grindstone.banter;
const QUICK = [['white_check_mark', '✅'], ['eyes', '👀'], ['raised_hands', '🙌']];
const NOTHING = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='22' height='22'/%3E";
const MESSAGE = '[data-qa="message_container"]';
let bar = null;

const message = (node) => /** @type {HTMLElement} */ (node.closest(MESSAGE));
const target = (row) => ({ channel: row.dataset.msgChannelId, ts: row.dataset.msgTs });

function emoji([name, glyph]) {
  const { element } = banter;
  const code = `:${name}:`;
  return element('span', { class: 'c-emoji c-emoji__medium', 'data-qa': 'emoji', 'data-x-glyph': glyph },
    element('img', { src: NOTHING, alt: code, 'data-stringify-type': 'emoji', 'data-stringify-emoji': code }));
}

function button(name, label, icon, more = {}) {
  return banter.element('button', { type: 'button', class: 'c-button-unstyled c-icon_button c-message_actions__button', 'data-qa': name, 'aria-label': label, 'data-icon': icon, 'data-x-tip': label, ...more });
}

function slot(node) {
  return banter.element('div', { class: 'c-message_actions__overflow_item--button' }, node);
}

/** The bar for a message: what it can do depends on the message. */
function build(row) {
  const { element } = banter;
  const group = element('div', { class: 'c-message_actions__container c-message__actions c-message_actions__group', 'data-qa': 'message-actions', role: 'group', 'aria-label': 'Message actions', 'data-part-actions': '' });
  const written = row.dataset.xRow !== 'tombstone' && row.dataset.xRow !== 'ephemeral';
  if (written) {
    QUICK.forEach((each) => group.append(slot(element('button', { type: 'button', class: 'c-button-unstyled c-message_actions__emoji_button', 'data-qa': each[0], 'data-x-quick': each[0], 'aria-label': `React with ${each[0].replaceAll('_', ' ')}`, 'data-x-tip': `React with ${each[0].replaceAll('_', ' ')}` }, emoji(each)))));
    group.append(slot(button('add_reaction', 'Add reaction…', 'smile-plus', { 'aria-haspopup': 'dialog', 'data-x-open': 'emoji' })));
    if (!row.closest('banter-thread')) group.append(slot(button('start_thread', 'Reply in thread', 'message-square-text', { 'data-x-thread': row.dataset.msgThreadTs || row.dataset.msgTs })));
    group.append(slot(button('share_message', 'Forward message…', 'forward', { 'aria-haspopup': 'dialog' })));
    const saved = row.dataset.xSaved === 'true';
    group.append(slot(button('later', saved ? 'Remove from Later' : 'Save for later', 'bookmark', { 'aria-pressed': String(saved), 'data-x-verb': saved ? 'unsave' : 'save' })));
  }
  group.append(slot(button('more_message_actions', 'More actions', 'ellipsis-vertical', { 'aria-haspopup': 'menu', 'aria-expanded': 'false' })));
  return group;
}

function show(row) {
  if (bar && message(bar) === row) return;
  hide();
  if (row.dataset.xRow === 'tombstone' || row.querySelector('banter-composer')) return;
  bar = build(row);
  row.querySelector(':scope > [data-qa-hover] > *').append(bar);
}

function hide() {
  if (bar && bar.querySelector('[aria-expanded="true"]')) return;
  if (bar) bar.remove();
  bar = null;
}

document.addEventListener('mouseover', (event) => {
  const row = event.target instanceof Element && message(event.target);
  if (row) show(row);
  else if (bar && !bar.contains(document.activeElement)) hide();
});
document.addEventListener('focusin', (event) => {
  const inside = event.target instanceof Element && event.target.closest('[data-qa="virtual-list-item"]');
  const row = inside && inside.querySelector(MESSAGE);
  if (row instanceof HTMLElement && inside.matches(':focus-visible, :has(:focus-visible)')) show(row);
});

/** Carries something out for a message. */
function act(row, verb, more = {}) {
  return banter.busy(async () => {
    const done = await banter.send('/client/message/' + verb, { ...target(row), ...more });
    if (done) banter.changed();
    return done;
  });
}

function react(row, name) {
  const own = [...row.querySelectorAll('[data-x-reaction]')].find((pill) => pill.dataset.xReaction === name);
  return act(row, own && own.getAttribute('aria-pressed') === 'true' ? 'unreact' : 'react', { name });
}

async function copy(text, told) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    const field = banter.element('textarea', { 'aria-hidden': 'true' });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  window.grindstone.snackbar({ text: told });
}

const link = (row) => location.origin + row.querySelector('a.c-timestamp').getAttribute('href');

async function remove(row) {
  const preview = row.querySelector('[data-qa="message_content"]').cloneNode(true);
  preview.querySelectorAll('[data-qa="reaction_bar"], [data-qa="reply_bar"], [id]').forEach((node) => node.remove());
  const words = banter.element('p', {}, 'Are you sure you want to delete this message? This cannot be undone.');
  const body = banter.element('div', {}, words, banter.element('div', { 'data-part-quoted': '', inert: '' }, preview));
  if (await banter.ask({ title: 'Delete message', body, go: 'Delete', danger: true })) await act(row, 'delete');
}

const markUnread = (row) => banter.busy(async () => {
  const pane = row.closest('banter-pane');
  if (pane) pane.keepUnread = true;
  if (!(await banter.send('/client/message/markUnread', target(row)))) return;
  if (pane) {
    const [seconds, micros] = row.dataset.msgTs.split('.');
    const before = BigInt(seconds + micros) - 1n;
    pane.dataset.xUnread = String(before).slice(0, 10) + '.' + String(before).slice(10);
  }
  banter.changed();
});

const ACTS = {
  edit: (row) => banter.openEditor(row),
  delete: remove,
  copyLink: (row) => copy(link(row), 'Link copied to clipboard'),
  copyText: (row) => copy([...row.querySelectorAll('[data-qa="message-text"]')].map((node) => node.innerText).join('\n'), 'Message copied to clipboard'),
  markUnread,
};

/** Does what an item of the menu or a key says. */
function perform(row, name) {
  return ACTS[name] ? ACTS[name](row) : act(row, name);
}

banter.on('[data-qa="more_message_actions"]', (control) => banter.busy(async () => {
  const row = message(control);
  const menu = banter.fragment(await banter.get('/client/menu?' + new URLSearchParams(target(row))));
  menu.addEventListener('click', (event) => {
    const item = event.target.closest('[data-x-act]');
    if (!item) return;
    banter.closeMenus(true);
    perform(row, item.dataset.xAct);
  });
  banter.showMenu(control, menu);
}));
banter.on('[data-x-quick]', (control) => react(message(control), control.dataset.xQuick));
banter.on('[data-qa="later"]', (control) => act(message(control), control.dataset.xVerb));
banter.on('[data-qa="reactji"]', (control) => react(message(control), control.dataset.xReaction));
banter.on(`${MESSAGE} [data-x-open="emoji"]:not(banter-composer *)`, (control) => {
  const row = message(control);
  banter.pickEmoji(control, (name) => react(row, name));
});
banter.on('banter-composer [data-x-open="emoji"]', (control) => {
  const own = control.closest('banter-composer');
  banter.pickEmoji(control, (name, value) => own.embed('emoji', value));
});
document.addEventListener('grindstone:changed', () => hide());
Object.assign(banter, { copyText: copy, message: { row: message, perform, react } });
