// Loads the bundled program with what V8 has compiled of it before: to compile it anew costs a short book a third of
// its time. Where that does not fit this Node, or is not there, the program is compiled as any other.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What program.ts gives. */
export interface Program {
  readonly startCommand: () => void;
  readonly startParsing: () => void;
}

/** A script of the program that was loaded, for warm-up.ts. */
export interface LoadedScript {
  readonly path: string;
  readonly script: Script;
}

/** A script of the program and what V8 keeps of it stand in a folder that is named by their content. */
export function loadProgram(dist: string, onLoaded: (loaded: LoadedScript) => void = () => undefined): Program {
  const id = readFileSync(join(dist, 'program-id'), 'utf8');
  // Ours: program.ts, bundled.
  return createLoader(onLoaded)(join(dist, id, 'program.js')) as Program;
}

/** Keeps what V8 has compiled of a script by now beside it. */
export function keepCode({ path, script }: LoadedScript): void {
  const code = script.createCachedData();
  writeFileSync(codePath(path), Buffer.concat([sealOf(code), code]));
}

function codePath(path: string): string {
  return `${path}.code`;
}

/** Undefined where there is none, or not as it was written: V8 believes what it is given, and falls. */
function codeFor(path: string): Buffer | undefined {
  const file = codePath(path);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const code = bytes.subarray(SEAL);
  return sealOf(code).equals(bytes.subarray(0, SEAL)) ? code : undefined;
}

/** In bytes. */
const SEAL = 32;

function sealOf(code: Buffer): Buffer {
  return createHash('sha256').update(code).digest();
}

/** As Node's own `require`, for scripts that are named by a path beside the one that asks. */
function createLoader(onLoaded: (loaded: LoadedScript) => void): (path: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  return function load(path: string): unknown {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const native = createRequire(path);
    const script = compiled(path);
    if (script === undefined) return native(path);
    onLoaded({ path, script });
    const own = { exports: {} };
    loaded.set(path, own);
    const require = (name: string): unknown => (name.startsWith('./') ? load(join(dirname(path), name)) : native(name));
    script.runInThisContext().call(own.exports, own.exports, require, own, path, dirname(path));
    return own.exports;
  };
}

/** Undefined where Node does it as well: later versions than 20 keep compiled code of files that they load. */
function compiled(path: string): Script | undefined {
  // bundle.mjs writes ASCII alone, of which each character is one byte, in memory too.
  const text = readFileSync(path, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: path,
    cachedData: codeFor(path),
  });
  // Node 20, whose types these are, has no such function.
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  if (enableCompileCache === undefined || script.cachedDataRejected === false) return script;
  enableCompileCache();
  return undefined;
}
