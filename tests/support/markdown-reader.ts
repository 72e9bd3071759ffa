// Markdown as GitHub and Pandoc read it: CommonMark with tables, deleted text, `$TeX$` and `[^notes]`. A reader that is
// not ours, for what we write.
import MarkdownIt from 'markdown-it';
import type { Tree } from '../../src/model/tree.ts';
import { readHtml } from '../../src/tree/read.ts';

export interface ReadMarkdown {
  /** What is shown, formulas and marks of notes apart. */
  readonly tree: Tree;
  /** Each as its TeX. */
  readonly formulas: readonly string[];
  /** Names of the notes that are marked in the text, and of those that are there. */
  readonly marks: readonly string[];
  readonly notes: readonly string[];
}

/** In a note or a list, formulas and marks are found as well. */
export function readMarkdown(source: string): ReadMarkdown {
  const [formulas, marks, notes]: [string[], string[], string[]] = [[], [], []];
  const reader = new MarkdownIt({ html: true });
  // A link that is its own address is shown as it is written.
  reader.normalizeLinkText = (address) => address;
  reader.inline.ruler.before('escape', 'formula', (state, isSilent) => {
    const found = FORMULA.exec(state.src.slice(state.pos));
    if (found === null) return false;
    if (!isSilent) {
      formulas.push(found[1] ?? found[2] ?? '');
      state.push('html_inline', '', 0).content = '<wbr>';
    }
    state.pos += found[0].length;
    return true;
  });
  reader.inline.ruler.before('link', 'note', (state, isSilent) => {
    const found = /^\[\^([^\]\s]+)\]/.exec(state.src.slice(state.pos));
    if (found === null) return false;
    if (!isSilent) marks.push(found[1] ?? '');
    state.pos += found[0].length;
    return true;
  });
  reader.block.ruler.before('reference', 'note', (state, line, _, isSilent) => {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const found = /^\[\^([^\]\s]+)\]: /.exec(state.src.slice(start, state.eMarks[line]));
    if (found === null || isSilent) return found !== null;
    notes.push(found[1] ?? '');
    // What follows the name is read as any text: it stands in the note.
    state.tShift[line] = (state.tShift[line] ?? 0) + found[0].length;
    return false;
  });
  reader.block.ruler.before(
    'fence',
    'formula',
    (state, line, end, isSilent) => {
      const lineAt = (at: number): string =>
        state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at]).trim();
      if (lineAt(line) !== '$$') return false;
      let last = line + 1;
      while (last < end && lineAt(last) !== '$$') last += 1;
      if (last === end) return false;
      if (isSilent) return true;
      formulas.push(Array.from({ length: last - line - 1 }, (_, at) => lineAt(line + 1 + at)).join('\n'));
      state.line = last + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  return { tree: readHtml(reader.render(source)), formulas, marks, notes };
}

/** https://pandoc.org/MANUAL.html#math: no blank inside of its dollars, no digit behind. */
const FORMULA = /^\$\$([^$]+)\$\$|^\$(?!\s)((?:[^$\\]|\\[\s\S])*?(?:[^\s$\\]|\\[^\s]))\$(?!\d)/;
