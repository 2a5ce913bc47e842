// @ts-check
// Sending: once, however often Send is pressed; the window stays when something is wrong, and comes back as it was when
// sending is undone.
const { pigeon } = window.grindstone;
const sent = new Map();

/** Keeps in mind how a window stood, for an undo that brings it back. */
function remember(id, compose) {
  sent.set(id, { inline: compose.dataset.compose === 'inline', state: compose.dataset.xState, thread: pigeon.thread() });
}

async function post(compose, id, more) {
  let problem = null;
  const listen = (event) => { problem = event.detail; event.stopPropagation(); };
  let done = false;
  const sentListen = () => { done = true; };
  compose.addEventListener('mail:problem', listen);
  compose.addEventListener('mail:sent', sentListen);
  const region = compose.querySelector('[data-compose-region]');
  const values = { version: compose.dataset.version || '', ...more };
  await pigeon.request('POST', `drafts/${id}/send`, { source: region, swap: 'none', values });
  compose.removeEventListener('mail:problem', listen);
  compose.removeEventListener('mail:sent', sentListen);
  return { problem, done };
}

function question({ title, text, more, question: isQuestion }) {
  const body = pigeon.element('div', {}, pigeon.element('span', {}, text), ...(more ? [pigeon.element('p', {}, more)] : []));
  return pigeon.ask({ title, body, cancel: isQuestion ? 'Cancel' : null });
}

/** Sends; `more` says what else is to happen with it. */
async function send(compose, more = {}) {
  if ('xSending' in compose.dataset) return;
  compose.dataset.xSending = '';
  let answer = null;
  try {
    const id = await pigeon.ensureDraft(compose);
    if (!id) {
      if (!compose.dataset.xConflict) window.grindstone.snackbar({ text: 'Not sent: the server cannot be reached. Try again.' });
      return;
    }
    window.grindstone.snackbar({ text: 'Sending…' });
    answer = await post(compose, id, more);
    if (answer.done) {
      remember(id, compose);
      const kind = compose.dataset.compose;
      pigeon.removeCompose(compose);
      if (more.archive) pigeon.left('archive', compose.dataset.thread);
      else document.body.dispatchEvent(new CustomEvent('mail:compose-sent', { bubbles: true, detail: { kind } }));
      return;
    }
    pigeon.hideSnackbar();
    if (!answer.problem && !compose.dataset.xConflict) window.grindstone.snackbar({ text: 'Not sent. Try again.' });
  } finally {
    delete compose.dataset.xSending;
  }
  if (answer.problem && await question(answer.problem) && answer.problem.question) await send(compose, { ...more, confirmed: 'true' });
}

// What an upload or a picture says outside of sending.
document.addEventListener('mail:problem', (event) => { question({ ...event.detail, question: false }); });

document.addEventListener('grindstone:undone', (event) => {
  const tag = event.detail && event.detail.tag;
  if (!tag || !tag.startsWith('compose:')) return;
  const id = tag.slice('compose:'.length);
  const before = sent.get(id);
  sent.delete(id);
  if (before && before.inline && before.thread && before.thread === pigeon.thread()) {
    // The conversation is about to show itself again, with the draft in it.
    document.addEventListener('pigeon:shown', () => pigeon.openInline(id), { once: true });
  } else {
    pigeon.openCompose({ kind: 'draft', message: id }, { state: before && before.state });
  }
});

Object.assign(pigeon, { sendDraft: send, rememberCompose: remember });
