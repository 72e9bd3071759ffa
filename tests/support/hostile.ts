// Texts that no author writes: one pattern, over and over. Each must be read in a time that grows as the text does.
const PUNCTUATION = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];

/** Openings that something might be looked for behind, again and again. */
const OPENINGS = [
  '<a ',
  '<a>',
  '</a>',
  '<div>',
  '<div markdown="1">',
  '<div ',
  '<b><i>',
  '<!--',
  '<!-- ',
  '<?',
  '<x y="',
  '<x y=',
  '[',
  '![',
  '[a](',
  '[a][',
  '[a]: ',
  '![a](',
  '[^a]',
  '[^a]: ',
  '*a_',
  '*a ',
  '**a',
  '***a',
  '_a*',
  'a*',
  '{:',
  '{:a',
  '{::',
  '{::comment}',
  '{::options ',
  '{:.a} ',
  '{: a="',
  '{{',
  '{{ a',
  '{%',
  '{% a',
  '{% if a %}',
  '{% raw %}',
  '{% comment %}',
  '{% for a in b %}',
  '}}',
  '%}',
  '$',
  '$a',
  '$$',
  '$$a',
  '$a ',
  '\\(',
  '\\\\(',
  '\\\\[',
  '\\begin{a}',
  '`',
  '``',
  '` ',
  '`a',
  '|',
  '| a ',
  '|-',
  '|\n',
  'a|b\n',
  '|-|\n',
  '- ',
  '* ',
  '1. ',
  '> ',
  '>',
  '> > ',
  '- a\n',
  '- a\n\n',
  '1. a\n',
  '  - ',
  '> a\n',
  '> a\n\n',
  '# ',
  '# a\n',
  '#',
  'a\n=\n',
  'a\n-\n',
  ': ',
  ': a\n',
  'a\n: b\n',
  '*[a]: ',
  '*[a]: b\n',
  '~~',
  '~~a',
  '~~~',
  '~~~\n',
  '```\n',
  '```',
  '    a\n',
  '\t',
  ' ',
  '  \n',
  '\n',
  '\\',
  '\\\n',
  '&',
  '&a',
  '&a;',
  '&#',
  '"',
  '"a',
  "'a ",
  '" ',
  '--',
  '...',
  '<<',
  '>>',
  'http://',
  'http://a',
  'https://a.b/(',
  'www.',
  'www.a.',
  'a@b',
  '<a@b',
  '<http://',
  '[x] ',
  '- [ ] ',
  '((',
  '(a',
  '[[',
  '[a[',
  ']',
  '](',
  '][',
  '![]',
  '=',
  '==',
  '^\n',
  '---\n',
  '***\n',
  '___',
  'é',
  '\u{1D465}',
  '\uFFFD',
  'a',
  'a ',
  'a\n',
  '{',
  '}',
  '{}',
  '<>',
  '@fig-',
  '@',
  ':',
  '::',
  '-->',
  ']]>',
  '<![CDATA[',
  '<script>',
  '<style>',
  '<pre>',
  '<code>',
];

/** Every sign, and the openings; or every pair of signs. */
function hostilePatterns(which: 'openings' | 'pairs'): readonly string[] {
  return which === 'pairs'
    ? PUNCTUATION.flatMap((first) => PUNCTUATION.map((second) => first + second))
    : [...new Set([...PUNCTUATION, ...OPENINGS])];
}

function repeated(pattern: string, length: number): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
}

/**
 * Some patterns are hostile only inside something: nested brackets that are closed, an opening before and an end
 * behind.
 */
const SANDWICHES: readonly (readonly [before: string, pattern: string, after: string])[] = [
  ['', '[', ']'],
  ['', '(', ')'],
  ['[a](', '(', ''],
  ['', '*a **', ''],
  ['| a |\n|---|\n', '| b |\n', ''],
  ['- a\n', '  - b\n', ''],
  ['<div>', '<p>a', '</div>'],
  ['{% raw %}', '{% a %}', ''],
  ['', '{% if a %}', '{% endif %}'],
  ['$$\n', '\\a ', ''],
  ['[a]: b\n\n', '[a] ', ''],
  ['*[aa]: b\n\n', 'aa ', ''],
  ['[^a]: b\n\n', '[^a] ', ''],
  ['* toc\n{:toc}\n\n', '# a\n\n', ''],
  ['"', 'a" "', ''],
  ['`', ' ', '`'],
  ['<b>', '*', '</b>'],
];

/** Every hostile text of one length, with a name. */
export function hostileTexts(
  length: number,
  which: 'openings' | 'pairs' = 'openings',
): readonly (readonly [name: string, text: string])[] {
  return [
    ...hostilePatterns(which).map((pattern) => [pattern, repeated(pattern, length)] as const),
    ...(which === 'pairs' ? [] : SANDWICHES).map(
      ([before, pattern, after]) =>
        [
          `${before}…${pattern}…${after}`,
          before + repeated(pattern, length / 2) + after.repeat(Math.floor(length / 2 / Math.max(1, pattern.length))),
        ] as const,
    ),
  ];
}

/**
 * What goes wrong with hostile texts of `length`, read by `work`: a crash, loose markup, or a time that grows faster
 * than the text. Sixteen times the text may take up to eighty times as long, where quadratic work takes 256 times. What
 * is over soon is not asked again, and a machine that is busy with something else gets four more tries.
 */
export async function whatHostileTextsBreak(
  work: (text: string) => Promise<string | undefined>,
  length: number,
  which: 'openings' | 'pairs' = 'openings',
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const short = new Map(hostileTexts(length / 16, which));
  for (const [name, text] of hostileTexts(length, which)) {
    const { milliseconds, result } = await timed(() => work(text));
    if (result !== undefined) wrong.push(`${JSON.stringify(name)}: ${result}`);
    if (milliseconds > 150 && !(await growsLinearly(work, short.get(name) ?? '', text)))
      wrong.push(`${JSON.stringify(name)}: takes more and more time`);
  }
  return wrong;
}

async function growsLinearly(work: (text: string) => Promise<unknown>, short: string, long: string): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    const [few, many] = [await timed(() => work(short)), await timed(() => work(long))];
    if (many.milliseconds < 150 || many.milliseconds / few.milliseconds < 80) return true;
  }
  return false;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly milliseconds: number; readonly result: T }> {
  // Time of the processor, not of the clock: what else the machine does must not count.
  const start = process.cpuUsage();
  const result = await work();
  return { milliseconds: process.cpuUsage(start).user / 1000, result };
}
