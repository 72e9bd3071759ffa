// What `vitrine inspect` says of each setting and plugin, against what a build makes of a site that has it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import type { Fact } from '../../src/inspect/fact.ts';
import { kramdownFact, OPTIONS } from '../../src/inspect/kramdown-options.ts';
import { pluginFact, PLUGINS } from '../../src/inspect/plugins.ts';
import { settingFact, SETTINGS } from '../../src/inspect/settings.ts';
import { buildOurs } from './build-ours.ts';
import { differences, type Texts } from './compare.ts';
import { INSPECTED, type InspectedSite } from './inspected.ts';

interface Answer {
  readonly files?: Texts;
  readonly wrote?: Texts;
  readonly failed?: string;
}

/** What Jekyll made of each site, and of the same without the setting or the plugin. */
const recorded = JSON.parse(readFileSync(join(import.meta.dirname, '../corpus/jekyll-inspected.json'), 'utf8')) as {
  readonly sites: readonly { readonly rule: string; readonly has: Answer; readonly without: Answer }[];
};

test('every setting, plugin and option that is spoken of has a site that shows it, and each of Jekyll is spoken of', () => {
  const named = (kind: InspectedSite['kind']): readonly string[] =>
    INSPECTED.filter((site) => site.kind === kind).map(({ name }) => name);
  expect([...named('setting')].sort()).toEqual(Object.keys(SETTINGS).sort());
  expect([...named('plugin')].sort()).toEqual(Object.keys(PLUGINS).sort());
  expect([...named('kramdown')].sort()).toEqual(Object.keys(OPTIONS).sort());
  expect(recorded.sites.map(({ rule, has, without }) => [rule, has.files, without.files])).toEqual(
    INSPECTED.map(({ rule, files, without }) => [rule, files, without]),
  );
});

describe('is true', () => {
  test.each(INSPECTED.map((site, index) => [site.rule, site, recorded.sites[index]] as const))(
    '%s',
    async (_, site, jekyll) => {
      const fact = factOf(site);
      if (fact.answer !== 'done') expect(fact.words, 'it says neither how nor what is lost').not.toBe('');
      await evidenceOf(site);
      await CHECKS[fact.answer](site, jekyll ?? { has: {}, without: {} }, fact.words);
    },
  );
});

/** What the site says of itself: texts of pages, problems, commands. */
async function evidenceOf({ files, shows, reports, commands }: InspectedSite): Promise<void> {
  for (const command of commands)
    expect(readArguments(command.split(' ').slice(1), {}).kind, command).not.toBe('misuse');
  if (shows.length + reports.length === 0) return;
  const { wrote, page, problems } = await buildOurs(files, {}, 'vitrine');
  for (const { path, pattern, isWhole } of shows) expect(isWhole ? page(path) : (wrote[path] ?? '')).toMatch(pattern);
  expect(problems.map(({ rule }) => String(rule))).toEqual(expect.arrayContaining([...reports]));
}

interface Answers {
  readonly has: Answer;
  readonly without: Answer;
}

const CHECKS: Readonly<Record<Fact['answer'], (site: InspectedSite, jekyll: Answers, words: string) => Promise<void>>> =
  {
    /** It changes the site, with either layouts, as it does in Jekyll, where the plugin can be had. */
    done: async (site, jekyll, words) => {
      if (!words.includes('layouts')) expect(await changes(site, 'vitrine'), 'in our layouts').toBe(true);
      if (!isSeen(jekyll)) {
        expect(site.shows, jekyll.has.failed).not.toEqual([]);
        return;
      }
      const { wrote } = await buildOurs(site.files);
      expect(differences(jekyll.has.wrote ?? {}, wrote, site.name === 'baseurl' ? '/b' : '')).toEqual([]);
    },
    /** Where Jekyll's site is another with it, the site shows how ours is; where it is not, ours is not either. */
    'done otherwise': async (site, jekyll) => {
      if ([...site.shows, ...site.reports, ...site.commands].length > 0) return;
      if (isSeen(jekyll)) {
        const { wrote } = await buildOurs(site.files);
        expect(differences(jekyll.has.wrote ?? {}, wrote, ''), 'nothing shows how').toEqual([]);
      } else expect(await changes(site, 'vitrine')).toBe(false);
    },
    /** It changes nothing. */
    'not done': async (site, _, words) => {
      expect(await changes(site, 'jekyll'), 'it is done').toBe(false);
      if (words.includes('reported')) expect(site.reports).not.toEqual([]);
    },
  };

/** Whether Jekyll, with what is installed, writes another site with it. */
function isSeen({ has, without }: Answers): boolean {
  return has.wrote !== undefined && JSON.stringify(has.wrote) !== JSON.stringify(without.wrote);
}

async function changes({ files, without }: InspectedSite, layouts: 'jekyll' | 'vitrine'): Promise<boolean> {
  const [a, b] = [await buildOurs(files, {}, layouts), await buildOurs(without, {}, layouts)];
  return JSON.stringify(a.wrote) !== JSON.stringify(b.wrote);
}

function factOf({ kind, name }: InspectedSite): Fact {
  if (kind === 'plugin') return pluginFact(name);
  const fact = kind === 'kramdown' ? kramdownFact(name) : settingFact(name);
  if (fact === undefined) throw new Error(`Nothing is said of ${name}`);
  return fact;
}
