// @ts-check
// A thread beside its conversation, in the place that the shell keeps for it.
const banter = window.grindstone.banter;
const { rows } = banter;

class Thread extends HTMLElement {
  connectedCallback() {
    if (this.list) return;
    this.list = /** @type {HTMLElement} */ (this.querySelector('[data-qa="slack_kit_list"]'));
    this.scroller = /** @type {HTMLElement} */ (this.querySelector('[data-qa="slack_kit_scrollbar"]'));
    const template = this.querySelector('template[data-part-window]');
    this.list.replaceChildren(...rows.adopt(template).items);
    template.remove();
    rows.place(this.list);
    this.toEnd();
    this.onChanged = () => this.refresh();
    document.addEventListener('grindstone:changed', this.onChanged);
    this.read();
  }

  disconnectedCallback() { document.removeEventListener('grindstone:changed', this.onChanged); }

  toEnd() { this.scroller.scrollTop = this.scroller.scrollHeight; }

  query() { return new URLSearchParams({ channel: this.dataset.xChannel, ts: this.dataset.xTs, all: String(Boolean(this.all)) }); }

  /** Asks for the list again; one request at a time. */
  refresh() {
    return banter.busy(() => this.ask());
  }

  async ask() {
    if (this.busy) { this.again = true; return; }
    this.busy = true;
    try {
      const found = rows.parse(await banter.get('/client/replies?' + this.query()));
      if (!this.isConnected) return;
      const stuck = this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < 4;
      const before = this.list.childElementCount;
      rows.steady(this.scroller, this.list, () => rows.reconcile(this.list, found.items));
      rows.place(this.list);
      if (stuck) this.toEnd();
      if (this.list.childElementCount > before) this.read();
    } catch (error) {
      if (error.status === 400) banter.closeThread(); // its root is gone
    } finally {
      this.busy = false;
      if (this.again && this.isConnected) { this.again = false; this.refresh(); }
    }
  }

  read() {
    if (this.dataset.xFollowed === 'true') banter.send('/client/thread/read', { channel: this.dataset.xChannel, ts: this.dataset.xTs });
  }
}

customElements.define('banter-thread', Thread);

/** Closes it; the caret goes back to the conversation. */
banter.closeThread = () => {
  const composer = document.querySelector('banter-pane banter-composer');
  banter.closeSecondary();
  if (composer) composer.focusEnd();
};

const open = (row, ts) => banter.busy(async () => {
  await banter.openThread(row.dataset.msgChannelId, ts);
  const composer = document.querySelector('banter-thread banter-composer');
  if (composer) composer.focusEnd();
});

banter.on('[data-x-thread]', (control) => open(control.closest('[data-qa="message_container"]'), control.dataset.xThread));
banter.on('[data-qa="reply_bar"]', (bar) => {
  const row = bar.closest('[data-qa="message_container"]');
  open(row, row.dataset.msgTs);
});
banter.on('banter-thread [data-qa="close_flexpane"]', () => banter.closeThread());
banter.on('[data-part-more-replies]', (button) => {
  const thread = button.closest('banter-thread');
  thread.all = true;
  thread.refresh();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[data-x-popup], [aria-modal="true"]')) return;
  if (event.target instanceof Element && event.target.closest('banter-thread')) banter.closeThread();
});
