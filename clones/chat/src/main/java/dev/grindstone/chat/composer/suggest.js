// @ts-check
// The autocompletes: @ for people, groups and ranges, # for channels, : for emoji, / for commands.
const banter = window.grindstone.banter;
const SIGN = /(?:^|[\s(\uFFFC])([@#:])([^\s@#:()]{0,40})$/;

class Suggest {
  constructor(composer) {
    this.composer = composer;
    this.quill = composer.quill;
    this.list = null;
    this.asked = 0;
    this.pending = null;
    this.dismissed = '';
  }

  /** What is being typed: a sign, the letters after it, and where it begins. */
  typed() {
    const at = this.quill.getSelection();
    if (!at || at.length) return null;
    const format = this.quill.getFormat(at.index);
    const line = banter.marks.before(this.quill, at.index);
    const command = line && line.start === 0 && /^\/([a-z][\w-]*)?$/i.exec(line.text);
    if (command && this.composer.dataset.xMode !== 'edit') return { sign: '/', text: command[1] || '', start: 0, end: at.index };
    const found = line && !format.code && !format['code-block'] && SIGN.exec(line.text);
    if (!found || (found[1] === ':' && !/^[a-z0-9+_-]{2,}$/i.test(found[2]))) return null;
    return { sign: found[1], text: found[2], start: at.index - found[2].length - 1, end: at.index };
  }

  update() {
    const typed = this.typed();
    if (!typed || this.dismissed === typed.start + typed.sign) {
      if (!typed) this.dismissed = '';
      this.asked += 1;
      this.pending = null;
      this.close();
      return;
    }
    const turn = (this.asked += 1);
    const query = new URLSearchParams({ channel: this.composer.dataset.xChannel, sign: typed.sign, typed: typed.text });
    this.pending = banter.busy(async () => {
      const html = await banter.get('/client/suggest?' + query);
      if (turn !== this.asked) return;
      this.pending = null;
      this.show(banter.fragment(html));
    }).catch(() => { this.pending = null; });
  }

  show(list) {
    this.close();
    if (!list || !list.children.length || !this.typed()) return;
    this.list = list;
    list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const option = event.target.closest('[role="option"]');
      if (option) this.accept(option);
    });
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option && list.isConnected) this.accept(option);
    });
    banter.popup(list, this.composer.querySelector('[data-part-field]'), { up: true, focus: false, onClose: () => this.forget() });
    this.quill.root.setAttribute('aria-controls', list.id);
    this.choose(0);
  }

  choose(index) {
    const options = [...this.list.children];
    this.at = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.at)));
    this.quill.root.setAttribute('aria-activedescendant', options[this.at].id);
    options[this.at].scrollIntoView({ block: 'nearest' });
  }

  forget() {
    this.list = null;
    this.quill.root.removeAttribute('aria-activedescendant');
    this.quill.root.removeAttribute('aria-controls');
  }

  close() {
    if (!this.list) return;
    this.list = null;
    banter.closePopup();
    this.forget();
  }

  accept(option) {
    const typed = this.typed();
    this.close();
    if (!typed) return;
    if (option.dataset.xKind === 'command') {
      this.composer.replace(option.dataset.xLabel + ' ', typed.start, typed.end - typed.start);
      return;
    }
    const emoji = option.dataset.xKind === 'emoji';
    const value = emoji ? banter.emojiValue(option) : { id: option.dataset.entityId, label: option.dataset.xLabel };
    this.composer.embed(emoji ? 'emoji' : 'mention', value, typed.start, typed.end - typed.start);
  }

  /** Takes a key that belongs to the open list; says whether it did. */
  key(event) {
    if (!this.list) return false;
    if (event.key === 'ArrowDown') this.choose(this.at + 1);
    else if (event.key === 'ArrowUp') this.choose(this.at - 1);
    else if (event.key === 'Enter' && this.isWhole()) { this.close(); return false; } else if (event.key === 'Enter' || event.key === 'Tab') this.accept(this.list.children[this.at]);
    else return false;
    return true;
  }

  /** Whether a command is typed to its end: then there is nothing to choose. */
  isWhole() {
    const typed = this.typed();
    return Boolean(typed) && typed.sign === '/' && [...this.list.children].some((option) => option.dataset.xLabel === '/' + typed.text);
  }

  /** Closes the list for this word. */
  dismiss() {
    const typed = this.typed();
    this.dismissed = typed ? typed.start + typed.sign : '';
    this.close();
  }
}

banter.Suggest = Suggest;
