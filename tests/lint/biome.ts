// Rules of Biome: the format, functions that are too long or take too much, and its recommended ones (`biome.json`).
import { nameAt, offsetOf } from './names.ts';
import type { Module } from './modules.ts';
import type { Offence, Rule } from './offence.ts';
import { reportOf } from './tools.ts';

/** Its JSON may change with its version, so package.json pins that. Its other reports name no unformatted file. */
interface Report {
  readonly diagnostics: readonly Diagnostic[];
}

interface Diagnostic {
  readonly category: string;
  readonly message: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly location: { readonly path: string; readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Rules whose offences may be put off; all others are simply kept. */
const RULES: ReadonlyMap<string, Rule> = new Map([
  ['format', 'format'],
  ['lint/style/noExcessiveLinesPerFile', 'length'],
  ['lint/complexity/noExcessiveLinesPerFunction', 'function'],
  ['lint/complexity/useMaxParams', 'parameters'],
]);

export async function breachesOfBiome(root: string, readModule: (path: string) => Module): Promise<readonly Offence[]> {
  const args = ['check', '.', '--reporter=json', '--max-diagnostics=none', '--colors=off'];
  const { diagnostics } = (await reportOf('@biomejs/biome/bin/biome', args, root)) as Report;
  return diagnostics
    .filter(({ severity }) => severity !== 'information')
    .map((diagnostic) => offence(diagnostic, readModule))
    .filter(({ rule, what }) => !(rule === 'function' && isListOfTests(what)));
}

/** A `describe` does nothing itself: as the file around it, it may hold any number of tests. */
function isListOfTests(name: string): boolean {
  return /(?:^| > )describe(?:\.each)? [^>]*$/.test(name);
}

function offence({ category, message, location }: Diagnostic, readModule: (path: string) => Module): Offence {
  const { path, start, end } = location;
  const { line } = start;
  const rule = RULES.get(category);
  switch (rule) {
    case undefined:
      return { rule: 'code', path, what: category, line, message: `${message} (${category})` };
    case 'format':
      return { rule, path, what: 'whole', line: 0, message: 'not as `npm run format` has it' };
    case 'length':
      return { rule, path, what: 'whole', line: 0, message };
    default: {
      const module = readModule(path);
      const [from, to] = [start, end].map((place) => offsetOf(module.text, place.line, place.column));
      return { rule, path, what: nameAt(module, from ?? 0, to ?? 0), line, message };
    }
  }
}
