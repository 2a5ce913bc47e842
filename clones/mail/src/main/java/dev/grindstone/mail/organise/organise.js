// @ts-check
// Acting on conversations: one request, then the list again. After an action that takes the open conversation away, the
// list it came from is shown.
const pigeon = window.grindstone.pigeon;
const LEAVES = /^(archive|delete|spam|notspam|inbox|move|forever|unread|snooze|mute|categorize)$/;
const CHIPS = /^(unsnooze|unmute)$/;

/**
 * @param {string} verb
 * @param {{thread?: string[], all?: number, quiet?: number, add?: string[], remove?: string[], list?: string}} values
 * @param {boolean} [show] whether the list is fetched again
 */
async function act(verb, values, show = true) {
  const whole = Boolean(values.all);
  await pigeon.request('POST', pigeon.root + 'act/' + verb,
    { source: document.body, swap: 'none', values: { list: pigeon.here(), ...values } });
  if (whole) pigeon.selection.clear();
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  if (pigeon.thread() && pigeon.split()) await beside(verb, values);
  else if (pigeon.thread()) {
    if (LEAVES.test(verb)) leave(verb);
    else if (CHIPS.test(verb)) await pigeon.reload();
  } else if (show) {
    await pigeon.reload();
  }
}

/** The same beside a list: it follows, and the conversation goes if it was the one acted on. */
async function beside(verb, values) {
  const open = document.querySelector('h2[data-legacy-thread-id]');
  const about = values.all || !open || (values.thread || []).includes(open.getAttribute('data-legacy-thread-id'));
  if (about && CHIPS.test(verb)) await pigeon.reload();
  else await pigeon.reloadList();
  if (about && LEAVES.test(verb)) leave(verb);
}

/** What is shown after the open conversation has gone: the list, or the one before or after it, as the owner chose. */
function leave(verb) {
  const { xAdvance } = document.querySelector('[data-part-shell]').dataset;
  const by = { next: 1, previous: -1 }[xAdvance];
  if (!by || verb === 'unread' || !pigeon.step(by)) pigeon.go(pigeon.here());
}

/** Reports conversations as spam; if they come from one list that lets readers go, offers that too. */
async function report(thread) {
  const response = await window.grindstone.fetch(pigeon.root + 'way-out?' + new URLSearchParams(thread.map((each) => ['thread', each])));
  const [url, sender] = response.ok ? (await response.text()).split('\n') : [];
  const known = Boolean(url) && URL.canParse(url); // senders write what they like
  const answer = !known || await pigeon.ask({
    title: 'Report spam & unsubscribe',
    text: `This looks like mail of a list. To get no more of it, unsubscribe too: that opens the website of ${sender} (${new URL(url).host}).`,
    ok: 'Report spam & unsubscribe',
    other: 'Report spam',
  });
  if (!answer) return;
  if (known && answer === true) pigeon.follow(url);
  await act('spam', { thread });
}

/** Acts on what is chosen; asks first when that is more than a page. */
async function actOnChosen(verb, more = {}) {
  if ((pigeon.thread() && !pigeon.split()) || !pigeon.selection.isWhole()) {
    const thread = pigeon.selection.threads();
    if (thread.length > 0) await (verb === 'spam' ? report(thread) : act(verb, { thread, ...more }));
    return;
  }
  const count = Number(document.querySelector('[data-part-view]').dataset.xTotal).toLocaleString('en-US');
  const sure = await pigeon.ask({
    title: 'Confirm bulk action',
    text: `This action will affect all ${count} conversations in this list. Are you sure you want to continue?`,
  });
  if (sure) await act(verb, { all: 1, ...more });
}

pigeon.on('[data-part-tool][data-x-act]', (button) => actOnChosen(button.dataset.xAct));
pigeon.onItem('[data-x-act]', (item) => {
  pigeon.closeMenu(false);
  if (item.hasAttribute('data-x-all')) act(item.dataset.xAct, { all: 1 });
  else actOnChosen(item.dataset.xAct);
});
pigeon.on('[act="20"]', () => {
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  pigeon.reload();
});
pigeon.on('[data-part-empty-waste]', async () => {
  const total = Number(document.querySelector('[data-part-view]').dataset.xTotal);
  const sure = await pigeon.ask({
    title: 'Confirm deleting messages',
    text: `This action will delete all ${total.toLocaleString('en-US')} conversations here forever. Are you sure you want to continue?`,
  });
  if (sure) act('forever', { all: 1 });
});

/** A conversation was acted on elsewhere: what shows it, or lists it, follows. */
async function left(verb, thread) {
  const open = document.querySelector('[data-conversation]');
  if (!open) await pigeon.reload();
  else if (open.dataset.thread === thread) leave(verb);
}

Object.assign(pigeon, { act, actOnChosen, report, left });
