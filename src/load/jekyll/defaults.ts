// Front-matter defaults: `defaults: [{scope: {path: "docs", type: "pages"}, values: {layout: page}}]`.
import { matchesFolderGlob } from '../../lib/glob.ts';
import { withoutSlashes } from '../../lib/paths.ts';
import { deepMerge, isMap, textOf, type PlainMap } from '../../lib/values.ts';

interface Rule {
  readonly path: string;
  readonly type: string | undefined;
  readonly values: PlainMap;
}

/**
 * The values that hold for the document at `path` (from the top of the site) of `type` (`pages`, `posts`, a
 * collection's label).
 */
export function defaultsFor(settings: PlainMap): (path: string, type: string) => PlainMap {
  const raw = Array.isArray(settings.defaults) ? settings.defaults : [];
  const folder = withoutSlashes(textOf(settings.collections_dir) ?? '');
  const rules = raw.flatMap((item: unknown): Rule[] => {
    if (!isMap(item) || !isMap(item.values)) return [];
    const scope = isMap(item.scope) ? item.scope : {};
    return [{ path: textOf(scope.path) ?? '', type: textOf(scope.type), values: item.values }];
  });
  return (path, type) =>
    rules.filter((rule) => isMeant(rule, path, { type, folder })).reduce(merge, { values: {}, rule: undefined }).values;
}

/** `path` is Jekyll's: of a document, without the folder that the settings name for all collections. */
function isMeant(
  rule: Rule,
  path: string,
  { type, folder }: { readonly type: string; readonly folder: string },
): boolean {
  // Jekyll 2 wrote `post` for posts.
  if (rule.type !== undefined && rule.type !== type && `${rule.type}s` !== type) return false;
  if (rule.path === '') return true;
  const wanted = folder !== '' && rule.path.startsWith(`${folder}/`) ? rule.path.slice(folder.length + 1) : rule.path;
  // What begins with the letters of a scope is meant: "doc" is also "docs/a.md".
  if (!wanted.includes('*')) return path.startsWith(wanted);
  const names = path.split('/');
  return names.some((_, index) => matchesFolderGlob(wanted, names.slice(0, index + 1).join('/')));
}

interface Merged {
  readonly values: PlainMap;
  readonly rule: Rule | undefined;
}

/** The longer path wins, then the one with a type, then the later one. */
function merge(sofar: Merged, rule: Rule): Merged {
  return hasPrecedence(sofar.rule, rule)
    ? { values: deepMerge(sofar.values, rule.values), rule }
    : { values: deepMerge(rule.values, sofar.values), rule: sofar.rule };
}

function hasPrecedence(old: Rule | undefined, rule: Rule): boolean {
  if (old === undefined) return true;
  if (old.path.length !== rule.path.length) return rule.path.length > old.path.length;
  return rule.type !== undefined || old.type === undefined;
}
