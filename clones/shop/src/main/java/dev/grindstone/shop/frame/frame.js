// @ts-check
// What only a browser can do for the header and for drop-downs; every form works without it.
const PATIENCE_MILLIS = 120;
document.documentElement.classList.add('a-js');

const element = (tag, attributes, ...children) => {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
};
const target = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

// A native select is what is pressed; scripts that press the button beside it get a list as well.
function openList(button) {
  closeList();
  const select = document.getElementById(button.dataset.aDropdown);
  if (!(select instanceof HTMLSelectElement)) return;
  const list = element('ul', { class: 'a-nostyle a-list-link', role: 'listbox' }, ...[...select.options].map((option, at) =>
    element('li', { class: 'a-dropdown-item', role: 'presentation' }, element('a', {
      class: 'a-dropdown-link' + (option.selected ? ' a-active' : ''), id: `${select.id}_${at}`, role: 'option', href: '#', tabindex: '-1',
      'aria-selected': String(option.selected), 'data-value': JSON.stringify({ stringVal: option.value }),
    }, option.textContent || ''))));
  const popover = element('div', { class: 'a-popover a-dropdown a-declarative', 'data-x-for': select.id }, list);
  const box = button.getBoundingClientRect();
  popover.style.left = box.left + window.scrollX + 'px';
  popover.style.top = box.bottom + window.scrollY + 2 + 'px';
  document.body.append(popover);
}

function closeList() {
  document.querySelectorAll('.a-popover.a-dropdown').forEach((node) => node.remove());
}

function choose(link) {
  const select = document.getElementById(link.closest('.a-popover').dataset.xFor);
  closeList();
  if (!(select instanceof HTMLSelectElement)) return;
  select.value = JSON.parse(link.dataset.value).stringVal;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

document.addEventListener('click', (event) => {
  const link = target(event, '.a-dropdown-link');
  if (link) {
    event.preventDefault();
    choose(link);
    return;
  }
  const button = target(event, '[data-a-dropdown]');
  if (button) openList(button);
  else closeList();
});
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') closeList(); });
document.addEventListener('change', (event) => {
  const select = target(event, 'select[data-a-native]');
  if (!(select instanceof HTMLSelectElement)) return;
  const prompt = select.parentElement && select.parentElement.querySelector('.a-dropdown-prompt');
  if (prompt) prompt.textContent = select.selectedOptions[0].textContent;
  const form = select.closest('[data-part-sort]');
  if (form instanceof HTMLFormElement) form.submit();
});

const scope = document.getElementById('searchDropdownBox');
if (scope instanceof HTMLSelectElement) {
  const label = document.getElementById('nav-search-label-id');
  scope.addEventListener('change', () => {
    if (label) label.textContent = scope.selectedIndex ? scope.selectedOptions[0].textContent : 'All';
  });
}

// What is offered while somebody types.
const words = document.getElementById('twotabsearchtextbox');
const flyout = document.getElementById('nav-flyout-searchAjax');
if (words instanceof HTMLInputElement && flyout) {
  let timer = 0;
  const options = () => [...flyout.querySelectorAll('.s-suggestion')];
  const close = () => { clearTimeout(timer); flyout.hidden = true; flyout.replaceChildren(); };
  const offer = async () => {
    const typed = words.value;
    if (!typed.trim()) return close();
    const response = await window.grindstone.fetch('/suggestions?prefix=' + encodeURIComponent(typed));
    const html = response.ok ? await response.text() : '';
    if (words.value !== typed || document.activeElement !== words) return undefined;
    flyout.innerHTML = html;
    flyout.hidden = options().length === 0;
    return undefined;
  };
  const mark = (by) => {
    const all = options();
    const at = all.findIndex((each) => each.getAttribute('aria-selected') === 'true');
    const next = all[(at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length];
    all.forEach((each) => each.setAttribute('aria-selected', String(each === next)));
    words.value = next.dataset.xWords;
    words.setAttribute('aria-activedescendant', next.id);
  };
  words.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(offer, PATIENCE_MILLIS); });
  words.addEventListener('blur', close);
  words.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !flyout.hidden) {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  flyout.addEventListener('mousedown', (event) => event.preventDefault());
  flyout.addEventListener('click', (event) => {
    const each = target(event, '.s-suggestion');
    if (!(each instanceof HTMLElement) || !words.form) return;
    words.value = each.dataset.xWords || '';
    words.form.submit();
  });
}

// The account's flyout opens under the mouse and for the keyboard.
const account = document.getElementById('nav-link-accountList');
const sheet = document.getElementById('nav-flyout-accountList');
if (account && sheet) {
  const show = (shown) => { sheet.hidden = !shown; };
  account.addEventListener('mouseenter', () => show(true));
  account.addEventListener('mouseleave', () => show(false));
  account.addEventListener('focusin', () => show(true));
  account.addEventListener('focusout', (event) => { if (!(event.relatedTarget instanceof Node) || !account.contains(event.relatedTarget)) show(false); });
  account.addEventListener('keydown', (event) => { if (event.key === 'Escape') show(false); });
}
