// @ts-check
// While the focus is in the subject or the text, one line with the names stands for the recipient fields. The fields
// stay below it for those who fill them without looking.
const { pigeon } = window.grindstone;
const fields = (compose) => compose.querySelector('[data-part-write-fields]');
const cover = (compose) => compose.querySelector('[data-compose-cover]');

function names(compose) {
  const words = [];
  for (const row of compose.querySelectorAll('[data-recipients]')) {
    const kind = row.dataset.recipients;
    row.querySelectorAll('[data-header]').forEach((chip, at) => {
      if (at === 0 && kind !== 'to') words.push(pigeon.element('i', {}, kind === 'cc' ? ' Cc: ' : ' Bcc: '));
      words.push(pigeon.element('span', {
        email: chip.dataset.hovercardId, title: chip.dataset.hovercardId, ...(chip.dataset.invalid === 'true' ? { 'data-invalid': 'true' } : {}),
      }, chip.dataset.name));
    });
  }
  return words;
}

function show(compose) {
  const words = names(compose);
  if (words.length === 0) return;
  cover(compose).replaceChildren(...words);
  cover(compose).hidden = false;
  fields(compose).setAttribute('data-x-covered', 'true');
}

/** Shows the fields. */
function uncover(compose) {
  cover(compose).hidden = true;
  fields(compose).removeAttribute('data-x-covered');
}

document.addEventListener('focusin', (event) => {
  const compose = event.target instanceof Element ? event.target.closest('[data-compose]') : null;
  if (!compose) return;
  if (fields(compose).contains(event.target)) uncover(compose);
  else if (event.target.matches('[name="subjectbox"], [g_editable]')) show(compose);
  else if (event.target === cover(compose)) open(compose);
});

function open(compose) {
  uncover(compose);
  compose.querySelector('[data-recipients="to"] input').focus();
}

pigeon.on('[data-compose-cover]', (node) => open(node.closest('[data-compose]')));

Object.assign(pigeon, { uncover, cover: show });
