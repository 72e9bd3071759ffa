// Which editor is opened, and which is not: one that needs the terminal that the preview listens to.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInEditor } from '../../../src/dev/editor.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-editor-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const open = (asked: string | undefined): Promise<string | undefined> =>
  openInEditor(join(folder, 'a.md'), { line: 3, column: 1 }, { asked, path: folder });

test.each(['vim', '/usr/bin/nvim -u NONE', 'nano -l'])(
  '"%s" has no window, and draws over no preview',
  async (asked) => {
    expect(await open(asked)).toBe(
      `The editor "${asked}" needs a terminal of its own: name one with a window in VITRINE_EDITOR, such as VITRINE_EDITOR=code`,
    );
  },
);

test('where EDITOR names one without a window, one that is installed is taken', async () => {
  const before = { visual: process.env['VISUAL'], editor: process.env['EDITOR'] };
  delete process.env['VISUAL'];
  process.env['EDITOR'] = 'vim';
  try {
    expect(await open(undefined)).toMatch(/^No editor with a window was found/);
    await writeFile(join(folder, 'kate'), '#!/bin/sh\n');
    await chmod(join(folder, 'kate'), 0o755);
    expect(String(await open(undefined))).not.toMatch(/window/);
  } finally {
    for (const [name, value] of [
      ['VISUAL', before.visual],
      ['EDITOR', before.editor],
    ] as const)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
});
