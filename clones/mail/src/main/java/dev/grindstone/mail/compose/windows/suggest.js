// @ts-check
// A short answer that is chosen below a conversation becomes the beginning of an answer; nothing is sent by itself.
const { pigeon } = window.grindstone;

pigeon.on('[data-short-answer]', async (chip) => {
  const { shortAnswer, message, kind } = chip.dataset;
  const compose = await pigeon.answer(kind, message);
  if (compose) pigeon.insertText(compose, shortAnswer);
});
