// Pages at old addresses that lead to the new ones: `redirect_from` in a chapter's front matter.
import { badPermalink, duplicateUrl } from '../diagnostics/catalog.ts';
import { escapeHtml } from '../lib/html.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import type { Asset } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Problem } from '../model/problem.ts';
import { fileOfAddress } from './addresses.ts';
import type { Placed } from './order.ts';

/** One small page for each old address. `taken` are the addresses that the site answers already. */
export function redirectsOf(placed: readonly Placed[], taken: ReadonlySet<string>): { assets: readonly Asset[]; problems: readonly Problem[] } {
  const assets: Asset[] = [];
  const problems: Problem[] = [];
  const used = new Set(taken);
  for (const { chapter, path } of placed) {
    const moved = newAddressOf(chapter);
    if (moved !== undefined) {
      if (!used.has(path)) assets.push({ kind: 'made', path, content: redirectPage(targetOf(moved, path), chapter.title) });
      used.add(path);
      continue;
    }
    for (const old of chapter.frontMatter.redirectFrom) {
      const file = fileOfAddress(old);
      const place = chapter.frontMatter.places.redirect_from ?? { path: chapter.path, line: 1, column: 1, length: 0 };
      if (file === undefined) problems.push(badPermalink(place, old));
      else if (used.has(file)) problems.push(duplicateUrl(place, `/${file}`, 'another page or file'));
      else assets.push({ kind: 'made', path: file, content: redirectPage(encodePath(relativePath(file, path)), chapter.title) });
      if (file !== undefined) used.add(file);
    }
  }
  return { assets, problems };
}

/** `redirect_to` of Jekyll's plugin: the page has moved there. */
export function newAddressOf(chapter: Chapter): string | undefined {
  const raw = chapter.frontMatter.data.redirect_to;
  const first: unknown = Array.isArray(raw) ? raw[0] : raw;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
}

function targetOf(address: string, from: string): string {
  const file = fileOfAddress(address);
  return file === undefined ? address : encodePath(relativePath(from, file));
}

/** Works on every host and from disk: no script, no server's rule. */
function redirectPage(href: string, title: string): string {
  const to = escapeHtml(href);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${to}">
</head>
<body>
<p>This page has moved: <a href="${to}">${escapeHtml(title)}</a></p>
</body>
</html>
`;
}
