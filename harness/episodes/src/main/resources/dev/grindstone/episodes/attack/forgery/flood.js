// Scores of rows that differ in nothing but their ids.
async (insider) => {
  let tried = 0;
  const fields = { name: 'Flood', text: 'Flood', subject: 'Flood', html: 'Flood', to: insider.other.email, quantity: '1' };
  for (const route of insider.routes.filter((one) => one.startsWith('POST ') && !one.includes('{') && !/signin|undo/.test(one))) {
    const asks = [];
    for (let time = 0; time < 80; time++) {
      tried++;
      asks.push(fetch(route.slice(5), { method: 'POST', body: new URLSearchParams({ ...fields, name: 'Flood ' + time % 3 }), redirect: 'manual' }).catch(() => {}));
      if (asks.length % 20 === 0) await Promise.all(asks);
    }
    await Promise.all(asks);
  }
  return JSON.stringify({ tried, loot: [] });
}
