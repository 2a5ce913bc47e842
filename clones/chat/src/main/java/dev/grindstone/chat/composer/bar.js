// @ts-check
// The buttons around the editor, and the keys that do the same.
const banter = window.grindstone.banter;
const composer = (node) => node.closest('banter-composer');

function format(own, name) {
  const quill = own.quill;
  const at = quill.getSelection(true);
  const now = quill.getFormat(at);
  if (name === 'link') { link(own); return; }
  if (name === 'ordered' || name === 'bullet') quill.format('list', now.list === name ? false : name, 'user');
  else quill.format(name, !now[name], 'user');
  own.showFormats();
}

/** Asks for words and address of a link. */
function link(own) {
  const { element } = banter;
  const at = own.quill.getSelection(true);
  const words = element('input', { type: 'text', 'aria-label': 'Text', 'data-qa': 'link_text_input' });
  const address = element('input', { type: 'text', 'aria-label': 'Link', 'data-qa': 'link_url_input', placeholder: 'https://', autofocus: '' });
  words.value = own.quill.getText(at.index, at.length).trim();
  const save = element('button', { type: 'submit', class: 'c-button c-button--primary c-button--small', 'data-part-save': '' }, 'Save');
  const form = element('form', { role: 'dialog', 'aria-label': 'Add link', 'data-part-link-form': '' },
    element('h2', {}, 'Add link'), element('label', {}, 'Text', words), element('label', {}, 'Link', address), save);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = address.value.trim();
    if (!typed) { address.focus(); return; }
    const url = /^(https?:|mailto:)/.test(typed) ? typed : 'https://' + typed;
    banter.closePopup();
    own.quill.deleteText(at.index, at.length, 'user');
    own.quill.insertText(at.index, words.value.trim() || url, { link: url }, 'user');
    own.quill.setSelection(at.index + (words.value.trim() || url).length, 0, 'user');
    own.quill.format('link', false, 'user');
  });
  banter.popup(form, own.querySelector('[data-format="link"]'), { up: true });
}

const KEYS = { b: 'bold', i: 'italic', 'shift+x': 'strike', 'shift+c': 'code', 'alt+shift+c': 'code-block', 'shift+u': 'link', 'shift+7': 'ordered', 'shift+&': 'ordered', 'shift+8': 'bullet', 'shift+*': 'bullet', 'shift+9': 'blockquote', 'shift+(': 'blockquote' };

/** Does what a key means here; says whether it meant something. */
banter.formatKey = (own, event) => {
  if (!event.ctrlKey && !event.metaKey) return false;
  const name = KEYS[(event.altKey ? 'alt+' : '') + (event.shiftKey ? 'shift+' : '') + event.key.toLowerCase()];
  if (name) format(own, name);
  return Boolean(name);
};

document.addEventListener('mousedown', (event) => {
  // The buttons leave the caret where it is.
  if (event.target instanceof Element && event.target.closest('[data-part-format-bar] button, [data-part-composer-bar] button')) event.preventDefault();
});

banter.on('banter-composer [data-format]', (button) => format(composer(button), button.dataset.format));
banter.on('[data-qa="texty_composer_button"]', (button) => {
  const bar = composer(button).querySelector('[data-part-format-bar]');
  bar.hidden = !bar.hidden;
  button.setAttribute('aria-pressed', String(!bar.hidden));
  button.setAttribute('aria-label', bar.hidden ? 'Show formatting' : 'Hide formatting');
});
banter.on('[data-qa="texty_mention_button"]', (button) => {
  const own = composer(button);
  const at = own.quill.getSelection(true);
  const before = at.index && own.quill.getText(at.index - 1, 1);
  own.quill.insertText(at.index, before && !/\s/.test(before) ? ' @' : '@', 'user');
  own.quill.setSelection(at.index + (before && !/\s/.test(before) ? 2 : 1), 0, 'user');
  own.suggest.update();
});
banter.on('[data-qa="texty_send_button"]', (button) => composer(button).send());
banter.on('[data-part-retry]', (button) => composer(button).send());
banter.on('banter-composer [data-part-save]', (button) => composer(button).save());
banter.on('[data-part-cancel]', (button) => composer(button).leave());
banter.on('[data-part-schedule]', async (button) => {
  const own = composer(button);
  const menu = banter.fragment(await banter.get('/client/later?channel=' + own.dataset.xChannel));
  const at = (time) => { banter.closePopup(); own.send({ post_at: time }, '/client/schedule'); };
  menu.querySelectorAll('[data-x-at]').forEach((item) => item.addEventListener('click', () => at(item.dataset.xAt)));
  menu.querySelector('input').addEventListener('change', (event) => {
    if (event.target.value) at(new Date(event.target.value).toISOString());
  });
  banter.popup(menu, button, { up: true, end: true });
});
