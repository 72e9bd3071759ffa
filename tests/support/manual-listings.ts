// The listings of a page of the manual: which is a file of a book, which is shown in place, and which is a command.

export interface Listing {
  /** Counted from the sections of the page, which begin at `## `; 0 is before the first. */
  readonly section: number;
  /** Lines of the fences that open and close it, from 1. */
  readonly line: number;
  readonly end: number;
  readonly language: string;
  readonly title: string | undefined;
  readonly text: string;
  /** True where the page has the same text again below, so that readers see what becomes of it. */
  readonly isShown: boolean;
}

const SHOWN = '<!-- shown -->';
const END = '<!-- end -->';

/** All listings between fences at the margin, in order. */
export function listingsIn(page: string): readonly Listing[] {
  const lines = page.split('\n');
  const listings: Listing[] = [];
  let section = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('## ')) section += 1;
    const [, fence, info] = /^(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === undefined || info === undefined) continue;
    const end = lines.indexOf(fence, index + 1);
    if (end === -1) throw new Error(`The fence in line ${index + 1} is never closed`);
    listings.push({
      section,
      line: index + 1,
      end: end + 1,
      language: /^\s*(\S*)/.exec(info)?.[1] ?? '',
      title: /title="([^"]*)"/.exec(info)?.[1],
      text: lines.slice(index + 1, end).join('\n'),
      isShown: lines[end + 2] === SHOWN,
    });
    index = end;
  }
  return listings;
}

/** The page with each `<!-- shown -->` … `<!-- end -->` holding the text of the listing above it. */
export function withShown(page: string): string {
  const lines = page.split('\n');
  const kept: string[] = [];
  const listings = listingsIn(page);
  for (let index = 0; index < lines.length; index += 1) {
    kept.push(lines[index] ?? '');
    if (lines[index] !== SHOWN) continue;
    const above = listings.filter(({ line }) => line <= index).at(-1);
    if (above === undefined || !above.isShown) throw new Error(`Line ${index + 1} stands right below no listing`);
    kept.push('', above.text, '', END);
    index = lines.indexOf(END, index);
    if (index === -1) throw new Error(`${SHOWN} is never ended`);
  }
  return kept.join('\n');
}

/** The page with other text in the listing that begins in this line. */
export function withText(page: string, { line, end }: Listing, wanted: string): string {
  const lines = page.split('\n');
  lines.splice(line, end - line - 1, wanted);
  return lines.join('\n');
}

/** `content/book.yml` and the like: the listing is that file of the section's book. */
export function isFile({ title }: Listing): boolean {
  return title !== undefined && /^[\w./-]+\.(?:md|yml|html|css|js|json|csv|bib)$/.test(title);
}

/** `$ vitrine check my-book`: the listing is what that prints. */
export function commandOf({ title }: Listing): readonly string[] | undefined {
  return title?.startsWith('$ vitrine ') === true ? title.split(' ').slice(2) : undefined;
}
