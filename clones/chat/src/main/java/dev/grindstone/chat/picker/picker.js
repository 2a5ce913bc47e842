// @ts-check
// The emoji picker: a search field, a tab a group, and a grid of which only the rows in view are there.
const banter = window.grindstone.banter;
const COLUMNS = 9;
const CELL = 36;
const HEAD = 28;
const NOTHING = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='22' height='22'/%3E";
const TABS = { 'Frequently Used': ['frequent', '🕙'], 'Smileys & Emotion': ['smileys', '😀'], 'People & Body': ['people', '👋'], 'Animals & Nature': ['nature', '🐻'], 'Food & Drink': ['food', '🍎'], 'Travel & Places': ['travel', '✈️'], Activities: ['activity', '⚽'], Objects: ['objects', '💡'], Symbols: ['symbols', '💯'], Flags: ['flags', '🏁'], Custom: ['slack-logo', '✨'] };
let loaded = null;

const load = () => (loaded || (loaded = banter.get('/client/emoji').then((text) => JSON.parse(text), (error) => { loaded = null; throw error; })));

function value({ n, g }) {
  return { code: `:${n}:`, glyph: g, src: g ? NOTHING : `/emoji/${n}.svg` };
}

function picture(each) {
  const { code, glyph, src } = value(each);
  return banter.element('span', { class: 'c-emoji c-emoji__medium', 'data-qa': 'emoji', 'data-x-glyph': glyph || null },
    banter.element('img', { src, alt: code, 'data-stringify-type': 'emoji', 'data-stringify-emoji': code }));
}

/** Heads and rows of cells, each with its place. */
function layout(groups) {
  const lines = [];
  let top = 0;
  for (const [group, cells] of groups) {
    lines.push({ top, group });
    top += HEAD;
    for (let i = 0; i < cells.length; i += COLUMNS) {
      lines.push({ top, cells: cells.slice(i, i + COLUMNS), frequent: group === 'Frequently Used' });
      top += CELL;
    }
  }
  return { lines, height: top };
}

function cell(each, frequent) {
  const label = each.n.replaceAll('_', ' ') + ' emoji';
  return banter.element('button', { type: 'button', class: 'c-button-unstyled p-emoji_picker__list_item', id: frequent ? null : 'emoji-picker-' + each.n, 'data-qa': 'emoji_list_item', 'data-name': each.n, 'aria-label': label, tabindex: '-1' }, picture(each));
}

function line(each) {
  const node = banter.element('div', { [each.group ? 'data-part-emoji-head' : 'data-part-emoji-row']: '', style: `top: ${each.top}px` });
  if (each.group) node.textContent = each.group;
  else node.append(...each.cells.map((one) => cell(one, each.frequent)));
  return node;
}

function build(all) {
  const { element } = banter;
  const input = element('input', { type: 'text', class: 'c-input_text p-emoji_picker__input', 'data-qa': 'emoji_picker_input', 'aria-label': 'Search emoji', placeholder: 'Search all emoji', autocomplete: 'off', autofocus: '' });
  const list = element('div', { class: 'ReactVirtualized__Grid ReactVirtualized__List', role: 'grid', 'aria-label': 'Emoji', tabindex: '-1' });
  const inner = element('div', { class: 'ReactVirtualized__Grid__innerScrollContainer', 'data-part-emoji-inner': '' });
  const none = element('p', { 'data-part-emoji-none': '', hidden: '' }, 'No emoji is called that. Try another word.');
  const tabs = element('div', { role: 'tablist', 'aria-label': 'Emoji groups', 'data-part-emoji-tabs': '' });
  const foot = element('div', { 'data-part-emoji-foot': '' });
  const hover = element('span', { 'data-part-emoji-hover': '', 'aria-hidden': 'true' });
  const add = element('button', { type: 'button', 'data-part-emoji-add': '', 'data-qa': 'customize_emoji_button' }, 'Add emoji');
  add.addEventListener('click', () => { banter.closePopup(); banter.dialog('/client/dialog/emoji'); });
  foot.append(hover, add);
  list.append(inner);
  const dialog = element('div', { role: 'dialog', 'aria-label': 'Emoji picker', 'data-qa': 'emoji-picker', class: 'p-emoji_picker', 'data-part-emoji-picker': '', tabindex: '-1' },
    tabs, element('div', { 'data-part-emoji-search': '', 'data-icon': 'search' }, input), element('div', { class: 'p-emoji_picker__list_container', 'data-part-emoji-list': '' }, list, none), foot);
  const groups = Object.entries(all);
  let shown = layout(groups);

  const draw = () => {
    const from = list.scrollTop - 4 * CELL;
    const to = list.scrollTop + (list.clientHeight || 270) + 4 * CELL;
    inner.style.height = shown.height + 'px';
    inner.replaceChildren(...shown.lines.filter((each) => each.top > from && each.top < to).map(line));
    const group = shown.lines.filter((each) => each.group && each.top <= list.scrollTop + HEAD).at(-1);
    tabs.querySelectorAll('[role="tab"]').forEach((tab) => tab.setAttribute('aria-selected', String(Boolean(group) && tab.dataset.xGroup === group.group)));
  };
  groups.forEach(([group]) => {
    const [name, glyph] = TABS[group] || [group.toLowerCase(), '✨'];
    const tab = element('button', { type: 'button', role: 'tab', 'data-qa': 'emoji_group_tab_' + name, 'data-x-group': group, 'aria-selected': 'false', 'aria-label': group, 'data-x-tip': group }, picture({ n: name, g: glyph }));
    tab.addEventListener('click', () => {
      search('');
      list.scrollTop = shown.lines.find((each) => each.group === group).top;
      draw();
    });
    tabs.append(tab);
  });
  const search = (text) => {
    const wanted = text.trim().toLowerCase().replace(/^:|:$/g, '').replaceAll(' ', '_');
    if (input.value !== text) input.value = text;
    const found = groups.filter(([group]) => group !== 'Frequently Used').flatMap(([, cells]) => cells)
      .filter((each) => each.n.includes(wanted) || each.a.includes(wanted))
      .sort((one, two) => Number(two.n === wanted) - Number(one.n === wanted) || Number(two.n.startsWith(wanted)) - Number(one.n.startsWith(wanted)));
    shown = layout(wanted ? (found.length ? [['Search results', found]] : []) : groups);
    none.hidden = !wanted || found.length > 0;
    list.scrollTop = 0;
    draw();
  };
  input.addEventListener('input', () => search(input.value));
  list.addEventListener('scroll', draw, { passive: true });
  dialog.addEventListener('mouseover', (event) => {
    const over = event.target.closest('[data-qa="emoji_list_item"]');
    if (over) hover.replaceChildren(over.firstElementChild.cloneNode(true), `:${over.dataset.name}:`);
  });
  return { dialog, draw, first: () => list.querySelector('[data-qa="emoji_list_item"]') };
}

/** Arrows walk the cells that are there. */
function walk(event, dialog) {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
  const cells = [...dialog.querySelectorAll('[data-qa="emoji_list_item"]')];
  const at = cells.indexOf(document.activeElement);
  if (!step || (at < 0 && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const next = at < 0 ? 0 : at + step;
  if (next < 0) dialog.querySelector('input').focus();
  else if (cells[next]) { cells[next].focus({ preventScroll: true }); cells[next].scrollIntoView({ block: 'nearest' }); }
}

/** Shows the picker beside a control; `chosen` gets the name and what the editor needs. */
banter.pickEmoji = (control, chosen) => banter.busy(async () => {
  const all = await load();
  const { dialog, draw, first } = build(all);
  const choose = (button) => {
    const each = Object.values(all).flat().find((one) => one.n === button.dataset.name);
    banter.closePopup();
    chosen(each.n, value(each));
  };
  dialog.addEventListener('click', (event) => {
    const button = event.target.closest('[data-qa="emoji_list_item"]');
    if (button) choose(button);
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input') && first()) { event.preventDefault(); choose(first()); } else walk(event, dialog);
  });
  banter.popup(dialog, control, { end: true });
  draw();
});
banter.forgetEmoji = () => { loaded = null; };
