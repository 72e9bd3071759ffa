// Compiles the built-in templates, once, when the program is bundled: bundle.mjs asks for it, and the program never.
// What is found by its content is never stale: a template that was changed since is compiled when it is asked for.
import { readProgram } from './files/program.ts';
import { shortHash } from './lib/hash.ts';
import { readIncludeTemplate, type ReadInclude } from './load/include-templates.ts';
import { compileTemplate } from './templating/compile.ts';

/** Modules of `src/` by their paths, as they are to be bundled. */
export async function builtInModules(): Promise<Readonly<Record<string, string>>> {
  const templates = Object.entries((await readProgram()).templates);
  const isInclude = ([name]: readonly [string, string]): boolean => name.startsWith('includes/');
  const includes = templates
    .filter(isInclude)
    .map(([name, text]): [string, ReadInclude] => [text, readIncludeTemplate({ path: `vitrine:${name}`, text })]);
  const texts = [
    ...templates.filter((template) => !isInclude(template)).map(([, text]) => text),
    ...includes.map(([, { template }]) => template.text),
  ];
  return {
    'templating/built-in.ts': mapModule(
      'compiledTemplates',
      texts.map((text) => [text, `() => {${compileTemplate(text)}}`]),
    ),
    'load/built-in-includes.ts': mapModule(
      'builtInIncludes',
      includes.map(([text, read]) => [text, literal(read)]),
    ),
  };
}

/** `entries` are texts of templates, each with an expression. */
function mapModule(name: string, entries: readonly (readonly [text: string, expression: string])[]): string {
  const lines = entries.map(([text, expression]) => `["${shortHash(text)}", ${expression}],`);
  return `export const ${name} = new Map([\n${lines.join('\n')}\n]);\n`;
}

/** Plain data as an expression; unlike in JSON, a key whose value is undefined stays. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'undefined' : JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${literal(inner)}`)
    .join(', ')}}`;
}
