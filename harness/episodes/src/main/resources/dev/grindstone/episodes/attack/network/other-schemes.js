// The same from a script: as frames, as new windows and as requests. What can be read there is loot.
async () => {
  const loot = [];
  let tried = 0;
  const later = (milliseconds) => new Promise((done) => (globalThis.__grindstoneStage?.realTimeout ?? setTimeout)(done, milliseconds));
  const addresses = ['file:///etc/passwd', 'chrome://version', 'devtools://devtools/bundled/inspector.html',
    'view-source:' + location.href, 'filesystem:file:///etc/passwd'];
  for (const address of addresses) {
    tried += 2;
    try {
      loot.push(address + ' can be fetched: ' + (await (await fetch(address)).text()).slice(0, 40));
    } catch { /* as it should be */ }
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    await later(20);
    try {
      const text = frame.contentDocument?.body?.innerText ?? '';
      if (text) loot.push(address + ' can be read in a frame: ' + text.slice(0, 40));
    } catch { /* another origin, as it should be */ }
    frame.remove();
  }
  return JSON.stringify({ tried, loot });
}
