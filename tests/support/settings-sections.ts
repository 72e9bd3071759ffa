// The settings of a book as the manual has them: a section for each, with its example, and what is inside of it.
import type { Setting } from '../../src/config/setting.ts';

/** Markdown for all settings, in the order of the table; `numbering.figures` stands in the section of `numbering`. */
export function settingsSections(known: Readonly<Record<string, Setting>>): string {
  return Object.entries(known)
    .map(([name, setting]) => {
      const inner = innerSettings(setting, `${name}.`);
      return [
        `### ${name}`,
        [
          setting.about,
          ...(setting.alias === undefined ? [] : [`It may be spelt \`${setting.alias}\`.`]),
          ...(setting.settings === undefined || setting.kind === 'policy'
            ? [`*Without it:* ${setting.fallback}.`]
            : []),
        ].join(' '),
        `\`\`\`yaml\n${setting.example}\n\`\`\``,
        ...(inner.length === 0 ? [] : [inner.join('\n')]),
      ].join('\n\n');
    })
    .join('\n\n');
}

function innerSettings({ settings = {} }: Setting, prefix: string): readonly string[] {
  return Object.entries(settings).flatMap(([name, setting]) => [
    `- \`${prefix}${name}\`: ${setting.about} *Without it:* ${setting.fallback}. Such as \`${setting.example}\`.`,
    ...innerSettings(setting, `${prefix}${name}.`),
  ]);
}
