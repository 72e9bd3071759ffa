// What math-font.mjs exports, for tests.
export const PARTS: Readonly<Record<string, string>>;
export function makeMathFont(folder: string): Promise<readonly string[]>;
