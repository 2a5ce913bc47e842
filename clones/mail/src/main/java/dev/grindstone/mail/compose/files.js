// @ts-check
// Files: chosen, dropped or pasted; each shows as a chip with its progress while it is on its way. Pictures pasted or
// dropped into the text stand in it.
const { pigeon } = window.grindstone;
const MOST_BYTES = 25 * 1024 * 1024;
const of = (node) => node.closest('[data-compose]');
const list = (compose) => compose.querySelector('[data-compose-files]');
const isPicture = (file) => /^image\/(png|jpeg|gif|webp)$/.test(file.type);

function size(bytes) {
  if (bytes < 1024) return bytes + ' B';
  return bytes < 1024 * 1024 ? Math.round(bytes / 1024) + ' KB' : (bytes / 1024 / 1024).toFixed(1) + ' MB';
}

function waiting(file) {
  return pigeon.element('div', { class: 'dL', 'data-compose-waiting': '' },
    pigeon.element('div', { class: 'vI' }, file.name), ' ', pigeon.element('div', { class: 'vJ' }, `(${size(file.size)})`),
    pigeon.element('div', { class: 'dQ', role: 'progressbar', 'aria-label': 'Uploading ' + file.name, 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': '0' },
      pigeon.element('div', {})));
}

/** The files that fit; tells of those that do not, before a byte is sent. */
function fitting(compose, files) {
  let sum = [...list(compose).querySelectorAll('[data-bytes]')].reduce((all, node) => all + Number(node.dataset.bytes), 0);
  const fits = files.filter((file) => { sum += file.size; return sum <= MOST_BYTES || (sum -= file.size, false); });
  const names = files.filter((file) => !fits.includes(file)).map((file) => `"${file.name}" (${size(file.size)})`);
  if (names.length > 0) {
    pigeon.ask({
      title: 'Attachment too large', cancel: null,
      text: `${names.join(', ')} cannot be attached: all files of a message together may have 25 MB. Remove other files, or send a smaller one.`,
    });
  }
  return fits;
}

async function upload(compose, files) {
  const fits = fitting(compose, [...files]);
  if (fits.length === 0) return;
  const form = new FormData();
  fits.forEach((file) => form.append('Filedata', file));
  const node = list(compose);
  const chips = fits.map(waiting);
  node.append(...chips);
  const progress = (event) => {
    const percent = event.detail.lengthComputable ? Math.round((100 * event.detail.loaded) / event.detail.total) : 0;
    chips.forEach((chip) => {
      const bar = chip.querySelector('[role="progressbar"]');
      bar.setAttribute('aria-valuenow', String(percent));
      bar.firstElementChild.style.width = percent + '%';
    });
  };
  node.addEventListener('htmx:xhr:progress', progress);
  const id = await pigeon.ensureDraft(compose);
  node.setAttribute('hx-encoding', 'multipart/form-data');
  if (id) await pigeon.request('POST', `drafts/${id}/files`, { source: node, target: node, swap: 'innerHTML', values: form });
  node.removeEventListener('htmx:xhr:progress', progress);
  if (chips.some((chip) => chip.isConnected)) {
    chips.forEach((chip) => chip.remove());
    window.grindstone.snackbar({ text: 'The files could not be attached. Try again.' });
  }
}

/** Puts a picture into the text where the caret is. */
async function picture(compose, file) {
  if (fitting(compose, [file]).length === 0) return;
  const id = await pigeon.ensureDraft(compose);
  if (!id) return;
  const form = new FormData();
  form.append('Filedata', file, file.name || 'picture.png');
  const node = list(compose);
  node.setAttribute('hx-encoding', 'multipart/form-data');
  let made = null;
  const listen = (event) => { made = event.detail; };
  compose.addEventListener('mail:picture', listen);
  await pigeon.request('POST', `drafts/${id}/pictures`, { source: node, target: node, swap: 'innerHTML', values: form });
  compose.removeEventListener('mail:picture', listen);
  if (!made) return;
  const image = pigeon.element('img', { src: made.url, alt: made.name, 'data-cid': made.name });
  pigeon.insertHtml(compose, image.outerHTML);
  await pigeon.flushDraft(compose);
  const chip = [...node.querySelectorAll('[data-compose-file]')].find((each) => each.querySelector('.vI').textContent === made.name);
  if (chip) chip.hidden = true;
}

async function pictures(compose, files) {
  for (const file of files) await picture(compose, file);
}

document.addEventListener('change', async (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !input.files || input.files.length === 0 || !of(input)) return;
  const files = [...input.files];
  if (input.hasAttribute('data-compose-upload')) await upload(of(input), files);
  else if (input.hasAttribute('data-compose-photo')) await pictures(of(input), files.filter(isPicture));
  input.value = '';
});

document.addEventListener('dragover', (event) => {
  const compose = event.target instanceof Element ? of(event.target) : null;
  if (!compose || !event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  compose.dataset.xDrop = '';
});
for (const type of ['dragleave', 'drop']) {
  document.addEventListener(type, (event) => {
    const compose = event.target instanceof Element ? of(event.target) : null;
    if (compose && (type === 'drop' || !compose.contains(event.relatedTarget))) delete compose.dataset.xDrop;
  });
}
document.addEventListener('drop', (event) => {
  const compose = event.target instanceof Element ? of(event.target) : null;
  if (!compose || !event.dataTransfer.files.length) return;
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  const inText = event.target.closest('[g_editable]') && files.every(isPicture) && !compose.hasAttribute('data-x-plain');
  if (inText) pictures(compose, files);
  else upload(compose, files);
});
document.addEventListener('paste', (event) => {
  const compose = event.target instanceof Element && event.target.closest('[g_editable]') ? of(event.target) : null;
  const files = compose && event.clipboardData ? [...event.clipboardData.files] : [];
  if (files.length === 0 || event.clipboardData.types.includes('text/html')) return;
  event.preventDefault();
  if (files.every(isPicture) && !compose.hasAttribute('data-x-plain')) pictures(compose, files);
  else upload(compose, files);
});

pigeon.on('[data-compose-remove-file]', async (control) => {
  const compose = of(control);
  const node = list(compose);
  const chip = control.closest('[data-compose-file]');
  const values = { name: chip.querySelector('.vI').textContent, at: [...node.querySelectorAll('[data-compose-file]')].indexOf(chip) };
  const id = await pigeon.ensureDraft(compose);
  node.removeAttribute('hx-encoding');
  if (id) await pigeon.request('POST', `drafts/${id}/files/remove`, { source: node, target: node, swap: 'innerHTML', values });
});
