// One XHTML document of the EPUB: the frame around a text, and the heading above it.
import type { Attribute, Tree } from '../model/tree.ts';
import { escapeXml, xhtmlOf } from '../tree/xhtml.ts';
import { element } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';
import type { EpubDocument } from './source.ts';

export interface Frame {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly body: Tree;
}

export const STYLE_SHEET = 'style.css';

export function pageXhtml({ title, language, direction, body }: Frame): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeXml(language)}" xml:lang="${escapeXml(language)}" dir="${direction}">
<head>
<meta charset="UTF-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="${STYLE_SHEET}"/>
</head>
<body>
${xhtmlOf(body)}
</body>
</html>
`;
}

const TITLE_ID = 'title:page';

/** A document's text with its heading; where the text brings its title itself, as its first heading, that one stays. */
export function documentBody(document: EpubDocument, text: Tree, words: Words): Tree {
  const { kind, title, number, authors, notice, headings } = document;
  const [first] = headings;
  const isTitled = first?.level === 1 && first.text === title;
  const id = isTitled ? first.id : (document.titleAttributes.find(([name]) => name === 'id')?.[1] ?? TITLE_ID);
  const header: Tree = [
    ...(number === undefined ? [] : [element('p', [['class', 'chapter-line']], [chapterName(number, words)])]),
    ...(isTitled ? [] : [element('h1', [['id', id]], document.titleContent ?? [title])]),
    ...(authors.length === 0 ? [] : [element('p', [['class', 'byline']], [authors.join(words.listComma)])]),
  ];
  const attributes: Attribute[] = [...rolesOf(document), ['aria-labelledby', id]];
  return [
    element('section', attributes, [
      ...(header.length === 0 ? [] : [element('header', [['class', 'chapter-header']], header), '\n']),
      ...(notice === '' ? [] : [element('p', [['class', 'notice']], [notice]), '\n']),
      ...(kind === 'chapter' ? [element('div', [['class', 'prose']], text)] : text),
    ]),
  ];
}

/** `Chapter 3`, `Appendix A`. */
function chapterName(number: string, words: Words): string {
  return (isAppendix(number) ? words.appendix : words.chapter).replace('{number}', number);
}

function isAppendix(number: string): boolean {
  return !/^\d/.test(number);
}

function rolesOf({ kind, number }: EpubDocument): readonly Attribute[] {
  const role =
    kind === 'glossary'
      ? 'glossary'
      : kind === 'references'
        ? 'bibliography'
        : number !== undefined && isAppendix(number)
          ? 'appendix'
          : 'chapter';
  return [
    ['epub:type', role],
    ['role', `doc-${role}`],
  ];
}
