// Brings the middle of the page up to date, and says when it cannot.
const main = document.getElementById("now");
const pulse = document.getElementById("pulse");
const every = Number(main.dataset.refresh);
async function refresh() {
  try {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    if (answer.status === 401) {
      location.reload();
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("now");
    if (fresh && fresh.innerHTML !== main.dataset.shown) {
      main.dataset.shown = fresh.innerHTML;
      main.replaceChildren(...fresh.childNodes);
    }
    pulse.textContent = "live";
    pulse.className = "pulse";
  } catch {
    pulse.textContent = "the server does not answer";
    pulse.className = "pulse lost";
  }
  setTimeout(refresh, every);
}
if (every > 0) {
  setTimeout(refresh, every);
}
