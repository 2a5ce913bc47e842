// Sessions that nobody began. A page of somebody else is loot.
async (insider) => {
  const loot = [];
  let tried = 0;
  const guesses = [insider.other.id, Number(insider.other.id).toString(16), insider.other.email, '0', '1', '%', "' OR '1'='1",
    '%27%20OR%201%3D1', '..', 'admin', 'null', 'undefined'];
  for (const guess of guesses) {
    for (const path of ['/', insider.start]) {
      tried++;
      document.cookie = 'grindstone_session=' + guess + '; path=' + path;
      const text = await (await fetch(insider.start)).text();
      // Other people are named on one's own pages too, as who is signed in only on theirs.
      if (new RegExp('Account[^<]{0,80}' + insider.other.email.replace(/\W/g, '.')).test(text)) {
        loot.push('the session ' + guess + ' is that of ' + insider.other.email);
      }
      document.cookie = 'grindstone_session=; path=' + path + '; max-age=0';
    }
  }
  return JSON.stringify({ tried, loot });
}
