// @ts-check
// The signature of a plain text: the lines below a line of two dashes, up to the history that is quoted.
const { pigeon } = window.grindstone;
const DASHES = /^-- ?$/;
const HISTORY = /^(?:On .+ wrote:|-{10} Forwarded message -{9}|>.*)$/;
const body = (compose) => compose.querySelector('[g_editable="true"]');

/** The lines of HTML, as a reader sees them. */
function lines(html) {
  const drawn = pigeon.element('div', { style: 'position: fixed; left: -9999px; white-space: pre-wrap', 'aria-hidden': 'true' });
  drawn.innerHTML = html;
  document.body.append(drawn);
  const words = drawn.innerText.replace(/\n+$/, '');
  drawn.remove();
  return words.split('\n');
}

const text = (compose) => body(compose).innerText.replace(/\n$/, '').split('\n');

/** Where the history begins: behind the last line without one. */
function history(all) {
  const at = all.findIndex((line) => HISTORY.test(line));
  return at < 0 ? all.length : at;
}

/** Where the signature stands: the place of its dashes and of the first line behind it; null without one. */
function place(all) {
  const until = history(all);
  const at = all.slice(0, until).findIndex((line) => DASHES.test(line));
  if (at < 0) return null;
  let end = until;
  while (end > at + 1 && all[end - 1] === '') end--;
  return { at, end };
}

/** The signature's lines as one text; null without one. */
function standing(compose) {
  const all = text(compose);
  const found = place(all);
  return found && all.slice(found.at + 1, found.end).join('\n');
}

function put(compose, html) {
  const all = text(compose);
  const found = place(all);
  const fresh = html ? ['-- ', ...lines(html)] : [];
  if (found) {
    let from = found.at;
    for (let blank = 2; !html && blank > 0 && all[from - 1] === ''; blank--) from--;
    all.splice(from, found.end - from, ...fresh);
  } else if (html) {
    const at = history(all);
    all.splice(at, 0, '', '', ...fresh, ...(at < all.length ? [''] : []));
  }
  body(compose).replaceChildren(...all.flatMap((line, at) => (at ? [document.createElement('br'), line] : [line])));
  pigeon.draftChanged(compose);
}

pigeon.plainSignature = { standing, put, text: (html) => lines(html).join('\n') };
