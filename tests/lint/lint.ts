// All rules over one repository.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breachesOfBiome } from './biome.ts';
import { withoutReaders } from './exports.ts';
import { longLinesOfScript, longLinesOfStyleSheet } from './lines.ts';
import { listFiles, modulesOf } from './modules.ts';
import type { Offence } from './offence.ts';
import { badPatterns } from './patterns.ts';
import { maySleep, sleepsIn } from './sleeps.ts';
import { plainTables } from './tables.ts';

export async function offencesIn(root: string): Promise<readonly Offence[]> {
  const readModule = modulesOf(root);
  // Programs of their own: they run while we read.
  const others = [breachesOfBiome(root, readModule), withoutReaders(root)];
  const own = listFiles(root).flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    if (path.endsWith('.css')) return longLinesOfStyleSheet(path, text);
    // Texts of authors meet the program's patterns and tables alone.
    const patterns = path.startsWith('src/') ? badPatterns(readModule(path), readModule) : [];
    const tables = /^src\/(?!client\/)/.test(path) ? plainTables(readModule(path)) : [];
    const sleeps = maySleep(path) ? [] : sleepsIn(readModule(path));
    return [...longLinesOfScript(path, text, () => readModule(path)), ...patterns, ...tables, ...sleeps];
  });
  return [...own, ...(await Promise.all(others)).flat()];
}
