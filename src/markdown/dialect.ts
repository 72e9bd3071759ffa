// The dialect: kramdown's. Every step, and every rule in the order in which it is asked, has its name here.
import type { MarkdownIt as Engine } from 'markdown-it';
import { abbreviationDefinition, markAbbreviations } from './kramdown/abbreviation.ts';
import { autolink, bareAddress } from './kramdown/autolink.ts';
import { blankLine, boundary } from './kramdown/blank-line.ts';
import { BlockState, readBlocks, type BlockRule } from './kramdown/block-state.ts';
import { makeCallouts } from './kramdown/callout.ts';
import { callLine } from './kramdown/call-line.ts';
import { callSpan } from './kramdown/call-span.ts';
import { fencedCode, indentedCode } from './kramdown/code-block.ts';
import { bareCitation, citation, escapedCitation } from './kramdown/citation.ts';
import type { Document } from './kramdown/document.ts';
import { codeSpan } from './kramdown/code-span.ts';
import { listAddresses } from './kramdown/address-list.ts';
import { lazy } from '../lib/lazy.ts';
import { onceFor } from '../lib/once-for.ts';
import { crossReference, escapedReference, mentionPrefixes, type MentionPrefixes } from './kramdown/cross-reference.ts';
import { definitionList } from './kramdown/definition-list.ts';
import { deleted, emphasis } from './kramdown/emphasis.ts';
import { blockExtension, spanExtension } from './kramdown/extensions.ts';
import { finishSpans, finishTree } from './kramdown/finish-tree.ts';
import { footnoteDefinition, footnoteMarker } from './kramdown/footnote.ts';
import { moveLevels, nameHeadings, outlineLevels } from './kramdown/headings.ts';
import { hashHeading, underlinedHeading } from './kramdown/heading.ts';
import { htmlBlock } from './kramdown/html-block.ts';
import { linkDefinition } from './kramdown/link-definition.ts';
import { reportLeftovers } from './kramdown/leftovers.ts';
import { link } from './kramdown/link.ts';
import { list } from './kramdown/list.ts';
import { mathBlock } from './kramdown/math-block.ts';
import { mathSpan, texDelimiters } from './kramdown/math-span.ts';
import { sourceNode } from './kramdown/node.ts';
import { paragraph } from './kramdown/paragraph.ts';
import { quotation } from './kramdown/quotation.ts';
import { ruler } from './kramdown/ruler.ts';
import { spanHtml } from './kramdown/span-html.ts';
import { readSpans, SpanState, type SpanRule, type SpanRules } from './kramdown/span-state.ts';
import { table } from './kramdown/table.ts';
import {
  characterReference,
  escapedCharacter,
  hardWrap,
  lineBreak,
  smartQuote,
  typographicSymbol,
} from './kramdown/typography.ts';
import { wikiLink } from './kramdown/wiki-link.ts';
import type { Reading } from './reading.ts';

/** Asked from top to bottom at the start of each block; the first that says yes has read it. */
export const blockRules: readonly (readonly [name: string, rule: BlockRule])[] = [
  ['blank_line', blankLine],
  ['call_line', callLine],
  ['indented_code', indentedCode],
  ['fenced_code', fencedCode],
  ['quotation', quotation],
  ['hash_heading', hashHeading],
  ['ruler', ruler],
  ['list', list],
  ['definition_list', definitionList],
  ['html_block', htmlBlock],
  ['underlined_heading', underlinedHeading],
  ['math_block', mathBlock],
  ['table', table],
  ['footnote_definition', footnoteDefinition],
  ['link_definition', linkDefinition],
  ['abbreviation_definition', abbreviationDefinition],
  ['block_extension', blockExtension],
  ['boundary', boundary],
  ['paragraph', paragraph],
];

/** Asked from top to bottom where one of their characters stands; where none says yes, the character is text. */
export const spanRules: readonly (readonly [name: string, characters: string, rule: SpanRule])[] = [
  ['emphasis', '*_', emphasis],
  ['code', '`', codeSpan],
  ['autolink', '<', autolink],
  ['span_html', '<', spanHtml],
  ['footnote', '[', footnoteMarker],
  ['citation', '[', citation],
  ['wiki_link', '[!', wikiLink],
  ['link', '[!', link],
  ['smart_quote', '"\'', smartQuote],
  ['math', '$', mathSpan],
  ['span_extension', '{', spanExtension],
  ['character_reference', '&', characterReference],
  ['cross_reference', '@', crossReference],
  ['bare_citation', '@-', bareCitation],
  ['escaped_reference', '\\', escapedReference],
  ['escaped_citation', '\\', escapedCitation],
  ['tex_delimiters', '\\', texDelimiters],
  ['symbol', '<>-. \\', typographicSymbol],
  ['line_break', ' \\', lineBreak],
  ['hard_wrap', '\n', hardWrap],
  ['escape', '\\', escapedCharacter],
  ['deleted', '~', deleted],
  ['bare_address', 'hw', bareAddress],
  ['call', '\uFDD0', callSpan],
];

/** Where one of the rules above might have something to say, or a span might end. */
const SPECIAL = /[*_`<[\]"'$&\\~\uFDD0]|!\[|\{:|--|\.\.\.|>>| (?=>>| \n)|https?:\/\/|www\./.source;

/** With a bibliography, `@key` means something too; with `hard_wrap`, a line break does. */
const specialsOf = onceFor((prefixes: MentionPrefixes) => {
  const mentions = `${SPECIAL}|@(?:${prefixes.source})-`;
  const keys = `${SPECIAL}|-?@[\\w{\\u0080-\\uFFFF]`;
  return {
    usual: [new RegExp(mentions, 'g'), new RegExp(`${mentions}|\\n`, 'g')],
    citing: [new RegExp(keys, 'g'), new RegExp(`${keys}|\\n`, 'g')],
  } as const;
});

function specialFor(document: Document): RegExp {
  const specials = specialsOf(mentionPrefixes(document));
  const [inOne, inLines] = document.options.citations === true ? specials.citing : specials.usual;
  return document.settings.hardWrap ? inLines : inOne;
}

/** What happens to a text, one step after the other, under markdown-it's names where it has such a step. */
export const steps: readonly (readonly [name: string, step: (reading: Reading, md: Engine) => void])[] = [
  ['block', readAllBlocks],
  ['inline', readAllSpans],
  [
    'abbreviations',
    (reading) => {
      for (const node of reading.trees) markAbbreviations(node, reading.document);
    },
  ],
  [
    'callouts',
    (reading) => {
      for (const node of reading.trees) makeCallouts(node, reading.document);
    },
  ],
  [
    'address_lists',
    (reading) => {
      for (const node of reading.trees) listAddresses(node, reading.document);
    },
  ],
  [
    'headings',
    (reading) => {
      reading.headings = reading.isCaption ? [] : nameHeadings(reading.root, reading.document);
      if (reading.document.options.takesTitle === true) takeTitle(reading);
    },
  ],
  [
    'outline',
    ({ headings, document }) => {
      if (document.options.headings === 'outline') outlineLevels(headings);
      else if (document.settings.headerOffset !== 0) moveLevels(headings, document.settings.headerOffset);
    },
  ],
];

/** It has its name before it goes: a heading of the same words below it gets another, as in Jekyll. */
function takeTitle(reading: Reading): void {
  const [first] = reading.root.children;
  if (first?.type !== 'heading' || reading.headings[0] !== first) return;
  reading.title = first;
  reading.headings = reading.headings.slice(1);
  reading.root.children = reading.root.children.slice(1);
}

function readAllBlocks({ source, root, document, isCaption }: Reading, md: Engine): void {
  if (isCaption) root.children.push(sourceNode(source.trimmed()));
  else
    readBlocks(
      new BlockState(source, root, {
        document,
        rules: md.block.ruler.getRules('') as unknown as readonly BlockRule[],
        depth: 0,
      }),
    );
}

function readAllSpans(reading: Reading, md: Engine): void {
  const { document } = reading;
  const rules = byCharacter(md.inline.ruler.getRules('') as unknown as readonly SpanRule[]);
  for (const tree of reading.trees) {
    finishTree(tree, document, (source, into) => {
      document.written?.spans.set(into, source.text);
      const before = into.children;
      into.children = [];
      readSpans(new SpanState(source, document, rules, specialFor(document)), into);
      finishSpans(into, document);
      if (document.isAuthor) reportLeftovers(source, into, document);
      into.children = [...before, ...into.children];
    });
  }
}

const known = new WeakMap<readonly SpanRule[], SpanRules>();

/** The characters of each rule of ours. */
const charactersOf = lazy(() => {
  const of = new Map<SpanRule, string>();
  for (const [, characters, rule] of spanRules) of.set(rule, (of.get(rule) ?? '') + characters);
  return of;
});

/** A rule that joined from elsewhere is asked wherever one of ours might have something to say. */
function byCharacter(rules: readonly SpanRule[]): SpanRules {
  const made =
    known.get(rules) ??
    new Map(
      [...new Set(Array.from(charactersOf().values()).join(''))].map((character) => [
        character,
        rules.filter((rule) => charactersOf().get(rule)?.includes(character) !== false),
      ]),
    );
  known.set(rules, made);
  return made;
}
