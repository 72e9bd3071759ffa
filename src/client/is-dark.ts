// Whether the page is dark, and which picture is then to be shown.
const root = document.documentElement;

/** Whoever decided it: the reader, or her system. */
export function isDark(): boolean {
  const { theme } = root.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

/** The twin of the picture in `element` that is to be shown now, if it has one. */
export function twinIn(element: Element): string | undefined {
  const source = isDark() ? element.querySelector<HTMLSourceElement>('source[data-theme="dark"]:not([type])') : null;
  return source?.srcset;
}
