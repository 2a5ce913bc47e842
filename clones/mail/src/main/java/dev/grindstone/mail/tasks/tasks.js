// @ts-check
// Tasks beside the mail: each change is one request, then the list again. A conversation becomes a task that leads back.
const { pigeon, shortcuts } = window.grindstone;
const BASE = pigeon.root;
let list = '';

const at = (more) => 'tasks?' + new URLSearchParams({ ...(list ? { list } : {}), ...more });
const show = (more = {}) => pigeon.openPanel(at(more));
const task = (control) => control.closest('[data-part-task]').dataset.xId;

async function act(path, values) {
  const response = await pigeon.post(BASE + 'tasks/' + path, values);
  if (!response.ok) window.grindstone.snackbar({ text: await response.text() });
  if (pigeon.panel() === 'tasks' || path === 'from') await show();
}

pigeon.on('[data-x-task-done]', (box) => act('done', { id: task(box), done: box.dataset.xTaskDone }));
pigeon.on('[data-x-task-delete]', (button) => act('delete', { id: task(button) }));
pigeon.on('[data-x-task-edit]', async (button) => {
  await show({ edit: button.dataset.xTaskEdit });
  const title = document.querySelector('[data-part-task-form] [name="title"]');
  if (title) title.focus();
});
pigeon.on('[data-part-task] [data-part-task-title]', (title) => {
  const edit = title.closest('[data-part-task]').querySelector('[data-x-task-edit]');
  if (edit) edit.click();
});
pigeon.on('[data-part-task-cancel]:not([data-x-panel])', () => show());
document.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLSelectElement) || !event.target.matches('[data-part-task-list]')) return;
  list = event.target.value;
  show();
});
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-part-task-form]') || form.dataset.xKind) return;
  event.preventDefault();
  const response = await pigeon.post(form.action, new FormData(form));
  const text = await response.text();
  form.querySelector('[data-x-error]').textContent = response.ok ? '' : text;
  if (!response.ok) return;
  list = text;
  await show();
});
document.addEventListener('keydown', (event) => {
  const form = event.target instanceof Element ? event.target.closest('[data-part-task-form]:not([data-x-kind])') : null;
  if (form && event.key === 'Escape') { event.stopPropagation(); show(); }
}, true);

/** Makes tasks of what is chosen, or of the open conversation. */
function add() {
  list = '';
  if (!pigeon.thread() && pigeon.selection.isWhole()) return act('from', { all: '1', list: pigeon.here() });
  return act('from', new URLSearchParams(pigeon.selection.threads().map((thread) => ['thread', thread])));
}

pigeon.on('[data-part-tool][data-x-to-tasks]', add);
pigeon.onItem('[data-x-to-tasks]', () => { pigeon.closeMenu(false); add(); });
shortcuts.add('Shift+T', 'Add to Tasks', () => {
  if (!document.querySelector('[role="main"]') || pigeon.menuIsOpen() || document.querySelector('[data-part-veil]')) return false;
  if (pigeon.selection.threads().length === 0) return false;
  add();
  return true;
}, { group: 'Actions' });
shortcuts.add('g k', 'Go to Tasks', () => (pigeon.openPanel ? pigeon.openPanel('tasks') : false), { group: 'Jumping' });
