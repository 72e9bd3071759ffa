// For authors: code that stands in the text as the HTML that Jekyll's `{% highlight %}` and other programs write is
// code like any other.
import type { BlockState } from './block-state.ts';
import { giveFenceInfo } from './fence-info.ts';
import { decodeText } from '../../tree/entities.ts';
import { TRAILING_BLANKS } from './patterns.ts';

const CODE = '<pre><code class="language-([\\w.+#-]+)"[^<>]*>([^<]*)</code></pre>';
const LISTING = new RegExp(
  `(?:<figure class="highlight( linenos)?(?: mark((?:-\\d+)+))?">${CODE}</figure>|${CODE})`,
  'y',
);

/** Reads the listing whose first tag stands at `start`, or says no. */
export function readListing(state: BlockState, start: number): boolean {
  const match = state.document.isAuthor ? state.match(LISTING, start) : undefined;
  if (match === undefined) return false;
  const node = state.add(state.create('code-block', '', start));
  node.content = `${decodeText(match[4] ?? match[6] ?? '').replace(/\n$/, '')}\n`;
  giveFenceInfo(node, {
    language: match[3] ?? match[5] ?? '',
    attributes: [
      ...(match[1] === undefined ? [] : [{ name: 'linenos', value: 'true' }]),
      ...(match[2] === undefined ? [] : [{ name: 'mark', value: match[2].slice(1).replaceAll('-', ',') }]),
    ],
  });
  state.position = start + match[0].length;
  if (state.container.type !== 'html' || state.container.contentModel !== 'raw')
    state.position += state.match(TRAILING_BLANKS)?.[0].length ?? 0;
  return true;
}
