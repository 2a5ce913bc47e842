// @ts-check
// What is being written lives on the server: saved a moment after the last change, and before anything that needs it.
// Requests of one compose window run one after the other.
const { pigeon } = window.grindstone;
const SAVE_MILLIS = 600;
const RETRY_MILLIS = 5000;
const states = new WeakMap();

function state(compose) {
  if (!states.has(compose)) states.set(compose, { dirty: false, timer: 0, queue: Promise.resolve(), answered: false });
  return states.get(compose);
}

const region = (compose) => compose.querySelector('[data-compose-region]');
const draft = (compose) => compose.querySelector('input[name="draft"]');
const body = (compose) => compose.querySelector('[g_editable="true"]');
const composeOf = (event) => (event.target instanceof Element ? event.target.closest('[data-compose]') : null);

function said(compose, text) {
  compose.querySelector('.oG').textContent = text;
}

/** The body as it will be sent: what is in the editor, then the history that is still held back. */
function html(compose) {
  const quoted = compose.querySelector('template[data-compose-quoted]');
  return body(compose).innerHTML + (quoted ? '<br>' + quoted.innerHTML : '');
}

function values(compose, more) {
  const form = new FormData();
  for (const field of ['to', 'cc', 'bcc']) {
    compose.querySelectorAll(`[data-recipients="${field}"] [data-header]`).forEach((chip) => form.append(field, chip.dataset.header));
    const typed = compose.querySelector(`[data-recipients="${field}"] input`).value.trim();
    if (typed) form.append(field, typed);
  }
  form.append('subject', compose.querySelector('[name="subjectbox"]').value);
  form.append('html', html(compose));
  form.append('from', compose.querySelector('input[name="from"]').value);
  form.append('draft', draft(compose).value);
  form.append('version', compose.dataset.version || '');
  form.append('reply_to', compose.querySelector('input[name="rt"]').value);
  form.append('files_of', compose.querySelector('[data-compose-files]').dataset.of);
  Object.entries(more).forEach(([name, value]) => form.append(name, value));
  return form;
}

/** One request after the other: the first makes the draft that the second writes on. */
function enqueue(compose, work) {
  const own = state(compose);
  own.queue = own.queue.then(work, work);
  return own.queue;
}

async function put(compose, more) {
  const own = state(compose);
  if (compose.dataset.xConflict && !more.on_conflict) return;
  own.dirty = false;
  own.answered = false;
  said(compose, 'Saving…');
  await pigeon.request('POST', 'drafts', { source: region(compose), swap: 'none', values: values(compose, more) });
  if (own.answered) return;
  own.dirty = true;
  said(compose, 'Not saved yet');
  own.timer = setTimeout(() => save(compose), RETRY_MILLIS);
}

function save(compose, more = {}) {
  clearTimeout(state(compose).timer);
  return enqueue(compose, () => (compose.isConnected ? put(compose, more) : undefined));
}

/** Saves what is not yet saved; a window in which nothing was ever written has no draft. */
function flush(compose) {
  pigeon.commitRecipients(compose);
  const own = state(compose);
  return own.dirty ? save(compose) : own.queue;
}

/** Makes sure that there is a draft, for what cannot do without one; empty when it could not be saved. */
async function ensure(compose) {
  await flush(compose);
  if (!draft(compose).value) await save(compose);
  return state(compose).dirty ? '' : draft(compose).value;
}

function changed(compose) {
  const own = state(compose);
  own.dirty = true;
  said(compose, '');
  clearTimeout(own.timer);
  own.timer = setTimeout(() => save(compose), SAVE_MILLIS);
}

for (const type of ['input', 'mail:compose-changed']) {
  document.addEventListener(type, (event) => {
    const compose = composeOf(event);
    const field = event.target;
    if (compose && (type !== 'input' || field.isContentEditable || field.matches('form input:not([type="file"])'))) changed(compose);
  });
}

document.addEventListener('mail:draft-saved', (event) => {
  const compose = composeOf(event);
  if (!compose) return;
  state(compose).answered = true;
  draft(compose).value = event.detail.draft;
  compose.dataset.token = event.detail.token;
  compose.dataset.version = event.detail.version;
  if (!state(compose).dirty) said(compose, 'Draft saved');
  document.body.dispatchEvent(new CustomEvent('mail:windows', { bubbles: true }));
});

document.addEventListener('mail:conflict', (event) => {
  const compose = composeOf(event);
  if (!compose) return;
  state(compose).answered = true;
  state(compose).dirty = true;
  said(compose, 'Not saved');
  pigeon.showConflict(compose, event.detail);
});

/** Drops what is written, and the draft with it; Undo brings the last word back. */
async function discard(compose) {
  await flush(compose);
  clearTimeout(state(compose).timer);
  state(compose).dirty = false;
  const id = draft(compose).value;
  if (compose.dataset.xConflict || !id) {
    window.grindstone.snackbar({ text: id ? 'Your version was dropped.' : 'Draft discarded.' });
  } else {
    pigeon.rememberCompose(id, compose);
    await pigeon.request('POST', `drafts/${id}/discard`, { source: document.body, swap: 'none' });
  }
  pigeon.removeCompose(compose);
}

/** Deletes the draft of a window whose words go on elsewhere. */
async function drop(compose) {
  const own = state(compose);
  clearTimeout(own.timer);
  own.dirty = false;
  await own.queue;
  await pigeon.request('POST', `drafts/${draft(compose).value}/discard`, { source: document.body, swap: 'none', values: { quiet: 'true' } });
}

// A page that is left keeps nothing, so the last words go along with it; a draft that changed elsewhere stays as it is.
window.addEventListener('pagehide', () => {
  document.querySelectorAll('[data-compose]').forEach((compose) => {
    if (state(compose).dirty) navigator.sendBeacon('drafts', values(compose, { on_conflict: 'copy' }));
  });
});

Object.assign(pigeon, {
  flushDraft: flush, ensureDraft: ensure, discardDraft: discard, dropDraft: drop, draftChanged: changed, saveDraft: save,
  isUnsaved: (compose) => state(compose).dirty,
});
