// @ts-check
// "More options" of a compose window, plain text, and the history that is held back.
const { pigeon } = window.grindstone;
const of = (node) => node.closest('[data-compose]');
const body = (compose) => compose.querySelector('[g_editable="true"]');

pigeon.on('[data-compose-more]', (button) => pigeon.openMenu(button.parentElement.querySelector('[data-compose-options]'), button));

function plain(compose, on) {
  if (on) {
    // Its own block would put an empty line below the dashes.
    body(compose).querySelectorAll('.gmail_signature').forEach((each) => each.replaceWith(...each.childNodes));
    const words = body(compose).innerText.replace(/\n$/, '');
    const lines = words.split('\n').flatMap((line, at) => (at ? [document.createElement('br'), line] : [line]));
    body(compose).replaceChildren(...lines);
    pigeon.draftChanged(compose);
  }
  compose.toggleAttribute('data-x-plain', on);
  compose.querySelector('[data-compose-format]').hidden = true;
  for (const control of compose.querySelectorAll('[data-compose-do-format], [data-compose-link], [data-compose-do="photo"]')) {
    if (on) control.setAttribute('aria-disabled', 'true');
    else control.removeAttribute('aria-disabled');
  }
  compose.querySelector('[data-compose-do-format]').setAttribute('aria-pressed', 'false');
  compose.querySelector('[data-compose-option="plain"]').setAttribute('aria-checked', String(on));
  pigeon.restoreCaret(compose);
}

const options = {
  plain: async (compose) => {
    const on = !compose.hasAttribute('data-x-plain');
    const loses = on && Boolean(body(compose).querySelector('*:not(br):not(div)'));
    const text = 'This message will be plain text: its formatting and pictures go.';
    if (!loses || await pigeon.ask({ title: 'Plain text mode', text })) plain(compose, on);
  },
  print: async (compose) => {
    const id = await pigeon.ensureDraft(compose);
    if (!id) return;
    const link = pigeon.element('a', { href: `?view=pt&search=all&permmsgid=msg-f:${BigInt('0x' + id)}`, target: '_blank' });
    document.body.append(link);
    link.click();
    link.remove();
    pigeon.restoreCaret(compose);
  },
};

/** Has the browser mark words that it does not know, in this window also where the settings keep it from that. */
options.spelling = (compose) => {
  for (const field of compose.querySelectorAll('[g_editable="true"], [name="subjectbox"]')) field.setAttribute('spellcheck', 'true');
  pigeon.restoreCaret(compose);
  window.grindstone.snackbar({ text: 'Your browser marks the words of this message that it does not know.' });
};

// Whether windows open over the whole page: from the next one on.
options.full = async (compose) => {
  const item = compose.querySelector('[data-compose-option="full"]');
  const on = item.getAttribute('aria-checked') !== 'true';
  await pigeon.request('POST', 'settings', { source: item, swap: 'none', values: { full_screen: on ? 'on' : 'off' } });
  document.querySelectorAll('[data-compose-option="full"]').forEach((each) => each.setAttribute('aria-checked', String(on)));
  pigeon.restoreCaret(compose);
};

/** The labels of the conversation that the draft is in. */
options.label = async (compose) => {
  const draft = await pigeon.ensureDraft(compose);
  if (!draft) return;
  const thread = compose.dataset.thread || draft;
  const button = compose.querySelector('[data-compose-more]');
  button.dataset.xChoose = 'label';
  await pigeon.chooseLabels(button, [thread], (verb, names) => pigeon.act(verb, { thread: [thread], ...names }));
  delete button.dataset.xChoose;
};

pigeon.onItem('[data-compose-option]', (item) => {
  pigeon.closeMenu(false);
  options[item.dataset.composeOption](of(item));
});

document.addEventListener('paste', (event) => {
  const compose = event.target instanceof Element && event.target.closest('[g_editable]') ? of(event.target) : null;
  if (!compose || !compose.hasAttribute('data-x-plain') || event.defaultPrevented) return;
  event.preventDefault();
  document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
});

pigeon.on('[data-compose-quote]', (toggle) => {
  const compose = of(toggle);
  const quoted = compose.querySelector('template[data-compose-quoted]');
  body(compose).append(document.createElement('br'), quoted.content.cloneNode(true));
  quoted.remove();
  toggle.remove();
  body(compose).focus();
});

Object.assign(pigeon, { composeOptions: options, checkSpelling: options.spelling });
