// @ts-check
// Events: the dialog that writes one down, wherever it was asked for, and what the calendar beside the mail does with it.
const { pigeon } = window.grindstone;
const BASE = pigeon.root + 'events/';
const AT_ONCE = 10;
const START = ['start_date', 'start_time'];
const END = ['end_date', 'end_time'];
let open = null;

const field = (name) => open.form.elements.namedItem(name);
const written = (form) => new URLSearchParams(new FormData(form)).toString();
const values = (names) => names.map((name) => field(name).value);

/** Shows the dialog of an address; what was typed into it is thrown away only on purpose. */
async function write(address) {
  const dialog = pigeon.dialog(BASE + address);
  await dialog.ready;
  const form = dialog.veil.querySelector('form');
  if (!form) {
    dialog.finish(null);
    window.grindstone.snackbar({ text: 'The event could not be opened. Try again.' });
    return;
  }
  open = { ...dialog, form, busy: false, moved: Promise.resolve(), before: written(form) };
  open.start = values(START);
  for (const type of ['mousedown', 'click', 'keydown']) open.veil.addEventListener(type, leave, true);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', moveEnd);
  open.veil.addEventListener('keydown', (event) => {
    const line = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key !== 'Enter' || !(line || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  });
  field('title').focus();
  field('title').select();
}

async function leave(event) {
  const { veil, form, before, finish } = open;
  const leaves = event.type === 'keydown' ? event.key === 'Escape'
    : event.type === 'mousedown' ? event.target === veil : event.target instanceof Element && event.target.closest('[data-dialog-close]');
  if (!leaves || written(form) === before) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  if (await pigeon.ask({ title: 'Discard changes?', text: 'This event was not saved.', ok: 'Discard', cancel: 'Keep editing' })) finish(null);
}

/** An event that begins later ends later, unless its end was typed meanwhile. */
function moveEnd(event) {
  const mine = open;
  if (!START.includes(event.target.name)) return;
  const [was, end] = [mine.start, values(END)];
  mine.start = values(START);
  const known = { was_date: was[0], was_time: was[1], start_date: mine.start[0], start_time: mine.start[1], end_date: end[0], end_time: end[1] };
  mine.moved = mine.moved.then(async () => {
    const response = await pigeon.post(BASE + 'shift', known);
    if (response.status !== 200 || mine !== open || values(END).join() !== end.join()) return;
    const moved = (await response.text()).split('\n');
    END.forEach((name, at) => { field(name).value = moved[at]; });
  }).catch(() => {});
}

/** Shows what is wrong, a line for each field. */
function refuse(text) {
  const wrong = text.split('\n').map((line) => line.split('\t'));
  for (const input of open.form.elements) input.removeAttribute('aria-invalid');
  open.form.querySelector('[role="alert"]').replaceChildren(...wrong.map(([, words]) => pigeon.element('div', {}, words)));
  const fields = wrong.map(([name]) => name && field(name)).filter((input) => input instanceof HTMLElement);
  fields.forEach((input) => input.setAttribute('aria-invalid', 'true'));
  if (fields[0]) fields[0].focus();
}

/** Saves once, however often it is asked to. */
async function save() {
  const mine = open;
  if (mine.busy) return;
  mine.busy = true;
  try {
    await mine.moved;
    const response = await pigeon.post(BASE + 'save', new FormData(mine.form));
    const text = await response.text();
    if (!response.ok) {
      refuse(response.status === 422 ? text : '\tNot saved. Try again.');
      return;
    }
    mine.finish(text);
    changed();
    await pigeon.openPanel('calendar?day=' + text);
  } catch {
    refuse('\tNot saved: the server cannot be reached. Try again.');
  } finally {
    mine.busy = false;
  }
}

/** Guests were written to, which counts among the mail. */
function changed() {
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
}

/** Writes down an event about what is chosen. */
function about() {
  const threads = pigeon.selection.threads();
  pigeon.closeMenu(false);
  if (pigeon.selection.isWhole() || threads.length > AT_ONCE) {
    window.grindstone.snackbar({ text: `Choose at most ${AT_ONCE} conversations for one event.` });
    return;
  }
  write('new?' + new URLSearchParams(threads.map((thread) => ['thread', thread])));
}

pigeon.onItem('[data-part-create-event]', about);
pigeon.on('[data-event-new]', (button) => write('new?day=' + button.dataset.eventNew));
pigeon.on('[data-event-edit]', (button) => write(button.dataset.eventEdit + '/edit'));
pigeon.on('[data-event-save]', save);
pigeon.on('[data-event-delete]', async (button) => {
  await pigeon.post(BASE + 'delete', { id: button.dataset.eventDelete });
  changed();
});
Object.assign(pigeon.composeOptions, {
  /** A meeting with those to whom a window writes. */
  meeting: (compose) => {
    const guests = [...compose.querySelectorAll('[data-recipients] [data-header]')].map((chip) => chip.dataset.header);
    write('new?' + new URLSearchParams({ title: compose.querySelector('[name="subjectbox"]').value, guests: guests.join(', ') }));
  },
});
