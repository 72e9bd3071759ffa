// Small sites for every rule of Jekyll's documentation, against what Jekyll wrote (`npm run record:jekyll`).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildOurs } from './build-ours.ts';
import { differences, type Texts } from './compare.ts';
import { BETTER, NOT_YET } from './reasons.ts';
import { SITES } from './sites/all.ts';
import type { SmallSite } from './read-sites.ts';

interface Recorded extends SmallSite {
  readonly wrote?: Texts;
  /** Why Jekyll stopped. */
  readonly failed?: string;
}

const recorded = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'corpus', 'jekyll-rules.json'), 'utf8')) as {
  readonly sites: readonly Recorded[];
};

test('the answers are those to the sites as they are written here', () => {
  expect(recorded.sites.map(({ rule, files, env }) => ({ rule, files, env }))).toEqual(
    SITES.map(({ rule, files, env }) => ({ rule, files, env })),
  );
  expect(new Set(SITES.map(({ rule }) => rule)).size, 'each rule has a name of its own').toBe(SITES.length);
});

test('what is other on purpose is little, and every exception is a site', () => {
  const names = new Set(SITES.map(({ rule }) => rule));
  expect([...Object.keys(BETTER), ...NOT_YET].filter((name) => !names.has(name))).toEqual([]);
  expect(Object.keys(BETTER).length).toBeLessThanOrEqual(20);
  expect(recorded.sites.length).toBeGreaterThanOrEqual(400);
});

describe('as Jekyll', () => {
  test.each(recorded.sites.map((site) => [site.rule, site] as const))('%s', async (rule, site) => {
    const ours = await buildOurs(site.files, site.env);
    if (Object.hasOwn(BETTER, rule) || NOT_YET.has(rule)) {
      expect(differs(site, ours), 'it is equal: it leaves the list').toBe(true);
      return;
    }
    // What stops Jekyll is reported here.
    if (site.wrote === undefined) expect(ours.problems, site.failed).not.toEqual([]);
    else expect(differences(site.wrote, ours.wrote, baseOf(site))).toEqual([]);
  });
});

function differs(site: Recorded, { wrote, problems }: Awaited<ReturnType<typeof buildOurs>>): boolean {
  return site.wrote === undefined ? problems.length === 0 : differences(site.wrote, wrote, baseOf(site)).length > 0;
}

function baseOf({ files }: SmallSite): string {
  const path = /^baseurl: *(.*)$/m.exec(files['_config.yml'] ?? '')?.[1]?.replace(/^\/+|\/+$/g, '') ?? '';
  return path === '' ? '' : `/${path}`;
}
