// @ts-check
// The members of a channel, narrowed to those whose name has the words.
document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.dataset.xFilterMembers === undefined) return;
  const words = field.value.trim().toLowerCase().replace(/^@/, '').split(/\s+/);
  const panel = field.closest('[role="tabpanel"]');
  let left = 0;
  for (const person of panel.querySelectorAll('[data-x-find]')) {
    person.hidden = !words.every((word) => person.dataset.xFind.includes(word));
    if (!person.hidden) left += 1;
  }
  panel.querySelector('[data-part-nobody]').hidden = left > 0;
});
