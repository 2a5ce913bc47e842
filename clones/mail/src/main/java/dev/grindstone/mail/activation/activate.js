// @ts-check
// One action for one intent. Scripts press a control in many ways: el.click(), a real pointer, or a hand-made series
// mouseover, mousedown, mouseup, click, sometimes several of these in a row. A control acts on the click; a menu item
// acts on the mouseup already, and once per opening of its menu.
const channel = new MessageChannel(); // not a timer: a stepped clock must not hold it up
let justActed = null;
channel.port1.onmessage = () => { justActed = null; };

const handlers = [];
const itemHandlers = [];
const NATIVE = /^(A|BUTTON|INPUT|TEXTAREA|SELECT)$/;

function disabled(element) {
  return element.getAttribute('aria-disabled') === 'true' || element.hidden;
}

/** Runs the handler of the innermost control around the target. */
function dispatch(list, event) {
  let best = null;
  for (const [selector, handler] of list) {
    const element = event.target instanceof Element ? event.target.closest(selector) : null;
    if (element && (!best || (best.element !== element && best.element.contains(element)))) best = { element, handler };
  }
  if (best && !disabled(best.element)) act(best.element, best.handler, event);
}

function act(element, handler, event) {
  // A second untrusted press in the same task is the same intent again.
  if (!event.isTrusted && justActed === element) return;
  if (!event.isTrusted) {
    justActed = element;
    channel.port2.postMessage(0);
  }
  handler(element, event);
}

let pressed = null;
document.addEventListener('mousedown', (event) => {
  const item = event.target instanceof Element ? event.target.closest('[role^="menuitem"]') : null;
  pressed = item;
}, true);

document.addEventListener('mouseup', (event) => {
  const item = event.target instanceof Element ? event.target.closest('[role^="menuitem"]') : null;
  if (item && item === pressed && open(item)) {
    pressed = null;
    item.dataset.xPressed = '';
    choose(item, event);
  }
});

document.addEventListener('click', (event) => {
  const item = event.target instanceof Element ? event.target.closest('[role^="menuitem"]') : null;
  if (!item) {
    dispatch(handlers, event);
  } else if (item.hasAttribute('data-x-pressed')) {
    item.removeAttribute('data-x-pressed'); // its mouseup has acted
  } else if (open(item)) {
    choose(item, event);
  }
});

/** Whether an item can be seen: the rest of a series may arrive after its menu has closed. */
function open(item) {
  return item.isConnected && item.getClientRects().length > 0;
}

function choose(item, event) {
  dispatch(itemHandlers, { target: item, isTrusted: event.isTrusted });
}

document.addEventListener('keydown', (event) => {
  const target = event.target;
  if ((event.key !== 'Enter' && event.key !== ' ') || !(target instanceof HTMLElement)) return;
  if (NATIVE.test(target.tagName) || target.isContentEditable || event.ctrlKey || event.metaKey) return;
  if (/^(button|link|checkbox|tab|menuitem|menuitemcheckbox|menuitemradio|option)$/.test(target.getAttribute('role') || '')) {
    event.preventDefault();
    target.click();
  }
});

// Of the people who are signed in at this browser, the page is one's: all that it asks for is below these addresses.
const { account = '0' } = document.documentElement.dataset;

window.grindstone.pigeon = {
  root: `/mail/u/${account}/`,
  book: account === '0' ? '/contacts/' : `/contacts/u/${account}/`,
  /** Runs the handler when a control that matches the selector is activated; the innermost control wins. */
  on(selector, handler) { handlers.push([selector, handler]); },
  /** The same for items of menus. */
  onItem(selector, handler) { itemHandlers.push([selector, handler]); },
  /** A request by htmx; resolves to whether an answer came, for another one may have taken its place. */
  request: (verb, url, options) => htmx.ajax(verb, url, options).then(() => true, () => false),
};
