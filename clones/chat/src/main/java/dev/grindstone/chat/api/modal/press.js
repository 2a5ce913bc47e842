// @ts-check
// The elements of apps: pressing, choosing, filling in. Each is told to the app, with what all fields beside it hold.
const banter = window.grindstone.banter;
const WHERE = '[data-x-view], [data-qa="message_container"]';

/** What the fields of a message or a view hold, by name. */
function state(place) {
  const held = {};
  place.querySelectorAll('[data-x-kit] [name], [name][data-x-kit]').forEach((field) => {
    const own = held[field.name] || (held[field.name] = []);
    if ((field.type === 'checkbox' || field.type === 'radio') && !field.checked) return;
    if (field.value) own.push(field.type === 'datetime-local' ? String(Date.parse(field.value + 'Z') / 1000) : field.value);
  });
  place.querySelectorAll('[data-x-kit="multi"], [data-x-kit="select"]').forEach((list) => {
    const name = list.dataset.xKitBlock + '/' + list.dataset.actionId;
    if (!held[name]) held[name] = [];
  });
  return held;
}

/** Where an element is: in a view, or in a message. */
function target(place) {
  return place.dataset.xView ? { view: place.dataset.xView } : { channel: place.dataset.msgChannelId, ts: place.dataset.msgTs };
}

async function press(control, values) {
  const place = control.closest(WHERE);
  const { xAsk, xTitle, xOk, xDanger } = control.dataset;
  if (xAsk && !(await banter.ask({ title: xTitle || 'Are you sure?', body: banter.element('p', {}, xAsk), go: xOk || 'Yes', danger: xDanger === 'true' }))) return;
  banter.keepFields(place);
  await banter.busy(async () => {
    const fields = new URLSearchParams({ ...target(place), block_id: control.dataset.xKitBlock, action_id: control.dataset.actionId, state: JSON.stringify(state(place)) });
    values.forEach((value) => fields.append('values', value));
    control.setAttribute('aria-busy', 'true');
    const problem = await banter.post('/client/apps/press', fields);
    control.removeAttribute('aria-busy');
    if (problem) window.grindstone.snackbar({ text: problem });
    banter.watchViews();
    banter.changed();
  });
}

/** Whether the app hears of each change: not of what is sent with a form. */
const tells = (control) => !control.closest('[data-x-block="input"]');

function choose(control, value, text) {
  const name = control.dataset.xKitBlock + '/' + control.dataset.actionId;
  const many = control.dataset.xKit === 'multi';
  const held = [...control.querySelectorAll('input')];
  const own = held.find((input) => input.value === value);
  if (own && many) own.remove();
  else if (!own) {
    if (!many) held.forEach((input) => input.remove());
    const input = banter.element('input', { type: 'hidden', name, value });
    input.dataset.xText = text;
    control.append(input);
  }
  const shown = control.querySelector('[data-part-kit-shown]');
  const texts = [...control.querySelectorAll('input')].map((input) => input.dataset.xText || (control.texts && control.texts[input.value]) || input.value);
  shown.textContent = texts.join(', ') || shown.dataset.xNone;
  if (tells(control)) press(control, [...control.querySelectorAll('input')].map((input) => input.value));
}

async function options(control) {
  const { xSource } = control.dataset;
  if (control.dataset.xKit !== 'overflow' && xSource !== 'static') {
    return JSON.parse(await banter.get('/client/apps/options?source=' + xSource));
  }
  return [...control.querySelector('template').content.children].map((each) => ({ value: each.dataset.xValue, text: each.textContent, detail: each.dataset.xDetail }));
}

/** The list of an element, as a menu. */
const list = (control) => banter.busy(async () => {
  const { element } = banter;
  const all = await options(control);
  control.texts = Object.fromEntries(all.map(({ value, text }) => [value, text]));
  const held = [...control.querySelectorAll('input')].map((input) => input.value);
  const kind = { overflow: 'menuitem', multi: 'menuitemcheckbox' }[control.dataset.xKit] || 'menuitemradio';
  const items = all.map(({ value, text, detail }) => {
    const item = element('button', { type: 'button', role: kind, tabindex: '-1', 'data-qa': 'block-kit-option', 'aria-checked': kind === 'menuitem' ? null : String(held.includes(value)) },
      element('span', { class: 'c-select_options_list__option_label' }, text, ...(detail ? [element('small', { 'data-part-menu-detail': '' }, detail)] : [])));
    item.addEventListener('click', () => {
      if (kind === 'menuitem') press(control, [value]);
      else choose(control, value, text);
      if (kind === 'menuitemcheckbox') item.setAttribute('aria-checked', String(item.getAttribute('aria-checked') !== 'true'));
      else banter.closeMenus(true);
    });
    return item;
  });
  banter.showMenu(control, element('div', { role: 'menu', 'data-part-float-menu': '', 'aria-label': control.getAttribute('aria-label') || 'Options', tabindex: '-1' },
    element('div', { 'data-qa': 'menu_items', role: 'presentation' }, ...(items.length ? items : [element('div', { 'data-part-menu-heading': '' }, 'No options')]))));
});

banter.on('[data-x-kit="button"]', (control) => {
  press(control, []);
  return control.tagName !== 'A' ? undefined : false;
});
banter.on('[data-x-kit="overflow"], [data-x-kit="select"], [data-x-kit="multi"]', (control) => { list(control); });
document.addEventListener('change', (event) => {
  const field = event.target instanceof Element ? event.target : null;
  const control = field && field.closest('[data-x-kit="field"], [data-x-kit="checkbox"], [data-x-kit="radio"]');
  if (!(control instanceof HTMLElement) || !tells(control) || !control.closest(WHERE)) return;
  const name = control.dataset.xKitBlock + '/' + control.dataset.actionId;
  press(control, state(control.closest(WHERE))[name] || []);
});
Object.assign(banter, { fieldsOf: state });
