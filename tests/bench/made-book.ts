// A made book of any size, the same every time, as Vitrine, Hugo and Jekyll want it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const WORDS =
  'the a network layer filter picture weight each of in to and is that we see which value gradient class patch field edge colour small large later first measure shows learns responds image'.split(
    ' ',
  );

/** A small linear congruential generator: chance that is the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
}

/**
 * About 5 KB of prose with headings, lists, a table, code, emphasis and links; plain Markdown that all three read
 * alike.
 */
function madeChapter(number: number): string {
  const next = chance(number + 1);
  const pick = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? 'the';
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(next() * 12) }, pick);
    const first = words[0] ?? '';
    return `${first.slice(0, 1).toUpperCase()}${first.slice(1)} ${words.slice(1, 4).join(' ')} *${pick()}* ${words.slice(4).join(' ')}.`;
  };
  const paragraph = (): string => Array.from({ length: 5 }, sentence).join(' ');
  const section = (index: number): string =>
    [
      `## Section ${index} of the ${pick()}`,
      paragraph(),
      `${sentence()} See [the ${pick()}](https://example.org/${pick()}) and \`${pick()}\`.`,
      Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n'),
      paragraph(),
    ].join('\n\n');
  return (
    [1, 2, 3].map(section).join('\n\n') +
    '\n\n| layer | size |\n|---|---:|\n| one | 3 |\n| two | 7 |\n\n```python\nfor x in layers:\n    print(x)\n```\n'
  );
}

export type Generator = 'vitrine' | 'hugo' | 'jekyll';

/**
 * Writes `chapters` chapters below `folder`, with the plainest page template and navigation to all pages. Returns the
 * first chapter's path.
 */
export async function writeMadeBook(folder: string, generator: Generator, chapters: number): Promise<string> {
  const place = generator === 'jekyll' ? '.' : 'content';
  for (let number = 1; number <= chapters; number += 1) {
    await writeIn(
      folder,
      `${place}/chapter-${number}.md`,
      `---\ntitle: "Chapter ${number}"\nlayout: chapter\n---\n${madeChapter(number)}`,
    );
  }
  await writeSettings(folder, generator);
  return join(folder, place, 'chapter-1.md');
}

/** Settings and templates; Vitrine has its own, which do more. */
export async function writeSettings(folder: string, generator: Generator): Promise<void> {
  if (generator === 'vitrine') await writeIn(folder, 'content/book.yml', 'title: A made book\n');
  if (generator === 'hugo') {
    await writeIn(
      folder,
      'config.toml',
      'baseURL = "https://example.org/"\ntitle = "A made book"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.goldmark.renderer]\nunsafe = true\n',
    );
    await writeIn(
      folder,
      'layouts/_default/single.html',
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav>{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n',
    );
    await writeIn(
      folder,
      'layouts/index.html',
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>\n',
    );
  }
  if (generator === 'jekyll') {
    await writeIn(folder, '_config.yml', 'title: A made book\ncollections: {book: {output: true}}\n');
    await writeIn(
      folder,
      '_layouts/chapter.html',
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title></head><body><nav>{% for p in site.pages %}<a href="{{ p.url }}">{{ p.title }}</a>{% endfor %}</nav><main><h1>{{ page.title }}</h1>{{ content }}</main></body></html>\n',
    );
  }
}

async function writeIn(folder: string, path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}
