// The chapter's copy in Markdown, into the clipboard.
import { button } from './button.ts';

/** From the disk nothing can be fetched: there the copy is a file beside the page. */
export function copyMarkdown(panel: HTMLElement, words: DOMStringMap): void {
  const address = document.querySelector<HTMLLinkElement>('link[rel="alternate"][type="text/markdown"]')?.href;
  if (address === undefined || location.protocol === 'file:') return;
  const { element, say } = button(panel, words.markdown ?? '');
  element.addEventListener('click', () => {
    copy(address).then(
      () => say(document.body.dataset.copied ?? ''),
      // No clipboard, as on a page without a secure origin: there it can be read and copied by hand.
      () => location.assign(address),
    );
  });
}

/**
 * The clipboard must be asked while the click is fresh: Safari waits for a promise there, and has none of the text
 * later.
 */
async function copy(address: string): Promise<void> {
  const text = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return new Blob([await answer.text()], { type: 'text/plain' });
  });
  if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(await (await text).text());
  else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}
