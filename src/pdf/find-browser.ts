// Where an author's Chromium may be: named by a variable, in the usual places, or where Playwright or Puppeteer put
// one.
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder of whoever runs the program. */
  readonly home: string;
  readonly isProgram: (path: string) => boolean;
  /** Names in a folder; none where there is no such folder. */
  readonly names: (folder: string) => readonly string[];
}

/** The first that is there; undefined where none is. `CHROME_PATH` alone counts where it is given. */
export function findBrowser(machine: Machine): string | undefined {
  const { CHROME_PATH: named } = machine.environment;
  if (named !== undefined && named !== '') return machine.isProgram(named) ? named : undefined;
  return [...installed(machine), ...downloaded(machine)].find(machine.isProgram);
}

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'chromium-headless-shell',
  'chrome-headless-shell',
];

function installed({ platform, environment, home }: Machine): readonly string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].flatMap((name) =>
      ['', home].map((top) => `${top}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) =>
      [
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ].map((path) => `${environment[name] ?? 'C:\\Program Files'}\\${path}`),
    );
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), '/snap/bin/chromium'];
}

/** The newest first: `chromium-1187`, `linux-147.0.7727.24`. */
function downloaded(machine: Machine): readonly string[] {
  const { platform, environment, home } = machine;
  const caches =
    platform === 'darwin'
      ? join(home, 'Library/Caches')
      : platform === 'win32'
        ? (environment.LOCALAPPDATA ?? home)
        : (environment.XDG_CACHE_HOME ?? join(home, '.cache'));
  const playwright = environment.PLAYWRIGHT_BROWSERS_PATH ?? join(caches, 'ms-playwright');
  const puppeteer = environment.PUPPETEER_CACHE_DIR ?? join(home, '.cache/puppeteer');
  return [
    ...below(playwright, /^chromium/, machine),
    ...['chrome', 'chrome-headless-shell'].flatMap((name) => below(join(puppeteer, name), /^/, machine)),
  ];
}

const PROGRAMS = [
  'chrome',
  'headless_shell',
  'chrome-headless-shell',
  'chrome.exe',
  'headless_shell.exe',
  'chrome-headless-shell.exe',
];
const IN_BUNDLES = ['Chromium', 'Google Chrome for Testing'].map((name) => `${name}.app/Contents/MacOS/${name}`);

function below(folder: string, names: RegExp, machine: Machine): readonly string[] {
  const versions = machine.names(folder).filter((name) => names.test(name));
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return versions.flatMap((version) =>
    machine
      .names(join(folder, version))
      .flatMap((inner) => [...PROGRAMS, ...IN_BUNDLES].map((name) => join(folder, version, inner, name))),
  );
}

export function thisMachine(environment: Machine['environment'], home: string): Machine {
  return { platform: process.platform, environment, home, isProgram, names: namesIn };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
