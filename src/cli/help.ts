// The texts of `--help`, and the same tables as Markdown for the manual.
import type { Rule } from '../diagnostics/rule.ts';
import { rules } from '../diagnostics/rules.ts';
import { commands, flags, type CommandEntry, type CommandName, type FlagEntry, type FlagName } from './commands.ts';
import { exitCodes, variables } from './variables.ts';

export function generalHelp(): string {
  return sections([
    ['Vitrine publishes illustrated books from Markdown chapters.', []],
    ['Use', ['vitrine COMMAND [root] [flags]']],
    ['Commands', columns(Object.entries<CommandEntry>(commands).map(([name, { about }]) => [name, about]))],
    ['Flags', columns((['help', 'version'] as const).map(flagRow))],
    ['Environment', columns(Object.entries(variables))],
    ['Exit codes', columns(Object.entries(exitCodes))],
    ['`vitrine COMMAND --help` tells what a command takes.', []],
  ]);
}

export function commandHelp(name: CommandName): string {
  const command: CommandEntry = commands[name];
  return sections([
    [
      `${command.about}${command.also === undefined ? '' : ` Also called ${command.also.map((also) => `\`${also}\``).join(', ')}.`}`,
      [],
    ],
    ['Use', [`vitrine ${commandUse(name, command.root)} [flags]`]],
    ...(command.root === undefined
      ? []
      : ([['Root', [`${command.root}; the current folder, if none is named.`]]] as const)),
    ['Flags', columns(command.flags.map(flagRow))],
  ]);
}

/** A Markdown table of all flags, with the commands that take them. */
export function flagsTable(): string {
  const rows = Object.entries<FlagEntry>(flags).map(([name, entry]) => {
    const takers = Object.entries<CommandEntry>(commands)
      .filter(([, command]) => (command.flags as readonly string[]).includes(name))
      .map(([taker]) => taker);
    const who = takers.length === Object.keys(commands).length ? 'all' : takers.join(', ') || 'none needed';
    return `| \`${flagUse(name, entry)}\` | ${who} | ${details(entry)} |`;
  });
  return ['| Flag | Commands | What it does |', '|---|---|---|', ...rows].join('\n');
}

export function commandsTable(): string {
  return [
    '| Command | What it does |',
    '|---|---|',
    ...Object.entries<CommandEntry>(commands).map(
      ([name, { about, root }]) => `| \`vitrine ${commandUse(name, root)}\` | ${about} |`,
    ),
  ].join('\n');
}

export function variablesTable(): string {
  return [
    '| Variable | What it does |',
    '|---|---|',
    ...Object.entries(variables).map(([name, about]) => `| \`${name}\` | ${about} |`),
  ].join('\n');
}

export function exitCodesTable(): string {
  return [
    '| Exit code | What it means |',
    '|---|---|',
    ...Object.entries(exitCodes).map(([code, about]) => `| ${code} | ${about} |`),
  ].join('\n');
}

/** Each row leads to the rule's own section of the page. */
export function rulesTable(): string {
  return [
    '| Rule | Severity | What is wrong |',
    '|---|---|---|',
    ...Object.entries<Rule>(rules).map(
      ([id, { severity, about }]) => `| [\`${id}\`](#${id}) | ${severity} | ${about} |`,
    ),
  ].join('\n');
}

function commandUse(name: string, root: string | undefined): string {
  return root === undefined ? name : `${name} [root]`;
}

function flagRow(name: FlagName): readonly [string, string] {
  const entry: FlagEntry = flags[name];
  return [`${flagUse(name, entry)}${entry.short === undefined ? '' : `, -${entry.short}`}`, details(entry)];
}

function flagUse(name: string, { value }: FlagEntry): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function details({ about, choices, fallback, variable }: FlagEntry): string {
  const facts = [
    choices?.join(', '),
    fallback === undefined ? undefined : `default: ${fallback}`,
    variable === undefined ? undefined : `also by ${variable}`,
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? about : `${about} (${facts.join('; ')})`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const widest = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(widest)}  ${right}`);
}

function sections(parts: readonly (readonly [heading: string, lines: readonly string[]])[]): string {
  return parts.map(([heading, lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n') + '\n';
}
