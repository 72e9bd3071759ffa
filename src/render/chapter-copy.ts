// A chapter's copy in Markdown: its title, what it is from, and its text, as its page has them.
import type { Book, PagePlan } from '../model/book.ts';
import { escapeHtml } from '../lib/html.ts';
import { encodePath, publicAddress } from '../lib/paths.ts';
import type { Tree } from '../model/tree.ts';
import { markdownOf } from '../tree/markdown.ts';
import { readHtml } from '../tree/read.ts';
import { fillWords } from '../words/fill.ts';
import type { Words } from '../words/word-names.ts';
import { noticeOf } from './languages.ts';
import { titleHtml } from './titles.ts';

interface CopyScene {
  readonly plan: PagePlan;
  readonly book: Book;
  readonly words: Words;
}

/** `shown` is the chapter's text as its page has it. Its pictures and links lead where the page's lead. */
export function chapterCopy(shown: Tree, scene: CopyScene): string {
  const { plan } = scene;
  const name = encodePath(plan.path.slice(plan.path.lastIndexOf('/') + 1));
  return markdownOf([...readHtml(heading(scene)), ...shown], {
    // A place in the text is one of the page: Markdown has no name for it.
    address: (address) => (address.startsWith('#') ? name + address : address),
  });
}

/** The title, where the text does not bring it itself (page.html), and a line of where the chapter is from. */
function heading({ plan, book, words }: CopyScene): string {
  const { chapter, number } = plan;
  const first = chapter?.headings[0];
  const isTitled = first?.level === 1 && first.text === plan.title;
  const title = isTitled ? '' : `<h1>${number === undefined ? '' : `${escapeHtml(number)} `}${titleHtml(plan)}</h1>`;
  const notice = noticeOf(plan, words);
  return `${title}<p>${sourceLine({ plan, book, words })}</p>${notice === undefined ? '' : `<blockquote>${escapeHtml(notice.text)}</blockquote>`}`;
}

/** `The Book, by Ada Lovelace · Licence: CC-BY-4.0 · https://example.org/book/one.html` */
function sourceLine({ plan, book: { config }, words }: CopyScene): string {
  const given = plan.chapter?.frontMatter.authors ?? [];
  const authors = (given.length === 0 ? config.authors : given).join(words.listComma);
  const { title, licence, base } = config;
  const address = base === undefined ? undefined : publicAddress(base, plan.path);
  const parts = [
    authors === '' ? title : fillWords(words.byline, { title, authors }),
    ...(licence === undefined ? [] : [fillWords(words.licence, { licence })]),
  ].map((text) => `<em>${escapeHtml(text)}</em>`);
  const link = address === undefined ? [] : [`<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`];
  return [...parts, ...link].join(' · ');
}
