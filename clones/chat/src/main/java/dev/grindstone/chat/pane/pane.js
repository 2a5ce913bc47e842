// @ts-check
// The list of a conversation: a window of its messages, which moves as it is scrolled. Rows far outside the view are
// taken out; at least fifty stay, and the newest are last.
const banter = window.grindstone.banter;
const { rows } = banter;
const MOST = 140;
const LEAST = 60;
const NEAR = 900;

class Pane extends HTMLElement {
  connectedCallback() {
    if (this.list) return;
    const find = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));
    this.scroller = find('#message-list [data-qa="slack_kit_scrollbar"]');
    this.list = find('#message-list [data-qa="slack_kit_list"]');
    this.latest = find('[data-part-latest]');
    this.banner = find('[data-qa="unread_banner"]');
    rows.claim(this.list);
    const { xOlder, xLatest } = this.dataset;
    Object.assign(this, { hasOlder: xOlder === 'true', isLatest: xLatest === 'true', busy: false, again: false, keepUnread: false });
    this.settle();
    this.scroller.addEventListener('scroll', () => this.moved(), { passive: true });
    this.sizes = new ResizeObserver(() => { if (this.stuck) this.toEnd(); });
    this.sizes.observe(this.scroller);
    this.sizes.observe(this.list);
    this.onChanged = () => this.refresh();
    document.addEventListener('grindstone:changed', this.onChanged);
  }

  disconnectedCallback() {
    document.removeEventListener('grindstone:changed', this.onChanged);
    if (this.sizes) this.sizes.disconnect();
  }

  get channel() { return this.dataset.xChannel; }

  messages() { return [...this.list.children].filter((item) => /^\d{10}\.\d{6}$/.test(rows.key(item))); }

  /** Where the list begins: at the message asked for, at the newest, or at the first that is new. */
  settle() {
    const around = this.dataset.xAround;
    const target = around && this.list.querySelector(`[id="message-list_${around}"]`);
    const unread = this.list.querySelector('[data-item-key="unread"]');
    this.stuck = !target && this.isLatest;
    if (target) this.flash(target);
    else if (around) this.scroller.scrollTop = 0;
    else this.toEnd();
    rows.place(this.list);
    if (!target) this.markRead();
    // What is opened is read; the banner tells how much of it lies above.
    if (unread && !target && unread.offsetTop < this.scroller.scrollTop) this.showBanner();
    this.moved();
  }

  flash(item) {
    this.list.querySelectorAll('[data-x-flash]').forEach((node) => node.removeAttribute('data-x-flash'));
    item.dataset.xFlash = 'true';
    this.scroller.scrollTop = item.offsetTop - this.scroller.clientHeight / 3;
  }

  toEnd() { this.scroller.scrollTop = this.scroller.scrollHeight; }

  gap() { return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight; }

  showBanner() {
    if (this.banner) this.banner.hidden = false;
    this.latest.hidden = true;
  }

  moved() {
    const gap = this.gap();
    // Rows that grow do not scroll: only who scrolls up leaves the end.
    if (gap < 4) this.stuck = this.isLatest;
    else if (this.scroller.scrollTop < this.lastTop) this.stuck = false;
    this.lastTop = this.scroller.scrollTop;
    this.latest.hidden = this.isLatest && gap < this.scroller.clientHeight;
    this.showDay();
    if (this.hasOlder && this.scroller.scrollTop < NEAR) this.load('before');
    else if (!this.isLatest && gap < NEAR) this.load('after');
    const unread = this.list.querySelector('[data-item-key="unread"]');
    const seen = unread && unread.offsetTop >= this.scroller.scrollTop;
    if (this.banner && !this.banner.hidden && (seen || (this.stuck && !unread))) this.read();
  }

  /** Of the dividers above the view only the last one shows. */
  showDay() {
    const top = this.scroller.getBoundingClientRect().top + 8;
    const days = [...this.list.querySelectorAll('[data-item-key][data-x-day]')];
    const stuck = days.filter((day) => day.getBoundingClientRect().top <= top);
    const next = days[stuck.length];
    const pushed = Boolean(next) && next.getBoundingClientRect().top < top + 36; // two pills would overlap
    days.forEach((day) => day.toggleAttribute('data-x-past', stuck.includes(day) && (day !== stuck.at(-1) || pushed)));
    days.forEach((day) => day.toggleAttribute('data-x-stuck', day === stuck.at(-1) && this.scroller.scrollTop > 0));
  }

  address(more) {
    return '/client/messages?' + new URLSearchParams({ channel: this.channel, unread: this.dataset.xUnread, ...more });
  }

  /** One request at a time; what comes too soon is done after it. */
  async once(work) {
    if (this.busy) { this.again = true; return; }
    this.busy = true;
    try {
      await banter.busy(work);
    } catch (error) {
      window.grindstone.snackbar({ text: 'The messages can’t be loaded. ' + (error.message || 'Reload the page to try again.') });
    } finally {
      this.busy = false;
      if (this.again && this.isConnected) { this.again = false; this.refresh(); }
    }
  }

  load(side) {
    if (this.busy) return;
    this.once(async () => {
      const edge = this.messages().at(side === 'before' ? 0 : -1);
      if (!edge) return;
      const found = rows.parse(await banter.get(this.address({ [side]: rows.key(edge) })));
      if (!this.isConnected) return;
      rows.steady(this.scroller, this.list, () => {
        const known = new Set([...this.list.children].map(rows.key));
        const fresh = found.items.filter((item) => !known.has(rows.key(item)));
        if (side === 'before') { this.list.prepend(...fresh); this.hasOlder = found.hasOlder; }
        else { this.list.append(...fresh); this.isLatest = found.isLatest; }
        this.trim(side);
      });
      rows.place(this.list);
    }).then(() => this.moved());
  }

  /** Takes out what is far from the view, on the side the reader comes from. */
  trim(side) {
    let spare = this.messages().length - MOST;
    const view = this.scroller.getBoundingClientRect();
    while (spare > 0 && this.messages().length > LEAST) {
      const item = side === 'before' ? this.list.lastElementChild : this.list.firstElementChild;
      const at = item.getBoundingClientRect();
      const far = side === 'before' ? at.top - view.bottom : view.top - at.bottom;
      if (far < NEAR * 1.5 || item.contains(document.activeElement)) break;
      item.remove();
      if (/^\d{10}\.\d{6}$/.test(rows.key(item))) spare -= 1;
      if (side === 'before') this.isLatest = false;
      else this.hasOlder = true;
    }
    while (side === 'before' && this.list.lastElementChild && this.list.lastElementChild.getAttribute('aria-roledescription') === 'separator') {
      this.list.lastElementChild.remove();
    }
  }

  /** Asks for the same window again. */
  refresh() {
    return this.once(async () => {
      const all = this.messages();
      const range = { from: all.length && this.hasOlder ? rows.key(all[0]) : '1' };
      if (!this.isLatest && all.length) range.to = rows.key(all.at(-1));
      const found = rows.parse(await banter.get(this.address(range)));
      if (!this.isConnected) return;
      const stuck = this.stuck;
      rows.steady(this.scroller, this.list, () => rows.reconcile(this.list, found.items));
      rows.place(this.list);
      if (stuck) { this.toEnd(); this.markRead(); }
      this.moved();
    });
  }

  /** Shows the messages around a ts, or the newest ones. */
  jump(ts) {
    const there = ts && this.list.querySelector(`[id="message-list_${ts}"]`);
    if (there) { this.flash(there); return Promise.resolve(); }
    return this.once(async () => {
      const found = rows.parse(await banter.get(this.address(ts ? { around: ts } : { before: '9999999999.000000' })));
      this.list.replaceChildren(...found.items);
      Object.assign(this, { hasOlder: found.hasOlder, isLatest: ts ? found.isLatest : true, stuck: !ts });
      rows.place(this.list);
      const first = ts && this.messages().find((item) => rows.key(item) >= ts);
      if (first) this.scroller.scrollTop = first.offsetTop - 60;
      else this.toEnd();
      if (first && rows.key(first) === ts) this.flash(first);
    }).then(() => this.moved());
  }

  /** The reader has seen what is new. */
  read(asked) {
    if (this.banner) this.banner.hidden = true;
    return this.markRead(asked);
  }

  /** Marks everything as read, unless the reader has just said that it is not. */
  async markRead(asked) {
    const newest = this.messages().at(-1);
    if (this.dataset.xMember !== 'true' || !newest || ((this.keepUnread || banter.looks('mark_read-leave')) && !asked)) return;
    const ts = this.isLatest ? rows.key(newest) : '';
    if (ts && ts <= (this.readUntil || this.dataset.xUnread)) return;
    this.readUntil = ts;
    if (await banter.send('/client/read', { channel: this.channel, ...(ts ? { ts } : {}) })) banter.changed();
  }
}

banter.define('banter-pane', Pane);
