// A command line → flags with their values, and all other words. node:util says which word is which; what is said of a
// mistake is ours.
import { parseArgs } from 'node:util';
import { tableOf } from '../lib/table.ts';
import { commands, flags, type CommandName, type FlagEntry, type FlagName } from './commands.ts';
import { flagsCalled } from './names.ts';
import { unknownFlag, WrongUse } from './wrong-use.ts';

export interface SplitArguments {
  /** The last of each counts; `true` for one that is there or not. */
  readonly values: ReadonlyMap<FlagName, string>;
  /** The command is the first of them; after `--` everything is a word. */
  readonly words: readonly string[];
}

/** Throws what is wrong with a flag as `WrongUse`. */
export function splitArguments(argv: readonly string[], command: CommandName): SplitArguments {
  // `strict` would report by the library's words, and knows neither near names nor flags of other commands.
  const { tokens } = parseArgs({ args: [...argv], options: optionsOf(command), strict: false, tokens: true });
  const values = new Map<FlagName, string>();
  const words: string[] = [];
  let lastRead = -1;
  for (const token of tokens) {
    if (token.index <= lastRead) continue;
    lastRead = token.index;
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    // The library takes `-strict` for seven flags, and the value of `-o=x` for `=x`: the word itself is asked.
    const [written, attached] = splitOnce(argv[token.index] ?? '');
    const flag = flagOf(written, command);
    const entry: FlagEntry = flags[flag];
    const next = argv[token.index + 1];
    const mayBeAlone = entry.bare !== undefined && attached === undefined;
    if (mayBeAlone && (next === undefined || next.startsWith('-'))) values.set(flag, entry.bare);
    else {
      values.set(flag, readValue(entry, { written, attached, next }, command));
      if (mayBeAlone) lastRead += 1;
    }
  }
  return { values, words };
}

/** By every name that a flag answers to, those of this command first: `-o` is `--out`, and `--open` to a server. */
function optionsOf(command: CommandName): Record<string, { type: 'boolean' | 'string'; short?: string }> {
  const taken: readonly FlagName[] = commands[command].flags;
  const options = new Map<string, { type: 'boolean' | 'string'; short?: string }>();
  for (const flag of [...taken, ...(Object.keys(flags) as FlagName[])]) {
    const { value, bare, short, also = [] }: FlagEntry = flags[flag];
    // One that may stand alone must not take the next word for its value.
    const type = value === undefined || bare !== undefined ? 'boolean' : 'string';
    for (const name of [flag, ...(short === undefined ? [] : [short]), ...also])
      if (!options.has(name)) options.set(name, name.length === 1 ? { type, short: name } : { type });
  }
  return tableOf(options);
}

interface WrittenFlag {
  readonly written: string;
  /** Behind `=`. */
  readonly attached: string | undefined;
  readonly next: string | undefined;
}

function readValue({ value }: FlagEntry, { written, attached, next }: WrittenFlag, command: CommandName): string {
  if (value === undefined && attached === undefined) return 'true';
  if (value === undefined)
    throw new WrongUse(`"${written}" takes no value`, `Write ${written} alone, or leave it out`, command);
  const read = attached ?? next;
  if (read === undefined || read === '' || (attached === undefined && read.startsWith('--')))
    throw new WrongUse(`"${written}" needs a value`, `Write ${written} ${value}`, command);
  return read;
}

function splitOnce(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=');
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function flagOf(written: string, command: CommandName): FlagName {
  const taken: readonly FlagName[] = commands[command].flags;
  const names = flagsCalled(written);
  // `-o` is an output to most programs, and opens the browser for a server that writes nothing.
  const name = names.find((each) => each === 'version' || taken.includes(each)) ?? names[0];
  if (name === undefined) throw unknownFlag(written, command);
  if (name !== 'version' && !taken.includes(name)) {
    const takers = Object.entries(commands)
      .filter(([, entry]) => (entry.flags as readonly FlagName[]).includes(name))
      .map(([taker]) => `"${taker}"`);
    throw new WrongUse(`"${command}" does not take "${written}"`, `That is a flag of ${takers.join(' and ')}`, command);
  }
  return name;
}
