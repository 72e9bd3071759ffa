// `{% liquid … %}`: a tag in each line, without its braces.
import type { Template } from 'liquidjs';
import type { ReadTag } from '../machine.ts';
import { withoutPlaces } from './includes.ts';

export const liquid: ReadTag = (markup, { machine }) => {
  const text = markup
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `{% ${line} %}`)
    .join('');
  let templates: readonly Template[];
  try {
    templates = machine.parse(text);
  } catch (error) {
    // Its places are in a text that nobody has: the tag itself is reported.
    throw new Error(error instanceof Error ? error.message.replace(/, line:\d+, col:\d[\s\S]*$/, '') : String(error));
  }
  return {
    *render(context, emitter) {
      yield machine.engine.renderer.renderTemplates([...templates], context, withoutPlaces(emitter));
    },
  };
};
