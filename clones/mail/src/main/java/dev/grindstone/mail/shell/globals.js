// @ts-check
// What extension libraries read about the page, under the names and at the places they know (mail.md 7.9).
const { pigeon } = window.grindstone;
const CONVERSATION_VIEW = 7164;
const shell = document.querySelector('[data-part-shell]');

if (shell instanceof HTMLElement) {
  const { email, xIk, xBrand, xShortcuts, xThreads } = shell.dataset;
  const globals = [];
  globals[4] = `${String(xBrand).toLowerCase()}.en.1`;
  globals[7] = pigeon.root.slice(0, -1);
  globals[9] = xIk;
  globals[10] = email;
  globals[12] = pigeon.root + '#settings?hl=en';
  globals[17] = [['a'], ['b'], ['c'], ['d'], ['p', [['bx_hs', xShortcuts === 'on' ? '0' : '1'], ['bx_vmb', xThreads === 'on' ? '0' : '1'], ['bx_cm', '1']]]];
  globals[24] = xThreads === 'on' ? [CONVERSATION_VIEW] : [];
  Object.assign(window, {
    GLOBALS: globals,
    GM_SPT_ENABLED: 'true',
    GM_RFT_ENABLED: 'true',
    GM_ACTION_TOKEN: '',
    _GM_main() {},
    _GM_setData() {},
  });
  document.body.className = 'aAU';
}
