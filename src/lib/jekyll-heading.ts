// The heading that a text of a Jekyll site begins with, as the plugin jekyll-titles-from-headings takes it.
import { atxHeading, type LeadingHeading } from './leading-heading.ts';

/** Without its Markdown. `from` is where the text begins; `end` is counted from the top of `text`. */
export function jekyllHeading(text: string, from: number): LeadingHeading | undefined {
  const rest = text.slice(from, from + 500);
  const start = rest.trimStart();
  const heading = atxHeading(start, { deepest: 3, lists: 'with-colon' }) ?? underlined(start);
  if (heading === undefined) return undefined;
  const title = heading.title
    .replace(/(\*\*?|__?|`)(?=\S)([^*_`]+)\1/g, '$2')
    .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/\[\^[^\][]*\]/g, '');
  return { title, end: from + rest.length - start.length + heading.end };
}

function underlined(start: string): LeadingHeading | undefined {
  const found = /^([^\n]+)\n[ \t]*(?:=+|-+)[ \t]*(?=\n|$)/.exec(start);
  return found === null ? undefined : { title: found[1] ?? '', end: found[0].length };
}
