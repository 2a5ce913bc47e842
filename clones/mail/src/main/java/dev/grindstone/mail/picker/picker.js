// @ts-check
// Dialogs that come from the server, and the one that picks a date and a time. The calendar and the reading of the
// fields are the server's; here the keys move.
const { pigeon } = window.grindstone;
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
let open = null;

/** Shows the dialog of an address; `answer` resolves to what `finish` is given, or to null. */
function dialog(url) {
  const before = document.activeElement;
  const veil = pigeon.element('div', { 'data-part-veil': '' });
  document.body.append(veil);
  let settle;
  const answer = new Promise((resolve) => { settle = resolve; });
  const finish = (value) => {
    if (!veil.isConnected) return;
    veil.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    settle(value);
  };
  veil.addEventListener('mousedown', (event) => { if (event.target === veil) finish(null); });
  veil.addEventListener('click', (event) => { if (event.target instanceof Element && event.target.closest('[data-dialog-close]')) finish(null); });
  veil.addEventListener('keydown', (event) => {
    // Enter and the blank activate controls, which is for the document to see; the rest stays in the dialog.
    if (event.key !== 'Enter' && event.key !== ' ') event.stopPropagation();
    if (event.key === 'Escape') finish(null);
    else if (event.key === 'Tab') keepInside(event, veil);
  });
  const ready = pigeon.request('GET', url, { target: veil, source: veil, swap: 'innerHTML' });
  return { veil, answer, finish, ready };
}

function keepInside(event, veil) {
  const stops = [...veil.querySelectorAll('input:not([type="hidden"]), textarea, button, [tabindex="0"]')].filter((stop) => stop.getAttribute('aria-disabled') !== 'true' && stop.getClientRects().length > 0);
  const at = stops.indexOf(document.activeElement);
  event.preventDefault();
  if (stops.length > 0) stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length].focus();
}

const day = (date) => open.veil.querySelector(`[data-picker-day="${date}"]`);
const field = (name) => open.veil.querySelector(`input[name="${name}"]`);
const chosen = () => open.veil.querySelector('table').dataset.chosen;

async function month(of, date) {
  const holder = open.veil.querySelector('[data-part-month]');
  await pigeon.request('GET', `${pigeon.root}picker/month?month=${of}&chosen=${date}`, { target: holder, source: holder, swap: 'innerHTML' });
}

function choose(cell) {
  open.veil.querySelectorAll('[aria-selected="true"]').forEach((each) => { each.setAttribute('aria-selected', 'false'); each.tabIndex = -1; });
  cell.setAttribute('aria-selected', 'true');
  cell.tabIndex = 0;
  cell.focus();
  open.veil.querySelector('table').dataset.chosen = cell.dataset.pickerDay;
  field('date').value = cell.dataset.typed;
}

/** Goes a number of days on from a cell, into the next month if need be, but not into the past. */
async function step(cell, days) {
  const date = new Date(Date.parse(cell.dataset.pickerDay) + days * 86_400_000).toISOString().slice(0, 10);
  if (!day(date) || day(date).hasAttribute('data-other')) await month(date.slice(0, 7), chosen());
  if (day(date).getAttribute('aria-disabled') !== 'true') choose(day(date));
}

async function take() {
  const wrong = open.veil.querySelector('[data-part-wrong]');
  const response = await window.grindstone.fetch(pigeon.root + 'picker',
    { method: 'POST', body: new URLSearchParams({ date: field('date').value, time: field('time').value }) });
  const text = await response.text();
  if (response.ok) open.finish(text);
  else wrong.textContent = text;
}

/** Asks for a date and a time; resolves to an instant in ISO form, or to null. */
async function pick({ title, ok }) {
  open = dialog(pigeon.root + 'picker?' + new URLSearchParams({ title, ok }));
  const mine = open;
  await mine.ready;
  mine.veil.querySelector('input[name="date"]').select();
  mine.veil.addEventListener('keydown', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-picker-day]') : null;
    if (cell && STEPS[event.key]) step(cell, STEPS[event.key]);
    else if (cell && event.key === ' ') choose(cell);
    else if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement || cell)) return;
    else take();
    event.preventDefault();
  });
  return mine.answer;
}

pigeon.on('[data-picker-day]', (cell) => choose(cell));
pigeon.on('[data-picker-month]', (arrow) => month(arrow.dataset.pickerMonth, chosen()));
pigeon.on('[data-picker-ok]', take);
Object.assign(pigeon, { dialog, pick });
