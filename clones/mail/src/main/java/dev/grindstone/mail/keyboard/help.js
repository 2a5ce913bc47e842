// @ts-check
// The overlay of keys: "?" or the Support button. It lists what is registered, so it never promises what does not work.
const pigeon = window.grindstone.pigeon;
const { shortcuts } = window.grindstone;

function groups() {
  const byName = new Map();
  shortcuts.all().filter((each) => each.group).forEach((each) => {
    if (!byName.has(each.group)) byName.set(each.group, []);
    byName.get(each.group).push(each);
  });
  return [...byName];
}

function keys(text) {
  const names = text.split(' ').flatMap((part, index) => {
    const nodes = part.split(/(?<=.)\+(?=.)/).map((key) => pigeon.element('kbd', {}, key));
    return index === 0 ? nodes : [' then ', ...nodes];
  });
  return pigeon.element('span', { 'data-part-keys': '' }, ...names);
}

async function help() {
  if (document.querySelector('[data-part-help]')) return;
  const body = pigeon.element('div', { 'data-part-help': '' }, ...groups().map(([name, all]) =>
    pigeon.element('section', {}, pigeon.element('h3', {}, name), ...all.map((each) =>
      pigeon.element('div', { 'data-part-shortcut': '' }, keys(each.keys), pigeon.element('span', {}, each.title))))));
  await pigeon.ask({ title: 'Keyboard shortcuts', body, ok: 'Close', cancel: null });
}

shortcuts.add('?', 'Show keyboard shortcuts', help, { group: 'Application', always: true });
pigeon.on('[data-part-support]', help);
