// @ts-check
// An address that waits in the settings: its code is asked for, or sent again.
const { pigeon } = window.grindstone;

/** Posts; resolves to what is wrong, or to nothing. */
async function post(path, values) {
  const response = await window.grindstone.fetch(pigeon.root + 'confirm/' + path, { method: 'POST', body: new URLSearchParams(values) });
  if (!response.ok) return response.text();
  for (const [name, detail] of Object.entries(JSON.parse(response.headers.get('HX-Trigger') || '{}'))) {
    document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
  return '';
}

const about = (link) => ({ kind: link.dataset.xKind, address: link.dataset.xEmail });

pigeon.on('[data-part-verify]', async (link) => {
  const code = pigeon.element('input', { class: 'xx', type: 'text', 'aria-label': 'Confirmation code', inputmode: 'numeric', maxlength: '20', autocomplete: 'off' });
  const wrong = pigeon.element('div', { 'data-part-wrong': '', role: 'alert' });
  const done = await pigeon.ask({ title: 'Confirm verification', ok: 'Verify',
    body: pigeon.element('div', { 'data-part-label-form': '' },
      pigeon.element('span', {}, `Enter the confirmation code that was sent to ${link.dataset.xEmail}:`), code, wrong),
    check: async () => {
      wrong.textContent = await post('verify', { ...about(link), code: code.value });
      return !wrong.textContent;
    } });
  if (done) pigeon.reload();
});

pigeon.on('[data-part-ask-again]', (link) => post('again', about(link)));
