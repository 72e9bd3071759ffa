// The built-in includes as the manual has them: a heading, a sentence and a table of parameters for each.
import { readIncludeTemplate } from '../../src/load/include-templates.ts';
import type { Parameter } from '../../src/model/include.ts';
import { readTree } from './trees.ts';

/** Markdown for all templates in a folder, by name. */
export async function includeTables(folder: string): Promise<string> {
  const files = await readTree(folder, () => false);
  return Object.entries(files)
    .map(([path, text]) => {
      const { interface: one } = readIncludeTemplate({ path, text }).template;
      const rows = [
        ...Object.values(one.series).flatMap((members) =>
          Object.entries(members).map(([name, parameter]) => rowOf(`${name}1…N`, parameter)),
        ),
        ...Object.entries(one.parameters).map(([name, parameter]) => rowOf(name, parameter)),
      ];
      return [`### ${one.name}`, '', one.about, '', '| Parameter | What it is |', '|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}

function rowOf(name: string, { required, type, about, choices }: Parameter): string {
  const said = about === '' ? `a value of the type ${type}` : about.replace(/\.$/, '');
  const facts = [
    ...(required ? ['needed'] : []),
    ...(choices === undefined ? [] : [`one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`]),
  ];
  return `| \`${name}\` | ${[said, ...facts].join('; ')} |`;
}
