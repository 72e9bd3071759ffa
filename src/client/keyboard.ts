// Keys: an element with `aria-keyshortcuts="x"` is pressed by x; what has no element says so with onKey. Never while
// typing, never with a modifier.

const actions = new Map<string, () => void>();

/** Runs `action` when the reader presses `key`, as `KeyboardEvent.key` names it. */
export function onKey(key: string, action: () => void): void {
  actions.set(key, action);
}

addEventListener('keydown', (event) => {
  // Shift alone is how some keyboards write `?` and `/`.
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.shiftKey && event.key.length > 1) return;
  if (event.target instanceof Element && isTyping(event.target)) return;
  if (/^Arrow/.test(event.key) && event.target instanceof Element && usesArrows(event.target)) return;
  if (document.querySelector('dialog[open]') !== null) return;
  const action = actions.get(event.key) ?? pressing(event.key);
  if (action === undefined) return;
  event.preventDefault();
  action();
});

function pressing(key: string): (() => void) | undefined {
  const element = document.querySelector<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(key)}"]`);
  return element === null ? undefined : () => element.click();
}

function isTyping(element: Element): boolean {
  return (
    element.closest(
      'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable=""], [contenteditable="true"]',
    ) !== null
  );
}

/** Whoever plays a film, chooses or scrolls a wide table means that, and no other chapter. */
function usesArrows(element: Element): boolean {
  if (element.closest('input, video, audio, iframe, [role="slider"], [role="tablist"], [role="listbox"]') !== null)
    return true;
  for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement) {
    if (box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
  }
  return false;
}
