// @ts-check
// Sending later: the menu beside Send, the dialog of times, and taking a scheduled message back.
const { pigeon } = window.grindstone;
const of = (node) => node.closest('[data-compose]');
let chosen = null;

function menu(control) {
  const node = control.parentElement.querySelector('[data-schedule-menu]');
  node.querySelector('[selector="scheduledSend"]').replaceChildren(
    pigeon.element('div', { class: 'J-N-Jz' }, pigeon.element('i', { 'data-icon': 'calendar-clock', 'aria-hidden': 'true' }), 'Schedule send'));
  return node;
}

pigeon.on('[data-schedule-more]', (control) => pigeon.openMenu(menu(control), control));
pigeon.onItem('[selector="scheduledSend"]', async (item) => {
  const compose = of(item);
  pigeon.closeMenu(false);
  chosen = pigeon.dialog(pigeon.root + 'schedule/options');
  await chosen.ready;
  const first = chosen.veil.querySelector('[role="menuitem"]');
  if (first) first.focus();
  let at = await chosen.answer;
  if (at === 'pick') at = await pigeon.pick({ title: 'Pick date & time', ok: 'Schedule send' });
  if (at) await schedule(compose, at, {});
});
pigeon.onItem('[data-schedule-at]', (item) => chosen.finish(item.dataset.scheduleAt));
document.addEventListener('keydown', (event) => {
  const item = event.target instanceof Element ? event.target.closest('[data-schedule-at]') : null;
  const next = item && { ArrowDown: item.nextElementSibling, ArrowUp: item.previousElementSibling }[event.key];
  if (next instanceof HTMLElement) next.focus();
}, true);

/** Schedules; the window stays when the server finds a problem. */
async function schedule(compose, at, confirmed) {
  const id = await pigeon.ensureDraft(compose);
  const region = compose.querySelector('[data-compose-region]') || compose;
  let problem = null;
  const listen = (event) => { problem = event.detail; event.stopPropagation(); };
  compose.addEventListener('mail:problem', listen);
  await pigeon.request('POST', `${pigeon.root}drafts/${id}/schedule`, { source: region, swap: 'none', values: { at, ...confirmed } });
  compose.removeEventListener('mail:problem', listen);
  if (!problem) {
    pigeon.removeCompose(compose);
    document.body.dispatchEvent(new CustomEvent('mail:compose-sent', { bubbles: true, detail: { kind: compose.dataset.compose } }));
    if (!pigeon.thread()) pigeon.reload();
  } else if (await pigeon.ask({ title: problem.title, text: problem.text, cancel: problem.question ? 'Cancel' : null }) && problem.question) {
    await schedule(compose, at, { confirmed: 'true' });
  }
}

pigeon.on('[data-schedule-cancel]', async (control) => {
  await pigeon.request('POST', `${pigeon.root}scheduled/${control.dataset.scheduleCancel}/cancel`, { source: document.body, swap: 'none' });
  pigeon.go(pigeon.here());
});
