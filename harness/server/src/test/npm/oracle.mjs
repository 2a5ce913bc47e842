// Asks the official server of 2026-07-28 and this one the same, and compares the answers. Argument: the address of this one.
import assert from 'node:assert/strict';
import { McpServer, createMcpHandler } from '@modelcontextprotocol/server';
import * as z from 'zod';

const address = process.argv[2];
const version = '2026-07-28';
const capabilities = 'io.modelcontextprotocol/clientCapabilities';
const claim = 'io.modelcontextprotocol/protocolVersion';
const meta = { [claim]: version, [capabilities]: {} };

const official = createMcpHandler(() => {
  const server = new McpServer({ name: 'grindstone', version: '0' });
  server.registerTool('browser_click', {
    description: 'Click.',
    inputSchema: z.object({ target: z.string(), session: z.string().optional().meta({ 'x-mcp-header': 'Session' }) }),
  }, async () => ({ content: [{ type: 'text', text: 'No episode.' }], isError: true }));
  return server;
});

const request = (method, params = {}, own = meta) => ({ jsonrpc: '2.0', id: 7, method, params: { ...params, _meta: own } });
const click = (args) => request('tools/call', { name: 'browser_click', arguments: args });
const head = (method, name, more = {}) =>
  ({ 'mcp-protocol-version': version, 'mcp-method': method, ...(name && { 'mcp-name': name }), ...more });
const clicking = (more) => head('tools/call', 'browser_click', more);

const cases = {
  'discover': [request('server/discover'), head('server/discover')],
  'list': [request('tools/list'), head('tools/list')],
  'call': [click({ target: 'e1' }), clicking()],
  'no headers': [click({ target: 'e1' }), {}],
  'no method in the headers': [click({ target: 'e1' }), { 'mcp-protocol-version': version }],
  'no name in the headers': [click({ target: 'e1' }), head('tools/call')],
  'another name in the headers': [click({ target: 'e1' }), head('tools/call', 'x')],
  'the name in base 64': [click({ target: 'e1' }), head('tools/call', '=?base64?YnJvd3Nlcl9jbGljaw==?=')],
  'another method in the headers': [request('tools/list'), head('x')],
  'another version in the headers': [request('tools/list'), { ...head('tools/list'), 'mcp-protocol-version': '2025-11-25' }],
  'a session without its header': [click({ target: 'e1', session: 's1' }), clicking()],
  'another session in the headers': [click({ target: 'e1', session: 's1' }), clicking({ 'mcp-param-session': 's2' })],
  'a session in the headers alone': [click({ target: 'e1' }), clicking({ 'mcp-param-session': 's2' })],
  'a session': [click({ target: 'e1', session: 's1' }), clicking({ 'mcp-param-session': 's1' })],
  'arguments that are no object': [click([]), clicking()],
  'no tool': [request('tools/call', { arguments: {} }), clicking()],
  'an unknown tool': [request('tools/call', { name: 'nope', arguments: {} }), head('tools/call', 'nope')],
  'an unknown method': [request('nope/nope'), head('nope/nope')],
  'ping': [request('ping'), head('ping')],
  'initialize': [request('initialize'), head('initialize')],
  'a version of the future': [request('tools/list', {}, { ...meta, [claim]: '2030-01-01' }),
    { ...head('tools/list'), 'mcp-protocol-version': '2030-01-01' }],
  'no capabilities': [request('tools/list', {}, { [claim]: version }), head('tools/list')],
  'capabilities of another kind': [request('tools/list', {}, { ...meta, [capabilities]: 3 }), head('tools/list')],
  'a version of another kind': [request('tools/list', {}, { ...meta, [claim]: 3 }), head('tools/list')],
  'no envelope': [{ jsonrpc: '2.0', id: 7, method: 'tools/list' }, head('tools/list')],
  'a notification': [{ jsonrpc: '2.0', method: 'notifications/cancelled', params: { _meta: meta } }, head('notifications/cancelled')],
  'a batch': [[request('tools/list')], head('tools/list')],
  'an empty batch': [[], {}],
  'half an object': ['{"a', {}],
  'a number': ['3', {}],
  'null as id': [{ ...request('tools/list'), id: null }, head('tools/list')],
  'another JSON-RPC': [{ ...request('tools/list'), jsonrpc: '1.0' }, head('tools/list')],
  'parameters of another kind': [{ jsonrpc: '2.0', id: 7, method: 'tools/list', params: [1] }, head('tools/list')],
  'plain text': [request('tools/list'), head('tools/list', undefined, { 'content-type': 'text/plain' })],
};

/** What has to be equal: the status, the code, and of which shape the rest is. Wording is each server's own. */
async function essence(response) {
  const body = await response.text();
  const json = body === '' ? null : JSON.parse(body);
  return {
    status: response.status,
    id: json?.id,
    code: json?.error?.code,
    data: json?.error && Object.keys(json.error.data ?? {}).sort(),
    supported: json?.error?.data?.supported,
    result: json?.result && Object.keys(json.result).filter((key) => key !== 'instructions').sort(),
    complete: json?.result?.resultType,
    isError: json?.result?.isError,
    blocks: json?.result?.content?.map((block) => block.type),
  };
}

for (const [name, [body, headers]] of Object.entries(cases)) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
  const theirs = await essence(await official.fetch(new Request('http://127.0.0.1/mcp', init)));
  assert.deepEqual(await essence(await fetch(address, init)), theirs, name);
}
for (const method of ['GET', 'PUT']) {
  assert.equal((await official.fetch(new Request('http://127.0.0.1/mcp', { method }))).status, 405);
}
assert.equal((await fetch(address)).status, 405);
console.log(`${Object.keys(cases).length} answers are those of the official server.`);
process.exit(0);
