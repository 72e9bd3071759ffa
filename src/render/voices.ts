// The words of the interface and the templates that say them, by language: a page speaks its own, and so does a
// quotation in it.
import type { Config } from '../model/config.ts';
import type { TemplateFile } from '../model/workspace.ts';
import { directionOf } from '../languages/tags.ts';
import { shortened } from '../lib/shortened.ts';
import { createTemplates, safe, type Templates } from '../templating/templates.ts';
import { fillWords, formFor } from '../words/fill.ts';
import type { Words } from '../words/word-names.ts';
import { wordsOf } from '../words/words.ts';
import { figureHelpers } from './figure-helpers.ts';
import { missingPictureHtml, pictureForTemplate } from './pictures.ts';
import { videoHelpers } from './video-helpers.ts';
import { workAt } from './works.ts';

export interface Voice {
  /** The tag of the language that was asked for; `words.language` is that of the words. */
  readonly language: string;
  readonly words: Words;
  readonly templates: Templates;
}

/** Makes each voice once. What the book words otherwise is in its own language alone. */
export function createVoices(
  files: Readonly<Record<string, TemplateFile>>,
  config: Config,
): (language: string) => Voice {
  const voices = new Map<string, Voice>();
  return (language) => {
    const known = voices.get(language);
    if (known !== undefined) return known;
    const words = wordsOf(language, language === config.language ? config.words : {});
    const voice = { language, words, templates: templatesIn(language, words, files) };
    voices.set(language, voice);
    return voice;
  };
}

function templatesIn(language: string, words: Words, files: Readonly<Record<string, TemplateFile>>): Templates {
  return createTemplates(files, {
    // `{{ words.chapter | fill({ number: 3 }) }}`: every word of the interface is in words/, in the page's language.
    filters: {
      fill: (text: string, values: Readonly<Record<string, unknown>>) => filled(text, values, words.language),
      shorten: (text: unknown, columns: unknown) => shortened(String(text), Number(columns)),
    },
    globals: {
      words,
      ...languageMarks(language, words),
      ...figureHelpers,
      ...videoHelpers,
      workAt,
      picture: (value: unknown, options: unknown) => safe(pictureForTemplate(value, options, words)),
      missingPicture: (path: unknown) => safe(missingPictureHtml(String(path), words)),
    },
  });
}

/** The number that a word with forms counts is its first. */
function filled(text: string, values: Readonly<Record<string, unknown>>, language: string): string {
  const count = Object.values(values).find((value) => typeof value === 'number');
  return fillWords(typeof count === 'number' ? formFor(text, count, language) : text, values);
}

/**
 * Attributes for templates: `spoken` on an element that says words of the interface, `own` on one in it that says the
 * author's. Both are empty where the page's language has words of its own.
 */
function languageMarks(language: string, words: Words): Readonly<Record<'spoken' | 'own', unknown>> {
  if (words.language === language) return { spoken: '', own: '' };
  const mark = (tag: string): unknown => {
    const turns = directionOf(language) !== directionOf(words.language);
    return safe(` lang="${tag}"${turns ? ` dir="${directionOf(tag)}"` : ''}`);
  };
  return { spoken: mark(words.language), own: mark(language) };
}
