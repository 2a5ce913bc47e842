// @ts-check
// Files in messages: folding them, all lines of a text, pictures in large, and the dialog that writes a snippet.
const banter = window.grindstone.banter;
const card = (node) => node.closest('[data-x-file]');

banter.on('[data-qa="file-collapse-button"]', (button) => {
  const body = card(button).querySelector('[data-part-file-body]');
  body.hidden = !body.hidden;
  button.setAttribute('aria-expanded', String(!body.hidden));
  button.setAttribute('aria-label', button.getAttribute('aria-label').replace(/^\w+/, body.hidden ? 'Expand' : 'Collapse'));
});

banter.on('[data-x-code-of]', (button) => banter.busy(async () => {
  const code = card(button).querySelector('[data-part-code]');
  if (button.getAttribute('aria-expanded') === 'true') {
    code.replaceChildren(...[...code.children].slice(0, 5));
    button.textContent = button.dataset.xFewer;
    button.setAttribute('aria-expanded', 'false');
    return;
  }
  try {
    const all = banter.fragment(await banter.get('/client/file/code?file=' + button.dataset.xCodeOf));
    code.replaceChildren(...all.childNodes);
    button.dataset.xFewer = button.textContent;
    button.textContent = 'Collapse';
    button.setAttribute('aria-expanded', 'true');
  } catch (error) {
    window.grindstone.snackbar({ text: error.status < 500 ? error.message : 'The file could not be loaded. Try again.' });
  }
}));

/** The pictures of a list one at a time. */
function lightbox(link) {
  const { element } = banter;
  const around = link.closest('[data-qa="slack_kit_list"], [data-part-files], [data-part-file-details]') || link.parentElement;
  const all = [...around.querySelectorAll('[data-x-lightbox]')];
  let at = all.indexOf(link);
  const name = element('h2', { 'data-qa': 'lightbox_name' });
  const count = element('span', { 'data-part-lightbox-count': '' });
  const image = element('img', { 'data-qa': 'lightbox_image', alt: '' });
  const save = element('a', { 'data-qa': 'lightbox_download', download: '', 'data-icon': 'download', 'aria-label': 'Download', 'data-x-tip': 'Download' });
  const button = (qa, label, icon) => element('button', { type: 'button', 'data-qa': qa, 'aria-label': label, 'data-icon': icon });
  const close = button('lightbox_close', 'Close', 'x');
  const before = button('lightbox_previous', 'Previous picture', 'chevron-left');
  const after = button('lightbox_next', 'Next picture', 'chevron-right');
  const node = element('div', { class: 'ReactModal__Content c-sk-modal p-lightbox', role: 'dialog', 'aria-modal': 'true', 'data-qa': 'lightbox', 'data-part-lightbox': '' },
    element('div', { 'data-part-lightbox-head': '' }, name, count, element('span', { 'data-part-spring': '' }), save, close),
    element('div', { 'data-part-lightbox-stage': '' }, before, image, after));
  const show = (index) => {
    at = Math.max(0, Math.min(all.length - 1, index));
    const { xLightbox, xName, xDownload } = all[at].dataset;
    image.src = xLightbox;
    image.alt = xName;
    name.textContent = xName;
    count.textContent = all.length > 1 ? `${at + 1} of ${all.length}` : '';
    save.href = xDownload;
    node.setAttribute('aria-label', xName);
    before.disabled = at === 0;
    after.disabled = at === all.length - 1;
  };
  before.addEventListener('click', () => show(at - 1));
  after.addEventListener('click', () => show(at + 1));
  close.addEventListener('click', () => banter.closeDialog(false));
  node.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') show(at - 1);
    else if (event.key === 'ArrowRight') show(at + 1);
  });
  show(at);
  banter.showDialog(node);
  close.focus();
}
banter.on('[data-x-lightbox]', (link) => lightbox(link));

/** Leaves what was written where it is when it is refused. */
async function save(form) {
  const alert = form.querySelector('[data-part-alert]');
  const field = (name) => form.elements.namedItem(name).value.trim();
  const title = field('title');
  const name = (title.replace(/\.\w{1,5}$/, '') || 'Untitled') + '.' + field('type');
  const content = form.elements.namedItem('content').value;
  const key = form.dataset.xSnippet;
  let problem = '';
  if (!content.trim()) problem = 'The snippet is empty: write something first.';
  else if (key) {
    const response = await window.grindstone.fetch('/client/do/editFile', { method: 'POST', body: new URLSearchParams({ id: key, title: title || 'Untitled', name, content }) });
    if (!response.ok) problem = await response.text();
  } else {
    const own = banter.attach.current();
    const body = new FormData();
    Object.entries({ title: title || 'Untitled', name, content }).forEach(([each, value]) => body.set(each, value));
    problem = own ? await banter.attach.put(own, body) : 'There is no message to attach it to: open a conversation first.';
  }
  alert.textContent = problem;
  alert.hidden = !problem;
  if (problem) return;
  banter.closeDialog(true);
  banter.changed();
}
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.xSnippet === undefined) return;
  event.preventDefault();
  banter.busy(() => save(form));
});
