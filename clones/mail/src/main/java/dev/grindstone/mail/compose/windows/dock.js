// @ts-check
// Compose windows stand side by side at the bottom right, outside the part of the page that navigation replaces.
const { pigeon } = window.grindstone;

const dock = () => document.querySelector('[data-part-dock]');
const place = () => dock().querySelector('[data-part-windows]');
const all = () => [...dock().querySelectorAll('[data-compose]')];
const of = (node) => node.closest('[data-compose]');
const body = (compose) => compose.querySelector('[g_editable="true"]');
const draft = (compose) => compose.querySelector('input[name="draft"]').value;

/** Puts the caret where writing goes on: an empty To field, then an empty subject, then the body. */
function focusFirst(compose) {
  const to = compose.querySelector('[data-recipients="to"]');
  const subject = compose.querySelector('[name="subjectbox"]');
  if (!compose.querySelector('[data-recipients] [data-header]')) to.querySelector('input').focus();
  else if (!subject.value && !subject.closest('[hidden]')) subject.focus();
  else body(compose).focus();
}

function find(message) {
  return all().find((compose) => draft(compose) === message || compose.dataset.token === message);
}

const underway = new Set();
async function open(query, { state = '', quiet = false } = {}) {
  const known = query.kind === 'draft' && find(query.message);
  if (known) {
    setState(known, known.dataset.xState === 'minimized' ? 'open' : known.dataset.xState);
    focusFirst(known);
    return known;
  }
  const key = JSON.stringify(query);
  if (query.kind === 'draft' && underway.has(key)) return null;
  underway.add(key);
  const before = new Set(all());
  await pigeon.request('GET', 'compose?' + new URLSearchParams(query), { source: dock(), target: place(), swap: 'beforeend' });
  underway.delete(key);
  const compose = all().find((each) => !before.has(each));
  if (!compose) {
    if (!quiet) window.grindstone.snackbar({ text: 'That draft is no longer here.' });
    changed();
    return null;
  }
  setState(compose, state || (compose.dataset.full === 'true' ? 'full' : 'open'));
  if (state !== 'minimized') focusFirst(compose);
  return compose;
}

/** Shows a window in another way, without a look at the others. */
function mark(compose, state) {
  compose.dataset.xState = state;
  const full = state === 'full';
  const toggle = compose.querySelector('[data-compose-do="full"]');
  const name = full ? 'Exit full screen (Shift for pop-out)' : 'Full screen (Shift for pop-out)';
  toggle.dataset.icon = full ? 'minimize-2' : 'maximize-2';
  toggle.setAttribute('aria-label', name);
  toggle.setAttribute('data-tooltip', name);
  const minimize = compose.querySelector('[data-compose-do="minimize"]');
  minimize.setAttribute('aria-label', state === 'minimized' ? 'Maximize' : 'Minimize');
  minimize.dataset.icon = state === 'minimized' ? 'chevron-up' : 'minus';
}

function setState(compose, state) {
  if (compose.dataset.compose !== 'window') return;
  if (state === 'full') all().filter((each) => each !== compose && each.dataset.xState === 'full').forEach((each) => mark(each, 'minimized'));
  mark(compose, state);
  pigeon.arrangeDock(state === 'minimized' ? null : compose);
  changed();
}

/** The windows are others now, or stand otherwise: the address says which. */
function changed() {
  dock().toggleAttribute('data-full', all().some((compose) => compose.dataset.xState === 'full'));
  document.body.dispatchEvent(new CustomEvent('mail:windows', { bubbles: true }));
}

function remove(compose) {
  const inline = compose.dataset.compose === 'inline';
  const next = all().filter((each) => each !== compose && each.dataset.xState === 'open').pop();
  const hadFocus = compose.contains(document.activeElement) || document.activeElement === document.body;
  (compose.closest('[data-part-frame]') || compose).remove();
  pigeon.arrangeDock(null);
  changed();
  if (inline) document.body.dispatchEvent(new CustomEvent('mail:inline-closed', { bubbles: true }));
  else if (next && hadFocus) focusFirst(next);
}

async function close(compose) {
  if (compose.dataset.xConflict && pigeon.isUnsaved(compose)) {
    await pigeon.keepMine(compose);
    window.grindstone.snackbar({ text: 'Saved as a draft of its own, because the other one was changed somewhere else.' });
  } else {
    await pigeon.flushDraft(compose);
  }
  if (pigeon.isUnsaved(compose)) {
    if (!compose.dataset.xConflict) window.grindstone.snackbar({ text: 'Not saved: the server cannot be reached. The window stays.' });
    return;
  }
  const saved = draft(compose);
  const inOwnTab = compose.dataset.xState === 'page';
  remove(compose);
  if (saved) document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  if (inOwnTab && window.opener) window.close();
}

function showField(compose, name) {
  compose.querySelector(`[data-recipients="${name}"]`).hidden = false;
  const link = compose.querySelector(`[data-compose-add="${name}"]`);
  if (link) link.hidden = true;
}

const actions = {
  minimize: (compose) => setState(compose, compose.dataset.xState === 'minimized' ? 'open' : 'minimized'),
  full: (compose, event) => {
    if (event && event.shiftKey) pigeon.popOut(compose);
    else setState(compose, compose.dataset.xState === 'full' ? 'open' : 'full');
  },
  close,
  pop: (compose) => pigeon.popIn(compose),
  send: (compose) => pigeon.sendDraft(compose),
  archive: (compose) => pigeon.sendDraft(compose, { archive: 'true' }),
  discard: (compose) => pigeon.discardDraft(compose),
  attach: (compose) => compose.querySelector('[data-compose-upload]').click(),
  photo: (compose) => compose.querySelector('[data-compose-photo]').click(),
};

pigeon.on('[data-compose-do]', (control, event) => actions[control.dataset.composeDo](of(control), event));
pigeon.on('[data-compose-bar]', (bar) => { if (of(bar).dataset.xState === 'minimized') setState(of(bar), 'open'); });
pigeon.on('[data-compose-add]', (link) => {
  const compose = of(link);
  pigeon.uncover(compose);
  showField(compose, link.dataset.composeAdd);
  compose.querySelector(`[data-recipients="${link.dataset.composeAdd}"] input`).focus();
});
pigeon.on('[data-part-dock]', (node, event) => {
  const full = event.target === node && all().find((compose) => compose.dataset.xState === 'full');
  if (full) setState(full, 'open');
});

document.addEventListener('input', (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'subjectbox') return;
  const title = of(event.target).querySelector('[data-compose-title]');
  if (title && !of(event.target).querySelector('input[name="rt"]').value) title.textContent = event.target.value.trim() || 'New Message';
});

Object.assign(pigeon, {
  openCompose: open, removeCompose: remove, closeCompose: close, focusCompose: focusFirst, composeDo: actions,
  composeWindows: all, setComposeState: setState, markCompose: mark, showField,
});
