// @ts-check
// Long text is folded where scripts run, and whole where they do not.
document.addEventListener('click', (event) => {
  const header = event.target instanceof Element && event.target.closest('.a-expander-partial-collapse-container > .a-expander-header');
  if (!header || !header.parentElement) return;
  event.preventDefault();
  const folded = header.parentElement.classList.toggle('a-expander-collapsed');
  header.setAttribute('aria-expanded', String(!folded));
  const prompt = header.querySelector('.a-expander-prompt');
  if (prompt) prompt.textContent = folded ? 'See more' : 'See less';
});
