// Rule: what is exported, written and installed is read by the program; knip reads who imports what.
import type { Offence, Rule } from './offence.ts';
import { reportOf } from './tools.ts';

interface Item {
  readonly name: string;
  readonly line?: number;
}

type Issue = { readonly file: string } & { readonly [kind: string]: readonly Item[] | string };

/** knip's kinds of issues, and what we say of each. */
const KINDS: ReadonlyMap<string, readonly [rule: Rule, message: string]> = new Map([
  ['exports', ['export', 'is exported, and only tests or nothing at all imports it']],
  ['types', ['export', 'is exported, and only tests or nothing at all imports it']],
  ['duplicates', ['export', 'is exported twice']],
  ['files', ['file', 'is a module that nothing of the program imports']],
  ['dependencies', ['dependency', 'is a dependency that nothing imports']],
  ['devDependencies', ['dependency', 'is a dependency that nothing imports']],
  ['unlisted', ['dependency', 'is imported, and is no dependency of package.json']],
  ['unresolved', ['dependency', 'is imported, and is not there']],
]);

/** Two programs: the one that is published, for which tests are no readers, and all that is in the repository. */
export async function withoutReaders(root: string): Promise<readonly Offence[]> {
  const args = ['--config', 'tests/lint/knip.json', '--reporter', 'json', '--no-progress', '--no-config-hints'];
  const [published, all] = await Promise.all([
    offencesOf(root, [...args, '--production', '--include', 'files,exports,types']),
    offencesOf(root, [...args, '--include', [...KINDS.keys()].filter((kind) => kind !== 'devDependencies').join(',')]),
  ]);
  const known = new Set(published.map(({ path, what }) => `${path} ${what}`));
  return [...published, ...all.filter(({ path, what }) => !known.has(`${path} ${what}`))];
}

async function offencesOf(root: string, args: readonly string[]): Promise<readonly Offence[]> {
  const { issues } = (await reportOf('knip/bin/knip.js', args, root)) as { readonly issues: readonly Issue[] };
  return issues.flatMap((issue) =>
    [...KINDS].flatMap(([kind, [rule, message]]) => {
      const items = issue[kind];
      if (typeof items !== 'object') return [];
      return items.map(({ name, line = 0 }) => offence(rule, issue.file, name, { line, message }));
    }),
  );
}

function offence(rule: Rule, path: string, name: string, rest: Pick<Offence, 'line' | 'message'>): Offence {
  const what = rule === 'file' ? 'whole' : name;
  return { rule, path, what, line: rest.line, message: `${rule === 'file' ? path : name} ${rest.message}` };
}
