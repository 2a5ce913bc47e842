// The official client of the era before 2026-07-28. Argument: the address of the endpoint.
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { discardDraft } from './play.mjs';

const transport = new StreamableHTTPClientTransport(new URL(process.argv[2]));
const client = new Client({ name: 'stranger', version: '1' });
const patience = { timeout: 120_000 };
await client.connect(transport, patience);
assert.equal(client.getServerVersion().name, 'grindstone');
assert.ok(client.getInstructions().includes('episode_start'));
assert.ok(transport.sessionId);
await client.ping(patience);
const { tools } = await client.listTools(undefined, patience);
assert.ok(tools.some((tool) => tool.name === 'browser_click'));

const call = (name, args) => client.callTool({ name, arguments: args }, undefined, patience);
const episode = await discardDraft(call, false);
assert.match((await call('nope', {})).content[0].text, /Tool nope not found/);
await assert.rejects(client.request({ method: 'resources/list' }, (await import('zod')).any(), patience), { code: -32601 });

await transport.terminateSession();
await assert.rejects(client.ping(patience));
await client.close();
console.log(`Played ${episode}.`);
