// The environment variables and the exit codes, as tables for `--help` and the manual.

export const variables: Readonly<Record<string, string>> = {
  BASE_URL: 'As --base.',
  CHROME_PATH: 'As --browser.',
  HOST: 'As --host.',
  PORT: 'As --port.',
  VITRINE_EDITOR:
    'The editor that `dev` opens, as a command: code, subl, "idea --line". Without it, the one that runs or is installed.',
  VITRINE_CACHE: 'As --cache, for all books; not inside a book.',
  XDG_CACHE_HOME: 'The folder of caches, instead of ~/.cache; on Windows that is LOCALAPPDATA.',
  NO_COLOR: 'Without colour, if it holds anything.',
  FORCE_COLOR: 'With colour, even where the output is no terminal; 0 is without.',
  CI: 'A line of progress each ten seconds at most, and no browser, as nobody watches.',
  GITHUB_STEP_SUMMARY: 'With --format github, the file that gets all problems as a table; GitHub sets it.',
  SOURCE_DATE_EPOCH:
    'What a Jekyll book takes for now, in seconds since 1970: later posts wait for it. Without it, today.',
};

export const exitCodes: Readonly<Record<number, string>> = {
  0: 'All is well; there may be warnings.',
  1: 'The book has an error to mend, or the disk refused something.',
  2: 'The command was not understood.',
  70: "A mistake of Vitrine's own.",
};
