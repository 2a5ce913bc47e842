// @ts-check
// What the editor holds beside text: mentions and emoji, each one thing that the caret passes in one step.
const Embed = window.Quill.import('blots/embed');

class Mention extends Embed {
  static create(value) {
    const node = super.create();
    node.setAttribute('data-id', value.id);
    node.setAttribute('data-label', value.label);
    node.setAttribute('spellcheck', 'false');
    node.textContent = value.label;
    return node;
  }

  static value(node) {
    return { id: node.getAttribute('data-id'), label: node.getAttribute('data-label') };
  }
}
Mention.blotName = 'mention';
Mention.tagName = 'ts-mention';

class Emoji extends Embed {
  static create(value) {
    const node = super.create();
    node.setAttribute('data-qa', 'emoji');
    node.setAttribute('data-stringify-emoji', value.code);
    if (value.glyph) node.setAttribute('data-x-glyph', value.glyph);
    const picture = document.createElement('img');
    picture.src = value.src;
    picture.alt = value.code;
    picture.setAttribute('data-stringify-type', 'emoji');
    picture.setAttribute('data-stringify-emoji', value.code);
    node.append(picture);
    return node;
  }

  static value(node) {
    const picture = node.querySelector('img');
    return {
      code: (picture || node).getAttribute('data-stringify-emoji'),
      glyph: node.getAttribute('data-x-glyph') || '',
      src: picture ? picture.getAttribute('src') : '',
    };
  }
}
Emoji.blotName = 'emoji';
Emoji.tagName = 'span';
Emoji.className = 'c-emoji';

window.Quill.register(Mention, true);
window.Quill.register(Emoji, true);

/** The value of an emoji's blot, from a node that shows it. */
window.grindstone.banter.emojiValue = (node) => {
  const holder = node.matches('[data-qa="emoji"]') ? node : node.querySelector('[data-qa="emoji"]');
  return Emoji.value(holder);
};

/** Sends a form; resolves to what was wrong, or to nothing. */
window.grindstone.banter.post = async (url, fields) => {
  try {
    const response = await window.grindstone.fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
    const trigger = response.headers.get('HX-Trigger');
    for (const [name, detail] of Object.entries(trigger ? JSON.parse(trigger) : {})) {
      if (name === 'grindstone:snackbar') window.grindstone.snackbar(detail);
      else document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
    }
    return response.ok ? '' : (await response.text()) || 'Try again.';
  } catch (error) {
    return 'Banter can’t be reached.';
  }
};
