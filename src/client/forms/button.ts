// A button of the reading settings that says what it has done.
import { spoken } from '../spoken.ts';

interface Button {
  readonly element: HTMLButtonElement;
  /** Shows words in its place for a moment, and says them to those who do not see. */
  readonly say: (text: string) => void;
}

/** Looks as the button that prints, and stands below it. */
export function button(panel: HTMLElement, label: string): Button {
  const element = spoken(document.createElement('button'));
  element.type = 'button';
  element.className = 'print-button';
  element.textContent = label;
  panel.append(element);
  const status = document.querySelector('[data-status-for="theme"]');
  const say = (text: string): void => {
    const before = element.textContent;
    element.textContent = text;
    if (status !== null) status.textContent = text;
    setTimeout(() => {
      if (element.textContent === text) element.textContent = before;
    }, 2000);
  };
  return { element, say };
}
