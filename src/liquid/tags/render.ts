// `{% render %}` of newer Liquid: a file of `_includes` that sees its own parameters, the page and the site.
import { tableOf } from '../../lib/table.ts';
import { unknownInclude } from '../../diagnostics/catalog.ts';
import { nearestName } from '../../lib/nearest-name.ts';
import { parseIncluded, settled, type ReadTag } from '../machine.ts';
import { readExpression, valueOf } from '../values/expression.ts';
import { listOf } from '../values/ruby.ts';
import { withoutPlaces } from './includes.ts';

const NAME = /^\s*(?:"([^"]*)"|'([^']*)')/;
const ONE = /^\s+(with|for)\s+([^\s,]+)(?:\s+as\s+([\w-]+))?/;
const PARAMETER = /(?<![\w-])([\w-]+)\s*:\s*("[^"]*"|'[^']*'|[^\s,]+)/g;

/** A file that renders itself stops here. */
const DEEPEST = 40;

/** `{% render "a.html", x: 1 %}`, `{% render "a.html" with page as it %}`, `{% render "a.html" for pages as it %}`. */
export const render: ReadTag = (markup, { machine, token }) => {
  const found = NAME.exec(markup);
  const name = found?.[1] ?? found?.[2];
  if (found === null || name === undefined) throw new Error('write {% render "name.html" %}');
  const rest = markup.slice(found[0].length);
  const one = ONE.exec(rest);
  const parameters = [...rest.slice(one?.[0].length ?? 0).matchAll(PARAMETER)].map(
    ([, key = '', value = '']) => [key, readExpression(value)] as const,
  );
  const item = one?.[3] ?? name.replace(/\.\w+$/, '');
  return {
    *render(context, emitter) {
      const { run } = machine;
      const text = run.options.file(`_includes/${name}`) ?? run.options.file(`_includes/${name}.html`);
      const depth = context.getRegister('depth', { includes: 0 });
      if (text === undefined || depth.includes >= DEEPEST) {
        const place = run.placeAt(token.begin, token.end - token.begin);
        run.problems.push(unknownInclude(place, name, nearestName(name, run.options.names?.('include') ?? [])));
        return;
      }
      const given = yield* settled(
        (scope) => ({
          values: parameters.map(([key, value]) => [key, valueOf(value, scope)] as const),
          items: one === null ? undefined : valueOf(readExpression(one[2] ?? ''), scope),
        }),
        machine,
      );
      const items = one === null ? [undefined] : one[1] === 'for' ? listOf(given.items) : [given.items];
      const templates = parseIncluded(text, machine);
      // What stands around it is out of sight, and what it assigns is gone with it.
      const outer = machine.scopes.splice(0);
      depth.includes += 1;
      try {
        for (const each of items) {
          machine.scopes.push(tableOf<unknown>([...given.values, ...(one === null ? [] : [[item, each] as const])]));
          yield machine.engine.renderer.renderTemplates(templates, context, withoutPlaces(emitter));
          machine.scopes.pop();
        }
      } finally {
        depth.includes -= 1;
        machine.scopes.splice(0, machine.scopes.length, ...outer);
      }
    },
  };
};
