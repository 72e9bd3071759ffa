// An include call in the simplest HTML that says what it holds: its pictures, texts and links in the order written.
import { escapeHtml } from '../lib/html.ts';
import type { ArgumentValue } from '../model/include.ts';
import type { Placement } from '../model/tree.ts';
import { plainHtml } from '../markdown/plain-html.ts';
import type { ReadCall } from './calls.ts';

/**
 * `<figure><img …><figcaption>…</figcaption></figure>` for what has pictures; paragraphs otherwise; '' for notes to
 * authors.
 */
export function plainCall({ interface: answer, call }: ReadCall, placement: Placement): string {
  if (call === undefined || answer?.audience === 'authors') return '';
  const values = [
    ...Object.values(call.series)
      .flat()
      .flatMap((panel) => Object.entries(panel)),
    ...Object.entries(call.values),
  ];
  const pictures = values.flatMap(([, value]) =>
    value.kind === 'picture' ? [`<img src="${escapeHtml(value.src)}" alt="" />`] : [],
  );
  const texts = values.flatMap(([name, value]) => (/^(?:alt|id)$/.test(name) ? [] : textOfValue(value)));
  if (placement === 'inline') return [...pictures, ...texts].join(' ');
  if (pictures.length === 0) return `${texts.map((text) => `<p>${text}</p>`).join('\n')}\n`;
  return `<figure>${pictures.join('')}${texts.length === 0 ? '' : `<figcaption>${texts.join('<br />')}</figcaption>`}</figure>\n`;
}

function textOfValue(value: ArgumentValue): readonly string[] {
  switch (value.kind) {
    case 'text':
      return [escapeHtml(value.text)];
    case 'markdown':
      return [plainHtml(value.content)];
    case 'link':
      return [`<a href="${escapeHtml(value.href)}">${escapeHtml(value.href)}</a>`];
    default:
      return [];
  }
}
