// What the reading of a Jekyll site's files knows: its texts, its settings, its plugins.
import { pathIn } from '../../lib/paths.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { TextReader } from '../read-text.ts';
import type { JekyllSettings } from './settings.ts';

export interface Scene {
  readonly texts: TextReader;
  readonly read: JekyllSettings;
  /** Undefined where there is none: then GitHub Pages builds the site, with its own set of plugins. */
  readonly gemfile: string | undefined;
  /** Paths from the top of the site's sources. */
  readonly inside: readonly string[];
}

export function fullPath(sitePath: string, source: string): string {
  return pathIn(source, sitePath);
}

export function pluginsOf(settings: PlainMap, gemfile: string | undefined): readonly string[] {
  const listed = [settings.plugins, settings.gems, settings.whitelist].flatMap((value) =>
    listOf(value).flatMap((item) => textOf(item) ?? []),
  );
  const gems = [...(gemfile ?? '').matchAll(/^[^#\n]*\bgem\s+["'](jekyll-[\w-]+|github-pages|jemoji)["']/gm)].map(
    (found) => found[1] ?? '',
  );
  return [...new Set([...listed, ...gems])].filter((name) => !name.startsWith('jekyll-theme-')).sort();
}

/** Jekyll's plugin `jekyll-optional-front-matter`, which GitHub Pages has switched on. */
export function takesPlainMarkdown(scene: Scene): boolean {
  return isOn('jekyll-optional-front-matter', scene.read.settings.optional_front_matter, scene);
}

/** Jekyll's plugin `jekyll-readme-index`, which GitHub Pages has switched on. */
export function takesReadmes(scene: Scene): boolean {
  return isOn('jekyll-readme-index', scene.read.settings.readme_index, scene);
}

/** Jekyll's plugin `jekyll-titles-from-headings`, which GitHub Pages has switched on. */
export function takesHeadings(scene: Scene): boolean {
  return isOn('jekyll-titles-from-headings', scene.read.settings.titles_from_headings, scene);
}

/** Whether a plugin of GitHub Pages works, which its own setting may switch off. */
function isOn(plugin: string, setting: unknown, { read, gemfile }: Scene): boolean {
  if (isMap(setting) && setting.enabled === false) return false;
  const plugins = pluginsOf(read.settings, gemfile);
  return gemfile === undefined || plugins.includes('github-pages') || plugins.includes(plugin);
}

/** Whether a README with front matter is an index too. */
export function takesWrittenReadmes(scene: Scene): boolean {
  const setting = scene.read.settings.readme_index;
  return takesReadmes(scene) && isMap(setting) && setting.with_frontmatter === true;
}
