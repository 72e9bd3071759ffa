// Small Jekyll sites, written by hand in a compact form, and the files that they stand for.
//
//     === permalink: pretty gives a page a folder       a site, by the rule that it shows
//     @ permalink: pretty                             a line of its _config.yml
//     > a.md | title: A | order: 3                    a file with front matter, a line of it between bars
//     {{ page.url }}                                  its text
//     >> style.css                                    a file without front matter
//     ^ JEKYLL_ENV=production                         a variable of the environment

export interface SmallSite {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What each site has besides: with a Gemfile, none of the plugins that GitHub Pages switches on is on. */
const GEMFILE = 'gem "jekyll"\n';

export function readSites(text: string): readonly SmallSite[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => readSite(block));
}

function readSite(block: string): SmallSite {
  const [rule = '', ...lines] = block.split('\n');
  const files: Record<string, string> = {};
  const env: Record<string, string> = {};
  let config = '';
  let open: string | undefined;
  for (const line of lines) {
    if (line.startsWith('@ ')) config += `${line.slice(2)}\n`;
    else if (line.startsWith('^ ')) {
      const [name = '', value = ''] = line.slice(2).split('=');
      env[name] = value;
    } else if (line.startsWith('>> ')) files[(open = line.slice(3).trim())] = '';
    else if (line.startsWith('> ')) {
      const [path = '', ...front] = line.slice(2).split(' |');
      open = path.trim();
      files[open] = `---\n${front.flatMap((each) => (each.trim() === '' ? [] : [`${each.slice(1)}\n`])).join('')}---\n`;
    } else if (open !== undefined) files[open] += `${line}\n`;
  }
  const trimmed = Object.entries(files).map(([path, content]) => [path, content.replace(/\n+$/, '\n')]);
  return {
    rule: rule.trim(),
    files: { '_config.yml': config, Gemfile: GEMFILE, ...Object.fromEntries(trimmed) },
    ...(Object.keys(env).length === 0 ? {} : { env }),
  };
}

/** `{NAME}` in `text` is each of `values` in turn: one site a value. */
export function forEach(name: string, values: readonly string[], text: string): string {
  return values.map((value) => text.replaceAll(`{${name}}`, value)).join('\n');
}
