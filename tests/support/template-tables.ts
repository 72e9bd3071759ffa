// What page templates may ask for and what they may replace, as tables of the manual: names from the program, words
// from here.
import { readTree } from './trees.ts';

/** What templates get, by name; `page.title` is a field of `page`. */
const VARIABLES: Readonly<Record<string, string>> = {
  book: 'the settings of the book, by their names: `book.title`, `book.authors`, `book.data`',
  page: 'the page itself; its fields follow',
  'page.title': 'its title, as text',
  'page.titleHtml': 'its title, with formulas and stress',
  'page.titleAttributes': 'attributes that its first heading had, for the `<h1>`',
  'page.number': 'its number, such as `3` or `A`; undefined without one',
  'page.path': 'where it stands in the site: `layers/first.html`',
  'page.source': "the chapter's file; undefined for a page that Vitrine makes",
  'page.isFront': 'true for the front page of its language',
  'page.layout': 'its layout, such as `chapter`',
  'page.description': 'from the front matter',
  'page.language': 'its language, such as `en`',
  'page.direction': '`ltr` or `rtl`',
  'page.authors': 'who wrote it, or the book',
  'page.date': 'from the front matter, as written',
  'page.updated': 'the day of its last change, `2026-05-01`; undefined where nobody knows',
  'page.updatedInWords': 'the same in words of its language',
  'page.draft': 'true for a draft',
  'page.data': 'the whole front matter: `page.data.anything`',
  'page.words': 'how many words it has',
  'page.minutes': 'how many minutes it takes to read',
  content: 'the text, as HTML',
  root: 'the way to the top of the site: `../` as often as needed',
  outline: 'the headings of the page: `level`, `id`, `text`',
  contents: 'the list of all chapters and parts',
  navigation: 'as HTML, what of it is near the page, with the sections of this page',
  contentsScript: 'the address of the script that brings the list of all chapters; undefined in a short book',
  previous: 'the page before: `href`, `titleHtml`, `number`; undefined for the first',
  next: 'the page behind, with its `description` too',
  home: 'the address of the front page',
  wholeBook: 'the address of `print.html`; undefined without it',
  formats: 'on the front page: other forms of the book, with `name`, `href` and `type`; none without the setting',
  cover: 'the picture of the title page, for `picture(cover)`',
  strip: 'what a chapter shows, where `openings: figures`: figures with `href`, `label`, `picture`, `dark`',
  frontContents: 'what a front page of the author shows of the contents below its text',
  forge:
    'where the page is changed and mistakes are reported: `edit`, `report`, `reportBody`; undefined without a known `repository`',
  things: 'in the lists of tables, listings and boxes: the chapters with these',
  listing: 'in `figures.html`: the chapters with their figures',
  readings: 'in `further-reading.html`: the chapters with their readings',
  works: 'in `references.html`: the works, each with its `text` and the chapters in `citedIn`',
  files: 'in `references.html`: the files that readers may have',
  chapters: 'in `print.html`: the chapters with their text',
  wholeContents: 'in `print.html`: the list of chapters, leading to places of that page',
  runningHeads: 'in `print.html`: the address of the style sheet for what stands on top of each sheet of paper',
  hasFigures: 'true where the page has figures',
  hasApparatus: 'true where the page has citations, boxes or terms',
  hasPreviews: 'true where the page has links inside the book that show what they lead to',
  videos: 'the videos of the page, for the include `video`',
  transcripts: 'their transcripts, for the include `video`',
  assets: "addresses of Vitrine's own style sheets, scripts and faces",
  search: 'addresses for the search: `page`, `script`, `index`, `contents`',
  styles: 'addresses of the style sheets that the settings name',
  scripts: 'addresses of the scripts that the settings name',
  metadata: 'what machines read: previews of links, citations, structured data',
  canonical: 'the public address of the page; undefined without `base`',
  accessibility: 'the page that says how accessible the book is; undefined where there is none',
  isKeptOffline: 'whether readers can keep the book in their browsers',
  copy: 'the address of the chapter as Markdown; undefined where it has no such copy',
  languages: 'where the switch leads, for each other language: `language`, `direction`, `name`, `href`, `isSame`',
  alternates: 'what `hreflang` names: `language` and `href`; none in a book in one language',
  fronts: 'the front pages of all languages, at the top of a site whose languages all have folders',
  notice:
    'what readers of a translation should know: `text`, `href`, and `mark`, attributes of a text in another language',
  policy: 'the Content-Security-Policy; undefined where it is off',
  showAuthorNotes: 'true where todo notes are shown',
};

/** What blocks of the built-in templates hold. */
const BLOCKS: Readonly<Record<string, string>> = {
  security: 'what must stand before all else in the head: the policy',
  title: 'the title in the tab of the browser',
  metadata: 'what machines read: previews of links, feeds, citations',
  head: 'nothing; for what you add to the head',
  layout: 'a class of the `<body>`, by which style sheets know the page',
  header: 'the bar on top of the page',
  tools: 'the buttons of the header',
  contents: 'the list of chapters beside the text',
  main: 'the text with its title, and the way to its neighbours',
  list: 'what stands below the title of a list by chapters, in `list.html`',
  footer: 'what stands below the page',
  overlays: 'nothing; for dialogs, which stand last',
};

/** What each file of a folder of templates is, by the sentence that it begins with. */
export async function templatesTable(folder: string): Promise<string> {
  const files = await readTree(folder, (path) => path.startsWith('includes/'));
  const rows = Object.entries(files).map(([name, text]) => {
    const about = /^\{#\s*([\s\S]*?)\s*-?#\}/.exec(text)?.[1] ?? '';
    const sentence = /^[\s\S]*?[.:](?=\s|$)/.exec(about)?.[0] ?? about;
    return `| \`${name}\` | ${sentence.replace(/\s+/g, ' ').replace(/[.:]$/, '')} |`;
  });
  return ['| Template | What it makes |', '|---|---|', ...rows].join('\n');
}

/** `seen` are the names that templates got, by template: `chapter.html` → `page`, `page.title` … */
export function variablesTable(seen: ReadonlyMap<string, ReadonlySet<string>>): string {
  const names = new Set([...seen.values()].flatMap((each) => [...each]));
  return table(['Variable', 'What it is'], names, VARIABLES);
}

/** The blocks of all templates in a folder. */
export async function blocksTable(folder: string): Promise<string> {
  const texts = Object.values(await readTree(folder, (path) => path.startsWith('includes/')));
  const names = texts.flatMap((text) => [...text.matchAll(/\{%-? block (\w+)/g)].map((found) => found[1] ?? ''));
  return table(['Block', 'What it holds'], new Set(names), BLOCKS);
}

/** In the order of the words; a name without words, or words without a name, throws. */
function table(
  head: readonly [string, string],
  names: ReadonlySet<string>,
  words: Readonly<Record<string, string>>,
): string {
  const wordless = [...names].filter((name) => words[name] === undefined);
  const nameless = Object.keys(words).filter((name) => !names.has(name));
  if (wordless.length + nameless.length > 0)
    throw new Error(
      `tests/support/template-tables.ts needs words for ${wordless.join(', ') || 'nothing'}, and has some for ${nameless.join(', ') || 'nothing'} that is no more`,
    );
  const rows = Object.entries(words).map(([name, about]) => `| \`${name}\` | ${about} |`);
  return [`| ${head.join(' | ')} |`, '|---|---|', ...rows].join('\n');
}
