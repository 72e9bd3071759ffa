// What answers an include, a link and the name of a post in a Jekyll book.
import { decodePath, encodePath, nameOf, withoutEnding } from '../../lib/paths.ts';
import type { NamedKind } from '../../liquid/run.ts';
import { baseOf } from './site-facts.ts';
import type { SiteReaderInput } from './site-reader.ts';

/**
 * Which include answers: the book's own template; a built-in one that declares all that the call passes and gets all
 * that it needs; else the book's `_includes/NAME`; a built-in one also where there is no such file.
 */
export function answerOf(asked: string, { site, includes, ownIncludes, ownLayouts }: SiteReaderInput): boolean {
  const [written = '', ...parameters] = asked.split('\n');
  const name = written.replace(/\.(md|markdown|html|liquid)$/i, '');
  const answer = Object.hasOwn(includes, name) ? includes[name] : undefined;
  if (answer === undefined) return false;
  if (ownIncludes.has(name) || !Object.hasOwn(site.includable, `_includes/${written}`)) return true;
  if (ownLayouts) return false;
  const declares = (parameter: string): boolean =>
    Object.hasOwn(answer.parameters, parameter) ||
    Object.values(answer.series).some(
      (members) => Object.hasOwn(members, parameter.replace(/(?<!\d)\d+$/, '')) && /\d$/.test(parameter),
    );
  const needed = Object.entries(answer.parameters)
    .filter(([, { required }]) => required)
    .map(([parameter]) => parameter);
  return parameters.every(declares) && needed.every((parameter) => parameters.includes(parameter));
}

/** What may be named, as its author would write it. */
export function namesOf(kind: NamedKind, { site, includes }: SiteReaderInput): readonly string[] {
  if (kind === 'include')
    return [
      ...Object.keys(site.includable).flatMap((path) =>
        path.startsWith('_includes/') ? [path.slice('_includes/'.length)] : [],
      ),
      ...Object.keys(includes),
    ];
  const documents = site.documents.filter(
    ({ output, collection }) => output && (kind === 'link' || collection === 'posts'),
  );
  return kind === 'link'
    ? [...documents.map(({ sitePath }) => sitePath), ...site.staticFiles.map(({ path }) => path)]
    : documents.map(({ sitePath }) => withoutEnding(nameOf(sitePath)));
}

/**
 * Where `{% link _book/a.md %}` and `{% post_url 2024-05-07-a %}` lead, with the site's path before it, as Jekyll 4
 * writes it.
 */
export function addressOf(asked: string, kind: 'link' | 'post', { site, config }: SiteReaderInput): string | undefined {
  const written = baseOf(site, config)
    .replace(/\/$/, '')
    .replace(/^(?=[^/])/, '/');
  const base = encodePath(decodePath(written));
  const clean = asked.trim().replace(/^\/+/, '');
  if (kind === 'link') {
    const document = site.documents.find(({ sitePath }) => sitePath === clean);
    if (document !== undefined) return base + document.url;
    const file = site.staticFiles.find(({ path }) => path === clean);
    return file === undefined ? undefined : `${base}/${encodePath(file.address)}`;
  }
  const posts = site.documents.filter(({ collection }) => collection === 'posts');
  const byPath = posts.find(({ sitePath }) => withoutEnding(sitePath.replace(/_(?:posts|drafts)\//, '')) === clean);
  const post = byPath ?? posts.find(({ sitePath }) => withoutEnding(nameOf(sitePath)) === nameOf(clean));
  return post === undefined ? undefined : base + post.url;
}
