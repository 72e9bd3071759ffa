// Tags of jekyll-multiple-languages-plugin: `{% t key %}`, `{% tf file.md %}`, `{% tl namespace fr %}`.
import { unknownTranslation } from '../../diagnostics/catalog.ts';
import type { Context } from 'liquidjs';
import { placeIn, type Machine, type ReadTag } from '../machine.ts';
import { printed } from '../values/ruby.ts';
import { translateFile, valueIn } from './includes.ts';

/** A key may be written out, hold outputs, or be the name of a value that has it: `{% t page.title_key %}`. */
const word: ReadTag = (markup, { machine, token }) => {
  const begin = placeIn(token, machine);
  const written = markup.trim();
  const called = machine.call.at;
  return {
    *render(context, emitter) {
      const { run } = machine;
      const key = yield* meantBy(written, context, machine);
      const found = run.options.translations?.word(key);
      if (found === undefined) {
        const at = begin === undefined ? undefined : run.source.text.indexOf(written, begin);
        run.problems.push(
          unknownTranslation(
            at === undefined
              ? run.placeAt(called?.start ?? 0, (called?.end ?? 0) - (called?.start ?? 0))
              : run.placeAt(at, written.length),
            key,
          ),
        );
      }
      emitter.write(found ?? '');
    },
  };
};

/** `{% tl team %}`, `{% tl {{ page.namespace }} {{ lang }} %}`. */
const link: ReadTag = (markup, { machine }) => ({
  *render(context, emitter) {
    const [namespace = '', language] = (yield* meantBy(markup.trim(), context, machine)).trim().split(/\s+/);
    emitter.write(machine.run.options.translations?.address(namespace, language) ?? '');
  },
});

function* meantBy(written: string, context: Context, machine: Machine): Generator<unknown, string, unknown> {
  const value = /^[\w.-]+$/.test(written) ? printed(yield* valueIn(written, false, context, machine)) : '';
  return value === '' ? printed(yield* valueIn(written, true, context, machine)) : value;
}

export const translationTags: Readonly<Record<string, ReadTag>> = {
  t: word,
  translate: word,
  tf: translateFile,
  translate_file: translateFile,
  tl: link,
  translate_link: link,
};
