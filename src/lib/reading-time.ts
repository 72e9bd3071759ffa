// How long a text takes to read.

/**
 * In minutes, at least one: 220 words in one are a usual pace for technical prose; of Chinese or Japanese, each
 * character was counted as a word. `language` is a BCP 47 tag.
 */
export function minutesFor(words: number, language: string): number {
  return Math.max(1, Math.round(words / (/^(zh|ja)\b/.test(language) ? 450 : 220)));
}
