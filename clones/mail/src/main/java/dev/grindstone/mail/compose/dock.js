// @ts-check
// Compose windows stand side by side at the bottom right, outside the part of the page that navigation replaces.
const { pigeon } = window.grindstone;

const dock = () => document.querySelector('[data-x-part="dock"]');
const of = (node) => node.closest('[data-compose]');
const body = (compose) => compose.querySelector('[g_editable="true"]');

/** Puts the caret where writing goes on: an empty To field, then an empty subject, then the body. */
function focusFirst(compose) {
  const to = compose.querySelector('[data-recipients="to"]');
  const subject = compose.querySelector('[name="subjectbox"]');
  if (!to.querySelector('[data-header]')) to.querySelector('input').focus();
  else if (!subject.value && !subject.closest('[hidden]')) subject.focus();
  else body(compose).focus();
}

async function open(query, options = {}) {
  const known = query.draft && dock().querySelector(`[data-compose] input[name="draft"][value="${query.draft}"]`);
  if (known) {
    setState(of(known), 'open');
    return of(known);
  }
  const parameters = new URLSearchParams(query);
  await htmx.ajax('GET', 'compose?' + parameters, { source: dock(), target: dock(), swap: 'beforeend' });
  const compose = dock().lastElementChild;
  const field = compose.querySelector('input[name="draft"]');
  field.setAttribute('value', field.value);
  if (options.full) setState(compose, 'full');
  makeRoom(compose);
  focusFirst(compose);
  return compose;
}

/** Minimises the oldest windows until the rest fits beside the new one. */
function makeRoom(compose) {
  const wide = [...dock().children].filter((each) => each !== compose && each.dataset.xState === 'open');
  while (wide.length > 0 && compose.getBoundingClientRect().left < 8) setState(wide.shift(), 'minimized');
}

function setState(compose, state) {
  compose.dataset.xState = state;
  const full = state === 'full';
  const toggle = compose.querySelector('[data-compose-do="full"]');
  toggle.dataset.icon = full ? 'minimize-2' : 'maximize-2';
  toggle.setAttribute('aria-label', full ? 'Exit full screen (Shift for pop-out)' : 'Full screen (Shift for pop-out)');
  const minimize = compose.querySelector('[data-compose-do="minimize"]');
  minimize.setAttribute('aria-label', state === 'minimized' ? 'Maximize' : 'Minimize');
  dock().toggleAttribute('data-full', Boolean(dock().querySelector('[data-x-state="full"]')));
}

function remove(compose) {
  const inline = compose.dataset.compose === 'inline';
  compose.remove();
  dock().toggleAttribute('data-full', Boolean(dock().querySelector('[data-x-state="full"]')));
  if (inline) document.body.dispatchEvent(new CustomEvent('mail:inline-closed', { bubbles: true }));
}

async function close(compose) {
  await pigeon.flushDraft(compose);
  remove(compose);
  if (compose.querySelector('input[name="draft"]').value) document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
}

const actions = {
  minimize: (compose) => setState(compose, compose.dataset.xState === 'minimized' ? 'open' : 'minimized'),
  full: (compose) => setState(compose, compose.dataset.xState === 'full' ? 'open' : 'full'),
  close,
  send: (compose) => pigeon.sendDraft(compose),
  discard: (compose) => pigeon.discardDraft(compose),
  attach: (compose) => compose.querySelector('[data-compose-upload]').click(),
  link: (compose) => pigeon.insertLink(compose),
  format: (compose, control) => {
    const bar = compose.querySelector('[data-compose-format]');
    bar.hidden = !bar.hidden;
    control.setAttribute('aria-pressed', String(!bar.hidden));
  },
};

pigeon.on('[data-compose-do]', (control) => actions[control.dataset.composeDo](of(control), control));
pigeon.on('[data-compose-bar]', (bar) => { if (of(bar).dataset.xState === 'minimized') setState(of(bar), 'open'); });
pigeon.on('[data-compose-add]', (link) => {
  const row = of(link).querySelector(`[data-recipients="${link.dataset.composeAdd}"]`);
  row.hidden = false;
  link.hidden = true;
  row.querySelector('input').focus();
});

document.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'subjectbox') return;
  const compose = of(event.target);
  const title = compose.querySelector('.aYF');
  if (title) title.textContent = event.target.value.trim() || 'New Message';
});

const keys = { Enter: 'send', d: 'discard', k: 'link' };
document.addEventListener('keydown', (event) => {
  const compose = event.target instanceof Element ? of(event.target) : null;
  if (!compose || event.defaultPrevented) return;
  const key = event.key === 'Unidentified' || !event.key ? { 13: 'Enter', 27: 'Escape' }[event.keyCode] : event.key;
  if (key === 'Escape' || event.keyCode === 27) {
    event.preventDefault();
    event.stopPropagation();
    if (compose.dataset.compose === 'window') close(compose);
  } else if (event.ctrlKey || event.metaKey) {
    const add = event.shiftKey && compose.querySelector(`[data-compose-add="${{ c: 'cc', b: 'bcc' }[key.toLowerCase()]}"]`);
    const named = keys[key.length === 1 ? key.toLowerCase() : key];
    if (add) add.click();
    else if (named && (named !== 'discard' || event.shiftKey)) actions[named](compose);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
});

Object.assign(pigeon, { openCompose: open, removeCompose: remove, closeCompose: close, focusCompose: focusFirst });
