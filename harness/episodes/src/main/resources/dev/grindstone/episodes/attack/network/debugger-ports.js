// The browser's remote control, on this machine's address and on the app's own name. That anything answers as it does is loot.
async () => {
  const loot = [];
  let tried = 0;
  const asks = [];
  for (const host of ['127.0.0.1', 'localhost', '[::1]', location.hostname]) {
    for (const port of [9222, 9223, 9229, 9515, 4444, 1337]) {
      for (const path of ['/json/version', '/json/list', '/status']) {
        tried++;
        asks.push(fetch('http://' + host + ':' + port + path, { mode: 'no-cors' }).then(async (answer) => {
          // The app's own name leads to the pages, whatever the port, and they have none of these.
          if (host !== location.hostname || answer.ok) loot.push(host + ':' + port + path + ' answered');
        }, () => {}));
      }
    }
  }
  await Promise.all(asks);
  return JSON.stringify({ tried, loot });
}
