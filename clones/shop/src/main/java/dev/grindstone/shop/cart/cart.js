// @ts-check
// The basket in place: what a form would do with a new page is done by fetch, and the page's middle is replaced.
const content = () => document.getElementById('sc-page-content');

async function send(form, button) {
  const end = window.grindstone.begin('cart');
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  if (button) body.set(button, '1');
  try {
    const response = await window.grindstone.fetch(form.action, { method: 'POST', body });
    show(await response.text());
  } catch (error) {
    window.grindstone.snackbar({ text: 'The cart can’t be reached. Nothing was changed; try again.' });
  } finally {
    end();
  }
}

function show(text) {
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  const middle = fresh.getElementById('sc-page-content');
  const here = content();
  if (!middle || !here) return;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.getAttribute('name') || document.activeElement.id : '';
  here.replaceWith(middle);
  for (const id of ['nav-cart-count']) {
    const now = document.getElementById(id);
    const then = fresh.getElementById(id);
    if (now && then) now.textContent = then.textContent;
  }
  const link = document.getElementById('nav-cart');
  const label = fresh.getElementById('nav-cart');
  if (link && label) link.setAttribute('aria-label', label.getAttribute('aria-label') || '');
  const again = focused && (document.getElementsByName(focused)[0] || document.getElementById(focused));
  if (again) again.focus();
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !('xCart' in form.dataset)) return;
  event.preventDefault();
  const by = /** @type {any} */ (event.submitter);
  send(form, by ? by.name : '');
});

document.addEventListener('change', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || !content()) return;
  if (box.dataset.xPost && box.form) {
    send(box.form, box.dataset.xPost);
  } else if ('xGiftAll' in box.dataset) {
    const form = document.getElementById('activeCartViewForm');
    if (!(form instanceof HTMLFormElement)) return;
    const all = document.createElement('input');
    all.type = 'hidden';
    all.name = 'gift-all-box';
    if (box.checked) form.append(all);
    send(form, 'submit.gift-all');
  }
});

document.addEventListener('input', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.name !== 'quantityBox') return;
  const link = box.parentElement && box.parentElement.querySelector('.sc-update-link');
  if (link instanceof HTMLElement) link.hidden = box.value === box.dataset.xWas;
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-action="update"]') : null;
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  const form = link.closest('form');
  if (form) send(form, link.dataset.xPost);
});
