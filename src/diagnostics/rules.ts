// Every rule by its id: how grave it is, and what it is about in one sentence, for the manual and `--help`.
import type { Rule } from './rule.ts';
import { rulesOfCheck } from './rules-of-check.ts';

export const rules = {
  'unknown-include': { severity: 'error', about: 'An include is called that neither the book nor Vitrine has.' },
  'missing-parameter': { severity: 'error', about: 'An include is called without a parameter that it needs.' },
  'bad-due': { severity: 'warning', about: 'A note of what is to be done names a day that no calendar has.' },
  'unknown-parameter': { severity: 'warning', about: 'An include is passed a parameter that it does not know.' },
  'bad-parameter': { severity: 'error', about: 'A parameter has a value that its type or choices do not allow.' },
  'unclosed-tag': { severity: 'error', about: 'A Liquid tag is opened and never closed.' },
  'unknown-tag': {
    severity: 'warning',
    about: 'A tag is used that neither Jekyll nor Vitrine has; its words are kept.',
  },
  'unknown-filter': {
    severity: 'warning',
    about: 'A filter of Liquid is used that does not exist; the value passes unchanged.',
  },
  'undefined-variable': {
    severity: 'note',
    about: 'Liquid prints a variable that nothing sets, or one that does not exist where one of nearly that name does.',
  },
  'liquid-limit': { severity: 'error', about: 'The Liquid of a chapter takes too much time or memory.' },
  'bad-tag': { severity: 'error', about: 'A Liquid tag cannot be read.' },
  'broken-yaml': { severity: 'error', about: 'Settings or front matter that YAML cannot read.' },
  'repeated-key': { severity: 'warning', about: 'A key is written twice in YAML; the last one counts.' },
  'unknown-setting': { severity: 'error', about: 'book.yml has a setting that Vitrine does not know.' },
  'bad-setting': { severity: 'error', about: 'A setting has a value of the wrong kind.' },
  'no-git-dates': { severity: 'warning', about: '`updated: git` asks git, and git knows nothing of the book.' },
  'unread-settings': { severity: 'warning', about: 'A `book.yml` stands beside `_config.yml`, and is not read.' },
  'unmatched-exclude': { severity: 'warning', about: '`exclude` or `rules` in book.yml names what is not there.' },
  'unplayed-video': {
    severity: 'warning',
    about: "The address of a video misspells its host's name, so readers get a link.",
  },
  'unknown-language': {
    severity: 'note',
    about: 'Code names a language that is not known; it is shown without colours.',
  },
  'plain-listing': {
    severity: 'note',
    about: 'A listing, or a line of it, is so long that it is shown without colours.',
  },
  'undefined-footnote': { severity: 'warning', about: 'A mark names a footnote that the chapter does not have.' },
  'unused-footnote': { severity: 'warning', about: 'A footnote has no mark in the text, so nobody sees it.' },
  'unknown-callout': {
    severity: 'warning',
    about: 'A callout of a kind that does not exist; it is shown as a quotation.',
  },
  'unclosed-element': {
    severity: 'warning',
    about: 'An element of HTML is never closed and takes the rest of the chapter, or of its paragraph, with it.',
  },
  'bad-comment': { severity: 'warning', about: 'A comment of HTML is never closed, or ends with `--!>`.' },
  'conflict-marker': {
    severity: 'error',
    about: 'A version control left two texts in a file that it could not put together.',
  },
  'shown-as-source': {
    severity: 'warning',
    about: 'Something in the text looks like source (a tag, a fence, an attribute list), and readers see it as typed.',
  },
  'unknown-kind': {
    severity: 'note',
    about: 'Something is written as a mention, `@word-word`, and no kind of things has ids of that beginning.',
  },
  'odd-range': { severity: 'warning', about: 'A range of mentions runs backwards, or from one kind to another.' },
  'lone-solution': { severity: 'warning', about: 'A solution stands below no exercise, and names none.' },
  'other-dialect': {
    severity: 'note',
    about: 'A notation of another program, shown as typed; the message says what to write here.',
  },
  'odd-character': {
    severity: 'warning',
    about: 'A control or lost character, a blank without width in a word, or a sign that turns a text around.',
  },
  'unread-attributes': {
    severity: 'warning',
    about: 'A list of attributes holds something that is not understood, or belongs to nothing.',
  },
  'misplaced-caption': {
    severity: 'warning',
    about: 'A list of attributes gives a caption to something that is neither table nor picture.',
  },
  'bad-fence': { severity: 'warning', about: 'What stands behind the language of a listing has no effect.' },
  'bad-formula': { severity: 'warning', about: 'A formula cannot be read; the page shows it as typed.' },
  'refused-front-matter': {
    severity: 'error',
    about: 'Front matter in a language that would be run as code, or that is not YAML.',
  },
  'unclosed-front-matter': { severity: 'warning', about: 'Front matter is opened by --- and never closed.' },
  'bad-front-matter': { severity: 'warning', about: 'A key of the front matter has a value of the wrong kind.' },
  'bad-include': { severity: 'error', about: 'An include template declares an interface that cannot be understood.' },
  'empty-book': { severity: 'error', about: 'There is no chapter to publish.' },
  'outside-root': {
    severity: 'warning',
    about: "A link on the disk leads out of the book's folder; it is not followed.",
  },
  'not-utf8': { severity: 'error', about: 'A text is in another encoding than UTF-8.' },
  'unreadable-picture': {
    severity: 'warning',
    about: "A picture's file is broken, or not of the kind that its name says.",
  },
  'enormous-picture': {
    severity: 'warning',
    about: 'A picture has so many pixels that no smaller copies are made of it.',
  },
  'unshown-picture': {
    severity: 'warning',
    about: 'A picture that most browsers do not show, or not as it is: TIFF, HEIC, SVG without its namespace, CMYK.',
  },
  'unfetched-picture': {
    severity: 'warning',
    about: 'A picture of another host could not be brought into the book with --fetch.',
  },
  'remote-picture': { severity: 'note', about: 'A picture is not in the book: readers fetch it from another host.' },
  'not-in-epub': { severity: 'note', about: 'A chapter shows something that its EPUB cannot carry.' },
  'refused-host': {
    severity: 'warning',
    about: "A script of a chapter asks another host, which the pages' policy refuses.",
  },
  'replaced-player': {
    severity: 'note',
    about: "A script would load a video's player from another host; the `video` include shows that video instead.",
  },
  'missing-chapter': { severity: 'error', about: 'The list of chapters names a file that does not exist.' },
  'repeated-chapter': { severity: 'warning', about: 'The list of chapters names a chapter more than once.' },
  'unknown-layout': { severity: 'warning', about: 'A chapter asks for a page template that does not exist.' },
  'missing-theme': {
    severity: 'warning',
    about: 'With --layouts jekyll, pages ask for layouts that only a theme from elsewhere has.',
  },
  'bad-sass': { severity: 'warning', about: 'A style sheet of a Jekyll book cannot be made from its Sass.' },
  'duplicate-url': { severity: 'error', about: 'Two pages or files have one address, or a file that of a folder.' },
  'no-pdf': { severity: 'warning', about: 'A PDF could not be made, or shows boxes for want of a font.' },
  'own-file': { severity: 'note', about: "A file of the book stands where Vitrine would put one; the book's stays." },
  'bad-permalink': { severity: 'error', about: 'A permalink or redirect leads out of the site.' },
  'missing-picture': { severity: 'warning', about: 'A picture is not in the book; the page shows a placeholder.' },
  'broken-link': { severity: 'warning', about: 'A link leads to a page or file that is not in the book.' },
  'undefined-link': { severity: 'warning', about: 'A link names a definition that the chapter does not have.' },
  'broken-anchor': { severity: 'warning', about: 'A link leads to a place in a page that has no such place.' },
  'broken-reference': {
    severity: 'error',
    about: 'A reference to a figure, table or equation that the book does not have.',
  },
  'missing-bibliography': { severity: 'error', about: 'A bibliography is named that is not in the book.' },
  'broken-entry': { severity: 'warning', about: 'An entry of a bibliography cannot be read, or not in full.' },
  'repeated-entry': { severity: 'warning', about: 'A bibliography has two entries of one key; the first counts.' },
  'incomplete-entry': {
    severity: 'note',
    about: 'A work that is cited lacks what readers need to find it: a title, who made it, a year.',
  },
  'unknown-citation': { severity: 'error', about: 'A citation names an entry that no bibliography has.' },
  'repeated-term': { severity: 'note', about: 'One term has two different definitions; the glossary shows both.' },
  'no-terms': { severity: 'note', about: 'The first uses of terms are to be links, but no chapter defines a term.' },
  'uncited-entry': {
    severity: 'note',
    onlyInCheck: true,
    about: 'Entries of a bibliography that no chapter cites; reported by `check` alone, once a file.',
  },
  'unknown-label': { severity: 'warning', about: 'A \\ref or \\eqref names a label that no equation has.' },
  'ambiguous-reference': { severity: 'warning', about: 'A reference names an id that several chapters have.' },
  'duplicate-id': { severity: 'warning', about: 'Two things of a page have the same id.' },
  'unmentioned-figure': {
    severity: 'note',
    onlyInCheck: true,
    about: 'Figures that no text mentions; reported by `check` alone, once a chapter.',
  },
  waiting: {
    severity: 'note',
    onlyInCheck: true,
    about: 'A post or document of a later day is not published yet; reported by `check`, and marked by `dev`.',
  },
  'nameless-link': {
    severity: 'note',
    onlyInCheck: true,
    about: 'Links that hold nothing but a picture without a text; reported by `check` alone, once a chapter.',
  },
  ...rulesOfCheck,
  'unsafe-address': { severity: 'warning', about: 'An address would run as code; the page is written without it.' },
  'misspelt-address': { severity: 'warning', about: 'An address begins in a way that no browser understands.' },
  'dead-own-address': {
    severity: 'warning',
    about: "A whole address is below the book's own, and leads to nothing in the book.",
  },
  'repeated-word': {
    severity: 'warning',
    about: 'The text says "Figure" before a mention that prints the word itself.',
  },
  'unknown-block': { severity: 'warning', about: 'A template fills a block that the one it extends does not have.' },
  'template-error': { severity: 'error', about: 'A template cannot be read or run.' },
  'unused-ignore': {
    severity: 'warning',
    onlyInCheck: true,
    about: 'A `vitrine-ignore` comment silences nothing, gives no reason, or names a rule that does not exist.',
  },
  'dead-link': {
    severity: 'warning',
    about: 'A link to another site leads nowhere; looked for by `check --external`.',
  },
  'moved-link': {
    severity: 'note',
    about: 'A link to another site is led on to a new address for good; looked for by `check --external`.',
  },
  'unclear-link': { severity: 'note', about: 'A link to another site cannot be judged (`check --external`).' },
  'no-network': { severity: 'note', about: '`check --external` reaches no other host.' },
  'output-occupied': {
    severity: 'error',
    about: 'The output folder holds a file of the same name that Vitrine did not write.',
  },
  'output-in-sources': { severity: 'error', about: "The output folder is, holds or lies among the book's sources." },
} satisfies Record<string, Rule>;

/** Looked for only where other hosts are asked. */
export const outsideRules: readonly string[] = ['dead-link', 'moved-link', 'unclear-link'] satisfies RuleId[];

export type RuleId = keyof typeof rules;

export const ruleNames: readonly string[] = Object.keys(rules);

export function isRule(name: string): name is RuleId {
  return Object.hasOwn(rules, name);
}

export function isOnlyInCheck(rule: string): boolean {
  const known: Rule | undefined = isRule(rule) ? rules[rule] : undefined;
  return known?.onlyInCheck === true;
}
