// Pictures that have a twin for the dark follow the reader's choice of theme, where it is not that of her system.

const sources = document.querySelectorAll<HTMLSourceElement>('source[data-theme="dark"]');
const root = document.documentElement;

if (sources.length > 0) {
  follow();
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ['data-theme'] });
}

/**
 * The page says `(prefers-color-scheme: dark)`, which only the system decides; a theme chosen on the page outweighs it.
 * Paper is white in any case.
 */
function follow(): void {
  const { theme } = root.dataset;
  const media =
    theme === undefined ? 'screen and (prefers-color-scheme: dark)' : theme === 'dark' ? 'screen' : 'not all';
  sources.forEach((source) => {
    source.media = media;
  });
}

export {};
