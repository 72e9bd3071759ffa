// New bytes of a style sheet or a picture take the place of the old ones, without a reload.

/** Paths of files of the site that have changed. */
export function swapFiles(changed: readonly string[]): void {
  if (changed.length === 0) return;
  const top = new URL(document.documentElement.dataset['root'] ?? './', location.href);
  const addresses = new Set(
    changed.map((path) => new URL(encodeURI(path).replace(/[?#]/g, encodeURIComponent), top).pathname),
  );
  const isChanged = (address: string): boolean => addresses.has(new URL(address, document.baseURI).pathname);
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]'))
    if (isChanged(link.href)) swapStyle(link);
  for (const element of document.querySelectorAll<HTMLElement>('[src], [srcset], [poster]'))
    for (const attribute of ['src', 'srcset', 'poster'])
      if (!element.matches('script, iframe')) void swapPicture(element, attribute, isChanged);
}

/** Whether the page has loaded one of these scripts: it cannot be taken back. */
export function runsOneOf(changed: readonly string[]): boolean {
  const top = new URL(document.documentElement.dataset['root'] ?? './', location.href);
  const addresses = new Set(
    changed.filter((path) => /\.m?js$/.test(path)).map((path) => new URL(encodeURI(path), top).href),
  );
  if (addresses.size === 0) return false;
  return [...document.querySelectorAll<HTMLElement>('script[src], [data-module], iframe[src]')].some((element) =>
    [element.getAttribute('src'), element.dataset['module'], element.dataset['uses']].some(
      (address) => address && addresses.has(new URL(address, document.baseURI).href.replace(/[?#].*/, '')),
    ),
  );
}

/** The new style is loaded before the old one goes: the page never stands naked. */
function swapStyle(link: HTMLLinkElement): void {
  const next = link.cloneNode() as HTMLLinkElement; // A clone of a link is a link.
  next.href = renewed(link.href);
  next.onload = next.onerror = () => link.remove();
  link.after(next);
}

/** The new picture is there before the old one goes. */
async function swapPicture(
  element: HTMLElement,
  attribute: string,
  isChanged: (address: string) => boolean,
): Promise<void> {
  const value = element.getAttribute(attribute);
  if (value === null) return;
  const next =
    attribute === 'srcset'
      ? value.replace(/[^\s,]\S*[^\s,]/g, (word) =>
          /^[\d.]+[wx]$/.test(word) || !isChanged(word) ? word : renewed(word),
        )
      : isChanged(value)
        ? renewed(value)
        : value;
  if (next === value) return;
  if (element instanceof HTMLImageElement) {
    const image = new Image();
    if (attribute === 'srcset') [image.sizes, image.srcset] = [element.sizes, next];
    else image.src = next;
    await image.decode().catch(() => undefined);
  }
  // The page may have changed meanwhile.
  if (element.getAttribute(attribute) === value) element.setAttribute(attribute, next);
}

/** Another address of the same file: browsers keep pictures by theirs. */
function renewed(address: string): string {
  const url = new URL(address, document.baseURI);
  url.searchParams.set('saved', String(Date.now()));
  return url.href;
}
