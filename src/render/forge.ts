// Where readers of a page can change its source, or report a mistake in it: at the forge that keeps the book.
import { decodePath, encodePath, withoutEndSlashes } from '../lib/paths.ts';

export interface Forge {
  /** Opens the page's source for editing; undefined for a page without one. */
  readonly edit: string | undefined;
  /** Opens a report with this title; what `reportBody` names is filled in by report.ts. */
  readonly report: string;
  /** `&body=`. */
  readonly reportBody: string;
}

interface Kind {
  readonly host: RegExp;
  /** Before the branch, in an address of a folder. */
  readonly tree: string;
  /** Between the repository and the branch, in an address that edits. */
  readonly edit: string;
  readonly report: string;
  readonly body: string;
}

/** GitHub, GitLab (also of one's own), and Forgejo at Codeberg. */
const KINDS: readonly Kind[] = [
  { host: /^github\.com$/, tree: '/tree/', edit: '/edit/', report: '/issues/new?title=', body: '&body=' },
  {
    host: /^gitlab\./,
    tree: '/-/tree/',
    edit: '/-/edit/',
    report: '/-/issues/new?issue[title]=',
    body: '&issue[description]=',
  },
  { host: /^codeberg\.org$/, tree: '/src/branch/', edit: '/_edit/', report: '/issues/new?title=', body: '&body=' },
];

/** What forges call the branch of a repository that says nothing else. */
const BRANCH = 'main';

/**
 * `repository` may name a branch and the book's folder in it: `https://github.com/me/book/tree/dev/docs`. `source` is
 * the page's file in that folder. Undefined where no forge is known.
 */
export function forgeOf(
  repository: string | undefined,
  { title, source }: { readonly title: string; readonly source: string | undefined },
): Forge | undefined {
  const address = repository === undefined || !URL.canParse(repository) ? undefined : new URL(repository);
  const kind = KINDS.find(({ host }) => host.test(address?.hostname ?? ''));
  if (address === undefined || kind === undefined) return undefined;
  const [home = '', place = ''] = withoutEndSlashes(address.pathname)
    .replace(/\.git$/, '')
    .split(kind.tree);
  const [branch = '', ...folders] = place.split('/').filter((name) => name !== '');
  const file = [...folders.map(decodePath), ...(source === undefined ? [] : [source])].join('/');
  const root = address.origin + home;
  return {
    edit:
      source === undefined ? undefined : `${root}${kind.edit}${branch === '' ? BRANCH : branch}/${encodePath(file)}`,
    report: `${root}${kind.report}${encodeURIComponent(title)}`,
    reportBody: kind.body,
  };
}
