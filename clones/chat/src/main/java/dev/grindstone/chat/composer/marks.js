// @ts-check
// Marks become formats while they are typed: *bold*, _italic_, ~strike~, `code`, and at the beginning of a line "> ",
// "- ", "1. " and ```.
const MARKS = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' };

/** The line before the caret. */
function before(quill, index) {
  const [line, offset] = quill.getLine(index);
  if (!line) return null;
  const start = index - offset;
  // Embedded things count as one character, as in the editor's own indexes.
  const text = quill.getContents(start, offset).ops.map((op) => (typeof op.insert === 'string' ? op.insert : '\uFFFC')).join('');
  return { line, start, text };
}

function inline(quill, index, { start, text }) {
  const mark = text.at(-1);
  const format = MARKS[mark];
  if (!format || quill.getFormat(index).code) return false;
  const escaped = mark === '*' ? '\\*' : mark;
  const found = new RegExp(`(?:^|[\\s(])${escaped}([^${escaped}\\s](?:[^${escaped}]*[^${escaped}\\s])?)${escaped}$`).exec(text);
  if (!found) return false;
  const open = start + text.length - found[1].length - 2;
  quill.deleteText(index - 1, 1, 'user');
  quill.deleteText(open, 1, 'user');
  quill.formatText(open, found[1].length, format, true, 'user');
  quill.setSelection(open + found[1].length, 0, 'silent');
  quill.format(format, false, 'silent');
  return true;
}

const LINES = [[/^(?:>|&gt;) $/, 'blockquote', true], [/^[-*•] $/, 'list', 'bullet'], [/^1\. $/, 'list', 'ordered'], [/^```$/, 'code-block', true]];

function block(quill, index, { start, text }) {
  for (const [pattern, format, value] of LINES) {
    if (!pattern.test(text)) continue;
    quill.deleteText(start, text.length, 'user');
    quill.formatLine(start, 1, format, value, 'user');
    quill.setSelection(start, 0, 'silent');
    return true;
  }
  return false;
}

/** Converts what was just completed at the caret. */
function convert(quill, index) {
  if (quill.getFormat(index)['code-block']) return false;
  const line = before(quill, index);
  return Boolean(line && line.text) && (block(quill, index, line) || inline(quill, index, line));
}

Object.assign(window.grindstone.banter, { marks: { convert, before } });
