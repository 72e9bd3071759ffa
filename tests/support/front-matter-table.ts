// The keys of the front matter as a table of the manual.
import { frontMatterKeys } from '../../src/parse/front-matter-keys.ts';

export function frontMatterTable(): string {
  return [
    '| Key | What it is | Example |',
    '|---|---|---|',
    ...Object.entries(frontMatterKeys).map(
      ([name, { about, example, aliases = [] }]) =>
        `| ${[name, ...aliases].map((each) => `\`${each}\``).join(', ')} | ${about} | \`${example}\` |`,
    ),
  ].join('\n');
}
