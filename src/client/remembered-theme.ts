// The theme that the reader chose, kept in the browser; undefined where she left it to her system.
import { recall } from './memory.ts';

export const themes = ['light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];

export function chosenTheme(): Theme | undefined {
  const kept = recall('theme');
  return themes.find((theme) => theme === kept);
}
