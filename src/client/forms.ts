// What a reader does with a chapter beside reading it: buttons at the end of the reading settings, where the book
// offers such a thing.
import { copyMarkdown } from './forms/markdown.ts';
import { offerOffline } from './forms/offline.ts';

const panel = document.querySelector<HTMLElement>('.theme-menu .menu-panel');
const { dataset } = document.currentScript as HTMLScriptElement;

if (panel !== null) {
  copyMarkdown(panel, dataset);
  offerOffline(panel, dataset);
}
