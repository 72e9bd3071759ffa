// Keys: an element with `aria-keyshortcuts="x"` is pressed by x; what has no element says so with onKey. Never while
// typing, with a modifier, with text selected or while a key is held; and a reader may switch them off, who speaks to
// her machine or brushes its keys.
import { keep, recall } from './memory.ts';

const actions = new Map<string, () => void>();

/** Runs `action` when the reader presses `key`, as `KeyboardEvent.key` names it. */
export function onKey(key: string, action: () => void): void {
  actions.set(key, action);
}

const choice = document.querySelector<HTMLInputElement>('.settings [name="keys"]');
show();
addEventListener('storage', show);
choice?.addEventListener('change', () => keep('keys', choice.checked ? undefined : false));

function show(): void {
  if (choice !== null) choice.checked = recall('keys') !== false;
}

addEventListener('keydown', (event) => {
  if (event.repeat || choice?.checked === false || getSelection()?.isCollapsed === false) return;
  // Shift alone is how some keyboards write `?` and `/`.
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.shiftKey && event.key.length > 1) return;
  // In a shadow tree the event's own target is the element that holds the tree.
  const [target] = event.composedPath();
  if (target instanceof Element && isTyping(target)) return;
  if (/^Arrow/.test(event.key) && target instanceof Element && usesArrows(target)) return;
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
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  // Nobody sees what has the focus in a closed shadow tree: an element of the book's own may well be a field.
  if (element.localName.includes('-') && element.shadowRoot === null && element === document.activeElement) return true;
  const fields =
    'input:not([type="radio"], [type="checkbox"]), textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"], [role="application"]';
  return element.closest(fields) !== null;
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
