// The committed JSON Schema, and the examples in the table of settings, agree with what the program reads.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.ts';
import { settingsSchema } from '../../../src/config/schema.ts';
import { numberingSettings } from '../../../src/config/group-settings.ts';
import { settings } from '../../../src/config/settings.ts';
import type { Setting } from '../../../src/config/setting.ts';
import { readYaml } from '../../../src/config/yaml.ts';
import { expectText } from '../../support/expectations.ts';
import { settingsSections } from '../../support/settings-sections.ts';

test('book.schema.json is what the table of settings gives', async () => {
  const kept = join(import.meta.dirname, '../../../src/config/book.schema.json');
  await expectText(kept, `${JSON.stringify(settingsSchema(), null, 2)}\n`);
});

const examples: readonly (readonly [string, Setting])[] = [
  ...Object.entries(settings),
  ...Object.entries(numberingSettings),
];

test.each(examples)('the example of %s is accepted', (name, setting) => {
  const isInner = (Object.values(numberingSettings) as readonly Setting[]).includes(setting);
  const yaml = readYaml({ path: 'book.yml', text: isInner ? `numbering: {${setting.example}}` : setting.example });
  expect(yaml.value).toHaveProperty(isInner ? ['numbering', name] : name);
  expect(
    readConfig(yaml.value, { path: 'book.yml', placeOf: yaml.placeOf, base: undefined, defaultTitle: 'T' }).problems,
  ).toEqual([]);
});

test('every setting has a section of the manual, with all that is inside of it', () => {
  const sections = settingsSections(settings);
  for (const name of Object.keys(settings)) expect(sections).toContain(`### ${name}\n`);
  expect(sections).toContain('It may be spelt `license`.');
  expect(sections).toContain('- `numbering.figures`: ');
});
