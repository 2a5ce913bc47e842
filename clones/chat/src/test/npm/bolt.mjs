// An app made with the real app's own framework, unchanged, behind an address that this one posts to.
// Arguments: the root address with a slash, a Cookie header that names the world, the bot's token, its signing secret, and
// the world's time in milliseconds, which is the time of the signatures.
import bolt from '@slack/bolt';

const [, , root, cookie, token, signingSecret, now] = process.argv;
const ahead = Date.now() - Number(now);
const machine = Date.now;
Date.now = () => machine() - ahead;
const withWorld = (address, options = {}) => {
  const headers = new Headers(options.headers);
  headers.set('Cookie', cookie);
  return fetch(address, { ...options, headers });
};

const app = new bolt.App({
  token, signingSecret, logLevel: bolt.LogLevel.WARN,
  clientOptions: { slackApiUrl: `${root}api/`, fetch: withWorld, retryConfig: { retries: 0 } } });

app.message('deploy', async ({ message, say }) => { await say({ text: `Deploying for <@${message.user}>`, thread_ts: message.ts }); });
app.event('app_mention', async ({ event, client }) => {
  await client.reactions.add({ channel: event.channel, timestamp: event.ts, name: 'eyes' });
});
app.command('/ship', async ({ command, ack }) => { await ack({ text: `Shipping ${command.text}` }); });
app.action('approve', async ({ ack, body, client }) => {
  await ack();
  await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: 'Approved', blocks: [] });
});

const server = await app.start(0);
console.log(`Listening on ${server.address().port}`);
