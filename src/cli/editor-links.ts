// The address that a click on a place in the terminal opens: the editor at the line, or the file.
import { hostname } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { Environment } from './arguments.ts';
import { valueOf } from '../lib/table.ts';

/** By the name of an editor's command: editors that have an address of their own for a line of a file. */
const SCHEMES: Readonly<Record<string, string>> = {
  code: 'vscode',
  'code-insiders': 'vscode-insiders',
  codium: 'vscodium',
  vscodium: 'vscodium',
  cursor: 'cursor',
  windsurf: 'windsurf',
  zed: 'zed',
};

/** Names that TERM_PROGRAM has in terminals that know links. */
const TERMINALS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'zed', 'Tabby', 'rio'];

/** Whether the terminal makes a link of OSC 8; others print it as nothing, or as what it is. */
export function knowsLinks(environment: Environment): boolean {
  const forced = environment['FORCE_HYPERLINK'];
  if (forced !== undefined && forced !== '') return forced !== '0';
  if (environment['TERM'] === 'dumb' || environment['CI'] || environment['TMUX'] || environment['STY']) return false;
  return (
    TERMINALS.includes(environment['TERM_PROGRAM'] ?? '') ||
    Number(environment['VTE_VERSION'] ?? 0) >= 5000 ||
    environment['WT_SESSION'] !== undefined ||
    environment['KONSOLE_VERSION'] !== undefined ||
    /kitty|alacritty|foot|ghostty|contour/.test(environment['TERM'] ?? '')
  );
}

/** `file` is absolute. */
export function editorAddress(file: string, line: number, column: number, environment: Environment): string {
  const command = (environment['VITRINE_EDITOR'] ?? '').trim().split(/\s+/)[0] ?? '';
  const name =
    command
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.(?:exe|cmd)$/i, '') ?? '';
  const inside = name === '' && environment['TERM_PROGRAM'] === 'vscode' ? 'vscode' : undefined;
  const scheme = valueOf(SCHEMES, name) ?? inside;
  const url = pathToFileURL(file);
  if (scheme !== undefined) return `${scheme}://file${url.pathname}:${line}:${column}`;
  // The machine's name: a file on another one, seen by ssh, is not this one's.
  url.hostname = hostname();
  return url.href;
}
