// Types of bundle.mjs, for the tests.
export const FIGURES: readonly string[];
export const LIMIT: number;
export function bundleFigures(): Promise<Readonly<Record<string, string>>>;
