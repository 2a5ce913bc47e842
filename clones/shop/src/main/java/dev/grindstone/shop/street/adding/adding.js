// Shows what was put in over the listing's page. Whatever else comes of it, the form is sent as it would be anyway.
document.addEventListener("submit", async event => {
  const form = event.target.closest("form.add-to-cart-form");
  const button = event.submitter;
  if (!form || form.dataset.xPlain !== undefined || (button && button.name === "buy_it_now")) return;
  event.preventDefault();
  const sent = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.action, { method: "POST", body: sent });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const added = page.querySelector("#atc-overlay-content");
  if (!added) {
    // Nothing was put in: its page says why.
    form.dataset.xPlain = "";
    form.requestSubmit(button);
    return;
  }
  const count = page.querySelector("[data-selector=header-cart-count]");
  document.querySelector("[data-selector=header-cart-count]")?.replaceWith(document.importNode(count, true));
  document.querySelector("dialog[data-part-added-over]")?.remove();
  const dialog = document.createElement("dialog");
  dialog.dataset.partAddedOver = "";
  dialog.setAttribute("aria-label", "Added to your cart");
  dialog.append(document.importNode(added, true));
  dialog.addEventListener("click", click => {
    if (click.target !== dialog && !click.target.closest("[data-part-added-on]")) return;
    click.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("close", () => { dialog.remove(); button?.focus(); });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("[data-selector=post-atc-overlay-go-to-cart-button]").focus();
});
