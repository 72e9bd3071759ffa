// The little that runs in the reader's browser: arrow keys turn chapters, and the outline follows the reading.
turnChaptersWithArrowKeys();
openListsBesideTheText();
showCurrentChapterInContents();
followReadingInOutline();
letKeysScrollWhatOverflows();
sayAddressesOnceOnPaper();

/** ← and → as on paper: in a book written from right to left, → leads back. */
function turnChaptersWithArrowKeys(): void {
  const backwards = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (event.target instanceof Element && usesArrows(event.target)) return;
    const rel = event.key === backwards ? 'prev' : 'next';
    document.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)?.click();
  });
}

/** Whoever types, plays a film or scrolls a wide table means that, and no other chapter. */
function usesArrows(element: Element): boolean {
  if (element.closest('input, textarea, select, video, audio, [contenteditable], [role="slider"], [role="tablist"]') !== null) return true;
  for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement) {
    if (box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
  }
  return false;
}

/** Style alone does this where a browser knows `::details-content`; this is for the others. */
function openListsBesideTheText(): void {
  const wide = matchMedia('(min-width: 75rem)');
  const lists = document.querySelectorAll<HTMLDetailsElement>('.book-contents > details, .outline > details');
  const set = (): void => lists.forEach((list) => { list.open = wide.matches; });
  set();
  wide.addEventListener('change', set);
}

/** Of a hundred chapters, the list beside the text shows those around this one. */
function showCurrentChapterInContents(): void {
  const list = document.querySelector('.book-header');
  const link = list?.querySelector('a[aria-current]');
  if (list === null || link === null || link === undefined || list.scrollHeight <= list.clientHeight) return;
  const below = link.getBoundingClientRect().bottom - list.getBoundingClientRect().top;
  if (below > list.clientHeight * 0.8) list.scrollTop += below - list.clientHeight / 2;
}

/** The section at the top of the window is the one being read. */
function followReadingInOutline(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.outline a')) links.set(decodeURIComponent(link.hash.slice(1)), link);
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const line = innerHeight * 0.25;
    const read = headings.filter((heading) => heading.getBoundingClientRect().top <= line).at(-1);
    const link = read === undefined ? undefined : links.get(read.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
  };
  let asked = false;
  addEventListener('scroll', () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; mark(); });
  }, { passive: true });
  mark();
}

/** A table, formula or listing wider than the column can be reached and moved without a mouse. Some browsers do so on their own. */
function letKeysScrollWhatOverflows(): void {
  const boxes = document.querySelectorAll<HTMLElement>('.prose :is(pre, table, .formula, math)');
  const set = (): void => boxes.forEach((box) => {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  });
  set();
  addEventListener('resize', set);
}

/** On paper an address follows its link, but not where the link's own text is that address. */
function sayAddressesOnceOnPaper(): void {
  const plain = (address: string): string => address.trim().replace(/^https?:\/\/|\/$/g, '');
  addEventListener('beforeprint', () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a[href^="http"]')) {
      link.classList.toggle('bare', plain(link.textContent ?? '') === plain(link.getAttribute('href') ?? ''));
    }
  });
}
