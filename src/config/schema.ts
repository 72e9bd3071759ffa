// The JSON Schema for editors (book.schema.json), made from the table of settings.
import { ruleNames } from '../diagnostics/rules.ts';
import { languageSettings } from './group-settings.ts';
import { settings } from './settings.ts';
import type { Setting } from './setting.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** Draft 2020-12. Editors find it by a first line in book.yml: `# yaml-language-server: $schema=…`. */
export function settingsSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of a Vitrine book (book.yml)',
    type: 'object',
    properties: properties(settings),
    additionalProperties: false,
    $defs: { chapters: chapterList() },
  };
}

function properties(known: Readonly<Record<string, Setting>>): JsonSchema {
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, setting]) => {
      const schema = {
        description: `${setting.about} Without it: ${setting.fallback}. For example: ${setting.example}`,
        ...valueSchema(setting),
      };
      return setting.alias === undefined
        ? [[name, schema]]
        : [
            [name, schema],
            [setting.alias, { ...schema, description: `The same as ${name}. ${setting.about}` }],
          ];
    }),
  );
}

const tag = { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' };
const text = { type: ['string', 'number'] };
const author = {
  anyOf: [text, { type: 'object', properties: { name: text, orcid: { type: 'string' } }, required: ['name'] }],
};
const path = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri', pattern: '^[hH][tT][tT][pP][sS]?://' };

function valueSchema(setting: Setting): JsonSchema {
  switch (setting.kind) {
    case 'text':
      return text;
    case 'language':
      return tag;
    case 'choice':
      return { enum: setting.choices };
    case 'flag':
      return { type: 'boolean' };
    case 'base':
      return { type: 'string', pattern: '^([hH][tT][tT][pP][sS]?://|/)' };
    case 'address':
      return address;
    case 'path':
      return path;
    case 'paths':
      return oneOrMore(path);
    case 'formats':
    case 'choices':
      return oneOrMore({ enum: setting.choices });
    case 'widths':
      return oneOrMore({ type: 'integer', minimum: 16, maximum: 8192 });
    case 'quality':
      return { type: 'integer', minimum: 1, maximum: 100 };
    case 'authors':
      return oneOrMore(author);
    case 'chapters':
      return { $ref: '#/$defs/chapters' };
    case 'hosts':
      return oneOrMore({ type: 'string', pattern: '^[hH][tT][tT][pP][sS]?://[^/?#@*\\s]+/?$' });
    case 'policy':
      return { anyOf: [{ type: 'boolean' }, groupSchema(setting)] };
    case 'languages':
    case 'kinds':
    case 'rules':
      return namedSchemas[setting.kind]();
    case 'group':
      return groupSchema(setting);
    case 'data':
      return { type: 'object' };
  }
}

/** Groups whose names are an author's own, or those of rules. */
const namedSchemas = { languages: languagesSchema, kinds: kindsSchema, rules: rulesSchema } as const;

function groupSchema({ settings: inner = {} }: Setting): JsonSchema {
  return { type: 'object', properties: properties(inner), additionalProperties: false };
}

/** By tag, a folder or a group. */
function languagesSchema(): JsonSchema {
  const group = { type: 'object', properties: properties(languageSettings), additionalProperties: false };
  return { type: 'object', additionalProperties: { anyOf: [path, group] } };
}

/** By name, a word or a group. */
function kindsSchema(): JsonSchema {
  const word = { anyOf: [text, { type: 'object', propertyNames: tag, additionalProperties: text }] };
  const group = {
    type: 'object',
    properties: {
      word,
      plural: word,
      counts: { type: 'string', minLength: 1 },
      look: { enum: ['frame', 'line', 'plain', 'folded'] },
    },
    additionalProperties: false,
  };
  return {
    type: 'object',
    propertyNames: { pattern: '^[a-z][a-z0-9]{0,39}$' },
    additionalProperties: { anyOf: [text, { type: 'null' }, group] },
  };
}

/** Each rule by its name; one of the grades, or grades with the paths that have them. */
function rulesSchema(): JsonSchema {
  const paths = oneOrMore({ type: 'string', minLength: 1 });
  // `off` without quotes is `false` to YAML 1.1.
  const everywhere = { enum: ['error', 'warning', 'note', 'off', false] };
  const inPlaces = {
    type: 'object',
    properties: { error: paths, warning: paths, note: paths, off: paths },
    additionalProperties: false,
  };
  const grade = { anyOf: [everywhere, inPlaces] };
  return {
    type: 'object',
    properties: Object.fromEntries(ruleNames.map((rule) => [rule, grade])),
    additionalProperties: false,
  };
}

function oneOrMore(item: JsonSchema): JsonSchema {
  return { anyOf: [item, { type: 'array', items: item }] };
}

function chapterList(): JsonSchema {
  const path = { type: 'string', minLength: 1, description: 'The path of a chapter.' };
  const appendix = { type: 'boolean', description: 'Whether it is an appendix, numbered A, B, C.' };
  const chapter = {
    type: 'object',
    properties: { path, numbered: { type: 'boolean', description: 'Whether the chapter carries a number.' }, appendix },
    required: ['path'],
    additionalProperties: false,
  };
  const part = {
    type: 'object',
    properties: {
      part: { type: 'string', description: 'The title of the part.' },
      chapters: { $ref: '#/$defs/chapters' },
      appendix,
    },
    required: ['part', 'chapters'],
    additionalProperties: false,
  };
  return { type: 'array', items: { anyOf: [path, chapter, part] } };
}
