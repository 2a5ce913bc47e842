// Leaves the account by whatever way out the app has: signing in would only add to who is signed in. No loot.
async (insider) => {
  let tried = 0;
  for (const route of insider.routes.filter((one) => /^GET [^{]*(log|sign)-?out$/i.test(one))) {
    tried++;
    await fetch(route.slice(4)).catch(() => {});
  }
  return JSON.stringify({ tried, loot: [] });
}
