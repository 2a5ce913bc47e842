// @ts-check
// What is being written lives on the server: saved a moment after the last change, and before anything that needs it.
// Requests of one compose window run one after the other.
const { pigeon } = window.grindstone;
const SAVE_MILLIS = 600;
const states = new WeakMap();

function state(compose) {
  if (!states.has(compose)) states.set(compose, { dirty: false, timer: 0, queue: Promise.resolve() });
  return states.get(compose);
}

const region = (compose) => compose.querySelector('[data-compose-region]');
const draft = (compose) => compose.querySelector('input[name="draft"]');
const body = (compose) => compose.querySelector('[g_editable="true"]');

function said(compose, text) {
  compose.querySelector('.oG').textContent = text;
}

/** The body as it will be sent: what is in the editor, then the history that is still held back. */
function html(compose) {
  const quoted = compose.querySelector('template[data-compose-quoted]');
  return body(compose).innerHTML + (quoted ? '<br>' + quoted.innerHTML : '');
}

function values(compose) {
  const form = new FormData();
  for (const field of ['to', 'cc', 'bcc']) {
    compose.querySelectorAll(`[data-recipients="${field}"] [data-header]`).forEach((chip) => form.append(field, chip.dataset.header));
    const typed = compose.querySelector(`[data-recipients="${field}"] input`).value.trim();
    if (typed) form.append(field, typed);
  }
  form.append('subject', compose.querySelector('[name="subjectbox"]').value);
  form.append('html', html(compose));
  form.append('draft', draft(compose).value);
  form.append('reply_to', compose.querySelector('input[name="rt"]').value);
  form.append('files_of', compose.querySelector('[data-compose-files]').dataset.of);
  return form;
}

/** One request after the other: the first makes the draft that the second writes on. */
function enqueue(compose, work) {
  const own = state(compose);
  own.queue = own.queue.then(work, work);
  return own.queue;
}

function save(compose) {
  const own = state(compose);
  clearTimeout(own.timer);
  own.dirty = false;
  return enqueue(compose, async () => {
    said(compose, 'Saving…');
    await htmx.ajax('POST', 'drafts', { source: region(compose), swap: 'none', values: values(compose) });
  });
}

/** Saves what is not yet saved; a window in which nothing was ever written has no draft. */
function flush(compose) {
  pigeon.commitRecipients(compose);
  const own = state(compose);
  return own.dirty ? save(compose) : own.queue;
}

/** Makes sure that there is a draft, for what cannot do without one. */
async function ensure(compose) {
  await flush(compose);
  if (!draft(compose).value) await save(compose);
  return draft(compose).value;
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
    const compose = event.target instanceof Element ? event.target.closest('[data-compose]') : null;
    if (compose && event.target.getAttribute('type') !== 'file') changed(compose);
  });
}

document.addEventListener('mail:draft-saved', (event) => {
  const compose = event.target instanceof Element ? event.target.closest('[data-compose]') : null;
  if (!compose) return;
  draft(compose).value = event.detail.draft;
  compose.dataset.token = event.detail.token;
  if (!state(compose).dirty) said(compose, 'Draft saved');
});

async function discard(compose) {
  const own = state(compose);
  clearTimeout(own.timer);
  own.dirty = false;
  await own.queue;
  if (draft(compose).value) {
    await htmx.ajax('POST', `drafts/${draft(compose).value}/discard`, { source: document.body, swap: 'none' });
  }
  pigeon.removeCompose(compose);
}

/** Sends; the window stays when the server finds a problem. */
async function send(compose, confirmed) {
  if (compose.dataset.xSending) return;
  compose.dataset.xSending = '';
  try {
    const id = await ensure(compose);
    let problem = null;
    const listen = (event) => { problem = event.detail; event.stopPropagation(); };
    compose.addEventListener('mail:problem', listen);
    await htmx.ajax('POST', `drafts/${id}/send`, { source: region(compose), swap: 'none', values: confirmed ? { confirmed: 'true' } : {} });
    compose.removeEventListener('mail:problem', listen);
    delete compose.dataset.xSending;
    if (!problem) {
      pigeon.removeCompose(compose);
      document.body.dispatchEvent(new CustomEvent('mail:compose-sent', { bubbles: true, detail: { kind: compose.dataset.compose } }));
    } else if (await pigeon.ask({ title: problem.title, text: problem.text, cancel: problem.question ? 'Cancel' : null }) && problem.question) {
      await send(compose, true);
    }
  } finally {
    delete compose.dataset.xSending;
  }
}

// A page that is left keeps nothing, so the last words go along with it.
window.addEventListener('pagehide', () => {
  document.querySelectorAll('[data-compose]').forEach((compose) => {
    if (state(compose).dirty) navigator.sendBeacon('drafts', values(compose));
  });
});

Object.assign(pigeon, { flushDraft: flush, ensureDraft: ensure, discardDraft: discard, sendDraft: send, draftChanged: changed });
