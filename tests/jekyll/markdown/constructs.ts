// Constructs of kramdown's, one a line of `constructs.txt`: `\\n` is a line break, `\\t` a tab, `\\\\` a backslash.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

export const CONSTRUCTS: readonly string[] = readFileSync(join(import.meta.dirname, 'constructs.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => `${line.replace(/\\([nt\\])/g, (written, sign: string) => SIGNS[sign] ?? written)}\n`);
