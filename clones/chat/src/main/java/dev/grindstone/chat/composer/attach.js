// @ts-check
// Files on their way into a message: chosen, dropped or pasted. Each is uploaded at once and belongs to the draft, so
// that a reload keeps it.
const banter = window.grindstone.banter;
const LARGEST = 20_000_000;
const MOST = 10;
const composer = (node) => (node instanceof Element ? node.closest('banter-composer:not([data-x-mode="edit"])') : null);
let latest = null; // the composer whose menu was opened last

function told(own, words) {
  own.error.replaceChildren(...words.map((text) => banter.element('span', { 'data-icon': 'triangle-alert' }, text)));
  own.error.hidden = words.length === 0;
}

function unfit(file) {
  if (file.size === 0) return `“${file.name}” wasn’t added: it is empty, or is a folder. Choose a file with something in it.`;
  const size = (file.size / 1_000_000).toFixed(1);
  return file.size > LARGEST ? `“${file.name}” wasn’t added: it has ${size} MB, and a file may have 20 MB. Share a link to it instead.` : '';
}

function waiting(file) {
  const { element } = banter;
  return element('div', { 'data-part-chip': '', 'data-x-waiting': '', title: file.name },
    element('span', { 'data-part-file-icon': '', 'data-icon': 'file-text' }),
    element('span', { 'data-part-file-words': '' }, element('span', { 'data-qa': 'file_name' }, file.name),
      element('span', { 'data-part-file-facts': '', role: 'progressbar', 'aria-label': 'Uploading ' + file.name }, 'Uploading…')));
}

/** Shows the chips that the server answers with. */
function show(own, html) {
  own.chips().replaceWith(banter.fragment(html));
  own.showState();
}

/** Sends one thing that goes with the message; resolves to what is wrong with it. */
async function put(own, form, url = '/client/upload') {
  form.set('channel', own.dataset.xChannel);
  if (own.thread) form.set('thread_ts', own.thread);
  try {
    const response = await window.grindstone.fetch(url, { method: 'POST', body: form });
    const text = await response.text();
    if (!response.ok) return text;
    const others = [...own.chips().querySelectorAll('[data-x-waiting]')].slice(1);
    show(own, text);
    own.chips().append(...others);
    return '';
  } catch (error) {
    return 'Banter can’t be reached. Try again.';
  }
}

function upload(own, files) {
  const problems = files.map(unfit).filter(Boolean);
  const fits = files.filter((file) => !unfit(file));
  const room = MOST - own.chips().children.length;
  if (fits.length > room) problems.push(`A message takes at most ${MOST} files: ${fits.length - room} were left out.`);
  told(own, problems);
  const chips = fits.slice(0, Math.max(0, room)).map((file) => [file, waiting(file)]);
  own.chips().append(...chips.map(([, chip]) => chip));
  if (!chips.length) return;
  own.uploading = (own.uploading || 0) + 1;
  own.showState();
  own.queue = own.after(async () => {
    for (const [file, chip] of chips) {
      const form = new FormData();
      form.append('file', file, file.name || 'image.png');
      const problem = await put(own, form);
      chip.remove();
      if (problem) problems.push(`“${file.name}” wasn’t added. ${problem}`);
    }
    own.uploading -= 1;
    told(own, problems);
    own.showState();
    banter.changed();
  });
}

document.addEventListener('change', (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !input.matches('[data-part-file-input]') || !input.files.length) return;
  upload(composer(input), [...input.files]);
  input.value = '';
  composer(input).focusEnd();
});

/** Where files that are dropped go: the composer of the thread, or of the conversation. */
function under(target) {
  const place = target instanceof Element ? target.closest('banter-thread, banter-pane') : null;
  return place && place.querySelector('banter-composer:not([data-x-mode="edit"])');
}

document.addEventListener('dragover', (event) => {
  const own = event.dataTransfer && event.dataTransfer.types.includes('Files') ? under(event.target) : null;
  document.querySelectorAll('[data-x-drop]').forEach((each) => { if (each !== own) delete each.dataset.xDrop; });
  if (!own) return;
  event.preventDefault();
  own.dataset.xDrop = '';
});
document.addEventListener('dragleave', (event) => {
  const own = event.relatedTarget ? null : document.querySelector('[data-x-drop]');
  if (own instanceof HTMLElement) delete own.dataset.xDrop;
});
document.addEventListener('drop', (event) => {
  const own = under(event.target);
  document.querySelectorAll('[data-x-drop]').forEach((each) => { delete each.dataset.xDrop; });
  if (!own || !event.dataTransfer.files.length) return;
  event.preventDefault();
  upload(own, [...event.dataTransfer.files]);
});
document.addEventListener('paste', (event) => {
  const own = composer(event.target);
  const files = own && event.clipboardData ? [...event.clipboardData.files] : [];
  if (!files.length || event.clipboardData.types.includes('text/html')) return;
  event.preventDefault();
  event.stopPropagation();
  upload(own, files);
}, true);

document.addEventListener('click', (event) => {
  const own = composer(event.target);
  if (own) latest = own;
}, true);
const current = () => (latest && latest.isConnected ? latest : document.querySelector('banter-pane banter-composer'));
const choose = () => { const own = current(); if (own) own.querySelector('[data-part-file-input]').click(); };

banter.on('[data-part-chip-remove]', (button) => {
  const own = composer(button);
  const form = new FormData();
  form.set('file', button.closest('[data-id]').dataset.id);
  own.queue = own.after(async () => {
    const problem = await put(own, form, '/client/upload/remove');
    told(own, problem ? [problem] : []);
    banter.changed();
  });
});
document.addEventListener('banter:upload', choose);
document.addEventListener('banter:snippet', () => banter.dialog('/client/dialog/snippet'));
banter.on('[data-x-recent]', (item) => {
  const own = current();
  banter.closeMenus(true);
  if (!own) return;
  const form = new FormData();
  form.set('share', item.dataset.xRecent);
  own.queue = own.after(async () => { const problem = await put(own, form); told(own, problem ? [problem] : []); banter.changed(); });
});
window.grindstone.shortcuts.add('Ctrl+U', 'Upload a file', () => { if (!current() || banter.dialogIsOpen()) return false; choose(); return true; }, { inFields: true, always: true });
window.grindstone.shortcuts.add('Ctrl+Shift+Enter', 'New snippet', () => { if (!current() || banter.dialogIsOpen()) return false; banter.dialog('/client/dialog/snippet'); return true; }, { inFields: true, always: true });
Object.assign(banter, { attach: { put, current, told } });
