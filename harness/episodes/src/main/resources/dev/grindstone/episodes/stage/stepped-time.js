// @ts-check
// A page's clock that moves only when the stage moves it. Runs in every document before any script of the page.
// The script that follows it says at which instant, in milliseconds of the epoch, this document begins.
(() => {
  const NAME = '__grindstoneStage';
  if (Object.hasOwn(globalThis, NAME)) return;
  const stage = {};
  Object.defineProperty(globalThis, NAME, { value: stage });

  let began = 0;
  let time = 0;
  let lastId = 0;
  let firing = false;
  const timers = new Map();

  const channel = new MessageChannel();
  const hops = [];
  channel.port1.onmessage = () => hops.shift()();
  /** Resolves when the browser has done everything it was about to do; not a timer, so no time passes. */
  stage.hop = () => new Promise((resolve) => { hops.push(resolve); channel.port2.postMessage(0); });

  function add(callback, delay, args, every) {
    // A timer set by a timer is never due in the same instant, or two that set each other would stop the clock.
    const due = time + Math.max(firing ? 1 : 0, Math.trunc(Number(delay)) || 0);
    timers.set(++lastId, { id: lastId, due, callback, args, every: every ? Math.max(1, due - time) : 0 });
    return lastId;
  }

  function first(until) {
    let found = null;
    for (const timer of timers.values()) {
      if (timer.due <= until && (!found || timer.due < found.due)) found = timer;
    }
    return found;
  }

  function fire(timer) {
    time = Math.max(time, timer.due);
    if (timer.every) timer.due = time + timer.every;
    else timers.delete(timer.id);
    firing = true;
    try {
      if (typeof timer.callback === 'function') timer.callback.apply(globalThis, timer.args);
      else (0, eval)(String(timer.callback));
    } catch (error) {
      reportError(error);
    } finally {
      firing = false;
    }
  }

  /**
   * Runs every timer due until an instant. Whatever a timer starts comes to rest before the next one is due, so a
   * request takes no time of the page's, however long the server needs.
   */
  stage.runUntil = async (target) => {
    let rest = await stage.settled();
    for (let timer = first(target); timer && rest; timer = first(target)) {
      fire(timer);
      await stage.hop();
      if (stage.isBusy()) rest = await stage.settled();
    }
    time = Math.max(time, target);
    for (const frame of stage.frames()) await frame.runUntil(target);
  };

  /** The document begins at an instant; of several, at the latest. Once time has passed, it has begun. */
  stage.begin = (instant) => {
    if (time !== began || instant < began) return;
    began = instant;
    time = instant;
    seed = instant >>> 0;
  };

  const clear = (id) => { timers.delete(Number(id)); };
  const replace = (owner, name, value) =>
    Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: true });

  stage.realTimeout = globalThis.setTimeout.bind(globalThis);
  stage.clearRealTimeout = globalThis.clearTimeout.bind(globalThis);
  replace(globalThis, 'setTimeout', (callback, delay, ...args) => add(callback, delay, args, false));
  replace(globalThis, 'setInterval', (callback, delay, ...args) => add(callback, delay, args, true));
  replace(globalThis, 'clearTimeout', clear);
  replace(globalThis, 'clearInterval', clear);
  stage.nextFrame = globalThis.requestAnimationFrame.bind(globalThis);
  replace(globalThis, 'requestAnimationFrame', (callback) =>
    add(() => callback(performance.now()), 16 - ((time - began) % 16), [], false));
  replace(globalThis, 'cancelAnimationFrame', clear);
  replace(globalThis, 'requestIdleCallback', (callback) =>
    add(() => callback({ didTimeout: false, timeRemaining: () => 50 }), 1, [], false));
  replace(globalThis, 'cancelIdleCallback', clear);

  const RealDate = Date;
  RealDate.now = () => time;
  const SteppedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [time], newTarget),
    apply: () => new RealDate(time).toString(),
  });
  RealDate.prototype.constructor = SteppedDate;
  replace(globalThis, 'Date', SteppedDate);

  const formats = Intl.DateTimeFormat.prototype;
  const format = Object.getOwnPropertyDescriptor(formats, 'format').get;
  const formatToParts = formats.formatToParts;
  Object.defineProperty(formats, 'format', {
    configurable: true,
    get() { const formatted = format.call(this); return (date = time) => formatted(date); },
  });
  replace(formats, 'formatToParts', function (date = time) { return formatToParts.call(this, date); });

  replace(Performance.prototype, 'now', () => time - began);
  Object.defineProperty(Performance.prototype, 'timeOrigin', { configurable: true, get: () => began });
  Object.defineProperty(Event.prototype, 'timeStamp', { configurable: true, get: () => time - began });
  replace(AbortSignal, 'timeout', (delay) => {
    const controller = new AbortController();
    add(() => controller.abort(new DOMException('signal timed out', 'TimeoutError')), delay, [], false);
    return controller.signal;
  });

  // The same numbers in every run: mulberry32, sown with the instant.
  let seed = 0;
  Math.random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
})();
