// What Jekyll 4 leaves out of every site.

/** What Jekyll 4 never reads, whatever the settings exclude. */
export const ALWAYS_EXCLUDED: readonly string[] = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
];
