// The Chromium that browser tests drive: the one at CHROME_PATH, or the packed one of @sparticuz/chromium, unpacked
// once.
import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

export async function openBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    // Chromium refuses its sandbox to root, and a container's /dev/shm is often too small for a page.
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars'],
  });
}

/** Of the program, for what starts it on its own. */
export async function browserPath(): Promise<string> {
  return process.env.CHROME_PATH ?? (await unpackedBrowser());
}

/** The path of the unpacked browser; its name bears the version, so that an upgrade unpacks anew. */
async function unpackedBrowser(): Promise<string> {
  const folder = packageFolder();
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  // Where it outlives the tests, which have a folder of their own (support/own-folder.ts).
  const path = join(process.env['VITRINE_TESTS_DISK'] ?? tmpdir(), `vitrine-chromium-${versionIn(manifest)}`);
  if (await exists(path)) return path;
  // Several test processes may unpack at once: each writes aside, and the rename is all or nothing.
  const aside = `${path}.${process.pid}`;
  try {
    await pipeline(
      createReadStream(join(folder, 'bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(aside),
    );
    await chmod(aside, 0o755);
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
  return path;
}

/** The package exports only its entry, two folders below its root. */
function packageFolder(): string {
  let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!folder.endsWith(join('@sparticuz', 'chromium'))) folder = dirname(folder);
  return folder;
}

function versionIn(manifest: unknown): string {
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
