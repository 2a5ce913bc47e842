// The official client of 2026-07-28. Arguments: the address of the endpoint, and how the version is found.
import assert from 'node:assert/strict';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { discardDraft } from './play.mjs';

const [, , address, mode] = process.argv;
const requests = [];
const transport = new StreamableHTTPClientTransport(new URL(address), {
  fetch: (url, init) => {
    requests.push({ method: init?.method, headers: new Headers(init?.headers) });
    return fetch(url, init);
  },
});
const client = new Client({ name: 'stranger', version: '1' },
  { versionNegotiation: { mode: mode === 'auto' ? 'auto' : { pin: '2026-07-28' } } });
const patience = { timeout: 120_000 };
await client.connect(transport, patience);
assert.equal(client.getServerVersion().name, 'grindstone');
const { tools } = await client.listTools(undefined, patience);
const click = tools.find((tool) => tool.name === 'browser_click');
assert.deepEqual(click.inputSchema.required, ['target', 'session']);
assert.equal(click.inputSchema.properties.session['x-mcp-header'], 'Session');

const episode = await discardDraft((name, args) => client.callTool({ name, arguments: args }, patience), true);
await assert.rejects(client.callTool({ name: 'nope', arguments: {} }, patience), { code: -32602 });
const sent = requests.filter((each) => each.headers.get('mcp-name') === 'browser_click');
assert.ok(sent.length >= 4 && sent.every((each) => each.headers.get('mcp-param-session')), 'the header of the session');
assert.ok(requests.every((each) => !each.headers.has('mcp-session-id')), 'no session of the transport');
await client.close();
console.log(`Played ${episode}.`);
