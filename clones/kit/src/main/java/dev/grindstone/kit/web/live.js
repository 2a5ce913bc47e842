// @ts-check
// Live updates. The page knows the version of its world; when somebody else moves the world on, the body gets the
// event grindstone:changed. In stepped time the page asks on its own (stepped) clock, in live time it is told.
const POLL_MILLIS = 1000;
const root = document.documentElement;
let known = Number(root.dataset.version);

function moved(version) {
  if (version !== known) {
    known = version;
    document.body.dispatchEvent(new CustomEvent('grindstone:changed', { bubbles: true }));
  }
}

/** Takes note of the versions before and after a request of this page itself. */
function note(header) {
  if (!header) return;
  const [before, after] = header.split(' ').map(Number);
  if (before === known) known = after;
  else if (after > known) moved(after);
}

document.addEventListener('htmx:afterRequest', (event) => note(event.detail.xhr.getResponseHeader('X-World-Version')));

let lost = false;
let socket = null;
let retry = 0;

/** Tells the page when the server cannot be reached, and when it can again. */
function reached(is) {
  if (lost === !is) return;
  lost = !is;
  document.body.dispatchEvent(new CustomEvent('grindstone:connection', { bubbles: true, detail: { lost } }));
}

async function poll() {
  try {
    const response = await fetch('/-/live?v=' + known);
    reached(true);
    if (response.status === 200) moved(Number(await response.text()));
  } catch {
    reached(false);
  }
}

function connect() {
  clearTimeout(retry);
  const mine = new WebSocket(location.origin.replace(/^http/, 'ws') + '/-/live');
  let opened = false;
  socket = mine;
  mine.addEventListener('open', () => { opened = true; if (mine === socket) reached(true); });
  mine.addEventListener('message', (event) => moved(Number(event.data)));
  // One that was open is opened again at once; only a server that does not answer is lost.
  mine.addEventListener('close', () => {
    if (mine !== socket) return;
    if (!opened) reached(false);
    retry = setTimeout(connect, opened ? 0 : 2000);
  });
}

if (root.dataset.time === 'stepped') {
  setInterval(poll, POLL_MILLIS);
} else if (root.dataset.time === 'live') {
  connect();
}

window.grindstone = Object.assign(window.grindstone || {}, {
  /** Tries to reach the server now; the event grindstone:connection {lost} tells how it went, if that is news. */
  reconnect() {
    if (root.dataset.time === 'stepped') return poll();
    const before = socket;
    connect();
    if (before) before.close();
    return undefined;
  },
  /** A fetch whose change of the world is this page's own. */
  async fetch(url, options) {
    const response = await fetch(url, options);
    note(response.headers.get('X-World-Version'));
    return response;
  },
  /** The world's present, in milliseconds: the server's at load, moved on by the page's clock. */
  now: ((start, loaded) => () => start + (Date.now() - loaded))(Number(root.dataset.now), Date.now()),
});
