// @ts-check
// The pen of a window: which signature stands below the text. A choice replaces the one that stands there.
const { pigeon } = window.grindstone;
const of = (node) => node.closest('[data-compose]');
const isPlain = (compose) => compose.hasAttribute('data-x-plain');
const body = (compose) => compose.querySelector('[g_editable="true"]');

/** The writer's own signature; those in what the mail quotes are others'. */
function standing(compose) {
  return [...body(compose).querySelectorAll('.gmail_signature')].find((each) => !each.closest('.gmail_quote')) || null;
}

/** Marks the signature that stands in the text; one that was changed there is none of them. */
function mark(menu, compose) {
  const now = standing(compose);
  const words = isPlain(compose) ? pigeon.plainSignature.standing(compose) : null;
  for (const item of menu.querySelectorAll('[data-signature]')) {
    const text = item.querySelector('template');
    const on = isPlain(compose) ? words === (text ? pigeon.plainSignature.text(text.innerHTML) : null)
      : text ? Boolean(now) && now.innerHTML === text.innerHTML : !now;
    item.setAttribute('aria-checked', String(on));
  }
}

/** Takes a signature away, with the dashes and empty lines that lead to it. */
function remove(signature) {
  let before = signature.previousSibling;
  signature.remove();
  let lines = 3;
  while (before && (before.nodeName === 'BR' ? lines-- > 0 : before instanceof Element && before.className === 'gmail_signature_prefix')) {
    const gone = before;
    before = gone.previousSibling;
    gone.remove();
  }
}

function put(compose, html) {
  if (isPlain(compose)) {
    pigeon.plainSignature.put(compose, html);
    return;
  }
  const known = standing(compose);
  if (!html) {
    if (known) remove(known);
  } else if (known) {
    known.innerHTML = html;
  } else {
    const signature = pigeon.element('div', { class: 'gmail_signature', 'data-smartmail': 'gmail_signature' });
    signature.innerHTML = html;
    const parts = [document.createElement('br'), document.createElement('br'),
      pigeon.element('span', { class: 'gmail_signature_prefix' }, '-- '), document.createElement('br'), signature];
    const quote = body(compose).querySelector('.gmail_quote');
    if (quote) quote.before(...parts, document.createElement('br'));
    else body(compose).append(...parts);
  }
  pigeon.draftChanged(compose);
}

/** Puts a signature in the place of another, unless that one was changed or taken away. */
pigeon.exchangeSignature = (compose, before, after) => {
  if (isPlain(compose)) {
    const words = pigeon.plainSignature.standing(compose);
    if (words === (before ? pigeon.plainSignature.text(before) : null)) put(compose, after);
    return;
  }
  const known = standing(compose);
  if (known ? known.innerHTML === before : !before) put(compose, after);
};

pigeon.on('[data-compose-signature]', (button) => pigeon.openWritingMenu(button, 'Insert signature', 'compose/signatures', (menu) => mark(menu, of(button))));

pigeon.onItem('[data-signature]', (item) => {
  const compose = of(item);
  const text = item.querySelector('template');
  pigeon.closeMenu(false);
  put(compose, text ? text.innerHTML : '');
  pigeon.restoreCaret(compose);
});

pigeon.onItem('[data-signature-manage]', (item) => {
  const compose = of(item);
  pigeon.closeMenu(false);
  if (compose.dataset.xState !== 'page') {
    if (compose.dataset.xState === 'full') pigeon.setComposeState(compose, 'open');
    pigeon.go('settings/general');
    return;
  }
  const link = pigeon.element('a', { href: location.pathname + '#settings/general', target: '_blank' });
  document.body.append(link);
  link.click();
  link.remove();
});
