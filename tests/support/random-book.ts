// A book that changes at random, a save at a time: whatever an author may save is among it.
import { wholeFrom, type Whole } from './random.ts';

/** Path → text. */
export type BookFiles = ReadonlyMap<string, string>;

const NAMES = ['ant', 'bee', 'cat', 'dog', 'elk', 'fox', 'gnu', 'hen', 'ibis', 'jay'] as const;
const WORDS = ['light', 'layer', 'filter', 'weight', 'noise', 'torque', 'field', 'proof'] as const;

function one<T>(list: readonly T[], random: Whole): T {
  const value = list[random(list.length)];
  if (value === undefined) throw new Error('Nothing to choose from');
  return value;
}

/** A chapter with some of all that chapters have. */
function chapterOf(random: Whole): string {
  const name = (): string => one(NAMES, random);
  const word = (): string => one(WORDS, random);
  const blocks: readonly (() => string)[] = [
    () => `Some ${word()} and ${word()} of ${word()}.`,
    () => `## The ${word()} of ${word()}`,
    () => `## ${word()} {#${word()}}`,
    () => `See [there](${name()}.md), [the ${word()}](${name()}.md#${word()}) and [here](#${word()}).`,
    () => `{% include figure.md path="images/${name()}.svg" caption="A ${word()}" id="fig-${name()}" %}`,
    () => `{% include figure.md path="${name()}.svg" path2="images/${name()}.svg" caption="Two, as @fig-${name()}" %}`,
    () => `As @fig-${name()} and [](#fig-${name()}) show, and [](${name()}.md).`,
    () => `![A ${word()}](images/${name()}.svg)`,
    () => `$$ ${word().charAt(0)}^2 $$`,
    () => `{% include further_reading.md title="On ${word()}" link="https://example.org/${name()}" %}`,
    () => `${word()}\n: What is called ${word()}.\n{: .glossary}`,
    () => `{% include own.md word="${word()}" %}`,
    () => `Of ${'{{ site.data.facts.' + word() + ' }}'}.`,
    () => `| ${word()} | ${word()} |\n|---|---|\n| 1 | 2 |`,
    () => `Cited [@${name()}].`,
    () => `{% include todo.md note="More on ${word()}" %}`,
    () => `<!-- vitrine-ignore broken-link: it comes in May -->\n[gone](gone-${word()}.md)`,
  ];
  const count = 2 + random(6);
  return `${frontMatterOf(random)}\n${Array.from({ length: count }, () => one(blocks, random)()).join('\n\n')}\n`;
}

function frontMatterOf(random: Whole): string {
  const lines = [`title: ${one(WORDS, random)} ${random(9)}`];
  const rare: readonly (() => string)[] = [
    () => `order: ${random(9)}`,
    () => 'draft: true',
    () => `permalink: /${one(NAMES, random)}-at/`,
    () => `redirect_from: /old-${one(NAMES, random)}.html`,
    () => `description: On ${one(WORDS, random)}`,
    () => `layout: ${one(['page', 'own', 'none-such'], random)}`,
    () => 'lang: fr',
    () => 'search: false',
    () => 'nav_exclude: true',
  ];
  if (random(3) === 0) lines.push(one(rare, random)());
  return `---\n${lines.join('\n')}\n---`;
}

function settingsOf(random: Whole): string {
  const lines = [`title: A book of ${one(WORDS, random)}`];
  const rare: readonly (() => string)[] = [
    () =>
      `chapters: [${one(NAMES, random)}.md, ${one(NAMES, random)}.md, {part: Rest, chapters: [${one(NAMES, random)}.md]}]`,
    () => 'print: false',
    () => 'base: https://example.org/book/',
    () => `numbering: {figures: ${one(['chapter', 'book'], random)}}`,
    () => 'bibliography: [works.bib]',
    () => `words: {figure: "Plate {number}"}`,
    () => 'rules: [{rule: broken-link, grade: note}]',
    () => 'language: de',
    () => 'styles: [own.css]',
    () => `cover: images/${one(NAMES, random)}.svg`,
    () => 'llms: false',
  ];
  for (let count = random(4); count > 0; count -= 1) {
    const line = one(rare, random)();
    const key = line.slice(0, line.indexOf(':') + 1);
    if (!lines.some((other) => other.startsWith(key))) lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

function pictureOf(random: Whole): string {
  const [width, height] = [10 + random(3) * 10, 10 + random(2) * 10];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><circle r="${1 + random(4)}"/></svg>\n`;
}

export function firstBook(): BookFiles {
  const random = wholeFrom(99);
  return new Map([
    ['content/book.yml', 'title: A book\n'],
    ['content/index.md', '---\ntitle: Welcome\n---\nHello.\n'],
    ...NAMES.slice(0, 7).map((name): [string, string] => [`content/${name}.md`, chapterOf(random)]),
    ...NAMES.slice(0, 5).map((name): [string, string] => [`content/images/${name}.svg`, pictureOf(random)]),
    ['content/_data/facts.json', '{"light": 1, "layer": 2}'],
    ['content/works.bib', '@book{ant, title={Ants}, author={A. Writer}, year={2001}}\n'],
  ]);
}

interface Change {
  readonly name: string;
  readonly files: BookFiles;
}

/** The book after one more save. */
export function changedBook(before: BookFiles, random: Whole): Change {
  const files = new Map(before);
  const chapters = [...files.keys()].filter((path) => path.endsWith('.md'));
  const pictures = [...files.keys()].filter((path) => path.endsWith('.svg'));
  const saved = (path: string, text: string): string => {
    files.set(path, text);
    return `saves ${path}`;
  };
  const gone = (path: string): string => {
    files.delete(path);
    return `deletes ${path}`;
  };
  /** Saved, or taken away where it is there. */
  const flipped = (path: string, text: string): string => (files.has(path) ? gone(path) : saved(path, text));
  const edits: readonly (() => string)[] = [
    () => edited(one(chapters, random), files, random),
    () => edited(one(chapters, random), files, random),
    () => edited(one(chapters, random), files, random),
    () => saved(`content/${one(NAMES, random)}.md`, chapterOf(random)),
    () => saved(`content/${one(NAMES, random)}.md`, chapterOf(random)),
    () => (chapters.length > 4 ? gone(one(chapters, random)) : saved('content/kid.md', chapterOf(random))),
    () => renamed(one(chapters, random), `content/${one(['', 'part/'], random)}${one(NAMES, random)}.md`, files),
    () => saved('content/book.yml', settingsOf(random)),
    () => saved(`content/images/${one(NAMES, random)}.svg`, pictureOf(random)),
    () => saved(`content/images/${one(NAMES, random)}.dark.svg`, pictureOf(random)),
    () => (pictures.length > 2 ? gone(one(pictures, random)) : saved('content/ant.svg', pictureOf(random))),
    () => saved('content/_data/facts.json', `{"${one(WORDS, random)}": ${random(99)}}`),
    () => saved('content/works.bib', `@book{${one(NAMES, random)}, title={On ${one(WORDS, random)}}, year={2001}}\n`),
    () => flipped('static/own.css', `p { margin: ${random(9)}px }\n`),
    () =>
      flipped('templates/includes/own.html', `---\nparameters: {word: text}\n---\n<p>${random(9)} {{ word }}</p>\n`),
    () => flipped('templates/own.html', `<main>${random(9)} {{ content }}</main>\n`),
    () =>
      flipped(
        'templates/includes/figure.html',
        '---\nnumbered: figure\nparameters: {path: picture, caption: markdown, id: text}\n---\n<p id="{{ figure.id }}">{{ caption }}</p>\n',
      ),
    () => saved(`content/fr/${one(NAMES, random)}.md`, chapterOf(random)),
  ];
  return { name: one(edits, random)(), files };
}

/** A word more in a line or in one of its own, a block less, or all of its front matter anew. */
function edited(path: string, files: Map<string, string>, random: Whole): string {
  const text = files.get(path) ?? '';
  const end = text.indexOf('\n---', 3) + 4;
  const blocks = text.slice(end).trim().split('\n\n');
  const at = random(blocks.length);
  const kind = random(8);
  if (kind === 0) files.set(path, frontMatterOf(random) + text.slice(end));
  else if (kind === 1 && blocks.length > 1)
    files.set(path, `${text.slice(0, end)}\n${blocks.filter((_, index) => index !== at).join('\n\n')}\n`);
  else if (kind === 2) files.set(path, `${text}\nAs @fig-${one(NAMES, random)} shows.\n`);
  else if (kind > 4) files.set(path, text.replace(/^(?:Some|A|See|As) .*$/m, `$& And ${one(WORDS, random)}.`));
  else files.set(path, `${text.slice(0, end)}\nA ${one(WORDS, random)} more.\n${text.slice(end)}`);
  return `edits ${path} (${kind})`;
}

function renamed(from: string, to: string, files: Map<string, string>): string {
  const text = files.get(from) ?? '';
  files.delete(from);
  files.set(to, text);
  return `renames ${from} to ${to}`;
}
