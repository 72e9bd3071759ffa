// The texts of the book, as the other verbs get them; what is not in UTF-8 is reported.
import { notUtf8 } from '../diagnostics/catalog.ts';
import type { Folder } from '../files/folder.ts';
import type { LastUsed } from '../lib/last-used.ts';
import { decodeText, type EncodingFault } from '../lib/decode-text.ts';
import { withoutMarks } from '../lib/marks.ts';
import type { Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

export interface TextReader {
  readonly read: (path: string) => Promise<Source>;
  /**
   * The same for a file whose name does not tell that it is a text: reported only if `isMeant` says so, and if it has
   * no zeros in it.
   */
  readonly readPerhaps: (path: string, isMeant: (path: string) => boolean) => Promise<Source>;
  /** The first `bytes` bytes, whatever they are. */
  readonly readStart: (path: string, bytes: number) => Promise<string>;
  /** Of all files read so far, in order of path. */
  readonly problems: () => readonly Problem[];
}

/** A text as it was read. The same file gives the same `source`, as long as it does not change. */
export interface ReadText {
  readonly source: Source;
  readonly fault: { readonly kind: EncodingFault; readonly problem: Problem } | undefined;
}

/** What an earlier reader has read, by path and version of a file; this one puts its own in. */
export interface TextMemory {
  readonly texts: Pick<LastUsed<ReadText>, 'get' | 'set'>;
  /** Undefined for a file that no listing had yet. */
  readonly versionOf: (path: string) => string | undefined;
}

/** Reads texts of one book, and gathers what is wrong with their encoding (rule `not-utf8`). */
export function textReader(folder: Folder, memory?: TextMemory): TextReader {
  const problems = new Map<string, Problem>();
  const readNew = async (path: string): Promise<ReadText> => {
    const { text, fault } = decodeText(await folder.read(path));
    const source = { path, text: cleaned(text) };
    return { source, fault: fault && { kind: fault, problem: problemOf(source, text, fault) } };
  };
  const readOnce = async (path: string): Promise<ReadText> => {
    const version = memory?.versionOf(path);
    if (memory === undefined || version === undefined) return readNew(path);
    const key = `${path}\n${version}`;
    const text = memory.texts.get(key) ?? (await readNew(path));
    memory.texts.set(key, text);
    return text;
  };
  const read = async (path: string, isReported: (fault: EncodingFault) => boolean): Promise<Source> => {
    const { source, fault } = await readOnce(path);
    if (fault !== undefined && isReported(fault.kind)) problems.set(path, fault.problem);
    return source;
  };
  return {
    read: (path) => read(path, () => true),
    readPerhaps: (path, isMeant) => read(path, (fault) => isMeant(path) && !(fault.kind === 'bytes' && fault.hasNul)),
    readStart: async (path, bytes) => decodeText(await folder.readStart(path, bytes)).text,
    problems: () => [...problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem),
  };
}

/**
 * Line ends become `\n`, so that an offset means the same everywhere, and a mark of byte order goes, which no editor
 * counts as a column; the author's file stays as it is.
 */
function cleaned(text: string): string {
  const lines = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).replace(/^\uFEFF/, '');
  return withoutMarks(lines.replaceAll('\0', '\uFFFD'));
}

function problemOf({ path, text }: Source, raw: string, fault: EncodingFault): Problem {
  if (fault.kind === 'utf-16') return notUtf8({ path, line: 1, column: 1, length: 0 }, fault, '');
  const at = cleaned(raw.slice(0, fault.at)).length;
  const lines = text.slice(0, at).split('\n');
  return notUtf8(
    { path, line: lines.length, column: (lines.at(-1) ?? '').length + 1, length: 1 },
    fault,
    text.slice(at, at + 1),
  );
}
