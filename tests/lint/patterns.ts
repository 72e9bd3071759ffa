// Rule: no regular expression of the program can take the same text in two ways.
import { findPatterns, type ReadConstant, readExported } from './find-patterns.ts';
import { judgePattern } from './judge-pattern.ts';
import { importedPath, lineOf, type Module } from './modules.ts';
import { nameAt } from './names.ts';
import type { Offence } from './offence.ts';

export function badPatterns(module: Module, readModule: (path: string) => Module): readonly Offence[] {
  const { path, text, program } = module;
  return findPatterns(program, constantsReadFrom(path, readModule)).flatMap(({ source, flags, start, end, isMade }) => {
    const faults = judgePattern(source, flags);
    if (faults.length === 0) return [];
    // The text of a pattern that is put together changes with each of its parts.
    const what = isMade ? nameAt(module, start, end) : `/${source}/${flags}`;
    const message = `${what} may take very long: ${faults.join('; ')}`;
    return [{ rule: 'pattern' as const, path, what, line: lineOf(text, start), message }];
  });
}

function constantsReadFrom(path: string, readModule: (path: string) => Module): ReadConstant {
  return (specifier, name) => {
    const imported = importedPath(path, specifier);
    return imported && readExported(readModule(imported).program, name, constantsReadFrom(imported, readModule));
  };
}
