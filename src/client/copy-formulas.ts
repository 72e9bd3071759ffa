// Whoever copies a formula gets the TeX that its author typed, between dollar signs.

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
  const box = document.createElement('div');
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    const whole = closest(range.commonAncestorContainer);
    // A part of one formula: the whole of it is meant.
    box.append(whole === null ? range.cloneContents() : whole.cloneNode(true));
  }
  const formulas = box.querySelectorAll('math');
  if (formulas.length === 0) return;
  event.clipboardData.setData('text/html', box.innerHTML);
  for (const formula of formulas) {
    const tex = formula.querySelector('annotation')?.textContent ?? formula.textContent ?? '';
    const sign = formula.getAttribute('display') === 'block' ? '$$' : '$';
    formula.replaceWith(sign + tex + sign);
  }
  // Only what is in the page has lines.
  box.style.cssText = 'position: fixed; inset-inline-start: -9999px; white-space: pre-line';
  document.body.append(box);
  event.clipboardData.setData('text/plain', box.innerText.trim());
  box.remove();
  event.preventDefault();
});

function closest(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('math') ?? null;
}

export {};
