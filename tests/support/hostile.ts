// Texts that no author writes: one pattern, over and over. Each must be read in a time that grows as the text does.
const PUNCTUATION = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];

/** Openings that something might be looked for behind, again and again. */
const OPENINGS = [
  '<a ', '<a>', '</a>', '<div>', '<div markdown="1">', '<div ', '<b><i>', '<!--', '<!-- ', '<?', '<x y="', '<x y=', '[', '![', '[a](', '[a][', '[a]: ', '![a](', '[^a]', '[^a]: ', '*a_', '*a ', '**a', '***a', '_a*', 'a*',
  '{:', '{:a', '{::', '{::comment}', '{::options ', '{:.a} ', '{: a="', '{{', '{{ a', '{%', '{% a', '{% if a %}', '{% raw %}', '{% comment %}', '{% for a in b %}', '}}', '%}', '$', '$a', '$$', '$$a', '$a ', '\\(', '\\\\(', '\\\\[', '\\begin{a}',
  '`', '``', '` ', '`a', '|', '| a ', '|-', '|\n', 'a|b\n', '|-|\n', '- ', '* ', '1. ', '> ', '>', '> > ', '- a\n', '- a\n\n', '1. a\n', '  - ', '> a\n', '> a\n\n', '# ', '# a\n', '#', 'a\n=\n', 'a\n-\n', ': ', ': a\n', 'a\n: b\n', '*[a]: ', '*[a]: b\n',
  '~~', '~~a', '~~~', '~~~\n', '```\n', '```', '    a\n', '\t', ' ', '  \n', '\n', '\\', '\\\n', '&', '&a', '&a;', '&#', '"', '"a', "'a ", '" ', '--', '...', '<<', '>>', 'http://', 'http://a', 'https://a.b/(', 'www.', 'www.a.', 'a@b', '<a@b', '<http://',
  '[x] ', '- [ ] ', '((', '(a', '[[', '[a[', ']', '](', '][', '![]', '=', '==', '^\n', '---\n', '***\n', '___', 'é', '\u{1D465}', '\uFFFD', 'a', 'a ', 'a\n', '{', '}', '{}', '<>', '@fig-', '@', ':', '::', '-->', ']]>', '<![CDATA[', '<script>', '<style>', '<pre>', '<code>',
];

/** `thorough`: every pair of signs too. */
export function hostilePatterns(thorough: boolean): readonly string[] {
  const pairs = thorough ? PUNCTUATION.flatMap((first) => PUNCTUATION.map((second) => first + second)) : [];
  return [...new Set([...PUNCTUATION, ...OPENINGS, ...pairs])];
}

export function repeated(pattern: string, length: number): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
}

/** Some patterns are hostile only inside something: nested brackets that are closed, an opening before and an end behind. */
export const SANDWICHES: readonly (readonly [before: string, pattern: string, after: string])[] = [
  ['', '[', ']'], ['', '(', ')'], ['[a](', '(', ''], ['', '*a **', ''], ['| a |\n|---|\n', '| b |\n', ''], ['- a\n', '  - b\n', ''], ['<div>', '<p>a', '</div>'], ['{% raw %}', '{% a %}', ''], ['', '{% if a %}', '{% endif %}'],
  ['$$\n', '\\a ', ''], ['[a]: b\n\n', '[a] ', ''], ['*[aa]: b\n\n', 'aa ', ''], ['[^a]: b\n\n', '[^a] ', ''], ['* toc\n{:toc}\n\n', '# a\n\n', ''], ['"', 'a" "', ''], ['`', ' ', '`'], ['<b>', '*', '</b>'],
];
