// Which command or flag a word means: its own name, its letter, or what other programs call it.
import { commands, flags, type CommandEntry, type CommandName, type FlagEntry, type FlagName } from './commands.ts';

/** By its own name, or by what other programs call it. */
export function commandCalled(name: string): CommandName | undefined {
  const names = Object.keys(commands) as CommandName[];
  return names.find((each) => each === name || (commands[each] as CommandEntry).also?.includes(name) === true);
}

/** `--out`, `-o`, and what other programs call it: `--out-dir`, `-d`. Its own name comes first. */
export function flagsCalled(written: string): readonly FlagName[] {
  const name = written.replace(/^--?/, '');
  if (written.startsWith('--') && isFlag(name)) return [name];
  const isShort = !written.startsWith('--');
  const all = (Object.keys(flags) as FlagName[]).map((flag) => ({ flag, entry: flags[flag] as FlagEntry }));
  return [
    ...all.filter(({ entry }) => isShort && entry.short === name),
    ...all.filter(({ entry }) => (name.length === 1) === isShort && entry.also?.includes(name) === true),
  ].map(({ flag }) => flag);
}

function isFlag(name: string): name is FlagName {
  return Object.hasOwn(flags, name);
}
