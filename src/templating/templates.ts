// Templates of the book and of Vitrine, compiled and rendered. This room is nunjucks' only home.
import nunjucks from 'nunjucks';
import { shortHash } from '../lib/hash.ts';
import type { Place } from '../model/place.ts';
import type { TemplateFile } from '../model/workspace.ts';
import { compiledTemplates } from './built-in.ts';
import { checkTemplate, type TemplateMistake } from './check.ts';
import { OPTIONS } from './compile.ts';

/**
 * A template could not be read or run; the place is in the template. Thrown by `render`, and a Problem for whoever
 * asked.
 */
export class TemplateFailure extends Error {
  override readonly name = 'TemplateFailure';
  readonly place: Place;
  readonly hint: string | undefined;
  constructor({ message, place, hint }: TemplateMistake) {
    super(message);
    this.place = place;
    this.hint = hint;
  }
}

export interface Templates {
  readonly has: (name: string) => boolean;
  /** Renders the template `name` (`chapter.html`, `includes/figure.html`). Throws TemplateFailure and nothing else. */
  readonly render: (name: string, context: Readonly<Record<string, unknown>>) => string;
}

export interface TemplateTools {
  readonly filters: Readonly<Record<string, (...values: never[]) => unknown>>;
  readonly globals: Readonly<Record<string, unknown>>;
}

/**
 * Templates by the names they call each other by. Nothing but these files can be reached: a name that climbs out
 * (`../../etc/passwd`) is simply not there.
 */
export function createTemplates(files: Readonly<Record<string, TemplateFile>>, tools: TemplateTools): Templates {
  let found: TemplateFailure | undefined;
  const known = new Map<string, TemplateMistake | undefined>();
  const mistakeOf = (name: string, file: TemplateFile): TemplateMistake | undefined => {
    // The built-in ones are checked by our own tests.
    if (file.path.startsWith('vitrine:')) return undefined;
    if (!known.has(name))
      known.set(name, checkTemplate(file, { filters: filterNames(environment), templates: Object.keys(files) }));
    return known.get(name);
  };
  const loader: nunjucks.ILoader = {
    getSource(name: string) {
      const file = Object.hasOwn(files, name) ? files[name] : undefined;
      if (file === undefined) throw new Error(`there is no template "${name}"`);
      // One that another includes would fail where nobody catches it.
      const mistake = mistakeOf(name, file);
      if (mistake !== undefined) throw (found = new TemplateFailure(mistake));
      return { src: sourceOf(file), path: name, noCache: false };
    },
  };
  const environment = new nunjucks.Environment(loader, OPTIONS);
  for (const [name, filter] of Object.entries(tools.filters))
    environment.addFilter(name, filter as (...values: unknown[]) => unknown);
  for (const [name, value] of Object.entries(tools.globals)) environment.addGlobal(name, value);
  return {
    has: (name) => Object.hasOwn(files, name),
    render: (name, context) => {
      try {
        return environment.render(name, context);
      } catch (error) {
        throw found ?? failureOf(error, name, files);
      } finally {
        found = undefined;
      }
    },
  };
}

/** The text, or what was made of this very text when the program was bundled. nunjucks' types know of texts alone. */
function sourceOf({ text }: TemplateFile): string {
  const compiled = compiledTemplates.get(shortHash(text));
  return compiled === undefined ? text : ({ type: 'code', obj: compiled() } as unknown as string);
}

function filterNames(environment: nunjucks.Environment): readonly string[] {
  return Object.keys((environment as unknown as { readonly filters: object }).filters);
}

/** Marks finished HTML as such, so that templates do not escape it. */
export function safe(html: string): unknown {
  return new nunjucks.runtime.SafeString(html);
}

/**
 * nunjucks writes one head for each template on the way, the innermost last: `(a.html)\n Template render error:
 * (b.html) [Line 2, Column 14]\n Error: Unable to call …`. Where the template ran, lines and columns count from 0 and
 * the sentence begins with `Error:`; where it could not be read, they count from 1.
 */
function failureOf(error: unknown, asked: string, files: Readonly<Record<string, TemplateFile>>): TemplateFailure {
  const text = error instanceof Error ? error.message : String(error);
  const heads = [...text.matchAll(/\(([^()\n]+)\)(?: \[Line (\d+), Column (\d+)\])?/g)];
  const inner = heads.findLast((head) => Object.hasOwn(files, head[1] ?? '')) ?? [];
  const from = /\n[^\S\n]*Error: /.test(text) ? 1 : 0;
  const message = text
    .split('\n')
    .map((line) =>
      line.replace(/^\s*(?:(?:Template render )?Error: )?(?:\([^()]+\)(?: \[Line \d+, Column \d+\])?\s*$)?/i, ''),
    )
    .join(' ')
    .trim();
  const path = files[inner[1] ?? asked]?.path ?? asked;
  const place =
    inner[2] === undefined
      ? { path, line: 1, column: 1, length: 0 }
      : { path, line: Number(inner[2]) + from, column: Number(inner[3]) + from, length: 0 };
  return new TemplateFailure({ message, place, hint: undefined });
}
