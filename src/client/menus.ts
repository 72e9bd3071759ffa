// Panels and dialogs of the header: they close with Escape, with a click elsewhere, and when a link in them was
// followed.
const panels = (): NodeListOf<HTMLDetailsElement> =>
  document.querySelectorAll('.menu[open], .book-contents > details[open]');
const isBesideTheText = (panel: Element): boolean =>
  getComputedStyle(panel.firstElementChild ?? panel).display === 'none';
const dialog = document.querySelector<HTMLDialogElement>('dialog.keys');

document.querySelector('.keys-button')?.addEventListener('click', () => dialog?.showModal());
// A click on the dialog itself is one beside what it holds.
dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

addEventListener('click', ({ target }) => {
  for (const panel of panels()) {
    const isInside = target instanceof Node && panel.contains(target);
    const isFollowed = target instanceof Element && target.closest('a[href]') !== null;
    if (!isBesideTheText(panel) && (!isInside || isFollowed)) panel.open = false;
  }
});

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const panel of panels()) {
    if (isBesideTheText(panel)) continue;
    const hadFocus = panel.contains(document.activeElement);
    panel.open = false;
    if (hadFocus) panel.querySelector('summary')?.focus();
  }
});
