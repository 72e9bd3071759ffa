// Values of parameters that need no engine: text, and `{{ page.title }}` in it.

const SIMPLE_OUTPUT = /\{\{-?\s*([a-zA-Z_][\w-]*(?:\.[a-zA-Z_][\w-]*)*)\s*-?\}\}/g;

/** Whether all Liquid in `text` is outputs of names without filters. */
export function isSimpleText(text: string): boolean {
  return !/\{[%{]/.test(text.replace(SIMPLE_OUTPUT, ''));
}

/** Whether each output in a simple text prints something. */
export function areDefined(text: string, variables: Readonly<Record<string, unknown>>): boolean {
  return [...text.matchAll(SIMPLE_OUTPUT)].every(([, path = '']) => lookUp(path, variables) !== undefined);
}

/** The text with its outputs filled; a name that nothing has gives nothing, as in Liquid. */
export function fillSimpleOutputs(text: string, variables: Readonly<Record<string, unknown>>): string {
  return text.replace(SIMPLE_OUTPUT, (_, path: string) => printed(lookUp(path, variables)));
}

/** `page.author.name` in `variables`; own properties only. */
export function lookUp(path: string, variables: Readonly<Record<string, unknown>>): unknown {
  let value: unknown = variables;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function printed(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.map(printed).join('') : typeof value === 'object' ? '' : String(value);
}
