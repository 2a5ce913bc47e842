// @ts-check
// What is pressed around the list: the banner, the way to the newest message, joining, the menu of a day, Escape.
const banter = window.grindstone.banter;
const pane = (node) => node.closest('banter-pane');
banter.on('[data-qa="message_pane_banner_mark_read"]', (button) => {
  const own = pane(button);
  own.dataset.xUnread = '9999999999.000000';
  own.readUntil = '0';
  own.read(true);
});
banter.on('[data-qa="message_pane_banner"]', (button) => pane(button).jump(pane(button).dataset.xUnread));
banter.on('[data-part-latest]', (button) => (pane(button).isLatest ? pane(button).toEnd() : pane(button).jump('')));
banter.on('[data-part-join]', async (button) => {
  const own = pane(button);
  if (!(await banter.send('/client/join', { channel: own.channel }))) return;
  const fresh = banter.fragment(await banter.get('/client/pane?channel=' + own.channel));
  own.replaceWith(fresh);
  banter.changed();
});
banter.on('[data-part-day] > button', async (button) => {
  const own = pane(button);
  const menu = banter.fragment(await banter.get('/client/days?channel=' + own.channel));
  const go = (ts) => { banter.closePopup(); own.jump(ts); };
  menu.querySelectorAll('[data-x-jump]').forEach((item) => item.addEventListener('click', () => go(item.dataset.xJump)));
  menu.querySelector('input').addEventListener('change', (event) => {
    const [year, month, day] = event.target.value.split('-').map(Number);
    if (year > 1970) go(Math.floor(new Date(year, month - 1, day).getTime() / 1000) + '.000000');
  });
  banter.popup(menu, button);
});
document.addEventListener('keydown', (event) => {
  const own = document.querySelector('banter-pane');
  if (event.key !== 'Escape' || event.defaultPrevented || !own || document.querySelector('[role="dialog"], [role="menu"]')) return;
  if (own.banner && !own.banner.hidden) own.read(true);
});
