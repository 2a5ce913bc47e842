// @ts-check
// Templates in a window: one is inserted where the caret is; what is written becomes one, or takes the place of one.
const { pigeon } = window.grindstone;
const of = (node) => node.closest('[data-compose]');
const body = (compose) => compose.querySelector('[g_editable="true"]');
const subject = (compose) => compose.querySelector('[name="subjectbox"]');
const button = (compose) => compose.querySelector('[data-compose-more]');

/** The text without what every message brings by itself: the signature and the history. */
function words(compose) {
  const own = body(compose).cloneNode(true);
  own.querySelectorAll('.gmail_quote, .gmail_signature, .gmail_signature_prefix').forEach((part) => part.remove());
  own.querySelectorAll('[data-cid]').forEach((picture) => picture.remove());
  return own.innerHTML.replace(/^(\s|<br>)+|(\s|<br>)+$/g, '');
}

async function post(path, values) {
  const response = await window.grindstone.fetch(pigeon.root + 'templates' + path, { method: 'POST', body: new URLSearchParams(values) });
  return response.ok ? (tell(response), '') : (await response.text()) || 'The template could not be saved. Try again.';
}

/** Lets the page say what the server's answer says. */
function tell(response) {
  const events = JSON.parse(response.headers.get('HX-Trigger') || '{}');
  for (const [name, detail] of Object.entries(events)) {
    document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
}

function insert(compose, item) {
  const html = item.querySelector('template').innerHTML;
  if (compose.hasAttribute('data-x-plain')) {
    const text = pigeon.element('div', {});
    text.innerHTML = html.replace(/<br>|<\/(div|p)>/g, (tag) => tag + '\n');
    pigeon.insertText(compose, text.textContent.trim());
  } else {
    pigeon.insertHtml(compose, html);
  }
  if (item.dataset.subject && !subject(compose).value.trim() && !subject(compose).closest('[hidden]')) {
    subject(compose).value = item.dataset.subject;
    subject(compose).dispatchEvent(new Event('input', { bubbles: true }));
  }
}

async function create(compose) {
  const name = pigeon.element('input', { class: 'xx', type: 'text', maxlength: '200', value: subject(compose).value, 'aria-label': 'Enter a template name' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const fields = pigeon.element('div', { 'data-part-label-form': '' }, 'Enter a template name:', name, wrong);
  await pigeon.ask({ title: 'Save as new template', ok: 'Save', body: fields, check: async () => {
    wrong.textContent = await post('', { name: name.value, subject: subject(compose).value, html: words(compose) });
    return !wrong.textContent;
  } });
}

const actions = {
  insert,
  create,
  overwrite: async (compose, item) => {
    const text = `What you wrote takes the place of the template "${item.title}".`;
    if (!await pigeon.ask({ title: 'Overwrite template', text, ok: 'Save' })) return;
    const wrong = await post('', { id: item.dataset.template, name: item.title, subject: subject(compose).value, html: words(compose) });
    if (wrong) window.grindstone.snackbar({ text: wrong });
  },
  delete: async (compose, item) => {
    if (!await pigeon.ask({ title: 'Delete template', text: `Delete the template "${item.title}"?`, ok: 'Delete' })) return;
    const wrong = await post(`/${item.dataset.template}/delete`, {});
    if (wrong) window.grindstone.snackbar({ text: wrong });
  },
};

pigeon.composeOptions.templates = (compose) => pigeon.openWritingMenu(button(compose), 'Templates', 'compose/templates');

pigeon.onItem('[data-template-show]', (item) => {
  const menu = item.closest('[role="menu"]');
  for (const part of menu.querySelectorAll('[data-template-menu]')) part.hidden = part.dataset.templateMenu !== item.dataset.templateShow;
  pigeon.placeMenu();
  const first = menu.querySelector('[data-template-menu]:not([hidden]) [role="menuitem"]');
  if (first) first.focus({ preventScroll: true });
});

pigeon.onItem('[data-template-do]', (item) => {
  const compose = of(item);
  pigeon.closeMenu(false);
  actions[item.dataset.templateDo](compose, item);
});
