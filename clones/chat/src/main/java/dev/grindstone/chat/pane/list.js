// @ts-check
// The rows of a list: a window of them as the server sends it, put in place of what is there with as little change as
// possible, so that focus, selection, an open editor and the place in the list stay.
const sources = new WeakMap();

/** The rows of an answer, and whether there are more. */
function parse(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return adopt(/** @type {HTMLTemplateElement} */ (holder.content.querySelector('[data-part-window]')));
}

function adopt(template) {
  const items = [...template.content.children].map((node) => {
    const copy = document.importNode(node, true);
    sources.set(copy, node.outerHTML);
    return copy;
  });
  return { items, hasOlder: template.dataset.xOlder === 'true', isLatest: template.dataset.xLatest === 'true' };
}

/** Takes over the rows that a list came with. */
function claim(list) {
  for (const node of list.children) sources.set(node, node.outerHTML);
}

const key = (item) => item.dataset.itemKey;

/** Where the focus is within an item: enough to find the same control in its successor. */
function focused(item) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !item.contains(active)) return null;
  if (active === item) return '';
  const same = [...item.querySelectorAll(active.tagName)].indexOf(active);
  return active.tagName + ' ' + same;
}

function refocus(item, where) {
  if (where === null) return;
  const [tag, at] = where.split(' ');
  const target = where === '' ? item : item.querySelectorAll(tag)[Number(at)] || item;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/** Makes the list show exactly these items; those that did not change stay the nodes they are. */
function reconcile(list, items) {
  const old = new Map([...list.children].map((node) => [key(node), node]));
  const wanted = items.map((item) => {
    const there = old.get(key(item));
    if (!there) return item;
    old.delete(key(item));
    if (sources.get(there) === sources.get(item) || there.querySelector('[data-part-editor]')) return there;
    const where = focused(there);
    there.replaceWith(item);
    refocus(item, where);
    return item;
  });
  old.forEach((node) => node.remove());
  let cursor = list.firstElementChild;
  for (const item of wanted) {
    if (item === cursor) cursor = cursor.nextElementSibling;
    else list.insertBefore(item, cursor);
  }
}

/** Does something to a list without moving what the reader sees. */
function steady(scroller, list, work) {
  const top = scroller.getBoundingClientRect().top;
  const anchors = [...list.children]
    .map((node) => [node, node.getBoundingClientRect()])
    .filter(([node, at]) => at.bottom > top && node.getAttribute('aria-roledescription') !== 'separator') // dividers stick
    .slice(0, 40)
    .map(([node, at]) => [key(node), at.top]);
  work();
  const now = new Map([...list.children].map((node) => [key(node), node]));
  const anchor = anchors.find(([name]) => now.has(name));
  if (anchor) scroller.scrollTop += now.get(anchor[0]).getBoundingClientRect().top - anchor[1];
}

/** Tells scripts where each row is, as a list that places its rows itself would. */
function place(list) {
  const tops = [...list.children].map((node) => node.offsetTop);
  [...list.children].forEach((node, index) => { node.style.top = tops[index] + 'px'; });
}

/** Tells all parts of the page that something changed. */
const changed = () => document.body.dispatchEvent(new CustomEvent('grindstone:changed', { bubbles: true }));

/** Sends a form; a refusal is told. Resolves to whether it was done. */
async function send(url, fields) {
  try {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== null) body.set(name, String(value));
    const response = await window.grindstone.fetch(url, { method: 'POST', body });
    if (response.ok) return true;
    window.grindstone.snackbar({ text: await response.text() });
  } catch (error) {
    window.grindstone.snackbar({ text: 'Banter can’t be reached. Nothing was changed; try again.' });
  }
  return false;
}

/** Lets the page count as busy until the work is done, what follows from an answer included. */
async function busy(work) {
  const end = window.grindstone.begin('work');
  try {
    return await work();
  } finally {
    end();
  }
}

Object.assign(window.grindstone.banter, { busy, rows: { parse, adopt, claim, reconcile, steady, place, key }, changed, send });
