// Which of the book's files are published, and where.
import { duplicateUrl } from '../diagnostics/catalog.ts';
import { clientPath } from '../lib/client-path.ts';
import type { Asset } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';

/** What pages show of a book's files, and what of the program's they need. */
interface Shown {
  readonly asked: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly hasFormulas: boolean;
  readonly hasApparatus: boolean;
  readonly hasPreviews: boolean;
}

/**
 * Files that are always published, and those that pages asked for. Two files for one address, or a file for a page's,
 * are a problem.
 */
export function publishedFiles(
  workspace: Workspace,
  { asked, pages, hasFormulas, hasApparatus, hasPreviews }: Shown,
): { assets: readonly Asset[]; problems: readonly Problem[] } {
  const assets: Asset[] = [];
  const problems: Problem[] = [];
  const owners = new Map<string, string>([...pages].map((path) => [path, 'a page']));
  for (const file of Object.values(workspace.files)) {
    if (file.publishAs === undefined && !asked.has(file.path)) continue;
    const path = file.publishAs ?? file.address;
    const owner = owners.get(path);
    owners.set(path, owner ?? `"${file.path}"`);
    if (owner === undefined) assets.push({ kind: 'copy', path, from: file.path });
    else problems.push(duplicateUrl({ path: file.path, line: 1, column: 1, length: 0 }, `/${path}`, owner));
  }
  for (const [name, content] of Object.entries(workspace.client)) {
    // One stands at the top of the site, with names in front of it (maker/offline.ts); the others are no reader's.
    if (name === 'offline-worker.js' || /^pdf\./.test(name)) continue;
    // The face for formulas, and its licence.
    if (name.startsWith('math-') && !hasFormulas) continue;
    if (name === 'scholar.css' && !hasApparatus) continue;
    if (/^(?:cards?|previews)\./.test(name) && !hasPreviews) continue;
    if (name === 'strip.css' && workspace.config.openings !== 'figures') continue;
    assets.push({ kind: 'made', path: clientPath(name, content), content });
  }
  return { assets, problems };
}
