// Our own chapter as any Markdown tool takes it: figures as pictures with their captions, and nothing that only Vitrine
// knows.

/**
 * `text` is the chapter after Liquid (`vitrine render --liquid-only`). Formulas, footnotes, tables and code stay as
 * they are.
 */
export function plainChapter(text: string): string {
  return (
    text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/\{%\s*include\s+(\w+)(?:\.\w+)?([\s\S]*?)%\}/g, (_, name: string, parameters: string) =>
        plainInclude(name, parameters),
      )
      // Numbers in captions; VitePress would take them for Vue's.
      .replace(/\{\{[^}]*\}\}/g, 'a number')
      .replace(/^\{:.*\}$\n?/gm, '')
      .replace(/\[\]\(#(\w+)-[\w-]+\)|@(fig|tbl|eq)-[\w-]+/g, 'the figure')
      .replace(/^\s*> \[!NOTE\]/gm, '> **Note**')
  );
}

function plainInclude(name: string, parameters: string): string {
  const values = new Map(
    [...parameters.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map((match): [string, string] => [
      match[1] ?? '',
      (match[2] ?? '').replace(/\\"/g, '"').replace(/\s+/g, ' '),
    ]),
  );
  const value = (key: string): string => values.get(key) ?? '';
  if (name === 'further_reading') return `- [${value('title')}](${value('link')})`;
  if (name === 'video') return `[${value('title') || 'A video'}](${value('link')})`;
  const pictures = [...values]
    .filter(([key]) => /^(path\d*|fallback)$/.test(key))
    .map(([key, path]) => {
      const index = key.replace(/\D/g, '');
      const caption = value(`caption${index}`);
      return `![${(value(`alt${index}`) || caption).replace(/[[\]]/g, '')}](./${path})${caption === '' ? '' : `\n\n*${caption.replace(/\*/g, '')}*`}`;
    });
  return [
    ...pictures,
    ...(name === 'figure_multi' && value('caption') !== '' ? [`*${value('caption').replace(/\*/g, '')}*`] : []),
  ].join('\n\n');
}
