// Static files as Liquid sees them.
import { nameOf, withoutEnding, withoutSlashes } from '../../lib/paths.ts';
import { textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllSite, JekyllStaticFile } from '../../model/jekyll.ts';

/** A static file as Liquid sees it. */
export function fileFacts(
  { sitePath, address, collection, defaults }: JekyllStaticFile,
  { time, settings }: JekyllSite,
): PlainMap {
  return {
    ...defaults,
    path: collection === undefined ? `/${address}` : belowCollections(sitePath, settings),
    name: nameOf(address),
    basename: withoutEnding(nameOf(address)),
    extname: /\.[^./]+$/.exec(address)?.[0] ?? '',
    // When a file was changed is no fact of a book: each machine that gets a copy says otherwise.
    modified_time: time,
    collection,
  };
}

/** Those of a collection, which have no front matter. */
export function collectionFiles(label: string, site: JekyllSite): readonly PlainMap[] {
  return site.staticFiles.filter(({ collection }) => collection === label).map((file) => fileFacts(file, site));
}

/** Without the folder that the settings name for all collections. */
function belowCollections(sitePath: string, settings: PlainMap): string {
  const folder = withoutSlashes(textOf(settings.collections_dir) ?? '');
  return folder !== '' && sitePath.startsWith(`${folder}/`) ? sitePath.slice(folder.length + 1) : sitePath;
}
