// The search, loaded when a reader first opens it: in a dialog over the page, or in the search page itself.
import { createLibrary } from './search/library.ts';
import type { Asked } from './search/open.ts';
import { createPanel, type Panel } from './search/panel.ts';
import type { SearchWords } from '../search/index.ts';

let opened: Promise<(typed: string) => void> | undefined;

document.addEventListener('vitrine:search-loaded', (event) => {
  const { place, typed } = (event as CustomEvent<Asked>).detail; // Dispatched in search/open.ts.
  opened ??= mount(place);
  opened.then(
    (open) => open(typed()),
    () => {
      typed();
      opened = undefined;
      // The page of the search says what else there is.
      if (place instanceof HTMLAnchorElement) location.href = place.href;
    },
  );
});

/** `place` says where the index is. Fails where that cannot be loaded. */
async function mount(place: HTMLElement): Promise<(typed: string) => void> {
  const index = new URL(place.dataset['index'] ?? '', document.baseURI);
  const library = createLibrary(index);
  const words = (await library.facts()).said;
  const panel = createPanel(library, { root: new URL('..', index), words });
  return place instanceof HTMLAnchorElement ? inDialog(panel, words) : inPage(panel, place);
}

function inPage(panel: Panel, place: HTMLElement): () => void {
  place.replaceChildren(panel.element);
  return () => panel.show(new URLSearchParams(location.search).get('q'));
}

function inDialog(panel: Panel, words: SearchWords): (typed: string) => void {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', words.searchBook);
  dialog.append(panel.element);
  document.body.append(dialog);
  // A click beside the box closes it; so does a result, which may lie in this very page.
  dialog.addEventListener('click', (event) => {
    if (
      event.target === dialog ||
      (event.target instanceof Element && event.target.closest('.search-results a, .search-close') !== null)
    )
      dialog.close();
  });
  return (typed) => {
    if (!dialog.open) dialog.showModal();
    panel.show(typed === '' ? null : typed, typed !== '');
  };
}
