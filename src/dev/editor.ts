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

/** `file` is absolute. Resolves to a sentence where no editor could be opened. */
export async function openInEditor(
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
  { asked, path }: Editors,
): Promise<string | undefined> {
  const { default: guess } = await import('launch-editor/guess.js');
  const { default: launch } = await import('launch-editor');
  const [running] = asked === undefined ? guess() : [asked];
  const editor = running ?? (await firstInstalled(path));
  if (editor === undefined) return 'No editor was found: name one in VITRINE_EDITOR, such as VITRINE_EDITOR=code';
  return new Promise((resolve) => {
    // An editor that opens says nothing; one that is not there says so soon.
    const opened = setTimeout(() => resolve(undefined), 500);
    launch(`${file}:${line}:${column}`, editor, (_, message) => {
      clearTimeout(opened);
      resolve(`The editor "${editor}" could not be opened${message === null ? '' : `: ${message}`}`);
    });
  });
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
