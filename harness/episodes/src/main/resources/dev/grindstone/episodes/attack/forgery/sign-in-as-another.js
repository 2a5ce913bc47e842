// Signs in as somebody else through the app's own pages, whatever their fields are called. No loot: the password is known.
async (insider) => {
  let tried = 0;
  // Where a workspace has to be found first, the form behind that is known, too.
  for (const start of ['/signin', '/sign_in_with_password']) {
    let page = await fetch(start);
    for (let step = 0; step < 3 && page.ok; step++) {
      const base = page.url;
      const form = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form[method=post]');
      if (!form || !form.querySelector('input[type=email], input[type=text], input[type=password]')) break;
      const fields = new URLSearchParams();
      for (const field of form.querySelectorAll('input[name]')) {
        const value = field.type === 'password' ? insider.other.password
          : ['email', 'text'].includes(field.type) ? insider.other.email : field.value;
        fields.append(field.name, value);
      }
      tried++;
      page = await fetch(new URL(form.getAttribute('action') ?? '', base), { method: 'POST', body: fields });
    }
  }
  return JSON.stringify({ tried, loot: [] });
}
