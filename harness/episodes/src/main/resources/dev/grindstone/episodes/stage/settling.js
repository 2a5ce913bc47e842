// @ts-check
// Whether a page has come to rest: no request without its body read, no handler, navigation, picture or font pending.
// The kit's pages say so themselves; this covers every other page, and what a page cannot know.
(() => {
  const stage = globalThis.__grindstoneStage;
  if (stage.settled) return;
  const pending = new Set();
  let leaving = false;
  let popups = 0;
  let wake = () => {};
  let woken = new Promise((resolve) => { wake = resolve; });

  function changed() {
    wake();
    woken = new Promise((resolve) => { wake = resolve; });
  }

  function begin(what) {
    const token = { what };
    pending.add(token);
    // The handlers of the event that ends it run before it counts as done.
    return () => stage.hop().then(() => { pending.delete(token); changed(); });
  }

  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...args) {
    const end = begin('XMLHttpRequest');
    this.addEventListener('loadend', end, { once: true });
    try {
      return send.apply(this, args);
    } catch (error) {
      end();
      throw error;
    }
  };

  const realFetch = globalThis.fetch;
  globalThis.fetch = async (...args) => {
    const end = begin('fetch of ' + (args[0] && args[0].url ? args[0].url : args[0]));
    try {
      const response = await realFetch(...args);
      const endless = (response.headers.get('Content-Type') || '').startsWith('text/event-stream');
      // Reading a copy of the body tells when all of it is here.
      if (endless || !response.body) end();
      else response.clone().arrayBuffer().then(end, end);
      return response;
    } catch (error) {
      end();
      throw error;
    }
  };

  // The page knows that it is about to leave before anybody else: the request is sent by another process.
  navigation.addEventListener('navigate', (event) => {
    if (event.destination.sameDocument || event.hashChange || event.downloadRequest !== null) return;
    if (!/^(https?|blob):/.test(event.destination.url)) return;
    leaving = true;
    changed();
  });
  /** The stage saw that the navigation led to no other document: it was a download, or an empty answer. */
  stage.stayed = () => { leaving = false; changed(); };
  navigation.addEventListener('navigateerror', () => { leaving = false; changed(); });
  navigation.addEventListener('navigatesuccess', () => { leaving = false; changed(); });

  const realOpen = globalThis.open;
  globalThis.open = (...args) => {
    const opened = realOpen.apply(globalThis, args);
    if (opened || String(args[2] || '').includes('noopener')) popups++;
    return opened;
  };
  function linkClicked(event) {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
    if (!link || event.button === 2) return;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1
      || (link.target && !['_self', '_top', '_parent'].includes(link.target));
    const end = begin('click on a link');
    stage.hop().then(() => {
      if (elsewhere && !event.defaultPrevented && !link.hasAttribute('download')) popups++;
      end();
    });
  }
  globalThis.addEventListener('click', linkClicked, true);
  globalThis.addEventListener('auxclick', linkClicked, true);

  // A steady picture for pages that do not draw one themselves. A clone's do: there, a rule for every element would only cost.
  document.addEventListener('readystatechange', () => {
    if (document.documentElement?.dataset.time === 'stepped') return;
    const steady = new CSSStyleSheet();
    steady.replaceSync('*, *::before, *::after { animation: none !important; transition: none !important;'
      + ' scroll-behavior: auto !important; caret-animation: manual !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, steady];
  }, { once: true });

  /** The stages of frames of this page's own origin. */
  stage.frames = () => {
    const found = [];
    for (let index = 0; index < globalThis.length; index++) {
      try {
        const frame = globalThis[index].__grindstoneStage;
        if (frame && frame.settled) found.push(frame);
      } catch {
        // A frame of another origin is nobody's business; its requests are watched from outside.
      }
    }
    return found;
  };

  function waits() {
    const found = [];
    if (pending.size > 0) found.push(woken);
    if (document.readyState !== 'complete') {
      found.push(new Promise((resolve) => globalThis.addEventListener('load', resolve, { once: true })));
    }
    if (document.fonts.status !== 'loaded') found.push(document.fonts.ready);
    for (const image of document.images) {
      if (!image.complete && image.loading !== 'lazy') {
        found.push(new Promise((resolve) => {
          image.addEventListener('load', resolve, { once: true });
          image.addEventListener('error', resolve, { once: true });
        }));
      }
    }
    return found;
  }

  /** What the kit's own settle token counts; whether the page is being left is known better here. */
  function kitPending() {
    const kit = globalThis.grindstone;
    const found = kit && typeof kit.pending === 'function' ? kit.pending() : [];
    return found.includes('navigation') ? [] : found;
  }

  /** Whether there is anything to wait for, right now. */
  stage.isBusy = () => leaving || kitPending().length > 0 || waits().length > 0;

  /** Resolves when nothing is pending, or with false when the page is about to be left. */
  stage.settled = async () => {
    for (;;) {
      if (leaving) return false;
      if (kitPending().length > 0) await Promise.race([globalThis.grindstone.idle(), woken]);
      const found = waits();
      if (found.length > 0) {
        await Promise.race([Promise.all(found), woken]);
        continue;
      }
      await stage.hop();
      await stage.hop();
      // Style and layout ask for the pictures and fonts that they need.
      document.documentElement.getBoundingClientRect();
      if (stage.isBusy()) continue;
      for (const frame of stage.frames()) await frame.settled();
      if (!stage.isBusy()) return true;
    }
  };

  function stillPending() {
    const found = [...pending].map((token) => token.what);
    found.push(...kitPending().map((what) => 'kit: ' + what));
    if (document.readyState !== 'complete') found.push('document ' + document.readyState);
    if (document.fonts.status !== 'loaded') found.push('fonts');
    for (const image of document.images) if (!image.complete) found.push('picture ' + image.src);
    return found.join(', ') || 'something that began again and again';
  }

  /** Waits, at most some milliseconds of real time, and says how the page is. */
  async function report(work, patience) {
    let timer = 0;
    const late = new Promise((resolve) => { timer = stage.realTimeout(() => resolve(true), patience); });
    const stuck = await Promise.race([work.then(() => false), late]);
    stage.clearRealTimeout(timer);
    const opened = popups;
    popups = 0;
    return { title: document.title, popups: opened, leaving, stuck: stuck ? stillPending() : '' };
  }

  stage.rest = (patience) => report(stage.settled(), patience);
  stage.advanceTo = (target, patience) => report(stage.runUntil(target), patience);
})();
