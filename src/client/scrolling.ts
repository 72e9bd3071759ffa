// A table, formula or listing wider than its room can be reached and moved without a mouse. Some browsers do so on
// their own.
const boxes = document.querySelectorAll<HTMLElement>('.prose :is(pre, table, .formula, math)');

// After each layout that gives a box another size, the first included.
const observer = new ResizeObserver((entries) => {
  const wide = entries.map(({ target }) => target.scrollWidth > target.clientWidth + 1);
  entries.forEach(({ target }, index) => set(target as HTMLElement, wide[index] === true));
});
boxes.forEach((box) => observer.observe(box));
// A face that comes late may be wider in a box of the same size.
document.fonts?.addEventListener('loadingdone', () =>
  boxes.forEach((box) => set(box, box.scrollWidth > box.clientWidth + 1)),
);

function set(box: HTMLElement, isWide: boolean): void {
  if (isWide) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
  if (box.tagName === 'PRE') nameListing(box, isWide);
}

/** What can be reached has a name: the listing's title. A group and no region: ten listings are no ten landmarks. */
function nameListing(pre: HTMLElement, isWide: boolean): void {
  for (const [attribute, value] of [
    ['role', 'group'],
    ['aria-label', pre.dataset.title ?? document.body.dataset.code ?? 'Code'],
  ] as const) {
    if (isWide) pre.setAttribute(attribute, value);
    else pre.removeAttribute(attribute);
  }
}
