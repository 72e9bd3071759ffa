// Files in AsciiDoc, which the plugin jekyll-asciidoc converts: their braces are none of Liquid's.
import { isMap, type PlainMap } from '../../lib/values.ts';

/**
 * Whether the site's plugin keeps Liquid away from the file at `path`, as it does where its `text` has no line
 * `:page-liquid:` (https://github.com/asciidoctor/jekyll-asciidoc#enabling-liquid-preprocessing).
 */
export function goesWithoutLiquid(path: string, text: string, settings: PlainMap): boolean {
  if (!/\.(?:adoc|asciidoc|asc|ad)$/i.test(path) || /^:page-liquid:/m.test(text)) return false;
  const named = [settings.plugins, settings.gems, settings.whitelist].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return isMap(settings.asciidoc) || isMap(settings.asciidoctor) || named.includes('jekyll-asciidoc');
}
