// Elements that HTML has dropped, as old chapters still use them, become what took their place.
import type { Part } from '../model/markup.ts';

/** Old name → new name and class. Source: HTML Standard, "Non-conforming features". */
const SUCCESSORS: Readonly<Record<string, readonly [string, string]>> = {
  center: ['div', 'center'],
  tt: ['code', ''],
  strike: ['s', ''],
  big: ['span', 'big'],
  font: ['span', ''],
  acronym: ['abbr', ''],
  dir: ['ul', ''],
};
const OBSOLETE = /<(\/?)(center|tt|strike|big|font|acronym|dir)(?=[\s>/])([^<>]*)>/gi;

/** Only tags are touched: what an author shows as code is escaped, and never looks like a tag. */
export function withoutObsolete(parts: readonly Part[]): readonly Part[] {
  return parts.map((part) =>
    typeof part === 'string' && part.includes('<')
      ? part.replace(OBSOLETE, (_, slash: string, name: string, rest: string) =>
          tagFor(name.toLowerCase(), slash, rest),
        )
      : part,
  );
}

function tagFor(old: string, slash: string, rest: string): string {
  const [name = old, className = ''] = SUCCESSORS[old] ?? [];
  if (slash !== '') return `</${name}>`;
  // `font` had attributes that no other element has.
  const kept = old === 'font' ? '' : rest;
  const given = /\sclass\s*=\s*"([^"]*)"/i.exec(kept);
  if (className === '') return `<${name}${kept}>`;
  return given === null
    ? `<${name} class="${className}"${kept}>`
    : `<${name}${kept.replace(given[0], ` class="${given[1] ?? ''} ${className}"`)}>`;
}
