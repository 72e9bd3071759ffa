// Shows an address in the reader's browser, with what the system has for that.
import { spawn } from 'node:child_process';

/** `platform` is Node's name for the system. Resolves to false where nothing could be started. */
export function openBrowser(url: string, platform: string): Promise<boolean> {
  const [program, words] = openerOf(platform);
  return new Promise((resolve) => {
    const child = spawn(program, [...words, url], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function openerOf(platform: string): readonly [program: string, words: readonly string[]] {
  if (platform === 'darwin') return ['open', []];
  // `start` is a word of cmd's, and takes its first argument for a title.
  return platform === 'win32' ? ['cmd', ['/c', 'start', '""']] : ['xdg-open', []];
}
