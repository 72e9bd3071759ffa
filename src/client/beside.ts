// Where something stands that is shown beside what it belongs to.

/** Below `at`, or above where there is more room, `margin` pixels off; never beyond the window. */
export function placeBeside(box: HTMLElement, at: DOMRect, margin: number): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const isBelow = at.bottom + margin + height <= innerHeight || at.top < innerHeight - at.bottom;
  const left = Math.max(margin, Math.min(at.left, document.documentElement.clientWidth - width - margin));
  const from = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
  box.style.left = `${left - from.left}px`;
  box.style.top = `${(isBelow ? at.bottom + margin : at.top - margin - height) - from.top}px`;
}
