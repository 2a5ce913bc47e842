// @ts-check
// The navigation: which entry is current, what is folded away, and fresh counts.
const pigeon = window.grindstone.pigeon;
const ENTRY = 'aim';
const ENTRY_CURRENT = 'aim ain';
const LINE = 'TO';
const LINE_CURRENT = 'TO nZ aiq';
const collapsed = new Set();
let more = false;

const nav = () => document.querySelector('[data-part-nav]');

function paint() {
  if (!nav()) return;
  const list = pigeon.here().replace(/\/p\d+$/, '');
  const place = list.startsWith('category/') && nav().querySelector(`[data-x-route="${CSS.escape(list)}"]`) && more
    ? list : list.startsWith('category/') ? 'inbox' : list;
  nav().querySelectorAll('[data-x-route]').forEach((entry) => {
    const current = decodeURIComponent(entry.dataset.xRoute) === decodeURIComponent(place.replace(/\+/g, ' '));
    entry.className = current ? ENTRY_CURRENT : ENTRY;
    entry.toggleAttribute('data-x-current', current);
    const line = entry.firstElementChild;
    if (!line.hasAttribute('data-x-fixed')) line.className = current ? LINE_CURRENT : LINE;
    const link = entry.querySelector('a');
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  const toggle = nav().querySelector('[data-part-more]');
  toggle.querySelector('span').textContent = more ? 'Less' : 'More';
  toggle.setAttribute('aria-expanded', String(more));
  toggle.setAttribute('aria-label', more ? 'Fewer labels' : 'More labels');
  nav().querySelector('[data-part-folded]').hidden = !more;
  nav().querySelector('[data-x-kind="hidden"]').hidden = !more;
  nav().querySelectorAll('[data-x-label]').forEach(fold);
}

/** A label is hidden while one above it is collapsed. */
function fold(entry) {
  const name = entry.dataset.xLabel;
  entry.hidden = [...collapsed].some((above) => name.startsWith(above + '/'));
  const arrow = entry.querySelector('[data-part-collapse]');
  if (!arrow) return;
  const open = !collapsed.has(name);
  arrow.setAttribute('aria-expanded', String(open));
  arrow.setAttribute('aria-label', arrow.getAttribute('aria-label').replace(/^\S+/, open ? 'Collapse' : 'Expand'));
}

async function refresh() {
  if (!nav()) return;
  await pigeon.request('GET', pigeon.root + 'nav', { target: nav(), source: nav(), swap: 'innerHTML' });
  paint();
}

pigeon.on('[data-part-more]', () => { more = !more; paint(); });
pigeon.on('[data-part-collapse]', (arrow) => {
  const name = arrow.closest('[data-x-label]').dataset.xLabel;
  if (!collapsed.delete(name)) collapsed.add(name);
  paint();
});
pigeon.on('[data-part-main-menu]', (button) => {
  const shell = document.querySelector('[data-part-shell]');
  const folded = shell.toggleAttribute('data-x-folded');
  button.setAttribute('aria-expanded', String(!folded));
});
pigeon.on('[data-part-entry]', (entry, event) => {
  // The whole bar is the target; the link inside does it for itself, and for a middle click.
  if (event.target instanceof Element && event.target.closest('a')) {
    if (location.hash === new URL(event.target.closest('a').href).hash) pigeon.reload();
    return;
  }
  entry.querySelector('a').click();
});
pigeon.on('[data-part-compose]', () => pigeon.compose(['new']));
document.addEventListener('pigeon:shown', paint);
document.addEventListener('pigeon:counts', () => { refresh(); });
document.addEventListener('DOMContentLoaded', paint);
