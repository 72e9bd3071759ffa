// Opens a file in the author's editor; launch-editor's only home.
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface Editors {
  /** As VITRINE_EDITOR has it: a command, perhaps with words. */
  readonly asked: string | undefined;
  /** Folders of programs, as PATH has them. */
  readonly path: string;
}

/** Looked for where none is named and none runs. */
const KNOWN = ['code', 'codium', 'cursor', 'zed', 'subl', 'idea', 'webstorm', 'pycharm', 'kate', 'gedit'];

/** The preview has the terminal, and listens to its keys: these would draw over it, and get half of what is typed. */
const OF_TERMINALS = ['vi', 'vim', 'nvim', 'nano', 'pico', 'hx', 'helix', 'micro', 'kak', 'joe', 'ne', 'mcedit', 'ed'];

/** `file` is absolute. Resolves to a sentence where no editor could be opened. */
export async function openInEditor(
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
  { asked, path }: Editors,
): Promise<string | undefined> {
  const { default: guess } = await import('launch-editor/guess.js');
  const { default: launch } = await import('launch-editor');
  if (asked !== undefined && needsTerminal(asked))
    return `The editor "${asked}" needs a terminal of its own: name one with a window in VITRINE_EDITOR, such as VITRINE_EDITOR=code`;
  // Where none runs, what VISUAL or EDITOR names is taken.
  const [guessed] = asked === undefined ? guess() : [asked];
  const running = guessed === null || guessed === undefined || needsTerminal(guessed) ? undefined : guessed;
  const editor = running ?? (await firstInstalled(path));
  if (editor === undefined)
    return 'No editor with a window was found: name one in VITRINE_EDITOR, such as VITRINE_EDITOR=code';
  return new Promise((resolve) => {
    // An editor that opens says nothing; one that is not there says so soon.
    const opened = setTimeout(() => resolve(undefined), 500);
    launch(`${file}:${line}:${column}`, editor, (_, message) => {
      clearTimeout(opened);
      resolve(`The editor "${editor}" could not be opened${message === null ? '' : `: ${message}`}`);
    });
  });
}

/** `vim`, `/usr/bin/nvim`, `nano -l`; not `vim -g`, which opens a window. */
function needsTerminal(command: string): boolean {
  const [program = '', ...words] = command.trim().split(/\s+/);
  const name = (program.split(/[\\/]/).at(-1) ?? '').replace(/\.exe$/i, '').toLowerCase();
  return OF_TERMINALS.includes(name) && !words.includes('-g');
}

async function firstInstalled(path: string): Promise<string | undefined> {
  for (const name of KNOWN)
    for (const folder of path.split(delimiter).filter((each) => each !== ''))
      if (await isProgram(join(folder, name))) return name;
  return undefined;
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
