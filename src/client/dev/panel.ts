// The panel that lists what is wrong, in a shadow tree: the book's styles do not reach it, and its own do not leave it.

interface ShownProblem {
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly where: string;
  readonly code: string;
}

/** Of many, the gravest are shown, and all are counted. */
export interface PanelProblems {
  readonly shown: readonly ShownProblem[];
  readonly errors: number;
  readonly warnings: number;
}

const STYLE = `
:host { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; width: min(44rem, calc(100vw - 2rem)); font: 15px/1.5 system-ui, sans-serif; color: #222 }
details { background: #fff; border: 1px solid #c9c5bd; border-radius: 8px; box-shadow: 0 4px 24px #0003; max-height: 60vh; overflow: auto }
summary { padding: .6rem 1rem; cursor: pointer; font-weight: 600 } ul { list-style: none; margin: 0; padding: 0 1rem 1rem }
li { border-top: 1px solid #e5e1d8; padding: .6rem 0 } p { margin: .2rem 0 } pre { margin: .4rem 0; overflow: auto; font: 13px/1.4 monospace }
.where { font: 13px monospace; color: #555 } .hint { color: #1d5c36 } .error { color: #a3161c } .warning { color: #7a4b00 }
@media (prefers-color-scheme: dark) { :host { color: #eee } details { background: #222; border-color: #555 } li { border-color: #444 } .where { color: #bbb } .hint { color: #9fd8b3 } .error { color: #ff9a9a } .warning { color: #f0c674 } }
@media print { :host { display: none } }`;
const CLOSED = 'vitrine-panel-closed';

let host: HTMLElement | undefined;
let status: HTMLElement | undefined;

/** Without problems there is no panel to be seen, but the place that screen readers listen to stays. */
export function showProblems(problems: PanelProblems): void {
  const place = (status ??= makePlace());
  place.replaceChildren(...(problems.shown.length === 0 ? [] : [panelOf(problems)]));
}

function makePlace(): HTMLElement {
  host = document.createElement('vitrine-problems');
  const tree = host.attachShadow({ mode: 'open' });
  // A style element would be refused by the page's Content-Security-Policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  tree.adoptedStyleSheets = [sheet];
  const place = element('div', '', '');
  place.setAttribute('role', 'status');
  tree.append(place);
  // Beside the body, so that a page whose text is replaced keeps it.
  document.documentElement.append(host);
  return place;
}

function panelOf({ shown, errors, warnings }: PanelProblems): HTMLElement {
  const details = document.createElement('details');
  details.open = sessionStorage.getItem(CLOSED) === null;
  details.addEventListener('toggle', () =>
    details.open ? sessionStorage.removeItem(CLOSED) : sessionStorage.setItem(CLOSED, 'yes'),
  );
  const list = element('ul', '', '');
  for (const { severity, message, hint, where, code } of shown) {
    const item = element('li', '', '');
    item.append(element('p', 'where', where), element('p', severity, `${severity}: ${message}`));
    if (code !== '') item.append(element('pre', '', code));
    if (hint !== '') item.append(element('p', 'hint', hint));
    list.append(item);
  }
  const left = errors + warnings - shown.length;
  if (left > 0) list.append(element('li', 'where', `… and ${left} more: see the terminal, or vitrine check`));
  const count = (found: number, word: string): string =>
    found === 0 ? '' : `${found.toLocaleString('en')} ${word}${found === 1 ? '' : 's'}`;
  details.append(
    element(
      'summary',
      '',
      [count(errors, 'error'), count(warnings, 'warning')].filter((words) => words !== '').join(', '),
    ),
    list,
  );
  return details;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
