// @ts-check
// A window of its own: the draft moves into a tab that shows nothing else. A link opens it, so that no popup is blocked.
const { pigeon } = window.grindstone;

function openTab(fields) {
  const link = pigeon.element('a', { href: '?' + new URLSearchParams({ view: 'cm', fs: '1', tf: '1', ...fields }), target: '_blank', rel: 'opener' });
  document.body.append(link);
  link.click();
  link.remove();
}

async function popOut(compose) {
  const draft = await pigeon.ensureDraft(compose);
  if (!draft) return;
  pigeon.removeCompose(compose);
  openTab({ draft });
}

Object.assign(pigeon, { openTab, popOut });
