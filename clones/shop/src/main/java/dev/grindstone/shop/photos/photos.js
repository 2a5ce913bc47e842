// @ts-check
// A photo opens large where it is, with those beside it one step away; without scripts its link leads to its review.
const photosAround = (/** @type {Element} */ photo) => {
  const row = photo.closest('[data-part-photo-row]');
  return /** @type {HTMLAnchorElement[]} */ (row ? [...row.querySelectorAll('a[data-part-photo]')] : [photo]);
};

/** @returns {HTMLDialogElement} */
function stage() {
  const found = document.getElementById('review-photo-stage');
  if (found instanceof HTMLDialogElement) return found;
  const dialog = document.createElement('dialog');
  dialog.id = 'review-photo-stage';
  dialog.setAttribute('aria-label', 'Reviews with images');
  dialog.innerHTML = '<div><figure><button type="button" data-x-go="-1" aria-label="Previous photo">‹</button><span data-part-photo><img alt=""></span>'
    + '<button type="button" data-x-go="1" aria-label="Next photo">›</button></figure><aside><button type="button" data-x-close aria-label="Close">✕</button>'
    + '<strong data-x-is="author"></strong><b data-x-is="about"></b><p data-x-is="words"></p><a data-x-is="more">Read the whole review</a></aside></div>';
  document.body.append(dialog);
  return dialog;
}

/** @type {HTMLAnchorElement[]} */
let shownAround = [];
let shownAt = 0;

function showPhoto(at) {
  shownAt = (at + shownAround.length) % shownAround.length;
  const photo = shownAround[shownAt];
  const dialog = stage();
  const frame = dialog.querySelector('figure [data-part-photo]');
  const picture = dialog.querySelector('figure img');
  const more = dialog.querySelector('a[data-x-is="more"]');
  if (!(frame instanceof HTMLElement) || !(picture instanceof HTMLImageElement) || !(more instanceof HTMLAnchorElement)) return;
  frame.setAttribute('data-x-tone', photo.dataset.xTone || '0');
  picture.src = photo.dataset.xLarge || '';
  picture.alt = photo.getAttribute('aria-label') || '';
  dialog.querySelectorAll('[data-x-is]').forEach((part) => {
    const name = part.getAttribute('data-x-is');
    if (name !== 'more') part.textContent = (name === 'author' ? photo.dataset.xAuthor : name === 'about' ? photo.dataset.xAbout : photo.dataset.xWords) || '';
  });
  more.href = photo.href;
  more.hidden = photo.pathname.startsWith('/images/');
  if (!dialog.open) dialog.showModal();
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const photo = event.target.closest('a[data-part-photo]');
  if (photo && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    shownAround = photosAround(photo);
    showPhoto(shownAround.indexOf(/** @type {HTMLAnchorElement} */ (photo)));
  }
  const dialog = document.getElementById('review-photo-stage');
  if (!(dialog instanceof HTMLDialogElement)) return;
  const go = event.target.closest('#review-photo-stage [data-x-go]');
  if (go) showPhoto(shownAt + Number(go.getAttribute('data-x-go')));
  if (event.target === dialog || event.target.closest('#review-photo-stage [data-x-close]')) {
    dialog.close();
    shownAround[shownAt]?.focus({ preventScroll: true });
  }
});
document.addEventListener('keydown', (event) => {
  const dialog = document.getElementById('review-photo-stage');
  if (dialog instanceof HTMLDialogElement && dialog.open && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) showPhoto(shownAt + (event.key === 'ArrowLeft' ? -1 : 1));
});
