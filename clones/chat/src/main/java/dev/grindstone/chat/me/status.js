// @ts-check
// The dialog of the status: presets, an emoji, when it ends.
const banter = window.grindstone.banter;
const field = (form, name) => form.elements.namedItem(name);

function emoji(form, name, glyph) {
  field(form, 'emoji').value = name;
  form.querySelector('[data-x-status-emoji]').dataset.xGlyph = glyph;
}

function ends(form, until, label) {
  field(form, 'until').value = until;
  form.querySelector('#status-end-value').textContent = label;
  for (const option of form.querySelectorAll('[data-x-end]')) option.setAttribute('aria-selected', String(option.textContent.trim() === label));
}

function list(form, open) {
  const button = form.querySelector('[data-x-status-end]');
  form.querySelector('[role="listbox"]').hidden = !open;
  button.setAttribute('aria-expanded', String(open));
  (open ? form.querySelector('[role="option"][aria-selected="true"]') || form.querySelector('[role="option"]') : button).focus();
}

banter.on('[data-x-preset]', (preset) => {
  const form = preset.closest('form');
  field(form, 'text').value = preset.dataset.xPreset;
  emoji(form, preset.dataset.xEmojiName, preset.querySelector('[data-x-glyph]').dataset.xGlyph);
  ends(form, preset.dataset.xUntil, preset.dataset.xUntilLabel);
  field(form, 'text').focus();
});
banter.on('[data-x-status-clear]', (button) => {
  const form = button.closest('form');
  field(form, 'text').value = '';
  emoji(form, '', '💬');
  ends(form, '', form.querySelector('[data-x-end=""]').textContent.trim());
  field(form, 'text').focus();
});
banter.on('[data-x-status-emoji]', (button) => {
  const holder = button.closest('form').querySelector('[data-x-emoji-menu]');
  banter.showMenu(button, holder.content.firstElementChild.cloneNode(true));
});
banter.on('[data-x-emoji]', (item) => {
  banter.closeMenus(true);
  const form = document.querySelector('[data-x-status]');
  if (form) emoji(form, item.dataset.xEmoji, item.dataset.xGlyph);
});
banter.on('[data-x-status-end]', (button) => {
  const form = button.closest('form');
  list(form, form.querySelector('[role="listbox"]').hidden);
});
banter.on('[data-x-end]', (option) => {
  const form = option.closest('form');
  ends(form, option.dataset.xEnd, option.textContent.trim());
  list(form, false);
});
document.addEventListener('keydown', (event) => {
  const option = event.target instanceof Element ? event.target.closest('[data-x-end]') : null;
  if (!(option instanceof HTMLElement)) return;
  const by = { ArrowDown: option.nextElementSibling, ArrowUp: option.previousElementSibling }[event.key];
  if (by instanceof HTMLElement) by.focus();
  else if (event.key === 'Escape') list(option.closest('form'), false);
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);
