// What paper cannot play, open or press, as words: players and frames are their names with the way to them, fields are
// what stands in them. As in the EPUB (epub/instead.ts).

/** `embedded` is what a frame without a title is called. */
export function putWordsFor(root: ParentNode, embedded: string): void {
  for (const player of root.querySelectorAll<HTMLMediaElement>('video, audio')) setPlayer(player);
  for (const frame of root.querySelectorAll<HTMLElement>('iframe, embed, object')) setFrame(frame, embedded);
  for (const field of root.querySelectorAll<HTMLElement>('input, select, textarea, button, progress, meter'))
    setField(field);
}

function setPlayer(player: HTMLMediaElement): void {
  const address = player.getAttribute('src') ?? player.querySelector('source')?.getAttribute('src') ?? undefined;
  const poster = player.getAttribute('poster');
  const shown = poster === null ? [] : [Object.assign(document.createElement('img'), { src: poster, alt: '' })];
  // A video of an include has its name and its address below it.
  const isNamed = player.closest('.video')?.querySelector('.video-caption') != null;
  const name = player.getAttribute('aria-label') ?? (player.title || lastName(address ?? ''));
  player.replaceWith(...shown, ...(isNamed ? [] : [link(address, name)]));
}

function setFrame(frame: HTMLElement, embedded: string): void {
  const address = frame.getAttribute('src') ?? frame.getAttribute('data') ?? undefined;
  if (address !== undefined && /\.(?:svg|png|jpe?g|gif|webp|avif)$/i.test(address)) return;
  const name = frame.title || (frame.getAttribute('aria-label') ?? embedded);
  frame.replaceWith(link(address, name), ...(frame.localName === 'object' ? frame.childNodes : []));
}

function setField(field: HTMLElement): void {
  field.replaceWith(...wordsIn(field));
}

function wordsIn(field: HTMLElement): readonly (Node | string)[] {
  if (field instanceof HTMLInputElement) {
    // As text, not as a picture of it: U+FE0E.
    if (/^(?:checkbox|radio)$/.test(field.type)) return [field.checked ? '\u2611\uFE0E ' : '\u2610\uFE0E '];
    return /^(?:hidden|password)$/.test(field.type) ? [] : [field.value];
  }
  if (field instanceof HTMLSelectElement) return [[...field.options].map(({ label }) => label).join(' · ')];
  if (field instanceof HTMLTextAreaElement) return [field.value];
  return [...field.childNodes];
}

function link(address: string | undefined, name: string): Node {
  const words = document.createElement(address === undefined ? 'span' : 'a');
  if (address !== undefined) words.setAttribute('href', address);
  words.textContent = name === '' ? (address ?? '') : name;
  return words;
}

function lastName(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^.*\//, '');
}
