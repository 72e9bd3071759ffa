// Tags of the book's own: a template answers them as it answers an include, alone or around a text.
import type { ReadTag } from '../machine.ts';
import { markAnswered, readCallMarkup, valuesOf, type CallMarkup } from './includes.ts';

/** `{% note kind="hint" %}`, or `{% note %} … {% endnote %}`, whose text is read as part of the chapter. */
export const own =
  (name: string, form: 'alone' | 'around'): ReadTag =>
  (_, tools) => {
    const { machine, take } = tools;
    const read = readCallMarkup(tools, name);
    const templates = form === 'alone' ? [] : take(`end${name}`).templates;
    const closing: CallMarkup = { ...read, markup: { ...read.markup, mistake: undefined } };
    return {
      *render(context, emitter) {
        const values = { ...(yield* valuesOf(read, context, machine)), name };
        if (form === 'alone') {
          emitter.write(markAnswered(read, values, machine));
          return;
        }
        // Lines of their own, so that neither mark joins the text's first or last paragraph.
        emitter.write(`\n\n${markAnswered(read, values, machine, 'open')}\n\n`);
        yield machine.engine.renderer.renderTemplates(templates, context, emitter);
        emitter.write(`\n\n${markAnswered(closing, values, machine, 'close')}\n\n`);
      },
    };
  };
