// @ts-check
// The field that messages are written in: an editor, what it sends, and the draft that is kept while it is written.
const banter = window.grindstone.banter;
const Delta = window.Quill.import('delta');
const FORMATS = ['bold', 'italic', 'strike', 'code', 'link', 'list', 'blockquote', 'code-block', 'indent', 'mention', 'emoji'];

class Composer extends HTMLElement {
  connectedCallback() {
    if (this.quill) return;
    const field = /** @type {HTMLElement} */ (this.querySelector('[data-qa="message_input"]'));
    this.error = /** @type {HTMLElement} */ (this.querySelector('[data-part-send-error]'));
    this.sendButton = this.querySelector('[data-qa="texty_send_button"]');
    this.quill = new window.Quill(field, { formats: FORMATS, placeholder: field.dataset.xPlaceholder, modules: { toolbar: false } });
    const root = this.quill.root;
    const names = { 'data-qa': 'texty_input', role: 'textbox', 'aria-label': field.dataset.xLabel, 'aria-multiline': 'true', 'data-team-id': field.dataset.xTeam, spellcheck: 'true', tabindex: '0' };
    for (const [name, value] of Object.entries(names)) root.setAttribute(name, value);
    field.querySelectorAll(':scope > [contenteditable]:not([role])').forEach((node) => node.setAttribute('aria-hidden', 'true'));
    this.suggest = new banter.Suggest(this);
    this.queue = Promise.resolve();
    this.kept = root.innerHTML;
    this.hadDraft = !this.isEmpty();
    this.quill.on('text-change', (delta, old, source) => this.changed(delta, source));
    this.quill.on('selection-change', () => this.showFormats());
    field.addEventListener('keydown', (event) => this.key(event), true);
    field.addEventListener('mousedown', (event) => { if (event.target === field) { event.preventDefault(); this.focusEnd(); } });
    root.addEventListener('input', () => this.quill.update());
    this.showState();
    if (this.dataset.xMode === 'edit') this.focusEnd();
  }

  get thread() { return this.dataset.xMode === 'thread' ? this.dataset.xTs : ''; }

  focusEnd() {
    this.quill.focus();
    this.quill.setSelection(this.quill.getLength(), 0, 'user');
  }

  isBlank() {
    return this.quill.getContents().ops.every((op) => typeof op.insert === 'string' && !op.insert.trim());
  }

  /** The files that go with it, as chips. */
  chips() { return this.querySelector('[data-part-chips]'); }

  isEmpty() {
    return this.isBlank() && !this.querySelector('[data-part-chip]');
  }

  changed(delta, source) {
    const at = this.quill.getSelection();
    const typed = source === 'user' && delta.ops.some((op) => typeof op.insert === 'string' && op.insert.length === 1);
    if (typed && at && !at.length && !this.converting) {
      this.converting = true;
      banter.marks.convert(this.quill, at.index);
      this.converting = false;
    }
    this.showState();
    if (this.converting) return;
    this.suggest.update();
    if (this.dataset.xMode !== 'edit') this.keep();
  }

  showState() {
    const blank = this.isBlank();
    this.toggleAttribute('data-x-blank', blank && this.quill.getLength() <= 1 && !this.quill.getFormat(0, 1).list);
    this.querySelectorAll('[data-qa="texty_send_button"], [data-part-schedule], [data-part-save]')
      .forEach((button) => button.setAttribute('aria-disabled', String(this.isEmpty())));
    this.showFormats();
  }

  showFormats() {
    const at = this.quill.getSelection();
    const format = at ? this.quill.getFormat(at) : {};
    this.querySelectorAll('[data-format]').forEach((button) => {
      const name = button.dataset.format;
      const on = name === 'ordered' || name === 'bullet' ? format.list === name : Boolean(format[name]);
      button.setAttribute('aria-pressed', String(on));
    });
  }

  /** Puts one thing in place of what was typed, and a space after it. */
  embed(kind, value, start, length) {
    const at = this.quill.getSelection(true);
    const index = start === undefined ? at.index : start;
    if (length || (start === undefined && at.length)) this.quill.deleteText(index, length || at.length, 'api');
    this.quill.insertEmbed(index, kind, value, 'api');
    this.quill.insertText(index + 1, ' ', 'api');
    this.quill.setSelection(index + 2, 0, 'silent');
  }

  /** Puts words in place of what was typed. */
  replace(words, start, length) {
    this.quill.deleteText(start, length, 'api');
    this.quill.insertText(start, words, 'api');
    this.quill.setSelection(start + words.length, 0, 'silent');
  }

  async key(event) {
    if (event.isComposing) return;
    const sends = !banter.looks('enter-line') || event.ctrlKey || event.metaKey;
    const enter = event.key === 'Enter' && !event.shiftKey && !event.altKey && sends;
    const stop = () => { event.preventDefault(); event.stopImmediatePropagation(); };
    if (this.suggest.key(event)) return stop();
    if (event.key === 'Escape' && this.suggest.list) { this.suggest.dismiss(); return stop(); }
    if (enter || (event.key === 'Tab' && this.suggest.pending)) {
      stop();
      if (this.suggest.pending) {
        await this.suggest.pending; // what was typed may be the beginning of a name
        if (this.suggest.key(event)) return undefined;
      }
      return enter ? this.send() : undefined;
    }
    if (event.key === 'Escape' && this.dataset.xMode === 'edit') { stop(); return this.leave(); }
    if (event.key === 'ArrowUp' && this.dataset.xMode !== 'edit' && (this.isBlank() || event.ctrlKey || event.metaKey)) {
      if (banter.editLast && banter.editLast(this)) stop();
    }
    return banter.formatKey(this, event) ? stop() : undefined;
  }

  fields() {
    const also = this.querySelector('[data-qa="broadcast_checkbox"]');
    const files = [...this.querySelectorAll('[data-part-chip][data-id]')].map((chip) => chip.dataset.id).join(',');
    return { channel: this.dataset.xChannel, thread_ts: this.thread, html: this.quill.root.innerHTML, ...(files ? { files } : {}),
      ...(also instanceof HTMLInputElement && also.checked ? { reply_broadcast: 'true' } : {}) };
  }

  /** Does something after all that was begun before. */
  after(work) {
    return banter.busy(() => this.queue.then(work));
  }

  /** Keeps the draft: one request at a time, always with the newest text. */
  keep() {
    this.dirty = true;
    this.queue = this.after(async () => {
      const fields = this.fields();
      if (!this.dirty || fields.html === this.kept) return;
      this.dirty = false;
      const was = this.hadDraft;
      this.hadDraft = !this.isEmpty();
      this.kept = fields.html;
      if (await banter.post('/client/draft', fields) === '' && was !== this.hadDraft) banter.changed();
    });
  }

  /** Sends what is written; when that fails, it is there again. */
  send(more = {}, url = '/client/post') {
    if (this.dataset.xMode === 'edit') return this.save();
    if (this.isEmpty()) return undefined;
    if (this.uploading) return this.queue.then(() => this.send(more, url)); // all files go along, or none
    const chips = this.chips() ? [...this.chips().children] : [];
    const fields = { ...this.fields(), ...more };
    const contents = this.quill.getContents();
    this.suggest.close();
    this.error.hidden = true;
    this.dirty = false;
    this.kept = '<p><br></p>';
    this.hadDraft = false;
    this.quill.setContents([], 'silent');
    chips.forEach((chip) => chip.remove());
    this.showState();
    this.queue = this.after(async () => {
      const problem = await banter.post(url, fields);
      if (problem) return this.failed(problem, contents, chips);
      const also = this.querySelector('[data-qa="broadcast_checkbox"]');
      if (also instanceof HTMLInputElement) also.checked = false;
      const list = this.closest('banter-pane');
      if (list && !this.thread && url === '/client/post') await (list.isLatest ? (list.stuck = true) : list.jump(''));
      return banter.changed();
    });
    return this.queue;
  }

  failed(problem, contents, chips) {
    const { element } = banter;
    if (chips.length) this.chips().prepend(...chips);
    this.quill.setContents(contents.concat(this.isBlank() ? new Delta() : this.quill.getContents()), 'api');
    const retry = element('button', { type: 'button', 'data-part-retry': '' }, 'Try again');
    this.error.replaceChildren(element('span', { 'data-icon': 'triangle-alert' }, 'Your message wasn’t sent. ' + problem), retry);
    this.error.hidden = false;
    this.quill.setSelection(this.quill.getLength(), 0, 'silent');
  }

  save() {
    return this.isBlank() ? undefined : banter.busy(() => this.change());
  }

  async change() {
    const problem = await banter.post('/client/edit', { channel: this.dataset.xChannel, ts: this.dataset.xTs, html: this.quill.root.innerHTML });
    if (!problem) { this.leave(); return; }
    this.error.replaceChildren(banter.element('span', { 'data-icon': 'triangle-alert' }, 'The change wasn’t saved. ' + problem));
    this.error.hidden = false;
  }

  leave() {
    this.suggest.close();
    if (banter.closeEditor) banter.closeEditor(this);
  }
}

banter.define('banter-composer', Composer);
