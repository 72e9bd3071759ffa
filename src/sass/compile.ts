// Style sheets in Sass → CSS, for a Jekyll book in its own layouts. The sass package's only home; loaded only when one
// is there.
import { folderOf, joinPath, nameOf, pathIn } from '../lib/paths.ts';

export interface SassInput {
  /** From the top of the site: `assets/css/style.scss`. */
  readonly path: string;
  /** Without front matter, its Liquid run. */
  readonly text: string;
  /** All texts that may be imported, by path from the top of the site: `_sass/base.scss`. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders that are searched: `_sass`. */
  readonly folders: readonly string[];
  /** As the site's settings ask for it. */
  readonly style: 'expanded' | 'compressed';
}

export type SassResult =
  | { readonly css: string }
  | { readonly mistake: { readonly message: string; readonly path: string; readonly line: number } };

const SCHEME = 'site:/';

/** Nothing is read from the disk: imports are answered from `files`. */
export async function compileSass({ path, text, files, folders, style }: SassInput): Promise<SassResult> {
  const sass = await import('sass');
  const find = (name: string): string | undefined =>
    candidatesOf(name).find((candidate) => Object.hasOwn(files, candidate));
  const importer = {
    canonicalize: (url: string, { containingUrl }: { readonly containingUrl: URL | null }): URL | null => {
      const asked = decodeURI(url.replace(SCHEME, ''));
      const here =
        containingUrl?.href.startsWith(SCHEME) === true
          ? folderOf(decodeURI(containingUrl.href.slice(SCHEME.length)))
          : folderOf(path);
      const found = [here, ...folders, '']
        .map((folder) => find(joinPath(folder, asked) ?? asked))
        .find((each) => each !== undefined);
      return found === undefined ? null : new URL(SCHEME + encodeURI(found));
    },
    load: (url: URL) => {
      const name = decodeURI(url.href.slice(SCHEME.length));
      return { contents: files[name] ?? '', syntax: syntaxOf(name) };
    },
  };
  try {
    const { css } = sass.compileString(text, {
      url: new URL(SCHEME + encodeURI(path)),
      syntax: syntaxOf(path),
      importer,
      importers: [importer],
      logger: sass.Logger.silent,
      style,
    });
    return { css: `${css}\n` };
  } catch (error) {
    return { mistake: mistakeOf(error, path) };
  }
}

function syntaxOf(path: string): 'scss' | 'indented' | 'css' {
  return path.endsWith('.sass') ? 'indented' : path.endsWith('.css') ? 'css' : 'scss';
}

/** `a/b` may be `a/b.scss`, `a/_b.scss`, `a/b/_index.scss` … */
function candidatesOf(name: string): readonly string[] {
  const folder = folderOf(name);
  const own = nameOf(name);
  const inFolder = (file: string): string => pathIn(folder, file);
  if (/\.(scss|sass|css)$/.test(own)) return [name, inFolder(`_${own}`)];
  return ['scss', 'sass', 'css'].flatMap((ending) => [
    inFolder(`_${own}.${ending}`),
    inFolder(`${own}.${ending}`),
    `${name}/_index.${ending}`,
    `${name}/index.${ending}`,
  ]);
}

function mistakeOf(error: unknown, path: string): { message: string; path: string; line: number } {
  const message = error instanceof Error ? error.message : String(error);
  const span = typeof error === 'object' && error !== null && 'span' in error ? error.span : undefined;
  const place =
    typeof span === 'object' && span !== null ? (span as { url?: URL; start?: { line?: number } }) : undefined;
  const where = place?.url?.href.startsWith(SCHEME) === true ? decodeURI(place.url.href.slice(SCHEME.length)) : path;
  const first =
    /^(?:Error: )?([^\n]*)/.exec(
      'sassMessage' in Object(error) ? String((error as { sassMessage: unknown }).sassMessage) : message,
    )?.[1] ?? message;
  return { message: first.replace(/\.$/, ''), path: where, line: (place?.start?.line ?? 0) + 1 };
}
