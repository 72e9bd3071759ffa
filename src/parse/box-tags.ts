// `{% theorem id="thm-main" title="Main" %} … {% endtheorem %}`: the text between stays Markdown, in an element that
// becomes a box with the others (boxes.ts).
import { escapeHtml } from '../lib/html.ts';
import { boxPrefixes } from '../lib/numbered-kinds.ts';
import { onceFor } from '../lib/once-for.ts';
import type { LiquidOptions } from '../liquid/run.ts';
import type { KindSettings } from '../model/kinds.ts';
import { tableOf } from '../lib/table.ts';

const PARAMETER = /(?<![\w-])([\w-]{1,60})=(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"']\S{0,200}))/g;

type Printers = NonNullable<LiquidOptions['printers']>;

/** For the program's kinds and the book's own. */
export const boxTags = onceFor(
  (own: readonly KindSettings[]): Printers =>
    tableOf(
      [...boxPrefixes.keys(), ...own.map(({ name }) => name)].flatMap((kind) => [
        [kind, (markup: string) => `\n\n<div class="${kind}"${attributesIn(markup)} markdown="1">\n\n`] as const,
        [`end${kind}`, () => '\n\n</div>\n\n'] as const,
      ]),
    ),
);

function attributesIn(markup: string): string {
  return [...markup.matchAll(PARAMETER)]
    .map(([, name = '', double, single, bare]) => ` ${name}="${escapeHtml(double ?? single ?? bare ?? '')}"`)
    .join('');
}
