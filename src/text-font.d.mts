// What text-font.mjs exports, for tests.
export const ALPHABETS: Readonly<Record<string, string>>;
export function makeTextFont(folder: string): Promise<readonly string[]>;
