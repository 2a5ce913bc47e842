// @ts-check
// What is offered while somebody types, and the account's menu, which closes by itself.
const PATIENCE_MILLIS = 120;
const words = document.getElementById('global-enhancements-search-query');
const offered = document.getElementById('search-suggestions');
if (words instanceof HTMLInputElement && offered) {
  let timer = 0;
  const options = () => [...offered.querySelectorAll('li')];
  const close = () => { clearTimeout(timer); offered.hidden = true; offered.replaceChildren(); };
  const offer = async () => {
    const typed = words.value;
    if (!typed.trim()) return close();
    const response = await window.grindstone.fetch('/search/suggestions?q=' + encodeURIComponent(typed));
    const html = response.ok ? await response.text() : '';
    if (words.value !== typed || document.activeElement !== words) return undefined;
    offered.innerHTML = html;
    offered.hidden = options().length === 0;
    return undefined;
  };
  const mark = (by) => {
    const all = options();
    const at = all.findIndex((each) => each.getAttribute('aria-selected') === 'true');
    const next = all[(at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length];
    all.forEach((each) => each.setAttribute('aria-selected', String(each === next)));
    words.value = next.textContent || '';
  };
  words.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(offer, PATIENCE_MILLIS); });
  words.addEventListener('blur', close);
  words.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !offered.hidden) {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  offered.addEventListener('mousedown', (event) => event.preventDefault());
  offered.addEventListener('click', (event) => {
    const line = event.target instanceof Element ? event.target.closest('li') : null;
    if (!line || !words.form) return;
    words.value = line.textContent || '';
    words.form.submit();
  });
}

const menu = document.querySelector('[data-part-street-you]');
if (menu instanceof HTMLDetailsElement) {
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
