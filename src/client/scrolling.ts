// A table, formula or listing wider than its room can be reached and moved without a mouse, and the style sheet is told
// what it needs to know to keep heads, first columns and numbers in sight (wide.css).
const boxes = document.querySelectorAll<HTMLElement>('.prose :is(pre, table, .formula, math:not(.formula math))');

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
  if (box.tagName === 'TABLE') nameTable(box, isWide);
  // A numbered formula is as wide as its column, unless it is known to need more.
  if (isWide && box.querySelector('.equation-number') !== null)
    box.style.setProperty('--wants', `${box.scrollWidth}px`);
}

/** How a table stands in its room: whether all of it fits, and what may stay in sight while the rest moves. */
function nameTable(table: HTMLElement, isWide: boolean): void {
  const first = table.querySelector<HTMLElement>('tbody > tr > :first-child')?.offsetWidth ?? 0;
  table.toggleAttribute('data-fits', !isWide);
  table.toggleAttribute('data-first-stays', isWide && first > 0 && first < table.clientWidth * 0.4);
  table.toggleAttribute('data-tall', isWide && table.scrollHeight > innerHeight * 0.9);
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
