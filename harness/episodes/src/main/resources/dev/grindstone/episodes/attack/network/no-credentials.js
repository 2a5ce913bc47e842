// Requests that carry no cookie. An answer with a page of some world is loot; that one arrived there is seen from outside.
async (insider) => {
  const loot = [];
  let tried = 0;
  const later = (milliseconds) => new Promise((done) => (globalThis.__grindstoneStage?.realTimeout ?? setTimeout)(done, milliseconds));
  const base = insider.origin;
  const posts = insider.routes.filter((route) => route.startsWith('POST ') && !route.includes('{')).map((route) => route.slice(5));
  for (const path of [insider.start, '/-/live', ...posts]) {
    const method = posts.includes(path) ? 'POST' : 'GET';
    for (const options of [{ credentials: 'omit' }, { credentials: 'omit', mode: 'no-cors' }, { mode: 'no-cors' }]) {
      if (base === location.origin && !options.credentials) continue; // That one would carry the cookie.
      tried++;
      try {
        const answer = await fetch(base + path, { method, ...options, body: method === 'POST' ? new URLSearchParams({ thread: '1' }) : undefined });
        if (answer.ok) loot.push(method + ' ' + path + ' without a cookie answered ' + answer.status);
      } catch { /* refused */ }
    }
  }
  tried++;
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = base + '/mail/u/0/image?url=x';
  try {
    tried++;
    const code = 'fetch(' + JSON.stringify(base + '/-/live') + ', { mode: "no-cors", credentials: "omit" })';
    new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  } catch { /* no workers here */ }
  try {
    tried++;
    new WebSocket(base.replace('http', 'ws') + '/-/live').onmessage = (event) => {
      if (base !== location.origin) loot.push('a socket without a cookie heard ' + event.data);
    };
  } catch { /* no sockets here */ }
  await later(200);
  return JSON.stringify({ tried, loot });
}
