// What stands after the fence, for authors: ```python title="x.py" {2,4-6} linenos
import type { Node } from './node.ts';

export interface FenceInfo {
  /** As kramdown would read it: '' where there is none. */
  readonly language: string;
  /** Put on the node as an attribute list would. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

const ITEM = /\s*(?:\{\s*([^{}]*?)\s*\}|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+))|([^\s{}"'=]+))/y;

/**
 * A slip in what follows the language (`{9,a}`, a brace that is not closed) loses the rest of the line, never the listing.
 * Undefined where the line does not begin with a language either, and so belongs to no fence.
 */
export function readFenceInfo(text: string): FenceInfo | undefined {
  const whole = readWhole(text);
  if (whole !== undefined) return whole;
  const language = /^\s*([A-Za-z][\w+#.-]*)(?=\s+[{\w])/.exec(text)?.[1];
  return language !== undefined && /[{=]/.test(text) ? { language, attributes: [] } : undefined;
}

function readWhole(text: string): FenceInfo | undefined {
  let language = '';
  const attributes: (readonly [string, string])[] = [];
  ITEM.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = ITEM.lastIndex) {
    const found = ITEM.exec(text);
    if (found === null) return undefined;
    const [, braces, name, double, single, bare, word] = found;
    if (braces !== undefined) {
      const read = readBraces(braces);
      if (read === undefined) return undefined;
      language = read.language === '' ? language : read.language;
      attributes.push(...read.attributes);
    } else if (name !== undefined) attributes.push([name === 'hl_lines' || name === 'highlight' ? 'mark' : name, double ?? single ?? bare ?? '']);
    else if (/^(linenos|linenums|line-numbers|numberLines|showLineNumbers)$/i.test(word ?? '')) attributes.push(['linenos', 'true']);
    else if (language === '') language = word ?? '';
    else return undefined;
  }
  return { language, attributes };
}

/** `{2,4-6}` marks lines; `{.python .numberLines}` is how Pandoc names a language. */
function readBraces(text: string): FenceInfo | undefined {
  if (/^[\d\s,;.-]*$/.test(text)) return { language: '', attributes: text === '' ? [] : [['mark', text]] };
  const words = text.split(/\s+/);
  const [first = ''] = words;
  if (!first.startsWith('.')) return undefined;
  const isNumbered = words.some((word) => /^\.(numberLines|linenos)$/.test(word));
  return { language: first.slice(1), attributes: isNumbered ? [['linenos', 'true']] : [] };
}

export function giveFenceInfo(node: Node, { language, attributes }: FenceInfo): void {
  node.info = language;
  if (language !== '') node.attrSet('class', `language-${language}`);
  for (const [name, value] of attributes) node.attrSet(name, value);
}
