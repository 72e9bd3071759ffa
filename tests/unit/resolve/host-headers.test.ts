// What a host is told to keep for a year is what has another name when it changes, and nothing of the author's.
import { expect, test } from 'vitest';
import { siteBuilder } from '../../support/site-of.ts';

const built = await siteBuilder('host-headers');
const kept = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const { read } = await built({ 'one.md': '# One\n\n![A dot](assets/pictures/dot.svg)', ...files });
  return [...read('_headers').matchAll(/^\/(\S+)\n {2}Cache-Control: .*immutable$/gm)].map(([, path = '']) => path);
};

test('scripts, styles and faces by their names, and copies of pictures', async () => {
  const paths = await kept({});
  expect(paths).toContain('assets/pictures/*');
  expect(paths.filter((path) => !/-\w{8}\.(?:css|js|woff2)$/.test(path))).toEqual(['assets/pictures/*']);
});

test("not a folder in which an author's own pictures stand", async () => {
  expect(await kept({ 'assets/pictures/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })).not.toContain(
    'assets/pictures/*',
  );
});
