// @ts-check
// Choosing people: words ask for names, arrows and Enter choose one, Backspace takes the last one back. Each that is
// chosen is a token with a hidden field.
const banter = window.grindstone.banter;
const field = (picker) => picker.querySelector('[role="combobox"]');
const list = (picker) => picker.querySelector('[role="listbox"]');
const tokens = (picker) => [...picker.querySelectorAll('[data-x-token]')];
const options = (picker) => [...picker.querySelectorAll('[role="option"]:not([aria-disabled="true"])')];
const asked = new WeakMap();

function mark(picker, option) {
  for (const each of picker.querySelectorAll('[role="option"]')) each.setAttribute('aria-selected', String(each === option));
  if (option) field(picker).setAttribute('aria-activedescendant', option.id);
  else field(picker).removeAttribute('aria-activedescendant');
  if (option) option.scrollIntoView({ block: 'nearest' });
}

function open(picker, isOpen) {
  list(picker).hidden = !isOpen;
  field(picker).setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) mark(picker, null);
}

async function find(picker) {
  const words = field(picker).value;
  const turn = (asked.get(picker) || 0) + 1;
  asked.set(picker, turn);
  const end = window.grindstone.begin('picker');
  try {
    const not = tokens(picker).map((token) => token.dataset.xToken).join(',');
    const html = await banter.get(`${picker.dataset.xPicker}&q=${encodeURIComponent(words)}&not=${not}`);
    if (asked.get(picker) !== turn) return;
    list(picker).replaceChildren(...banter.fragment(html).childNodes);
    open(picker, true);
    mark(picker, options(picker)[0] || null);
  } catch {
    window.grindstone.snackbar({ text: 'People could not be looked up. Try again.' });
  } finally {
    end();
  }
}

function changed(picker) {
  const box = field(picker);
  box.placeholder = tokens(picker).length ? '' : picker.dataset.xPlaceholder || '';
  picker.dispatchEvent(new CustomEvent('banter:picked', { bubbles: true }));
  picker.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(picker, option) {
  const { xChoice, xName } = option.dataset;
  const remove = banter.element('button', { type: 'button', 'data-x-untoken': '', 'data-icon': 'x', 'aria-label': 'Remove ' + xName });
  const avatar = option.querySelector('[data-x-initials], [data-part-choice-icon]').cloneNode(true);
  const token = banter.element('span', { class: 'c-multi_select_input__token', 'data-qa': 'picker_token', 'data-x-token': xChoice, 'data-part-token': '' },
    avatar, banter.element('span', {}, xName), remove, banter.element('input', { type: 'hidden', name: 'users', value: xChoice }));
  const box = field(picker);
  if (!picker.dataset.xPlaceholder) picker.dataset.xPlaceholder = box.placeholder;
  box.before(token);
  box.value = '';
  asked.set(picker, (asked.get(picker) || 0) + 1); // what was asked for before is no longer wanted
  open(picker, false);
  changed(picker);
  box.focus();
}

function drop(picker, token) {
  if (!token) return;
  token.remove();
  changed(picker);
  field(picker).focus();
}

const around = (target) => (target instanceof Element ? target.closest('[data-x-picker]') : null);

document.addEventListener('input', (event) => {
  const picker = around(event.target);
  if (picker && event.target === field(picker)) find(picker);
});
document.addEventListener('keydown', (event) => {
  const picker = around(event.target);
  if (!picker || event.target !== field(picker) || event.isComposing) return;
  const all = options(picker);
  const isOpen = !list(picker).hidden;
  const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' && !isOpen) find(picker);
  else if (event.key === 'ArrowDown') mark(picker, all[(at + 1) % all.length]);
  else if (event.key === 'ArrowUp' && isOpen) mark(picker, all[(at - 1 + all.length) % all.length]);
  else if ((event.key === 'Enter' || event.key === 'Tab' || event.key === ',') && isOpen && all[at]) choose(picker, all[at]);
  else if (event.key === 'Escape' && isOpen) open(picker, false);
  else if (event.key === 'Backspace' && !event.target.value && tokens(picker).length) drop(picker, tokens(picker).pop());
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);
document.addEventListener('focusout', (event) => {
  const picker = around(event.target);
  if (picker && !picker.contains(event.relatedTarget)) open(picker, false);
});
document.addEventListener('mousedown', (event) => {
  // The field keeps the focus, and with it the list stays until the press is over.
  if (event.target instanceof Element && event.target.closest('[data-part-picker-choices]')) event.preventDefault();
});
banter.on('[data-x-choice]', (option) => { choose(around(option), option); });
banter.on('[data-x-untoken]', (button) => { drop(around(button), button.closest('[data-x-token]')); });
banter.on('[data-part-picker-field]', (area, event) => {
  if (event.target === area) field(around(area)).focus();
});
