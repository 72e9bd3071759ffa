// Outputs of variables that do not exist. Jekyll prints nothing for them, and books count on that where a field is left
// out: there only a near name makes it a slip.
import { undefinedVariable, unknownRepository } from '../diagnostics/catalog.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { Machine } from './machine.ts';
import type { Filtered } from './values/filtered.ts';
import { ownProperty } from './values/property.ts';
import { isHash } from './values/ruby.ts';

type Steps = Extract<Filtered['initial'], { readonly kind: 'lookup' }>['steps'];

/**
 * Tells it where `{{ page.titel }}` prints nothing and a near name is there; `from` and `to` are the output's offsets
 * in the chapter.
 */
export function tellUndefined(
  { initial, filters }: Filtered,
  { from, to }: { readonly from: number; readonly to: number },
  { run, scopes, variables }: Machine,
): void {
  if (initial.kind !== 'lookup' || filters.some(({ name }) => name === 'default')) return;
  const [first, ...rest] = initial.steps;
  if (first?.kind !== 'name') return;
  const holder =
    scopes.findLast((each) => Object.hasOwn(each, first.name)) ??
    (Object.hasOwn(variables, first.name) ? variables : undefined);
  const path = [first.name];
  if (isRepository(initial.steps, holder)) {
    const written = /site\s*\.\s*github(?:\s*\.\s*\w+)*/.exec(run.text.slice(from, to));
    const name = written?.[0] ?? '';
    if (written !== null) run.problems.push(unknownRepository(run.placeAt(from + written.index, name.length), name));
    return;
  }
  let known = holder === undefined ? [...scopes, variables].flatMap((each) => Object.keys(each)) : undefined;
  let value = holder === undefined ? undefined : ownProperty(holder, first.name);
  for (const step of known === undefined ? rest : []) {
    // A list's `size` and the like are nobody's slip.
    if (step.kind !== 'name' || !isHash(value)) return;
    path.push(step.name);
    if (!Object.hasOwn(value, step.name)) {
      known = Object.keys(value);
      break;
    }
    value = ownProperty(value, step.name);
  }
  const name = path.at(-1) ?? '';
  // `film2` beside `film1` is another film.
  const bare = name.replace(/\d+/g, '');
  const nearest =
    known === undefined
      ? undefined
      : nearestName(
          name,
          known.filter((each) => each.replace(/\d+/g, '') !== bare),
        );
  // A field that is not there may be left out on purpose; a variable that nothing sets is never anything.
  if (nearest === undefined && (known === undefined || path.length > 1 || isSetIn(run.text, name))) return;
  const at = run.text.slice(from, to).search(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
  // Of a text in curly quotation marks the marks are reported.
  if (/[“”„‘’‚]/.test(run.text.charAt(from + at - 1))) return;
  run.problems.push(
    undefinedVariable(
      run.placeAt(from + Math.max(0, at), name.length),
      path.join('.'),
      nearest === undefined ? undefined : [...path.slice(0, -1), nearest].join('.'),
    ),
  );
}

/** Whether the text sets a variable of that name somewhere, be it where this time nothing ran. */
function isSetIn(text: string, name: string): boolean {
  return new RegExp(`\\b(?:assign|capture|for|tablerow|increment|decrement)\\s+${name}(?![\\w-])`).test(text);
}

/** `site.github`, which has only what the settings say of the repository. */
function isRepository([, second]: Steps, holder: object | undefined): boolean {
  const site = holder === undefined ? undefined : ownProperty(holder, 'site');
  return (
    second?.kind === 'name' && second.name === 'github' && isHash(site) && ownProperty(site, 'github') === undefined
  );
}
