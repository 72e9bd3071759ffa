// The book's contents beside the text: open where there is room, scrolled to the current chapter, and following the
// reading.
import { scrolledBox } from './whole-contents.ts';

const nav = document.querySelector<HTMLElement>('.book-contents');
const details = nav?.querySelector('details');
const wide = matchMedia('(min-width: 64rem)');
/** Style alone does this where a browser knows `::details-content`; this is for the others. */
const setOpen = (): void => {
  if (details) details.open = wide.matches;
};
setOpen();
wide.addEventListener('change', setOpen);
// Asked before the page has its layout, the browser would make one for the answer alone.
requestAnimationFrame(() => {
  if (wide.matches) bringToSight(nav?.querySelector('a[aria-current]'));
});
details?.addEventListener('toggle', () => {
  if (details.open && !wide.matches) bringToSight(nav?.querySelector('a[aria-current]'));
});
followReading();

/** Of a hundred chapters, the list shows those around this one. The page itself stays where it is. */
function bringToSight(link: Element | null | undefined): void {
  const list = scrolledBox();
  if (!link || list === null || list.scrollHeight <= list.clientHeight) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top + 16 || bottom > frame.top + list.clientHeight * 0.8)
    list.scrollTop += top - frame.top - list.clientHeight * 0.35;
}

/** The section at the top of the window is the one being read. */
function followReading(): void {
  const links = new Map<string, HTMLAnchorElement>();
  let headings: readonly HTMLElement[] = [];
  const look = (): void => {
    links.clear();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.sections a'))
      links.set(decodeURIComponent(link.hash.slice(1)), link);
    headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  };
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const line = innerHeight * 0.25;
    // At its very end a page shows sections that can never come to the top.
    const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const read = headings
      .filter((heading) => heading.getBoundingClientRect().top <= (isAtEnd ? innerHeight : line))
      .at(-1);
    const link = read === undefined ? undefined : links.get(read.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    if (wide.matches) bringToSight(link);
  };
  // Once a frame, as browsers say it.
  addEventListener('scroll', mark);
  look();
  requestAnimationFrame(mark);
  document.addEventListener('vitrine:replaced', () => {
    look();
    mark();
  });
}
