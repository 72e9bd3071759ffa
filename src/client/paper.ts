// On paper an address cannot be followed: links get a number, and each chapter ends with the addresses, each once.
// And paper shows all pictures.
import { isSaving } from './is-saving.ts';

for (const button of document.querySelectorAll('.print-button'))
  button.addEventListener('click', () => void askForPictures().then(() => print()));
// A program that makes a PDF does not scroll, and prints as soon as a page is loaded, often from a window of 800
// pixels. So where the window is wide, or a mouse is at hand, and no bytes are to be saved, all pictures are asked for
// at once, those in sight first; on a phone they come when they are near.
if (matchMedia('(min-width: 64rem), (min-width: 48rem) and (hover)').matches && !isSaving())
  latePictures().forEach(renew);
addEventListener('beforeprint', () => {
  delete document.documentElement.dataset.parts;
  if (document.querySelector('.link-addresses') === null) document.querySelectorAll('article').forEach(noteAddresses);
  document.querySelectorAll<HTMLElement>('.prose :is(.formula, table, math:not(.formula math))').forEach(fit);
  const address = document.querySelector('.colophon-address');
  if (address?.textContent === '' && location.protocol !== 'file:')
    address.textContent = location.href.split('#', 1)[0] ?? '';
  void askForPictures();
});

function latePictures(): HTMLImageElement[] {
  return [...document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')];
}

/** No page waits for a picture that was late once; for a new one it does, before it counts as loaded. */
function renew(image: HTMLImageElement): void {
  if (image.complete) return;
  // With its sources: a picture that stands alone for a moment would choose a copy without them.
  const box = image.closest('picture') ?? image;
  const other = box.cloneNode(true);
  for (const part of [other, ...other.childNodes]) if (part instanceof HTMLImageElement) part.loading = 'eager';
  box.replaceWith(other);
}

/** Answers when all have come, or cannot. */
async function askForPictures(): Promise<void> {
  for (const image of latePictures()) image.loading = 'eager';
  await Promise.all(
    [...document.images]
      .filter(({ complete }) => !complete)
      .map((image) => new Promise((done) => ['load', 'error'].forEach((name) => image.addEventListener(name, done)))),
  );
}

/** A line on paper (A4, our margins) is about 44 of its letters' height wide. */
const LINE = 44;

/** Paper does not scroll: what is wider than its line is set smaller, as far as it can still be read. */
function fit(box: HTMLElement): void {
  const width = box.scrollWidth / Number.parseFloat(getComputedStyle(box).fontSize);
  if (box.scrollWidth > box.clientWidth && width > LINE)
    box.style.setProperty('--fit', String(Math.max(0.5, LINE / width)));
}

function noteAddresses(article: Element): void {
  const addresses: string[] = [];
  for (const link of article.querySelectorAll<HTMLAnchorElement>('.prose a[href^="http"]:not(.video-poster)')) {
    const address = link.getAttribute('href') ?? '';
    // A link around a picture, or one whose text is the address itself, needs no note.
    if (link.textContent?.trim() === '' || plain(link.textContent ?? '') === plain(address)) continue;
    if (!addresses.includes(address)) addresses.push(address);
    const mark = document.createElement('sup');
    mark.className = 'link-mark';
    mark.textContent = `[${addresses.indexOf(address) + 1}]`;
    link.after(mark);
  }
  if (addresses.length > 0) article.append(listOf(addresses));
}

function listOf(addresses: readonly string[]): HTMLElement {
  const section = document.createElement('section');
  section.className = 'link-addresses';
  const title = document.createElement('p');
  title.textContent = document.body.dataset.links ?? '';
  const list = document.createElement('ol');
  list.append(...addresses.map((address) => Object.assign(document.createElement('li'), { textContent: address })));
  section.append(title, list);
  return section;
}

function plain(address: string): string {
  return address.trim().replace(/^https?:\/\/|\/$/g, '');
}
