// @ts-check
// The emoji picker. In a window a chosen emoji goes into the text as the character it is; the bundled font draws it.
const { pigeon } = window.grindstone;
const COLUMNS = 9;
const of = (node) => node.closest('[data-compose]');
let open = null;

function button({ sign, words }) {
  return pigeon.element('button', { type: 'button', tabindex: '-1', 'aria-label': words, title: words, 'data-emoji': sign }, sign);
}

function grid(emoji) {
  return pigeon.element('div', { 'data-part-emoji-grid': '', role: 'group', 'aria-label': 'Emoji' }, ...emoji.map(button));
}

function fill(picker, text) {
  const wanted = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const place = picker.querySelector('[data-part-emoji-list]');
  const current = picker.querySelector('[role="tab"][aria-selected="true"]');
  const all = pigeon.emoji.flatMap((category) => category.emoji);
  const found = wanted.length === 0
    ? pigeon.emoji.find(({ name }) => name === current.getAttribute('aria-label')).emoji
    : all.filter(({ sign, words }) => wanted.every((word) => words.includes(word) || sign === word));
  const title = wanted.length === 0 ? current.getAttribute('aria-label') : `Results for "${text.trim()}"`;
  const none = pigeon.element('p', { 'data-part-emoji-none': '' }, 'No emoji found. Try another word.');
  place.replaceChildren(pigeon.element('h3', {}, title), found.length ? grid(found) : none);
  place.scrollTop = 0;
  const first = place.querySelector('[data-emoji]');
  if (first) first.tabIndex = 0;
}

function choose(picker, tab) {
  picker.querySelectorAll('[role="tab"]').forEach((each) => each.setAttribute('aria-selected', String(each === tab)));
  picker.querySelector('input').value = '';
  fill(picker, '');
}

function close(refocus) {
  if (!open) return;
  const { picker, control, back } = open;
  open = null;
  picker.remove();
  control.setAttribute('aria-expanded', 'false');
  if (refocus && control.isConnected) back();
}

/**
 * Shows the picker at a control; asked for at the same one again, it closes.
 * @param {{control: HTMLElement, home: Element, name: string, back: () => void, choose: (sign: string) => void}} asked
 *   `home` is what the picker becomes a part of, `back` takes the focus after it
 */
function pick(asked) {
  const { control, home, name } = asked;
  const again = open && open.control === control;
  close(again);
  if (again) return;
  const tabs = pigeon.emoji.map(({ name: category, icon }, at) => pigeon.element('div', {
    role: 'tab', tabindex: '0', 'aria-label': category, title: category, 'aria-selected': String(at === 0), 'data-icon': icon, 'data-emoji-tab': '',
  }));
  const search = pigeon.element('input', { type: 'search', 'aria-label': 'Search emoji', placeholder: 'Search emoji', spellcheck: 'false', autocomplete: 'off' });
  const picker = pigeon.element('div', { role: 'dialog', 'aria-label': name, 'data-emoji-picker': '', 'data-compose-keep': '' },
    search, pigeon.element('div', { role: 'tablist', 'aria-label': 'Categories' }, ...tabs), pigeon.element('div', { 'data-part-emoji-list': '' }));
  home.append(picker);
  open = { ...asked, picker };
  control.setAttribute('aria-expanded', 'true');
  choose(picker, tabs[0]);
  const at = control.getBoundingClientRect();
  const zero = picker.getBoundingClientRect();
  const room = document.documentElement;
  const above = at.top - zero.height - 8;
  picker.style.left = Math.max(8, Math.min(at.left - 120, room.clientWidth - zero.width - 8)) + 'px';
  picker.style.top = Math.max(8, above >= 8 ? above : Math.min(at.bottom + 8, room.clientHeight - zero.height - 8)) + 'px';
  search.focus();
}

const show = (compose) => pick({
  control: compose.querySelector('[data-compose-emoji]'),
  home: compose,
  name: 'Insert emoji',
  back: () => pigeon.restoreCaret(compose),
  choose: (sign) => pigeon.insertText(compose, sign),
});

/** Takes an emoji; the picker stays for another one where it is wanted. */
function take(sign, stay) {
  const asked = open;
  if (!stay) close(false);
  asked.choose(sign);
  if (!stay && asked.control.isConnected) asked.back();
}

pigeon.on('[data-compose-emoji]', (control) => show(of(control)));
pigeon.on('[data-emoji-tab]', (tab) => choose(tab.closest('[data-emoji-picker]'), tab));
pigeon.on('[data-emoji]', (chosen, event) => take(chosen.dataset.emoji, event.shiftKey && open.home !== document.body));

document.addEventListener('input', (event) => {
  const picker = event.target instanceof Element ? event.target.closest('[data-emoji-picker]') : null;
  if (picker) fill(picker, event.target.value);
});

const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS };
document.addEventListener('keydown', (event) => {
  const picker = event.target instanceof Element ? event.target.closest('[data-emoji-picker]') : null;
  if (!picker) return;
  const all = [...picker.querySelectorAll('[data-emoji]')];
  const at = all.indexOf(event.target);
  if (event.key === 'Escape') close(true);
  else if (event.key === 'Enter' && event.target.matches('input')) {
    if (all[0]) take(all[0].dataset.emoji, false);
  } else if (event.key === 'ArrowDown' && event.target.matches('input')) {
    if (all[0]) all[0].focus();
  } else if (at >= 0 && event.key in steps) {
    const next = all[at + steps[event.key]];
    if (next) next.focus();
    else if (event.key === 'ArrowUp') picker.querySelector('input').focus();
  } else {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener('mousedown', (event) => {
  if (open && !open.picker.contains(event.target) && !open.control.contains(event.target)) close(false);
});

Object.assign(pigeon, { openEmoji: show, pickEmoji: pick });
