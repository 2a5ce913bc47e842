// Sends what was chosen without a button; the buttons for that are there only where this does not run.
document.documentElement.dataset.xSends = "";
document.addEventListener("change", event => {
  const field = event.target.closest("[data-x-sends]");
  if (field) field.form.requestSubmit();
});
