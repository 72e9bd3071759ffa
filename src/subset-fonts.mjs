// Cuts typefaces into the parts that pages ask for, when the program is bundled.
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes `parts` as `NAME.woff2` below `folder`, and the licence beside them, where they are missing or older than
 * their source or than `madeBy`, the file that says what they hold; returns the paths. `axes` narrows what a variable
 * face can be.
 */
export async function makeFonts(folder, { parts, licence, licenceName, madeBy }) {
  await mkdir(folder, { recursive: true });
  const kept = join(folder, licenceName);
  await copyFile(licence, kept);
  const paths = [kept];
  for (const { name, source, ranges, axes } of parts) {
    const path = join(folder, `${name}.woff2`);
    paths.push(path);
    const newest = Math.max(
      ...(await Promise.all(
        [fileURLToPath(import.meta.url), madeBy, source].map(async (each) => (await stat(each)).mtimeMs),
      )),
    );
    const age = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (age > newest) continue;
    const { default: subsetFont } = await import('subset-font');
    await writeFile(
      path,
      await subsetFont(await readFile(source), charactersIn(ranges), {
        targetFormat: 'woff2',
        ...(axes === undefined ? {} : { variationAxes: axes }),
      }),
    );
  }
  return paths;
}

/** `U+41-43, U+58` → `ABCX`. */
function charactersIn(ranges) {
  return ranges
    .split(', ')
    .map((range) => {
      const [first, last = first] = range
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
    })
    .join('');
}
