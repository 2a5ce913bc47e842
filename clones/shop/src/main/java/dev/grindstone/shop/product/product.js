// @ts-check
// A product's page: pictures under the mouse, options without leaving the page, coupons and other offers in place.
const page = document.getElementById('dp');

const near = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

// ---- pictures

function showPicture(at) {
  document.querySelectorAll('#main-image-container li.image').forEach((item, i) => item.classList.toggle('selected', i === at));
  document.querySelectorAll('#altImages .a-button').forEach((button, i) => button.classList.toggle('a-button-selected', i === at));
}

const shown = () => [...document.querySelectorAll('#main-image-container li.image')].findIndex((item) => item.classList.contains('selected'));
const place = (input) => [...document.querySelectorAll('#altImages input.a-button-input')].indexOf(input);

function enlarge(at) {
  const pictures = [...document.querySelectorAll('#main-image-container img')];
  const dialog = document.getElementById('ivPopover');
  const large = document.querySelector('#ivLargeImage img');
  if (!(dialog instanceof HTMLDialogElement) || !(large instanceof HTMLImageElement)) return;
  const next = (at + pictures.length) % pictures.length;
  large.src = pictures[next].getAttribute('data-old-hires') || '';
  dialog.querySelectorAll('.ivThumb').forEach((thumb, i) => thumb.toggleAttribute('aria-current', i === next));
  showPicture(next);
  if (!dialog.open) dialog.showModal();
}

function gallery(event) {
  const thumb = near(event, '#altImages input.a-button-input');
  if (thumb) {
    event.preventDefault();
    showPicture(place(thumb));
  }
  if (near(event, '#canvasCaption, #main-image-container .imgTagWrapper')) {
    event.preventDefault();
    enlarge(shown());
  }
  const step = near(event, '#ivPopover [data-x-step]');
  if (step) enlarge(shown() + Number(step.getAttribute('data-x-step')));
  const small = near(event, '#ivPopover .ivThumb');
  if (small) enlarge(Number(small.id.replace('ivImage_', '')));
  const dialog = document.getElementById('ivPopover');
  if (dialog instanceof HTMLDialogElement && (event.target === dialog || near(event, '#ivPopover [data-action="a-popover-close"]'))) dialog.close();
}

// ---- options

/** Puts parts of another page in the place of those of this one, and keeps the focus where it was. */
async function swap(response, parts) {
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const focused = document.activeElement && document.activeElement.closest('[id]');
  for (const part of parts) {
    const [now, next] = [document.querySelector(part), fresh.querySelector(part)];
    if (now && next) now.replaceWith(document.adoptNode(next));
    else if (now) now.remove();
  }
  const again = focused && document.getElementById(focused.id);
  const control = again && (again.matches('select, input, button, a') ? again : again.querySelector('button, input, select, a'));
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  return fresh;
}

let wanted = '';
async function choose(path, isBack = false) {
  wanted = path;
  const response = await window.grindstone.fetch(path);
  if (wanted !== path) return;
  if (!response.ok) {
    location.assign(path);
    return;
  }
  if (!isBack) history.pushState({ path }, '', path);
  const fresh = await swap(response, ['#wayfinding-breadcrumbs_feature_div', '#ppd', '#prodDetails']);
  document.title = fresh.title;
}

const selectionOf = (node) => { const row = node.closest('.inline-twister-row'); return row && row.querySelector('.selection'); };

function hoverSwatch(event, isOver) {
  const swatch = near(event, '#twister li.inline-twister-swatch');
  const selection = swatch && selectionOf(swatch);
  if (!swatch || !selection) return;
  const chosen = swatch.parentElement.querySelector('.swatchSelect [aria-label]');
  const button = isOver ? swatch.querySelector('button') : chosen;
  selection.textContent = button ? button.getAttribute('aria-label').replace(/, unavailable$/, '') : '';
}

function clickSwatch(event) {
  const swatch = near(event, '#twister li.inline-twister-swatch');
  if (!(swatch instanceof HTMLElement)) return;
  event.preventDefault();
  hoverSwatch(event, true);
  swatch.parentElement.querySelectorAll('li').forEach((each) => each.classList.replace('swatchSelect', 'swatchAvailable'));
  swatch.className = 'swatchSelect inline-twister-swatch';
  choose(swatch.dataset.dpUrl);
}

// ---- other offers

async function offers(link) {
  const asin = document.querySelector('#wishlistForm [name="asin"]');
  if (!(asin instanceof HTMLInputElement)) return;
  const response = await window.grindstone.fetch('/gp/product/ajax?asin=' + asin.value + '&experienceId=aodAjaxMain');
  if (!response.ok) return location.assign(link.href);
  document.body.insertAdjacentHTML('beforeend', await response.text());
  const close = document.getElementById('aod-close');
  if (close) close.focus();
  return undefined;
}

function closeOffers() {
  const panel = document.querySelector('#all-offers-display');
  if (!panel || panel.closest('[data-part-offer-listing]')) return false;
  panel.remove();
  const link = document.getElementById('aod-ingress-link');
  if (link) link.focus({ preventScroll: true });
  return true;
}

if (page) {
  history.replaceState({ path: location.pathname + location.search }, '');
  window.addEventListener('popstate', (event) => { if (event.state && event.state.path) choose(event.state.path, true); });
  document.addEventListener('click', (event) => {
    gallery(event);
    clickSwatch(event);
    const link = near(event, 'a[href*="aod=1"]');
    if (link instanceof HTMLAnchorElement) {
      event.preventDefault();
      offers(link);
    }
    if ((near(event, '#aod-close') || (event.target instanceof Element && event.target.id === 'all-offers-display')) && closeOffers()) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const dialog = document.getElementById('size-chart-dialog');
    if (!(dialog instanceof HTMLDialogElement)) return;
    if (near(event, '#size-chart-url')) {
      event.preventDefault();
      dialog.showModal();
    } else if (event.target === dialog || near(event, '#size-chart-dialog [data-action="a-popover-close"]')) dialog.close();
  });
  document.addEventListener('mouseover', (event) => {
    const thumb = near(event, '#altImages input.a-button-input');
    if (thumb) showPicture(place(thumb));
    hoverSwatch(event, true);
  });
  document.addEventListener('mouseout', (event) => {
    hoverSwatch(event, false);
    const zoomed = near(event, '.imgTagWrapper');
    if (zoomed) zoomed.classList.remove('zoomed');
  });
  document.addEventListener('mousemove', (event) => {
    const box = near(event, '.imgTagWrapper');
    const picture = box && box.querySelector('img');
    if (!picture) return;
    const at = box.getBoundingClientRect();
    picture.style.transformOrigin = `${(100 * (event.clientX - at.left)) / at.width}% ${(100 * (event.clientY - at.top)) / at.height}%`;
    box.classList.add('zoomed');
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeOffers();
    const dialog = document.getElementById('ivPopover');
    if (dialog instanceof HTMLDialogElement && dialog.open && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) enlarge(shown() + (event.key === 'ArrowLeft' ? -1 : 1));
  });
  document.addEventListener('change', async (event) => {
    const field = event.target;
    if (field instanceof HTMLSelectElement && field.name.startsWith('dropdown_selected_')) {
      const selection = selectionOf(field);
      if (selection) selection.textContent = field.selectedOptions[0].textContent;
      await choose('/dp/' + field.value.split(',')[1] + '?th=1&psc=1');
    }
    const coupon = field instanceof HTMLInputElement && field.closest('[data-part-coupon]');
    if (coupon instanceof HTMLFormElement && field instanceof HTMLInputElement && field.checked) {
      const body = new URLSearchParams([...new FormData(coupon)].map(([name, value]) => [name, String(value)]));
      const response = await window.grindstone.fetch(coupon.action, { method: 'POST', body });
      if (response.ok && new URL(response.url).pathname.startsWith('/dp/')) await swap(response, ['#promoPriceBlockMessage_feature_div']);
      else location.assign(response.url);
    }
  });
}
