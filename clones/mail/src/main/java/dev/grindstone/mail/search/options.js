// @ts-check
// The search options: what they say becomes a route, what a route says they show, so that a reload loses nothing.
const pigeon = window.grindstone.pigeon;
const ROUTE = /^(?:advanced-search|create-filter)\/([^/]*)/;
const DEFAULTS = { sizeoperator: 's_sl', sizeunit: 's_smb', subset: 'all' };

const panel = () => document.querySelector('[data-part-options]');
const button = () => document.querySelector('[data-part-search-options]');
const box = () => document.querySelector('input[name="q"]');

/** What the present list searches for, as the fields of a form. */
function present() {
  const route = ROUTE.exec(pigeon.here());
  if (route) return decoded(route[1]);
  const view = document.querySelector('[data-part-view]');
  const query = view instanceof HTMLElement && view.dataset.xQuery ? view.dataset.xQuery : '';
  return query ? 'has=' + field(query) : '';
}

/** What a route encodes; text that somebody wrote there without encoding is taken as it is. */
function decoded(text) {
  try { return decodeURIComponent(text.replace(/\+/g, ' ')); } catch { return text; }
}

/** A value inside the form text, which the route encodes once more. */
const field = (value) => value.replace(/[%&+]/g, encodeURIComponent);

function close() {
  panel().hidden = true;
  panel().replaceChildren();
  delete panel().dataset.xFilter;
  button().setAttribute('aria-expanded', 'false');
}

/**
 * Opens the options.
 * @param {string} [form] what the fields show, such as `from=ann&attach=true`; the present search when absent
 * @param {string} [filter] the filter they change
 */
async function open(form = present(), filter = '') {
  panel().setAttribute('aria-label', 'Search options');
  await pigeon.request('GET', pigeon.root + 'search-options?form=' + encodeURIComponent(form),
    { target: panel(), source: panel(), swap: 'innerHTML' });
  panel().hidden = false;
  if (filter) {
    panel().dataset.xFilter = filter;
    panel().querySelector('[data-part-options-filter]').textContent = 'Continue';
  } else delete panel().dataset.xFilter;
  button().setAttribute('aria-expanded', 'true');
  pigeon.closeSuggestions();
  panel().querySelector('input').focus();
}

/** What the fields say, without what they say by themselves. */
function form() {
  const values = {};
  panel().querySelectorAll('[data-x-field]').forEach((each) => {
    values[each.dataset.xField] = each.type === 'checkbox' ? (each.checked ? 'true' : '') : each.value.trim();
  });
  if (!values.size) { delete values.sizeoperator; delete values.sizeunit; }
  if (!values.within) delete values.date;
  else values.date = values.date.replace(/-/g, '/');
  const given = Object.entries(values).filter(([name, value]) => value && (values.size && /^size/.test(name) || DEFAULTS[name] !== value));
  return given.map(([name, value]) => `${name}=${field(value)}`).join('&');
}

function run() {
  const size = panel().querySelector('[data-x-field="size"]').value.trim();
  if (size && !/^\d+$/.test(size)) {
    wrong(`The size is "${size}": write a whole number.`);
    return;
  }
  const text = form();
  close();
  box().blur();
  pigeon.go(text ? 'advanced-search/' + route(text) : 'inbox');
}

const route = (text) => encodeURIComponent(text).replace(/%20/g, '+').replace(/%3D/g, '=').replace(/%26/g, '&')
  .replace(/%3A/g, ':').replace(/%40/g, '@');

function wrong(text) { panel().querySelector('[data-part-option-wrong]').textContent = text; }

pigeon.on('[data-part-search-options]', () => (panel().hidden ? open() : close()));
pigeon.on('[data-part-options-search]', run);
document.addEventListener('keydown', (event) => {
  if (!panel() || panel().hidden || !(event.target instanceof Element) || !panel().contains(event.target)) return;
  if (event.key === 'Escape') { close(); button().focus(); }
  if (event.key === 'Enter' && event.target.matches('input')) {
    event.preventDefault();
    if (panel().querySelector('[data-part-options-search]')) run();
  }
});
document.addEventListener('mousedown', (event) => {
  if (panel() && !panel().hidden && event.target instanceof Element && event.target.isConnected
    && !event.target.closest('form[role="search"], [role="alertdialog"], [data-part-veil]')) close();
});
Object.assign(pigeon, { openOptions: open, closeOptions: close, optionsForm: form, optionsWrong: wrong, optionsRoute: route, optionsValue: field, optionsDecode: decoded });
