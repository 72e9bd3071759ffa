// A place of the preview's own in the page, in a shadow tree: the book's styles do not reach it, and its own do not
// leave it.

const COLOURS = `
:host { color-scheme: light dark; --paper: #fff; --ink: #222; --line: #c9c5bd; --soft: #5a564f; --good: #1d5c36; --bad: #a3161c; --warn: #7a4b00; --link: #0b57a4; font: 15px/1.5 system-ui, sans-serif; color: var(--ink) }
@media (prefers-color-scheme: dark) { :host { --paper: #222; --ink: #eee; --line: #555; --soft: #bbb; --good: #9fd8b3; --bad: #ff9a9a; --warn: #f0c674; --link: #8ec5ff } }
@media print { :host { display: none } }
.box { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 4px 24px #0003 }
button { font: inherit; color: var(--link); background: none; border: 0; padding: .1rem .3rem; cursor: pointer; text-decoration: underline }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }`;

/** An element that screen readers listen to; what is put into it is shown above the page. */
export function makeSurface(name: string, style: string): HTMLElement {
  const host = document.createElement(name);
  const tree = host.attachShadow({ mode: 'open' });
  // A style element would be refused by the page's Content-Security-Policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(COLOURS + style);
  tree.adoptedStyleSheets = [sheet];
  const place = made('div', '', '');
  place.setAttribute('role', 'status');
  tree.append(place);
  // Beside the body, so that a page whose text is replaced keeps it.
  document.documentElement.append(host);
  return place;
}

export function made(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

export function button(text: string, act: () => void): HTMLElement {
  const element = made('button', '', text);
  element.setAttribute('type', 'button');
  element.addEventListener('click', act);
  return element;
}
