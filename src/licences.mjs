// The licences of the libraries that are in the bundle, as one text: theirs ask that it goes where they go.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of files that hold a licence, or what is owed beside it. */
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * `inputs` are paths of files that esbuild has read, relative to `root`. Throws for a library that has no licence: what
 * may not be given away must not be in the bundle.
 */
export async function licencesOf(root, inputs) {
  const folders = new Set(inputs.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
  const own = await readFile(join(root, 'LICENSE'), 'utf8');
  const permission = own.slice(own.indexOf('Permission is'));
  const libraries = await Promise.all([...folders].map((folder) => libraryAt(join(root, folder), permission)));
  const sorted = libraries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = sorted.map(({ name, text }) => `${'-'.repeat(78)}\n${name}\n\n${text}\n`);
  return `Vitrine's program holds these libraries, as they are or in part.\n\n${[...new Set(parts)].join('\n')}`;
}

/** `permission` is the text of the MIT licence: some of its libraries only name it. */
async function libraryAt(folder, permission) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const names = (await readdir(folder)).filter((each) => LICENCE.test(each)).sort();
  const texts = await Promise.all(names.map((each) => readFile(join(folder, each), 'utf8')));
  if (texts.length === 0 && license !== 'MIT') throw new Error(`"${name}" has no licence`);
  const by = typeof author === 'string' ? author : author?.name;
  const text = texts.length === 0 ? `Copyright (c) ${by}\n\n${permission}` : texts.join('\n\n');
  return { name: `${name} ${version} (${license})`, text: text.replaceAll('\r', '').trim() };
}
