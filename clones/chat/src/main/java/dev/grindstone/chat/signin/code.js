// @ts-check
// Six boxes for six digits: each digit moves on, Backspace moves back, a pasted code fills them all, and the last one
// sends the form.
const boxes = () => [...document.querySelectorAll('[data-x-digit]')];

function fill(from, text) {
  const digits = text.replace(/\D/g, '');
  const all = boxes();
  [...digits].forEach((digit, at) => { if (all[from + at]) all[from + at].value = digit; });
  const next = all[Math.min(from + digits.length, all.length - 1)];
  if (next) next.focus();
  if (digits && all.every((box) => box.value)) all[0].form.requestSubmit();
}

document.addEventListener('input', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.dataset.xDigit === undefined) return;
  const text = box.value;
  box.value = '';
  fill(boxes().indexOf(box), text);
});

document.addEventListener('paste', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.dataset.xDigit === undefined) return;
  event.preventDefault();
  fill(boxes().indexOf(box), event.clipboardData.getData('text'));
});

document.addEventListener('keydown', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.dataset.xDigit === undefined) return;
  const all = boxes();
  const at = all.indexOf(box);
  if (event.key === 'Backspace' && !box.value && at > 0) {
    all[at - 1].value = '';
    all[at - 1].focus();
  } else if (event.key === 'ArrowLeft' && at > 0) all[at - 1].focus();
  else if (event.key === 'ArrowRight' && at < all.length - 1) all[at + 1].focus();
  else return;
  event.preventDefault();
});
