// The official client of the real app in JavaScript, reading, writing and labelling with this one.
// Arguments: the root address, ending in a slash, and a Cookie header that names the world.
import assert from 'node:assert/strict';
import { gmail } from '@googleapis/gmail';

const [, , rootUrl, cookie] = process.argv;
const api = gmail({ version: 'v1', rootUrl, headers: { Cookie: cookie } });
// Uploads go elsewhere unless each call says where.
const here = { rootUrl: rootUrl.replace(/\/$/, ''), headers: { Cookie: cookie } };
const raw = (text) => Buffer.from(text).toString('base64url');
const userId = 'me';

const profile = (await api.users.getProfile({ userId })).data;
assert.equal(profile.emailAddress, 'nora@harbour.example');

const found = (await api.users.messages.list({ userId, q: 'subject:fender has:attachment' })).data;
assert.equal(found.messages.length, 1);
const invoice = (await api.users.messages.get({ userId, id: found.messages[0].id })).data;
const file = invoice.payload.parts.find((part) => part.filename === 'invoice-2214.pdf');
const attachment = (await api.users.messages.attachments.get(
  { userId, messageId: invoice.id, id: file.body.attachmentId })).data;
assert.equal(Buffer.from(attachment.data, 'base64url').length, attachment.size);
assert.equal((await api.users.messages.list({ userId, q: 'nothing-like-this' })).data.messages, undefined);

const label = (await api.users.labels.create({ userId, requestBody: { name: 'Rigged' } })).data;
await api.users.messages.modify({ userId, id: invoice.id, requestBody: { addLabelIds: [label.id], removeLabelIds: ['UNREAD', 'INBOX'] } });
const changed = (await api.users.messages.get({ userId, id: invoice.id, format: 'minimal' })).data;
assert.ok(changed.labelIds.includes(label.id) && !changed.labelIds.includes('INBOX'));
const history = (await api.users.history.list({ userId, startHistoryId: profile.historyId })).data;
assert.ok(history.history.some((entry) => entry.labelsAdded?.some((added) => added.labelIds.includes(label.id))));

const sent = (await api.users.messages.send({ userId, requestBody: { raw: raw('To: ben@harbour.example\r\nSubject: Keys\r\n\r\nBy the door.') } })).data;
assert.deepEqual(sent.labelIds, ['SENT']);

const draft = (await api.users.drafts.create({ userId, media: { mimeType: 'message/rfc822', body: 'To: ben@harbour.example\r\nSubject: Uploaded\r\n\r\nText.' } }, here)).data;
const kept = (await api.users.drafts.get({ userId, id: draft.id })).data;
assert.equal(kept.message.payload.headers.find((header) => header.name === 'Subject').value, 'Uploaded');
await api.users.drafts.send({ userId, requestBody: { id: draft.id } });

await assert.rejects(api.users.messages.get({ userId, id: '0000000000000001' }), (error) => error.status === 404 || error.code === 404);
await api.users.messages.trash({ userId, id: sent.id });
assert.ok((await api.users.messages.get({ userId, id: sent.id })).data.labelIds.includes('TRASH'));
console.log('All as expected.');
