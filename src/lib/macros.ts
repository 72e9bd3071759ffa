// Macros for formulas as settings write them: a name and its TeX, or MathJax's list of TeX and how many arguments it
// takes.

/**
 * `R: '\mathbb{R}'` and `'\norm': ['\lVert #1 \rVert', 1]` → name with backslash, TeX; undefined where it is neither. A
 * number is none: YAML has read it, and `3.10` is 3.1 by then.
 */
export function readMacro(name: string, value: unknown): readonly [name: string, tex: string] | undefined {
  const tex: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof tex !== 'string') return undefined;
  // How many arguments there are, `#1`, `#2` in the TeX tell themselves.
  return [name.startsWith('\\') ? name : `\\${name}`, tex];
}
