// @ts-check
// The chips above search results: each adds an operator to the query or takes it away, and searches again.
const pigeon = window.grindstone.pigeon;
const AGE = /(^|\s)(?:older_than|newer_than):\S+/g;

const query = () => {
  const view = document.querySelector('[data-part-view]');
  return view instanceof HTMLElement ? view.dataset.xQuery || '' : '';
};
const words = () => query().split(/\s+/).filter(Boolean);
const has = (operator) => words().includes(operator);
/** The operator with its value, which may be a bracket or a phrase. */
const asked = (field) => new RegExp(`(^|\\s)${field}:(?:\\([^)]*\\)|"[^"]*"|\\S+)`, 'gi');
const names = (field) => asked(field).test(query());

/** Searches again, in the same order. */
const again = (text) => pigeon.search(text, /\/relevant(\/p\d+)?$/.test(pigeon.here()));

function toggle(operator) {
  again(has(operator) ? words().filter((word) => word !== operator).join(' ') : `${query()} ${operator}`);
}

function askPerson(field, address) {
  const rest = query().replace(asked(field), ' ').trim();
  const value = /\s/.test(address) ? `(${address})` : address;
  pigeon.closeMenu(false);
  again(`${rest} ${address ? `${field}:${value}` : ''}`);
}

/** Whom the results speak of, most frequent first; any other can be typed. */
function people(menu, field) {
  const counts = new Map();
  document.querySelectorAll('tr [email]').forEach((node) => {
    const known = counts.get(node.getAttribute('email')) || { name: node.getAttribute('name'), count: 0 };
    known.count += 1;
    counts.set(node.getAttribute('email'), known);
  });
  const input = pigeon.element('input', { type: 'text', 'aria-label': field === 'from' ? 'From' : 'To', placeholder: 'Name or address', autocomplete: 'off' });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    askPerson(field, input.value.trim());
  });
  const item = (text, address) => pigeon.element('div', { class: 'J-N', role: 'menuitem', tabindex: '-1', 'data-x-person': address, 'data-x-field': field, title: address || null },
    pigeon.element('div', { class: 'J-N-Jz' }, text));
  const found = [...counts].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).slice(0, 6);
  menu.replaceChildren(pigeon.element('div', { 'data-part-menu-filter': '' }, input),
    ...(names(field) ? [item('Anybody', '')] : []),
    ...(field === 'to' ? [item('Me', 'me')] : []),
    ...found.map(([email, known]) => item(known.name || email, email)));
}

function paint() {
  const bar = document.querySelector('[data-part-refine]');
  if (!bar) return;
  bar.querySelectorAll('[aria-pressed]').forEach((chip) => chip.setAttribute('aria-pressed', String(has(chip.dataset.xRefine))));
  bar.querySelectorAll('[role="menuitemcheckbox"]').forEach((item) => item.setAttribute('aria-checked', String(has(item.dataset.xOperator))));
  const mark = (name, on) => bar.querySelector(`[data-x-refine="${name}"]`).toggleAttribute('data-x-on', on);
  mark('from', names('from'));
  mark('to', names('to'));
  mark('time', words().some((word) => /^(older_than|newer_than|after|before):/.test(word)));
  mark('exclude', words().some((word) => word.startsWith('-category:')));
}

pigeon.on('[data-x-refine]', (chip) => {
  const name = chip.dataset.xRefine;
  if (name.includes(':')) { toggle(name); return; }
  const menu = chip.parentElement.querySelector('[role="menu"]');
  if (name === 'from' || name === 'to') people(menu, name);
  pigeon.openMenu(menu, chip);
});
pigeon.onItem('[data-x-person]', (item) => askPerson(item.dataset.xField, item.dataset.xPerson));
pigeon.onItem('[data-x-operator]', (item) => {
  pigeon.closeMenu(false);
  const operator = item.dataset.xOperator;
  if (operator.startsWith('-')) toggle(operator);
  else again(`${query().replace(AGE, '')} ${operator}`);
});
const advanced = () => { pigeon.closeMenu(false); pigeon.openOptions(); };
pigeon.on('[data-part-refine-advanced]', advanced);
pigeon.onItem('[data-part-refine-advanced]', advanced);
document.addEventListener('pigeon:shown', paint);
