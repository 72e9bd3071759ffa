// `{% theorem id="thm-main" title="Main" %} … {% endtheorem %}`: the text between stays Markdown, in an element that
// becomes a box with the others (boxes.ts).
import { escapeHtml } from '../lib/html.ts';
import type { LiquidOptions } from '../liquid/run.ts';

const KINDS = [
  ...['theorem', 'lemma', 'proposition', 'corollary', 'definition', 'proof', 'remark', 'example', 'exercise'],
  ...['solution', 'algorithm'],
];
const PARAMETER = /(?<![\w-])([\w-]{1,60})=(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"']\S{0,200}))/g;

export const boxTags: NonNullable<LiquidOptions['printers']> = Object.fromEntries(
  KINDS.flatMap((kind) => [
    [kind, (markup: string) => `\n\n<div class="${kind}"${attributesIn(markup)} markdown="1">\n\n`] as const,
    [`end${kind}`, () => '\n\n</div>\n\n'] as const,
  ]),
);

function attributesIn(markup: string): string {
  return [...markup.matchAll(PARAMETER)]
    .map(([, name = '', double, single, bare]) => ` ${name}="${escapeHtml(double ?? single ?? bare ?? '')}"`)
    .join('');
}
