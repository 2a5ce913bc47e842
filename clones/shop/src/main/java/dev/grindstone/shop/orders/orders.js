// @ts-check
// Another time is shown as soon as it is chosen; without this, its button is pressed.
document.querySelector("#time-filter")?.addEventListener("change", (event) => {
  const select = /** @type {HTMLSelectElement} */ (event.target);
  select.form?.requestSubmit();
});
