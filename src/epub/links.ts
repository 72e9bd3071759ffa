// Where the links of a page lead in the EPUB: to another of its documents, to a page of its own that stands for one of
// the site's, to the web; or nowhere.
import { decodePath, folderOf, joinPath, publicAddress } from '../lib/paths.ts';
import type { EpubSource } from './source.ts';

export interface Links {
  /** Of the document at a path. */
  readonly nameOf: (path: string) => string;
  /** `from` is the path of the page that holds the link. */
  readonly follow: (href: string, from: string) => Target | undefined;
}

/** A place in the EPUB, or an address. */
type Target =
  | { readonly kind: 'inside'; readonly name: string; readonly id: string }
  | { readonly kind: 'outside'; readonly href: string };

export function createLinks({ standIns, config, fileAt }: EpubSource, names: ReadonlyMap<string, string>): Links {
  const nameOf = (path: string): string => names.get(path) ?? '';
  return {
    nameOf,
    follow: (written, from) => {
      const href = written.trim();
      if (/^\/\//.test(href)) return outside(`https:${href}`);
      if (/^[a-z][a-z\d+.-]*:/i.test(href)) return outside(href);
      const [, before = '', query = '', id = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
      const path = before === '' ? from : joinPath(folderOf(from), decodePath(before));
      if (path === undefined || (before === '' && id === '')) return undefined;
      const name = names.get(path);
      if (name !== undefined) return { kind: 'inside', name, id: decodePath(id) };
      const standIn = standIns.get(path);
      if (standIn !== undefined) return { kind: 'inside', name: standIn, id: '' };
      // What the site has beside its pages is to be had there.
      const isOfSite = fileAt(path) !== undefined || path.endsWith('.html');
      if (config.base === undefined || !isOfSite || before.startsWith('/')) return undefined;
      return outside(publicAddress(config.base, path) + query + (id === '' ? '' : `#${id}`));
    },
  };
}

/** Schemes that a reading system hands on; addresses as the URL Standard reads them. */
function outside(href: string): Target | undefined {
  if (!/^(?:https?|mailto|tel|doi|ftp|geo):/i.test(href) || !URL.canParse(href)) return undefined;
  return { kind: 'outside', href: new URL(href).href };
}
