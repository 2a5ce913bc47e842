// @ts-check
// The default text style: a line of text follows what is chosen.
document.addEventListener('change', (event) => {
  const box = event.target instanceof Element && event.target.closest('[data-part-text-style]');
  if (!box) return;
  const css = [...box.querySelectorAll('select')].map((select) => select.selectedOptions[0].dataset.css).filter(Boolean);
  box.querySelector('[data-part-text-style-sample]').style.cssText = css.join(';');
});
