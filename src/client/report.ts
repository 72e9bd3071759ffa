// "Report a mistake": the page that it opens knows the place, and quotes what the reader has selected.
import { headingAbove } from './heading-above.ts';

const link = document.querySelector<HTMLAnchorElement>('a.report');
const LONGEST = 400;

if (link !== null) {
  const before = link.href;
  // A press on the link may end the selection.
  link.addEventListener('pointerdown', fill);
  link.addEventListener('focus', fill);

  function fill(): void {
    const selection = getSelection();
    const words = selection?.toString().trim().slice(0, LONGEST) ?? '';
    // Half of a sign, as of 😀, has no address.
    const quoted = words.replace(/[\uD800-\uDBFF]$/, '');
    const near = quoted === '' ? innerHeight / 2 : (selection?.getRangeAt(0).getBoundingClientRect().top ?? 0);
    const heading = headingAbove(near);
    const place = `${location.href.split('#', 1)[0]}${heading === undefined ? '' : `#${heading.id}`}`;
    const title = heading === undefined ? '' : encodeURIComponent(`: ${heading.textContent?.trim()}`);
    const body = [place, quoted.replace(/^/gm, '> ')].filter((text) => text !== '> ').join('\n\n');
    if (link !== null) link.href = `${before}${title}${link.dataset['body']}${encodeURIComponent(`${body}\n\n`)}`;
  }
}
