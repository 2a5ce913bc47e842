// @ts-check
// A channel in two steps: its name, then who may see it. What is wrong with a name is said while it is typed.
const banter = window.grindstone.banter;
const LONGEST = 80;
const part = (form, name) => form.querySelector(`[data-part-${name}]`);

function wrong(name) {
  if (!name) return 'Give the channel a name.';
  if ([...name].length > LONGEST) return 'Channel names can’t be longer than 80 characters.';
  if (!/^[\p{Ll}\p{Lo}\p{Nd}_-]+$/u.test(name)) return 'Channel names can’t contain spaces, periods or most punctuation.';
  return '';
}

function alert(form, text) {
  const node = part(form, 'alert');
  node.textContent = text;
  node.hidden = !text;
  form.elements.namedItem('name').setAttribute('aria-invalid', String(Boolean(text)));
}

function step(form, visibility) {
  form.dataset.xStep = visibility ? 'visibility' : 'name';
  part(form, 'create-name').hidden = visibility;
  part(form, 'create-visibility').hidden = !visibility;
  form.querySelector('[data-x-create-back]').hidden = !visibility;
  form.querySelector('[type="submit"]').textContent = visibility ? 'Create' : 'Next';
  part(form, 'step').textContent = visibility ? 'Step 2 of 2' : 'Step 1 of 2';
  (visibility ? form.querySelector('[name="private"]:checked') : form.elements.namedItem('name')).focus();
}

document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.dataset.qa !== 'channel-name-input') return;
  // As typed: capitals become small, blanks become hyphens.
  const tidy = field.value.toLowerCase().replace(/\s/g, '-');
  if (tidy !== field.value) field.value = tidy;
  part(field.form, 'name-left').textContent = String(LONGEST - [...tidy].length);
  alert(field.form, tidy ? wrong(tidy) : '');
});

banter.on('[data-x-create-back]', (button) => step(button.form, false));

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xCreate === undefined) return;
  event.preventDefault();
  const problem = wrong(form.elements.namedItem('name').value);
  alert(form, problem);
  if (problem) return;
  if (form.dataset.xStep === 'name') {
    step(form, true);
    return;
  }
  const end = window.grindstone.begin('create');
  try {
    const response = await window.grindstone.fetch('/client/create-channel', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const text = await response.text();
    if (response.ok) {
      banter.closeDialog(true);
      await banter.go(text);
      banter.dialog('/client/dialog/add-people?new&channel=' + text.slice(text.lastIndexOf('/') + 1));
    } else {
      step(form, false);
      alert(form, text);
    }
  } finally {
    end();
  }
});
