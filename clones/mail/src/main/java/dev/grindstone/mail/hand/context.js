// @ts-check
// The menu that a right click on a row opens, at the mouse. It acts on the chosen rows; a row that is not among them is
// chosen alone first, so that what will be acted on can be seen.
const { pigeon } = window.grindstone;
let menu = null;
let spot = null;

const item = (icon, text, attributes) => pigeon.element('div', { class: 'J-N', role: 'menuitem', tabindex: '-1', ...attributes },
  pigeon.element('div', { class: 'J-N-Jz' }, pigeon.element('i', { 'data-icon': icon, 'aria-hidden': 'true' }), text));
const rule = () => pigeon.element('div', { 'data-part-menu-rule': '', role: 'separator' });
const chosen = () => pigeon.selection.rows().filter((row) => row.hasAttribute('data-x-selected'));

function answers(row) {
  return [['reply', 'Reply', 'reply'], ['reply-all', 'Reply all', 'replyAll'], ['forward', 'Forward', 'forward']]
    .map(([icon, text, kind]) => item(icon, text, { 'data-x-answer': kind, 'data-x-token': row.dataset.xToken }));
}

function sender(row) {
  const known = [...row.querySelectorAll('span[email]')];
  return known.length === 1 && !row.querySelector('[data-part-line]').textContent.startsWith('To: ') ? known[0] : null;
}

/** The tabs beside the present one. */
const tabs = () => [...document.querySelectorAll('[data-part-tab][aria-selected="false"]')];

/** Only what works for the rows in this list. */
function items(rows) {
  const place = pigeon.here().split('/')[0];
  const some = (attribute) => rows.some((row) => row.hasAttribute(attribute));
  const read = some('data-x-unread') ? item('mail-open', 'Mark as read', { 'data-x-act': 'read' }) : item('mail', 'Mark as unread', { 'data-x-act': 'unread' });
  if (place === 'drafts') return [item('trash-2', 'Discard drafts', { 'data-x-act': 'discard' })];
  if (place === 'scheduled') return [item('pencil', 'Cancel send', { 'data-x-act': 'cancelsend' })];
  if (place === 'spam' || place === 'trash') {
    return [item('inbox', place === 'spam' ? 'Not spam' : 'Move to inbox', { 'data-x-act': place === 'spam' ? 'notspam' : 'inbox' }),
      item('trash-2', 'Delete forever', { 'data-x-act': 'forever' }), rule(), read];
  }
  const one = rows.length === 1 ? rows[0] : null;
  const inbox = rows.some((row) => row.querySelector('li[data-x-act="archive"]'));
  const from = one && sender(one);
  return [
    ...(one && !one.dataset.xDraft ? answers(one) : []),
    ...(rows.some((row) => !row.dataset.xDraft) ? [item('paperclip', 'Forward as attachment', { 'data-x-forward-files': '' }), rule()] : []),
    inbox ? item('archive', 'Archive', { 'data-x-act': 'archive' }) : item('inbox', 'Move to inbox', { 'data-x-act': 'inbox' }),
    item('trash-2', 'Delete', { 'data-x-act': 'delete' }),
    read,
    ...(rows.some((row) => row.querySelector('li[data-x-snooze]')) ? [item('clock', 'Snooze', { 'data-part-row-snooze': '', 'aria-haspopup': 'true' })] : []),
    item('list-checks', 'Add to Tasks', { 'data-x-to-tasks': '' }),
    rule(),
    item('folder-input', 'Move to', { 'data-part-row-choose': '', 'data-x-kind': 'move', 'aria-haspopup': 'true' }),
    ...(tabs().length > 0 ? [item('inbox', 'Move to tab', { 'data-part-row-tabs': '', 'aria-haspopup': 'true' })] : []),
    item('tag', 'Label as', { 'data-part-row-choose': '', 'data-x-kind': 'label', 'aria-haspopup': 'true' }),
    rows.every((row) => row.hasAttribute('data-x-muted')) ? item('bell-off', 'Unmute', { 'data-x-act': 'unmute' }) : item('bell-off', 'Mute', { 'data-x-act': 'mute' }),
    ...(one && (from || !one.dataset.xDraft) ? [rule()] : []),
    ...(from ? [item('search', `Find emails from ${from.getAttribute('name')}`, { 'data-x-find': from.getAttribute('email') })] : []),
    ...(one && !one.dataset.xDraft ? [item('external-link', 'Open in new window', { 'data-message-open': `${location.pathname}#${pigeon.here()}/${one.dataset.xToken}` })] : []),
  ];
}

document.addEventListener('contextmenu', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  // The menu key asks for the row under the bar.
  const row = (target && target.closest('[data-part-row]')) || (event.button !== 2 && pigeon.selection.focusedRow());
  if (!row || event.shiftKey || document.querySelector('[data-part-veil]')) return;
  event.preventDefault();
  if (!row.hasAttribute('data-x-selected')) {
    pigeon.selection.clear();
    pigeon.selection.toggle(row);
  }
  const at = row.getBoundingClientRect();
  const inside = event.clientX || event.clientY;
  pigeon.closeMenu(false);
  if (menu) menu.remove();
  if (spot) spot.remove();
  spot = pigeon.element('span', { 'data-part-spot': '', style: `left: ${inside ? event.clientX : at.left + 80}px; top: ${inside ? event.clientY : at.bottom}px` });
  menu = pigeon.element('div', { class: 'J-M', role: 'menu', 'aria-label': 'Conversation', 'data-x-menu': 'row', hidden: '' }, ...items(chosen()));
  document.body.append(spot, menu);
  pigeon.openMenu(menu, spot);
});

pigeon.onItem('[data-part-row-snooze]', () => { pigeon.closeMenu(false); pigeon.openSnooze(spot); });
pigeon.onItem('[data-part-row-choose]', (chosenItem) => {
  pigeon.closeMenu(false);
  spot.dataset.xChoose = chosenItem.dataset.xKind;
  pigeon.chooseLabels(spot);
});
pigeon.onItem('[data-part-row-tabs]', () => {
  menu.replaceChildren(...tabs().map((tab) => item('inbox', tab.querySelector('[data-part-tab-line] > div').textContent, { 'data-x-tab': tab.dataset.xKind })));
  pigeon.placeMenu();
  menu.querySelector('[role="menuitem"]').focus();
});
pigeon.onItem('[data-x-tab]', (chosenTab) => {
  pigeon.closeMenu(false);
  pigeon.actOnChosen('categorize', { category: chosenTab.dataset.xTab });
});
// "Do this for future messages from …?" Yes.
document.addEventListener('pigeon:linked', (event) => {
  const [what, category, email] = event.detail.what.split('/');
  if (what !== 'categorize') return;
  pigeon.request('POST', pigeon.root + 'filters', { source: document.body, swap: 'none', values: { form: `from=${encodeURIComponent(email)}`, category } });
});
pigeon.onItem('[data-x-find]', (found) => {
  pigeon.closeMenu(false);
  pigeon.go('search/' + encodeURIComponent('from:' + found.dataset.xFind));
});
pigeon.onItem('[data-x-answer]', (answer) => {
  const kind = answer.dataset.xAnswer;
  pigeon.closeMenu(false);
  const begin = () => {
    const all = document.querySelector('[data-conversation-answer]');
    const button = all && (all.querySelector(`[data-answer="${kind}"]`) || all.querySelector('[data-answer="reply"]'));
    if (button instanceof HTMLElement) button.click();
  };
  document.addEventListener('pigeon:shown', begin, { once: true });
  pigeon.go(`${pigeon.here()}/${answer.dataset.xToken}`);
});
