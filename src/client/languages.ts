// The switch of languages leads to the section that is being read, where the other page has it. The page is asked when
// the switch is used: until then nobody knows what it holds. What a reader has chosen is kept, and shown first where it
// can be chosen again: nobody is sent anywhere.
import { headingAbove, headings } from './heading-above.ts';
import { keep, recall } from './memory.ts';

const chosen = recall('language');
for (const link of document.querySelectorAll<HTMLAnchorElement>(':is(.language-menu, .language-list) a')) {
  link.addEventListener('click', () => keep('language', link.lang));
  if (link.lang !== chosen) continue;
  link.dataset.chosen = '';
  // The menu is closed: nothing that is seen moves.
  if (link.closest('.language-menu') !== null) link.parentElement?.prepend(link);
}

document.querySelector('.language-menu')?.addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a:not(.front)') : null;
  const pressed = event as MouseEvent;
  if (link === null || pressed.button !== 0 || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return;
  // What the reader has just been led to stands a little below the top.
  const section = headingAbove(innerHeight / 3);
  if (section === undefined) return;
  event.preventDefault();
  void counterpart(link.href, section).then((hash) => {
    location.href = link.href + hash;
  });
});

/** The same id; or, where both pages have as many sections, the one at the same place. '' where there is none. */
async function counterpart(address: string, section: HTMLElement): Promise<string> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout?.(2000) });
    if (!answer.ok) return '';
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [own, other] = [headings(), headings(page)];
    const same = page.getElementById(section.id) ?? (own.length === other.length ? other[own.indexOf(section)] : null);
    return same?.id ? `#${encodeURIComponent(same.id)}` : '';
  } catch {
    // From disk no page may be asked, and a host may be slow: the link leads where it says.
    return '';
  }
}
