// The commands, flags and environment variables, as tables: reading arguments, `--help` and the manual all come from
// them.

export type CommandName =
  | 'build'
  | 'dev'
  | 'preview'
  | 'check'
  | 'epub'
  | 'pdf'
  | 'render'
  | 'inspect'
  | 'translate'
  | 'init'
  | 'board'
  | 'clean';

export interface CommandEntry {
  readonly about: string;
  /** What `[root]` means to it; undefined for a command that takes no path. */
  readonly root: string | undefined;
  /** What other programs call it; understood, and shown by `--help`. */
  readonly also?: readonly string[];
  readonly flags: readonly FlagName[];
}

export interface FlagEntry {
  /** How the value is called, or undefined for a flag that is there or not. */
  readonly value: string | undefined;
  readonly about: string;
  /** The values allowed. */
  readonly choices?: readonly string[];
  /** An environment variable that is asked where the flag is not given. */
  readonly variable?: string;
  /** What holds where neither is given. */
  readonly fallback?: string;
  /** What the flag alone means, without a value. */
  readonly bare?: string;
  readonly short?: string;
  /** What other programs call it, without the dashes; understood. */
  readonly also?: readonly string[];
}

export type FlagName = keyof typeof flags;

const root = 'A folder with a book, a folder of Markdown files, or one file';

export const commands = {
  build: {
    about: 'Write the website of a book.',
    also: ['generate', 'export'],
    root,
    flags: [
      'out',
      'base',
      'layouts',
      'drafts',
      'fetch',
      'strict',
      'format',
      'all',
      'cache',
      'quiet',
      'verbose',
      'help',
    ],
  },
  dev: {
    about: 'Serve the book while you write: every save shows at once.',
    also: ['serve', 'server', 'start', 'watch', 'develop'],
    root,
    flags: ['host', 'port', 'strict-port', 'open', 'base', 'layouts', 'all', 'cache', 'quiet', 'verbose', 'help'],
  },
  preview: {
    about: 'Serve the written website as a reader gets it.',
    root: 'The folder with the book',
    flags: ['out', 'host', 'port', 'strict-port', 'open', 'base', 'quiet', 'verbose', 'help'],
  },
  check: {
    about: 'List problems and todo notes, and write nothing.',
    also: ['lint', 'validate', 'doctor', 'test'],
    root,
    flags: [
      'fix',
      'yes',
      'external',
      'words',
      'allow-private',
      'drafts',
      'base',
      'strict',
      'format',
      'all',
      'cache',
      'quiet',
      'verbose',
      'help',
    ],
  },
  epub: {
    about: 'Write a book as an EPUB, for e-readers; in several languages, one for each.',
    root,
    flags: ['out', 'base', 'drafts', 'strict', 'format', 'all', 'cache', 'quiet', 'verbose', 'help'],
  },
  pdf: {
    about: 'Print a book, or one of its chapters (`pdf my-book content/one.md`), as a PDF, by a Chromium of yours.',
    root,
    flags: ['out', 'size', 'browser', 'base', 'drafts', 'strict', 'format', 'all', 'cache', 'quiet', 'verbose', 'help'],
  },
  render: {
    about:
      'Write the content of each chapter without a page around it, for other programs: `a/b.md` becomes `a/b.md.html`.',
    root,
    flags: ['out', 'plain', 'liquid-only', 'strict', 'format', 'all', 'cache', 'quiet', 'verbose', 'help'],
  },
  inspect: {
    about: 'Show what a book will get: what was found, understood, improved and not supported. Writes nothing.',
    root,
    flags: ['base', 'format', 'cache', 'verbose', 'help'],
  },
  translate: {
    about:
      'Show how far each language of a book is (`translate status`), or note that a translation is of its original as it is now (`translate mark CHAPTER`).',
    root,
    flags: ['format', 'cache', 'quiet', 'verbose', 'help'],
  },
  board: {
    about:
      'Write the editorial board as one file: of each chapter the state, words, todos, and what is dead, missing or late.',
    root,
    flags: ['out', 'cache', 'quiet', 'verbose', 'help'],
  },
  init: {
    about: 'Begin a book, or the workflow that publishes one; no file that is there is touched.',
    also: ['new', 'create'],
    root: 'The folder of the new book',
    flags: ['github-pages', 'quiet', 'help'],
  },
  clean: {
    about: 'Empty the cache of all books. Nothing else is deleted, and no book is changed.',
    root: undefined,
    flags: ['cache', 'quiet', 'help'],
  },
} as const satisfies Record<CommandName, CommandEntry>;

export const flags = {
  out: {
    value: 'DIR',
    short: 'o',
    also: ['out-dir', 'outdir', 'outDir', 'output', 'output-dir', 'destination', 'dest', 'dest-dir', 'site-dir', 'd'],
    about: 'The folder of the website; for `epub` and `pdf`, the file.',
    fallback: "_site in the book's folder; for `epub` and `pdf`, book.epub and book.pdf in the current folder",
  },
  base: {
    value: 'URL',
    about: 'The address where the site will stand, or its path: https://example.org/book/ or /book/.',
    also: ['base-url', 'baseurl', 'baseURL', 'b'],
    variable: 'BASE_URL',
    fallback: 'base in book.yml',
  },
  size: {
    value: 'SIZE',
    also: ['paper', 'page-size'],
    about: 'The paper of a PDF.',
    choices: ['a4', 'letter', '6x9in'],
    fallback: 'a4',
  },
  browser: {
    value: 'PATH',
    about: 'The Chromium, Chrome or Edge that prints. Nothing is downloaded.',
    variable: 'CHROME_PATH',
    fallback: 'the first that is found: where systems keep it, Playwright or Puppeteer',
  },
  plain: {
    value: undefined,
    about:
      'Markdown as Jekyll prints it: pictures, links and formulas as they are written. A file without front matter is taken as text after Liquid.',
  },
  'liquid-only': { value: undefined, about: 'Write the text after Liquid and before Markdown, under its own name.' },
  layouts: {
    value: 'WHOSE',
    about: "Whose page templates a Jekyll book gets: Vitrine's, or those in its own _layouts, with its style sheets.",
    choices: ['vitrine', 'jekyll'],
    fallback: 'vitrine',
  },
  drafts: {
    value: undefined,
    short: 'D',
    also: ['draft', 'buildDrafts', 'build-drafts'],
    about: 'Show drafts and todo notes.',
  },
  fetch: {
    value: undefined,
    about:
      'Bring pictures of other hosts into the book, once, with their hashes in pictures.lock. Without it no picture is asked for.',
  },
  fix: {
    value: undefined,
    about:
      'Mend what is safe to mend (misspelt names, moved files, curly quotes in tags): shows the difference, and asks once for each file.',
  },
  yes: { value: undefined, short: 'y', about: 'With --fix, write without asking.' },
  external: {
    value: undefined,
    about:
      'Ask other hosts whether the links to them work, and keep what worked when in links.lock.json. Without it no other host is asked.',
  },
  'allow-private': {
    value: undefined,
    about: 'With --external, ask addresses inside this machine and its private networks, too.',
  },
  words: {
    value: undefined,
    about:
      'Print the prose alone, each line with its place, for a speller of your own: no code, formulas and addresses. Nothing is checked.',
  },
  strict: { value: undefined, about: 'Take warnings as errors.' },
  format: {
    value: 'FORMAT',
    about: 'How problems are shown: for people, as annotations of GitHub Actions, as JSON, SARIF or Markdown.',
    choices: ['pretty', 'github', 'json', 'sarif', 'md'],
    fallback: 'pretty',
  },
  host: {
    value: 'HOST',
    about: 'The address to listen on; 0.0.0.0, or the flag alone, lets other machines in, and shows their address.',
    bare: '0.0.0.0',
    short: 'H',
    also: ['bind', 'hostname'],
    variable: 'HOST',
    fallback: '127.0.0.1',
  },
  port: {
    value: 'PORT',
    short: 'p',
    also: ['P'],
    about: 'The port to listen on, or the next free one.',
    variable: 'PORT',
    fallback: '4000',
  },
  'strict-port': { value: undefined, also: ['strictPort'], about: 'Fail where the port is taken.' },
  open: { value: undefined, also: ['open-url', 'o'], about: 'Open the book in the browser.' },
  'github-pages': { value: undefined, about: 'Write the workflow that publishes the book on GitHub Pages.' },
  all: {
    value: undefined,
    about:
      'Show every place of every problem. Without it the same thing again is shown once with its count: in 20 lines for each rule by `check`, in 60 for all by the others.',
  },
  cache: {
    value: 'DIR',
    about: 'The folder of what is remembered from run to run. Inside the book only where it is named here.',
    fallback: 'VITRINE_CACHE, or vitrine in the folder for caches of this machine',
  },
  quiet: { value: undefined, short: 'q', about: 'Say only what is wrong: no notes, no todos, no summary.' },
  verbose: { value: undefined, also: ['trace', 'debug'], about: 'Say every step, with its time.' },
  help: { value: undefined, short: 'h', about: 'Show what a command does and takes.' },
  version: { value: undefined, short: 'v', about: 'Show the version.' },
} as const satisfies Record<string, FlagEntry>;
