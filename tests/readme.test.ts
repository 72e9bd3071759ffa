// The README's tables say what the program does: they are made from it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { commandsTable, exitCodesTable, flagsTable, rulesTable, variablesTable } from '../src/cli/help.ts';
import { settingsTable } from '../src/config/schema.ts';
import { readIncludeTemplate } from '../src/load/include-templates.ts';
import { expectText } from './support/expectations.ts';
import { readTree } from './support/trees.ts';
import type { Parameter } from '../src/model/include.ts';

const README = join(import.meta.dirname, '../README.md');

async function includesTable(): Promise<string> {
  const files = await readTree(join(import.meta.dirname, '../templates/includes'), () => false);
  const say = (name: string, { required, type, about, choices }: Parameter): string =>
    `\`${name}\`${required ? ' (needed)' : ''}: ${[about === '' ? type : `${about.replace(/\.$/, '')}`, choices === undefined ? '' : `one of ${choices.join(', ')}`].filter((text) => text !== '').join('; ')}`;
  const rows = Object.entries(files).map(([path, text]) => {
    const { interface: one } = readIncludeTemplate({ path, text }).template;
    const parameters = [
      ...Object.values(one.series).flatMap((members) =>
        Object.entries(members).map(([name, parameter]) => say(`${name}1…N`, parameter)),
      ),
      ...Object.entries(one.parameters).map(([name, parameter]) => say(name, parameter)),
    ];
    return `| \`${one.name}\` | ${one.about} | ${parameters.join('<br>')} |`;
  });
  return ['| Include | What it is | Parameters |', '|---|---|---|', ...rows].join('\n');
}

test('every table of the README is made from the program', async () => {
  const made: Record<string, string> = {
    settings: settingsTable(),
    includes: await includesTable(),
    commands: commandsTable(),
    flags: flagsTable(),
    variables: variablesTable(),
    exits: exitCodesTable(),
    rules: rulesTable(),
  };
  const readme = await readFile(README, 'utf8');
  const wanted = readme.replace(
    /<!-- made: (\w+) -->\n[\s\S]*?<!-- end -->/g,
    (_, name: string) => `<!-- made: ${name} -->\n${made[name]?.trim() ?? ''}\n<!-- end -->`,
  );
  await expectText(README, wanted);
});
