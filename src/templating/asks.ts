// What a page template asks for, as far as its text tells: a page need not be made again for what it does not show.
import type { TemplateFile } from '../model/workspace.ts';

/**
 * Whether the template of this name, or one that it extends, includes or imports, names the variable. True also where
 * the text does not tell, as with `{% include name %}`: a page is rather made once too often.
 */
export function asksFor(variable: string, name: string, files: Readonly<Record<string, TemplateFile>>): boolean {
  const seen = new Set<string>();
  const asks = (template: string): boolean => {
    if (seen.has(template)) return false;
    seen.add(template);
    const file = Object.hasOwn(files, template) ? files[template] : undefined;
    return file !== undefined && tagsIn(file.text).some((tag) => tagAsks(tag));
  };
  const tagAsks = (tag: string): boolean => {
    if (/^%-?\s*(?:end)?block\b/.test(tag)) return false;
    if (/^%-?\s*(?:extends|include|import|from)\b/.test(tag)) {
      const strings = tag.match(/"[^"]*"|'[^']*'/g) ?? [];
      return strings.length === 0 || strings.some((text) => asks(text.slice(1, -1)));
    }
    if (!tag.includes(variable)) return false;
    const words = tag.replace(/"[^"]*"|'[^']*'/g, '').match(/[.\w]+/g) ?? [];
    return words.some((word) => word === variable || word.startsWith(`${variable}.`));
  };
  return asks(name);
}

/** `% if a `, `{ b `: from each opening to the last closing before the next, for one in a string ends nothing. */
function tagsIn(text: string): readonly string[] {
  return text
    .split(/\{(?=[{%])/)
    .slice(1)
    .map((part) => part.slice(0, Math.max(part.lastIndexOf('}}'), part.lastIndexOf('%}'), 0)));
}
