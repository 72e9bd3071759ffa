// Patterns for paths as Jekyll's settings write them: `*.gemspec`, `docs/**/*.md`.

/** Ruby's `File.fnmatch?` without flags: `*` also passes slashes, and none of them matches a name's leading dot. */
export function matchesGlob(pattern: string, path: string): boolean {
  return regExpOf(pattern).test(path);
}

const known = new Map<string, RegExp>();

function regExpOf(pattern: string): RegExp {
  const found = known.get(pattern);
  if (found !== undefined) return found;
  let source = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    if (character === '*') {
      while (pattern[at + 1] === '*') at += 1;
      // `**/` is also no folder at all.
      if (pattern[at - 1] === '*' && pattern[at + 1] === '/') {
        at += 1;
        source += '(?:.*/)?';
      } else source += at === 0 ? '(?!\\.).*' : '.*';
    } else if (character === '?') source += '.';
    else if (character === '[' && pattern.indexOf(']', at) > at + 1) {
      const end = pattern.indexOf(']', at);
      source += `[${pattern
        .slice(at + 1, end)
        .replace(/^!/, '^')
        .replace(/[\\[\]]/g, '\\$&')}]`;
      at = end;
    } else source += character.replace(/[.+^${}()|[\]\\/]/g, '\\$&');
  }
  let made: RegExp;
  try {
    made = new RegExp(`^${source}$`, 's');
  } catch {
    // `[z-a]` is no range: such a pattern matches only itself.
    made = new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`);
  }
  known.set(pattern, made);
  return made;
}
