// A table, formula or listing wider than its room can be reached and moved without a mouse. Some browsers do so on their own.
const boxes = document.querySelectorAll<HTMLElement>('.prose :is(pre, table, .formula, math)');

const set = (): void => boxes.forEach((box) => {
  if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
});
set();
addEventListener('resize', set);
