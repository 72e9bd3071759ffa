// `{% link path %}` and `{% post_url name %}`: where a page or a post is.
import { brokenLink } from '../../diagnostics/catalog.ts';
import { nearestPath } from '../../lib/nearest-name.ts';
import { placeIn, type ReadTag } from '../machine.ts';
import { valueIn } from './includes.ts';
import { printed } from '../values/ruby.ts';

const address =
  (kind: 'link' | 'post'): ReadTag =>
  (markup, { machine, token }) => {
    const { run } = machine;
    const written = markup.trim();
    const begin = placeIn(token, machine);
    const called = machine.call.at;
    return {
      *render(context, emitter) {
        const path = printed(yield* valueIn(written, true, context, machine));
        const found = run.options.addressOf(path, kind);
        if (found === undefined) {
          const at = begin === undefined ? undefined : run.source.text.indexOf(written, begin);
          const place =
            at === undefined
              ? run.placeAt(called?.start ?? 0, (called?.end ?? 0) - (called?.start ?? 0))
              : run.placeAt(at, written.length);
          run.problems.push(brokenLink(place, path, nearestPath(path, run.options.names?.(kind) ?? [])));
        }
        emitter.write(
          withoutBase(
            found ?? `/${path.replace(/^\/+/, '')}`,
            emitter.buffer,
            machine.scene.setting('baseurl').replace(/\/$/, ''),
          ),
        );
      },
    };
  };

export const link = address('link');
export const postUrl = address('post');

/** In Jekyll 3 the base path was written before the tag: it does not come twice. */
function withoutBase(found: string, before: string, base: string): string {
  return base !== '' && found.startsWith(`${base}/`) && before.endsWith(base) ? found.slice(base.length) : found;
}
