// Front-matter defaults: `defaults: [{scope: {path: "docs", type: "pages"}, values: {layout: page}}]`.
import { matchesGlob } from '../../lib/glob.ts';
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
  const folder = (textOf(settings.collections_dir) ?? '').replace(/^\/+|\/+$/g, '');
  const rules = raw.flatMap((item: unknown): Rule[] => {
    if (!isMap(item) || !isMap(item.values)) return [];
    const scope = isMap(item.scope) ? item.scope : {};
    return [
      { path: (textOf(scope.path) ?? '').replace(/^\.?\/+|\/+$/g, ''), type: textOf(scope.type), values: item.values },
    ];
  });
  return (path, type) => {
    const own = folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
    return rules.filter((rule) => isMeant(rule, [path, own], type)).reduce(merge, { values: {}, rule: undefined })
      .values;
  };
}

function isMeant({ path, type: wanted }: Rule, paths: readonly string[], type: string): boolean {
  // Jekyll 2 wrote `post` for posts.
  if (wanted !== undefined && wanted !== type && `${wanted}s` !== type) return false;
  if (path === '') return true;
  return paths.some((own) =>
    path.includes('*')
      ? matchesGlob(path, own) || startsWithGlob(path, own)
      : own === path || own.startsWith(`${path}/`),
  );
}

/** `section/*` also means everything below the folders that it matches. */
function startsWithGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  return names.some((_, index) => index > 0 && matchesGlob(pattern, names.slice(0, index).join('/')));
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
