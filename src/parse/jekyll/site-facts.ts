// Facts of a Jekyll site that Liquid asks for and that no file says outright.
import { textOf, type PlainMap } from '../../lib/values.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllSite } from '../../model/jekyll.ts';

/** `site.github`, as far as the settings tell it; the plugin would ask GitHub. */
export function gitHubFacts({ settings }: JekyllSite, config: Config): PlainMap | undefined {
  const written = textOf(settings.repository) ?? config.repository ?? '';
  const [, owner, name] = /(?:^|github\.com\/)([\w.-]+)\/([\w.-]+?)(?:\.git|\/)?$/.exec(written) ?? [];
  if (owner === undefined || name === undefined) return undefined;
  const repository = `https://github.com/${owner}/${name}`;
  return {
    owner_name: owner,
    owner_url: `https://github.com/${owner}`,
    repository_name: name,
    repository_nwo: `${owner}/${name}`,
    repository_url: repository,
    project_title: config.title,
    project_tagline: config.description,
    issues_url: `${repository}/issues`,
    wiki_url: `${repository}/wiki`,
    zip_url: `${repository}/zipball/gh-pages`,
    tar_url: `${repository}/tarball/gh-pages`,
    url: config.base?.replace(/\/$/, ''),
    baseurl: config.basePath.replace(/\/$/, ''),
    is_project_page: !name.endsWith('.github.io'),
    is_user_page: name.endsWith('.github.io'),
    source: { branch: 'gh-pages', path: '/' },
  };
}
