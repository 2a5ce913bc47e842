// Plays a short mail task with the tools of the endpoint, whichever client carries the calls.
import assert from 'node:assert/strict';

const text = (result) => result.content[0].text;

/** The ref of the first control whose line begins so. */
function ref(snapshot, control) {
  const line = snapshot.split('\n').find((each) => each.trim().replace(/^- '?/, '').startsWith(control));
  assert.ok(line, `${control} in ${snapshot}`);
  return line.match(/\[ref=(\w+)\]/)[1];
}

/**
 * Discards one draft.
 * @param call calls a tool: its name and arguments
 * @param named whether each call has to name its session
 * @returns by which name an operator finds the episode
 */
export async function discardDraft(call, named) {
  const listed = await call('task_list', {});
  assert.ok(listed.structuredContent.tasks.some((each) => each.task === 'mail/discard-stale-draft'));

  // A crowded machine may not open the first page in time; the answer says that one may try again.
  let started = await call('episode_start', { task: 'mail/discard-stale-draft' });
  for (let attempt = 0; attempt < 3 && started.isError; attempt++) {
    started = await call('episode_start', { task: 'mail/discard-stale-draft' });
  }
  const { session, episode, goal } = started.structuredContent;
  const self = named ? { session } : {};
  const subject = goal.match(/Discard the draft "(.+)" to /)[1];

  const seen = await call('browser_take_screenshot', self);
  assert.equal(seen.content[1].mimeType, 'image/png');
  assert.equal(Buffer.from(seen.content[1].data, 'base64').subarray(1, 4).toString(), 'PNG');

  const click = async (page, control) => {
    const clicked = await call('browser_click', { target: ref(text(page), control), element: control, ...self });
    assert.ok(!clicked.isError, text(clicked));
    return clicked;
  };
  const drafts = await click(started, 'link "Drafts');
  const chosen = await click(drafts, `checkbox "Draft, ${subject}`);
  await click(chosen, 'button "Discard drafts"');

  const stale = await call('browser_click', { target: 'e99999', ...self });
  assert.ok(stale.isError && text(stale).includes('stale'), text(stale));

  assert.equal(text(await call('episode_finish', self)), 'The episode has ended.');
  assert.ok((await call('browser_snapshot', self)).isError);
  return episode;
}
