// The official clients of the real app in JavaScript, talking to this one.
// Arguments: the root address with a slash, a Cookie header that names the world, tokens of a person, a bot and its app.
import assert from 'node:assert/strict';
import { WebClient } from '@slack/web-api';
import { SocketModeClient } from '@slack/socket-mode';
import { Agent } from 'undici';

const [, , root, cookie, person, bot, app] = process.argv;
const slackApiUrl = `${root}api/`;
const withWorld = (address, options = {}) => {
  const headers = new Headers(options.headers);
  headers.set('Cookie', cookie);
  return fetch(address, { ...options, headers });
};
const retryConfig = { retries: 0 };
const web = new WebClient(person, { slackApiUrl, fetch: withWorld, retryConfig });
const deploy = new WebClient(bot, { slackApiUrl, fetch: withWorld, retryConfig });

const me = await web.auth.test();
assert.equal(me.user, 'maya');
assert.ok(me.response_metadata.scopes.includes('chat:write'));

const names = [];
for await (const page of web.paginate('conversations.list', { limit: 2 })) {
  names.push(...page.channels.map((channel) => channel.name));
}
assert.deepEqual(names, ['design', 'engineering', 'general', 'old-campaign']);
const { channels } = await web.conversations.list();
const channel = channels.find((each) => each.name === 'general').id;

const posted = await deploy.chat.postMessage({
  channel, text: 'Deployed', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*Deployed*' } }],
  metadata: { event_type: 'deployed', event_payload: { version: '4.2' } } });
assert.equal(posted.message.bot_profile.name, 'Deploy');
await web.reactions.add({ channel, timestamp: posted.ts, name: 'tada' });
await web.chat.postMessage({ channel, thread_ts: posted.ts, text: 'Thanks!' });
const thread = await web.conversations.replies({ channel, ts: posted.ts });
assert.deepEqual(thread.messages.map((message) => message.text), ['Deployed', 'Thanks!']);
assert.equal(thread.messages[0].metadata.event_payload.version, '4.2');
assert.deepEqual(thread.messages[0].reactions, [{ name: 'tada', users: [me.user_id], count: 1 }]);

await web.users.profile.set({ profile: { status_text: 'Testing', status_emoji: ':test_tube:' } });
assert.equal((await web.users.profile.get()).profile.status_text, 'Testing');

const upload = await web.filesUploadV2({ channel_id: channel, filename: 'notes.txt', content: 'one\ntwo', initial_comment: 'See' });
const file = upload.files[0].files[0];
assert.equal((await withWorld(file.url_private, { headers: { Authorization: `Bearer ${person}` } }).then((got) => got.text())), 'one\ntwo');

const found = await web.search.messages({ query: 'from:deploy Deployed' });
assert.equal(found.messages.total, 1);
await assert.rejects(deploy.search.messages({ query: 'x' }), (error) => error.data.error === 'not_allowed_token_type');
await assert.rejects(web.chat.postMessage({ channel: 'C0000000000', text: 'x' }), (error) => error.data.error === 'channel_not_found');

await web.conversations.invite({ channel, users: posted.message.user });
const dispatcher = new Agent().compose((dispatch) => (options, handler) => {
  const headers = Array.isArray(options.headers) ? [...options.headers, 'cookie', cookie] : { ...options.headers, cookie };
  return dispatch({ ...options, headers }, handler);
});
const socket = new SocketModeClient({ appToken: app, dispatcher, clientOptions: { slackApiUrl, fetch: withWorld, retryConfig } });
const heard = new Promise((resolve) => socket.on('message', async ({ event, ack }) => { await ack(); resolve(event); }));
await socket.start();
await web.chat.postMessage({ channel, text: 'Over the socket' });
assert.equal((await heard).text, 'Over the socket');
await socket.disconnect();

console.log('All as expected.');
process.exit(0);
