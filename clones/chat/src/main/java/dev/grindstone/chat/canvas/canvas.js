// @ts-check
// The canvas of a conversation: an editor that saves what is written while it is written.
const banter = window.grindstone.banter;
const FORMATS = ['header', 'bold', 'italic', 'strike', 'underline', 'link', 'list', 'indent', 'blockquote', 'code-block', 'code'];

class Canvas extends HTMLElement {
  connectedCallback() {
    if (this.quill) return;
    const field = this.querySelector('[data-part-canvas-editor]');
    const html = field.innerHTML;
    field.replaceChildren();
    this.quill = new window.Quill(field, { formats: FORMATS, placeholder: 'Start writing…', readOnly: this.dataset.xWrites !== 'true', modules: { toolbar: false } });
    const { root } = this.quill;
    // Not by way of the clipboard, which takes the room around headings for empty lines.
    if (html) root.innerHTML = html;
    this.quill.update('silent');
    for (const [name, value] of Object.entries({ role: 'textbox', 'aria-label': 'Canvas', 'aria-multiline': 'true', 'data-qa': 'canvas_text', tabindex: '0' })) root.setAttribute(name, value);
    field.querySelectorAll(':scope > [contenteditable]:not([role])').forEach((node) => node.setAttribute('aria-hidden', 'true'));
    this.queue = Promise.resolve();
    this.kept = this.written();
    this.quill.on('text-change', () => { this.show(); this.keep(); });
    this.quill.on('selection-change', () => this.show());
    this.title.addEventListener('input', () => this.keep());
    this.title.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); this.quill.focus(); } });
    this.blank();
  }

  get title() { return this.querySelector('[data-part-canvas-title]'); }

  written() { return this.title.value + '\n' + this.quill.root.innerHTML; }

  blank() { this.toggleAttribute('data-x-blank', this.quill.getLength() <= 1); }

  state(words) { this.querySelector('[data-part-canvas-state]').textContent = words; }

  show() {
    this.blank();
    const at = this.quill.getSelection();
    const format = at ? this.quill.getFormat(at) : {};
    this.querySelectorAll('[data-x-format]').forEach((button) => {
      const name = button.dataset.xFormat;
      const on = /^h\d/.test(name) ? format.header === Number(name[1]) : /ed$|^bullet/.test(name) ? format.list === name : Boolean(format[name]);
      button.setAttribute('aria-pressed', String(on));
    });
  }

  format(name) {
    const now = this.quill.getFormat(this.quill.getSelection(true));
    if (/^h\d/.test(name)) this.quill.format('header', now.header === Number(name[1]) ? false : Number(name[1]), 'user');
    else if (name === 'ordered' || name === 'bullet') this.quill.format('list', now.list === name ? false : name, 'user');
    else this.quill.format(name, !now[name], 'user');
    this.show();
  }

  /** One request at a time, always with the newest text. */
  keep() {
    this.queue = banter.busy(() => this.queue.then(async () => {
      const now = this.written();
      if (now === this.kept) return;
      const body = new URLSearchParams({ channel: this.dataset.xChannel, id: this.dataset.xId, title: this.title.value, content: this.quill.root.innerHTML });
      try {
        const response = await window.grindstone.fetch('/client/canvas', { method: 'POST', body });
        const text = await response.text();
        if (!response.ok) { this.state('Not saved. ' + text); return; }
        this.kept = now;
        this.state('Saved');
        if (!this.dataset.xId) this.made(text);
      } catch (error) {
        this.state('Not saved: Banter can’t be reached. Your next change tries again.');
      }
    }));
  }

  made(id) {
    this.dataset.xId = id;
    const share = this.querySelector('[data-qa="canvas_share"]');
    const more = this.querySelector('[data-qa="canvas_more"]');
    share.dataset.xDialog += id;
    more.dataset.xMenu += id;
    share.hidden = false;
    more.hidden = false;
    banter.changed();
  }
}

customElements.define('banter-canvas', Canvas);
document.addEventListener('mousedown', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-part-canvas-formats] button')) event.preventDefault();
});
banter.on('[data-x-format]', (button) => button.closest('banter-canvas').format(button.dataset.xFormat));
