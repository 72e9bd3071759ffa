// Tags of printed HTML, changed one by one; every other byte stays as it is.
import { attributesHtml } from '../lib/html.ts';
import { readTokens, type OpenTag, type TagAttribute } from './tokens.ts';

export interface TagChange {
  /** The name that takes an element's place, in its opening and its closing tag; names come in lower case. */
  readonly name?: (name: string) => string;
  /** The value that takes an attribute's place; undefined takes the attribute away. */
  readonly value: (attribute: TagAttribute, tag: OpenTag) => string | undefined;
}

/** Scripts and style sheets themselves are left alone. */
export function rewriteTags(html: string, { name: nameOf, value }: TagChange): string {
  let answer = '';
  let from = 0;
  const replace = (start: number, end: number, text: string): void => {
    answer += html.slice(from, start) + text;
    from = end;
  };
  readTokens(html, {
    open: (tag) => {
      const name = nameOf?.(tag.name) ?? tag.name;
      if (name !== tag.name) replace(tag.start + 1, tag.start + 1 + tag.name.length, name);
      for (const attribute of tag.attributes) {
        const next = value(attribute, tag);
        if (next === attribute.value) continue;
        // With the blank before it.
        replace(attribute.from - 1, attribute.to, next === undefined ? '' : attributesHtml([[attribute.name, next]]));
      }
    },
    close: (name, start) => {
      const next = nameOf?.(name) ?? name;
      if (next !== name) replace(start + 2, start + 2 + name.length, next);
    },
    text: () => undefined,
  });
  return answer + html.slice(from);
}
