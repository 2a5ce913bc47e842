// @ts-check
// The large pictures are turned by hand only; without scripts each is a page of its own.
document.addEventListener('click', (event) => {
  const step = event.target instanceof Element && event.target.closest('[data-part-hero] > a[data-x-step]');
  const hero = step && step.parentElement;
  if (!(step instanceof HTMLAnchorElement) || !hero || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const slides = [...hero.querySelectorAll('ol > li')];
  const at = (Number(hero.dataset.xAt) + Number(step.dataset.xStep) + slides.length) % slides.length;
  hero.dataset.xAt = String(at);
  slides.forEach((slide, i) => slide.toggleAttribute('hidden', i !== at));
});
