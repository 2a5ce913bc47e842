// @ts-check
// One action for one intent. Scripts press a control in many ways: el.click(), a real pointer, a hand-made series of
// events that ends in a click, or a key. All of them arrive here, once.
const channel = new MessageChannel(); // not a timer: a stepped clock must not hold it up
let justActed = null;
channel.port1.onmessage = () => { justActed = null; };

const handlers = [];
const NATIVE = /^(A|BUTTON|INPUT|TEXTAREA|SELECT)$/;
const ROLES = /^(button|link|checkbox|tab|menuitem|menuitemcheckbox|menuitemradio|option|treeitem)$/;

function disabled(element) {
  return element.getAttribute('aria-disabled') === 'true' || element.disabled || element.hidden;
}

/** Runs the handler of the innermost control around the target. */
document.addEventListener('click', (event) => {
  let best = null;
  for (const [selector, handler] of handlers) {
    const element = event.target instanceof Element ? event.target.closest(selector) : null;
    if (element && (!best || (best.element !== element && best.element.contains(element)))) best = { element, handler };
  }
  if (!best || disabled(best.element)) return;
  // A second untrusted press in the same task is the same intent again.
  if (!event.isTrusted && justActed === best.element) return;
  if (!event.isTrusted) {
    justActed = best.element;
    channel.port2.postMessage(0);
  }
  if (best.element.tagName === 'A' && (event.ctrlKey || event.metaKey)) return; // a new tab
  if (best.handler(best.element, event) !== false && best.element.tagName === 'A') event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  const target = event.target;
  if ((event.key !== 'Enter' && event.key !== ' ') || !(target instanceof HTMLElement) || event.defaultPrevented) return;
  if (NATIVE.test(target.tagName) || target.isContentEditable || event.ctrlKey || event.metaKey) return;
  if (ROLES.test(target.getAttribute('role') || '')) {
    event.preventDefault();
    const inner = target.querySelector('[data-x-press]');
    (inner instanceof HTMLElement ? inner : target).click();
  }
});

/** Makes an element. */
function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** The one element of a fragment, with what htmx finds in it at work. */
function fragment(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html.trim();
  const node = holder.content.firstElementChild;
  if (node) htmx.process(node);
  return node;
}

/** The text of a fragment's address; fails when it is not there. */
async function get(url) {
  const response = await window.grindstone.fetch(url, { headers: { 'HX-Request': 'true' } });
  const moved = response.headers.get('HX-Redirect');
  if (moved) location.href = moved;
  if (!response.ok || moved) throw Object.assign(new Error(await response.text()), { status: response.status });
  return response.text();
}

/** Carries a command out, such as run('star', {channel}); a refusal is told. Resolves to whether it was done. */
async function run(verb, args = {}, quiet = false) {
  const end = window.grindstone.begin('command');
  try {
    const body = args instanceof URLSearchParams ? args : new URLSearchParams(args);
    const response = await window.grindstone.fetch('/client/do/' + verb, { method: 'POST', body });
    if (!response.ok) window.grindstone.snackbar({ text: await response.text() });
    else if (!quiet) document.body.dispatchEvent(new CustomEvent('grindstone:changed', { bubbles: true }));
    return response.ok;
  } catch (error) {
    window.grindstone.snackbar({ text: 'Banter can’t be reached. Nothing was changed; try again.' });
    return false;
  } finally {
    end();
  }
}

const asleep = [];

window.grindstone.banter = {
  /** Runs the handler when a control that matches the selector is activated; the innermost control wins. */
  on(selector, handler) { handlers.push([selector, handler]); },
  /** Names an element that the page may hold when it comes: it is made one when all scripts have been read. */
  define(name, type) { asleep.push([name, type]); },
  /** Makes them what they are named. */
  awake() { for (const [name, type] of asleep.splice(0)) customElements.define(name, type); },
  element,
  fragment,
  get,
  run,
};
