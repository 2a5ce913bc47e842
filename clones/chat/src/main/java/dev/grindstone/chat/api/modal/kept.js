// @ts-check
// What was chosen and written in the elements of a message stays while the list draws the message anew: a reply or a
// reaction changes it, and the choice is not the message's.
const banter = window.grindstone.banter;
const held = new Map(); // by ts: names and values, and the words that were shown for them

const message = (node) => (node instanceof Element ? node.closest('[data-qa="message_container"]') : null);

function keep(place) {
  if (!(place instanceof HTMLElement) || !place.dataset.msgTs) return;
  const shown = [...place.querySelectorAll('[data-part-kit-shown]')].map((each) => each.textContent);
  held.set(place.dataset.msgTs, { state: banter.fieldsOf(place), shown });
}

function list(control, values, words) {
  const name = control.dataset.xKitBlock + '/' + control.dataset.actionId;
  control.querySelectorAll('input').forEach((input) => input.remove());
  values.forEach((value) => control.append(banter.element('input', { type: 'hidden', name, value })));
  control.querySelector('[data-part-kit-shown]').textContent = words;
}

function apply(place) {
  const kept = held.get(place.dataset.msgTs);
  if (!kept) return;
  place.querySelectorAll('[data-x-kit="select"], [data-x-kit="multi"]').forEach((control, i) => {
    const values = kept.state[control.dataset.xKitBlock + '/' + control.dataset.actionId];
    if (values && kept.shown[i] !== undefined) list(control, values, kept.shown[i]);
  });
  place.querySelectorAll('[data-x-kit="field"][name], [data-x-kit] input[type="checkbox"], [data-x-kit] input[type="radio"]').forEach((field) => {
    const values = kept.state[field.name];
    if (!values) return;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
    else if (field.type !== 'datetime-local') field.value = values[0] || '';
  });
}

document.addEventListener('input', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-x-kit]')) keep(message(event.target));
});
new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      if (!(node instanceof HTMLElement) || !held.size) continue;
      const all = node.matches('[data-qa="message_container"]') ? [node] : node.querySelectorAll('[data-qa="message_container"]');
      all.forEach((place) => { if (place.querySelector('[data-x-kit]')) apply(place); });
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true });
Object.assign(banter, { keepFields: keep });
