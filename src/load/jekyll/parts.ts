// `_data`, `_includes`, `_layouts`, `_sass` of a Jekyll site, wherever its settings put them.
import { inTurns } from '../../lib/in-turns.ts';
import { nameOf, withoutEnding } from '../../lib/paths.ts';
import { deepMerge, isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import type { Source } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { NO_TEXT } from '../relative-includes.ts';
import { DATA_FILE, readData } from './data.ts';
import { fullPath, type Scene } from './scene.ts';
import { tableOf } from '../../lib/table.ts';

interface Parts {
  readonly site: Pick<JekyllSite, 'data' | 'dataFiles' | 'includable' | 'layouts' | 'sass' | 'ownPlugins'>;
  readonly texts: readonly Source[];
  readonly problems: readonly Problem[];
}

/** `_data`, `_includes`, `_layouts`, `_sass`, wherever the settings put them. */
export async function readParts(scene: Scene, documents: readonly JekyllDocument[]): Promise<Parts> {
  const { texts, inside, read } = scene;
  const { settings, source } = read;
  const sass = isMap(settings.sass) ? textOf(settings.sass.sass_dir) : undefined;
  const below = async (name: string | undefined, pattern: RegExp): Promise<readonly Source[]> => {
    const clean = (name ?? '').replace(/^\.?\/+|\/+$/g, '');
    const paths = inside.filter((path) => path.startsWith(`${clean}/`) && pattern.test(path));
    return inTurns(paths, (path) => texts.readPerhaps(fullPath(path, source), () => true));
  };
  const cut = (path: string): string => (source === '' ? path : path.slice(source.length + 1));
  const dataSources = await below(textOf(settings.data_dir), DATA_FILE);
  const data = await readData(
    dataSources,
    fullPath((textOf(settings.data_dir) ?? '_data').replace(/^\.?\/+|\/+$/g, ''), source),
    { zone: read.zone, tables: { csv: mapIn(settings.csv_reader), tsv: mapIn(settings.tsv_reader) } },
  );
  const includesFolder = (textOf(settings.includes_dir) ?? '_includes').replace(/^\.?\/+|\/+$/g, '');
  const includes = await below(
    includesFolder,
    /\.(?!(?:png|jpe?g|gif|webp|avif|woff2?|ttf|pdf|ico)$)[^./]+$|\/[^./]+$/i,
  );
  const layoutsFolder = (textOf(settings.layouts_dir) ?? '_layouts').replace(/^\.?\/+|\/+$/g, '');
  const layouts = await below(layoutsFolder, /\.[^./]+$/);
  const folders = [sass ?? '_sass', ...listOf(mapIn(settings.sass).load_paths).flatMap((path) => textOf(path) ?? [])];
  const styles = (await inTurns([...new Set(folders)], (folder) => below(folder, /\.(scss|sass|css)$/i))).flat();
  const plugins = await below(textOf(settings.plugins_dir) ?? '_plugins', /\.rb$/i);
  const relative = await relativeIncludes(scene, [
    ...documents.map(({ text }) => text),
    ...includes.map(({ text }) => text),
  ]);
  return {
    site: {
      data: isMap(settings.data) ? deepMerge(data.data, settings.data) : data.data,
      dataFiles: dataSources.map(({ path }) => path),
      includable: tableOf([
        ...relative.map(({ path, text }) => [cut(path), text] as const),
        ...includes.map(({ path, text }) => [`_includes/${cut(path).slice(includesFolder.length + 1)}`, text] as const),
      ]),
      layouts: byName(layouts, (path) => cut(path).slice(layoutsFolder.length + 1)),
      ownPlugins: plugins.map(({ path, text }) => ({ path, ...registeredIn(text) })),
      sass: tableOf(styles.map(({ path, text }) => [cut(path), text])),
    },
    texts: [...dataSources, ...includes, ...layouts, ...relative],
    problems: data.problems,
  };
}

function byName(layouts: readonly Source[], cut: (path: string) => string): Readonly<Record<string, Source>> {
  return tableOf(layouts.map((each) => [withoutEnding(cut(each.path)), each]));
}

/** What a plugin of the book's own adds to Liquid, by its calls of `register_tag` and `register_filter`. */
function registeredIn(ruby: string): { readonly tags: readonly string[]; readonly filters: boolean } {
  const tags = [...ruby.matchAll(/register_tag[ (]+["':]([\w-]+)/g)].map(([, name = '']) => name);
  return { tags: [...new Set(tags)], filters: /\bregister_filter\b/.test(ruby) };
}

/** `include_relative` may name any text of the book: they are read only where the tag is used at all. */
async function relativeIncludes(
  { texts: reader, inside, read }: Scene,
  texts: readonly string[],
): Promise<readonly Source[]> {
  const calls = texts.flatMap((text) =>
    [...text.matchAll(/\{%-?\s*include_relative\b([^%]*)/g)].map(([, name = '']) => name),
  );
  if (calls.length === 0) return [];
  const paths = inside.filter((path) => !NO_TEXT.test(path) && !path.startsWith('_includes/'));
  // A script that pages load, `<script src="old.js">`, is no text of theirs. A name may be put together by Liquid.
  const isNamed = (path: string): boolean =>
    calls.some((call) => call.includes(nameOf(path))) ||
    (calls.some((call) => call.includes('{{')) && texts.some((text) => text.includes(nameOf(path))));
  return inTurns(paths, (path) => reader.readPerhaps(fullPath(path, read.source), isNamed));
}

function mapIn(value: unknown): PlainMap {
  return isMap(value) ? value : {};
}
