// @ts-check
// A tab of the settings with a form: nothing is stored before "Save Changes", which works once something has changed.
const pigeon = window.grindstone.pigeon;

const form = () => document.querySelector('[data-part-settings-form]');
const route = () => document.querySelector('[data-part-settings-page]').dataset.xRoute;
const part = (name) => form().querySelector(`[data-part-${name}]`);

function dirty(is) {
  form().toggleAttribute('data-x-dirty', is);
  part('save-settings').disabled = !is;
  part('cancel-settings').disabled = !is;
}

/** The form's fields, and the text of each signature beside its name. */
function values() {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form())) data.append(name, String(value));
  form().querySelectorAll('[data-part-signature-text]').forEach((text) => data.append('sig_html', text.innerHTML));
  return data;
}

async function save() {
  const wrong = part('settings-wrong');
  wrong.textContent = '';
  const response = await window.grindstone.fetch(pigeon.root + route(), { method: 'POST', body: values() });
  if (!response.ok) {
    wrong.textContent = (await response.text()).replace(/^mail\.\w+: /, '');
    wrong.scrollIntoView({ block: 'nearest' });
    return;
  }
  dirty(false);
  const events = JSON.parse(response.headers.get('HX-Trigger') || '{}');
  for (const [name, detail] of Object.entries(events)) {
    document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
  document.body.dispatchEvent(new CustomEvent('pigeon:counts', { bubbles: true }));
  pigeon.go('inbox');
}

document.addEventListener('input', (event) => {
  if (!form() || !form().contains(event.target)) return;
  dirty(true);
  // Who types another name wants it.
  if (event.target.name === 'sender_name') form().querySelector('[name="sender_name_kind"][value="other"]').checked = true;
});
document.addEventListener('change', (event) => {
  if (form() && form().contains(event.target)) dirty(true);
});
document.addEventListener('submit', (event) => {
  if (event.target !== form()) return;
  event.preventDefault();
  save();
}, true);
pigeon.on('[data-part-cancel-settings]', () => { dirty(false); pigeon.go('inbox'); });

function signatures() {
  return [...form().querySelectorAll('[data-part-signature]')];
}

/** The selects below name the signatures by their place, so they follow each change; what was chosen stays chosen. */
function listSignatures(removed) {
  const names = signatures().map((each) => each.querySelector('[name="sig_name"]').value);
  for (const select of part('signature-defaults').querySelectorAll('select')) {
    const place = select.value === '' ? -1 : Number(select.value);
    const kept = removed === undefined || place < removed ? place : place === removed ? -1 : place - 1;
    select.replaceChildren(pigeon.element('option', { value: '' }, 'No signature'),
      ...names.map((name, i) => pigeon.element('option', { value: String(i) }, name)));
    select.value = kept < 0 ? '' : String(kept);
  }
  part('no-signatures').hidden = names.length > 0;
}

async function addSignature() {
  const field = pigeon.element('input', { class: 'xx', type: 'text', maxlength: '200', 'aria-label': 'Name new signature' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const taken = signatures().map((each) => each.querySelector('[name="sig_name"]').value.toLowerCase());
  const done = await pigeon.ask({ title: 'Name new signature', ok: 'Create',
    body: pigeon.element('div', { 'data-part-label-form': '' }, field, wrong),
    check: () => {
      const name = field.value.trim();
      wrong.textContent = !name ? 'Please enter a name.' : taken.includes(name.toLowerCase()) ? 'There is a signature of that name already. Please enter another one.' : '';
      return !wrong.textContent;
    } });
  if (!done) return;
  const name = field.value.trim();
  const text = pigeon.element('div', { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Signature ' + name, contenteditable: 'true', tabindex: '0', 'data-part-signature-text': '' });
  part('signatures').append(pigeon.element('div', { 'data-part-signature': '' },
    pigeon.element('input', { type: 'hidden', name: 'sig_id', value: '' }),
    pigeon.element('div', { 'data-part-signature-head': '' },
      pigeon.element('input', { type: 'text', name: 'sig_name', value: name, 'aria-label': 'Signature name', maxlength: '200' }),
      pigeon.element('button', { type: 'button', 'aria-label': 'Delete signature ' + name, 'data-tooltip': 'Delete', 'data-icon': 'trash-2', 'data-part-delete-signature': '' })),
    text));
  listSignatures();
  dirty(true);
  text.focus();
}

pigeon.on('[data-part-new-signature]', addSignature);
pigeon.on('[data-part-delete-signature]', async (button) => {
  const gone = button.closest('[data-part-signature]');
  const sure = await pigeon.ask({ title: 'Delete signature', ok: 'Delete', text: `Delete the signature "${gone.querySelector('[name="sig_name"]').value}"?` });
  if (!sure) return;
  const place = signatures().indexOf(gone);
  gone.remove();
  listSignatures(place);
  dirty(true);
});
document.addEventListener('change', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.name === 'sig_name') listSignatures();
});
