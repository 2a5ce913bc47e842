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

async function poll() {
  const response = await fetch('/-/live?v=' + known);
  if (response.status === 200) moved(Number(await response.text()));
}

function connect() {
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/-/live');
  socket.addEventListener('message', (event) => moved(Number(event.data)));
  socket.addEventListener('close', () => setTimeout(connect, 2000));
}

if (root.dataset.time === 'stepped') {
  setInterval(() => poll().catch(() => {}), POLL_MILLIS);
} else if (root.dataset.time === 'live') {
  connect();
}

window.grindstone = Object.assign(window.grindstone || {}, {
  /** A fetch whose change of the world is this page's own. */
  async fetch(url, options) {
    const response = await fetch(url, options);
    note(response.headers.get('X-World-Version'));
    return response;
  },
  /** The world's present, in milliseconds: the server's at load, moved on by the page's clock. */
  now: ((start, loaded) => () => start + (Date.now() - loaded))(Number(root.dataset.now), Date.now()),
});
