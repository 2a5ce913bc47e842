// @ts-check
// The settle token: what this page is still waiting for. It counts a request until its body is read and the handlers
// that its end triggers have run, so that a harness that finds nothing pending sees the page as it will stay.
const pending = new Set();
let waiting = [];

function begin(what) {
  const token = { what };
  pending.add(token);
  return () => {
    // Handlers of the same event run first, then microtasks, then whoever waits.
    queueMicrotask(() => queueMicrotask(() => {
      pending.delete(token);
      if (pending.size === 0) {
        const ready = waiting;
        waiting = [];
        ready.forEach((resolve) => resolve());
      }
    }));
  };
}

const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (...args) {
  const end = begin('request');
  this.addEventListener('loadend', end, { once: true });
  try {
    return send.apply(this, args);
  } catch (error) {
    end();
    throw error;
  }
};

const fetchPage = window.fetch;
window.fetch = async (...args) => {
  const end = begin('fetch');
  try {
    const response = await fetchPage(...args);
    // A clone of the body is read here, so that the request counts until all of it has arrived.
    response.clone().arrayBuffer().then(end, end);
    return response;
  } catch (error) {
    end();
    throw error;
  }
};

// On the window, so that it comes after every handler of the page: a form that none of them takes leaves the page.
window.addEventListener('submit', (event) => {
  if (!event.defaultPrevented) begin('navigation');
});

/** Resolves when no request, picture or font is under way. */
async function idle() {
  for (;;) {
    if (document.readyState !== 'complete') {
      await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
    }
    if (pending.size > 0) {
      await new Promise((resolve) => waiting.push(resolve));
      continue;
    }
    const pictures = [...document.images].filter((image) => !image.complete && image.loading !== 'lazy');
    if (pictures.length > 0) {
      await Promise.all(pictures.map((image) => image.decode().catch(() => {})));
      continue;
    }
    if (document.fonts.status !== 'loaded') {
      await document.fonts.ready;
      continue;
    }
    return true;
  }
}

window.grindstone = Object.assign(window.grindstone || {}, {
  idle,
  begin,
  pending: () => [...pending].map((token) => token.what),
});
