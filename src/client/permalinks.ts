// A link beside each heading to itself, so that a reader can hand on the place she means. Beside it and not in it: a
// heading is read once by whoever listens.
import { headings } from './heading-above.ts';
import { spoken } from './spoken.ts';

addPermalinks();
document.addEventListener('vitrine:replaced', addPermalinks);

function addPermalinks(): void {
  // A heading that a save has brought anew stands before the link of the old one.
  document.querySelectorAll('.prose .permalink').forEach((link) => link.remove());
  for (const heading of headings()) {
    const link = spoken(document.createElement('a'));
    link.className = 'permalink';
    link.href = `#${encodeURIComponent(heading.id)}`;
    link.setAttribute(
      'aria-label',
      (document.body.dataset.permalink ?? '').replace('{title}', heading.textContent?.trim() ?? ''),
    );
    link.textContent = '§';
    heading.after(link);
  }
}
