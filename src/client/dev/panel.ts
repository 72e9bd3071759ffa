// The panel that lists what is wrong, by kind, in a corner of the page.
import type { SourcePlace } from './editor.ts';
import { made, makeSurface } from './surface.ts';

interface ShownProblem {
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly where: string;
  readonly place?: SourcePlace | undefined;
  readonly code: string;
}

interface ShownKind {
  readonly rule: string;
  readonly severity: string;
  readonly about: string;
  readonly count: number;
  readonly shown: readonly ShownProblem[];
}

/** Of many, the gravest are shown, and all are counted. Written by src/dev/shown-problems.ts. */
export interface PanelProblems {
  readonly kinds: readonly ShownKind[];
  readonly errors: number;
  readonly warnings: number;
}

const STYLE = `
:host { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; width: min(44rem, calc(100vw - 2rem)) }
.box { max-height: 60vh; overflow: auto; margin-inline-start: auto; width: fit-content; max-width: 100% } .box[open] { width: auto }
summary { padding: .5rem 1rem; cursor: pointer; font-weight: 600 } .kinds { padding: 0 .5rem .5rem }
.kind { border-top: 1px solid var(--line) } .kind > summary { padding: .45rem .5rem } .count { font-weight: 400; color: var(--soft) }
ul { list-style: none; margin: 0; padding: 0 .5rem .5rem 1.6rem } li { padding: .4rem 0 } li + li { border-top: 1px dotted var(--line) }
p { margin: .2rem 0; overflow-wrap: anywhere } pre { margin: .3rem 0; overflow: auto; font: 13px/1.4 ui-monospace, monospace }
.where { font: 13px ui-monospace, monospace } .hint { color: var(--good) } .error { color: var(--bad) } .warning { color: var(--warn) }
.about { color: var(--soft); font-size: .92em; padding: 0 .5rem 0 1.6rem } a { color: var(--link) }`;
/** What the author has folded or unfolded stays so from page to page: the panel, and each kind by its rule. */
const FOLDED = 'vitrine-panel-folded';

let place: HTMLElement | undefined;

/** Without problems there is no panel to be seen, but the place that screen readers listen to stays. */
export function showProblems(problems: PanelProblems, open: (place: SourcePlace) => void): void {
  place ??= makeSurface('vitrine-problems', STYLE);
  const scrolled = place.firstElementChild?.scrollTop ?? 0;
  place.replaceChildren(...(problems.kinds.length === 0 ? [] : [panelOf(problems, open)]));
  if (place.firstElementChild !== null) place.firstElementChild.scrollTop = scrolled;
}

function panelOf({ kinds, errors, warnings }: PanelProblems, open: (place: SourcePlace) => void): HTMLElement {
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((words) => words !== '').join(', ');
  const box = folding('box', '', true);
  const list = made('div', 'kinds', '');
  // The gravest kind stands open, as all do where they are few.
  kinds.forEach((kind, index) => list.append(kindOf(kind, index === 0 || kinds.length <= 2, open)));
  box.append(made('summary', '', counts), list);
  return box;
}

function kindOf(
  { rule, severity, about, count, shown }: ShownKind,
  isOpen: boolean,
  open: (place: SourcePlace) => void,
): HTMLElement {
  const box = folding('kind', rule, isOpen);
  const summary = made('summary', severity, `${severity} ${rule} `);
  summary.append(made('span', 'count', count === 1 ? '' : `× ${count.toLocaleString('en')}`));
  const list = made('ul', '', '');
  for (const problem of shown) list.append(itemOf(problem, open));
  if (count > shown.length)
    list.append(made('li', 'count', `… and ${count - shown.length} more: see the terminal, or vitrine check`));
  box.append(summary, ...(about === '' ? [] : [aboutOf(rule, about)]), list);
  return box;
}

function aboutOf(rule: string, about: string): HTMLElement {
  const line = made('p', 'about', `${about} `);
  const link = made('a', '', 'The rule in the manual');
  link.setAttribute('href', `/@vitrine/rules#${rule}`);
  link.setAttribute('target', '_blank');
  line.append(link);
  return line;
}

function itemOf(
  { message, hint, where, place: at, code }: ShownProblem,
  open: (place: SourcePlace) => void,
): HTMLElement {
  const item = made('li', '', '');
  item.append(made('p', '', message));
  if (where !== '') item.append(at === undefined ? made('p', 'where', where) : openerOf(where, () => open(at)));
  if (code !== '') item.append(made('pre', '', code));
  if (hint !== '') item.append(made('p', 'hint', hint));
  return item;
}

function openerOf(where: string, act: () => void): HTMLElement {
  const opener = made('button', 'where', where);
  opener.setAttribute('type', 'button');
  opener.title = 'Open in the editor';
  opener.addEventListener('click', act);
  return opener;
}

function folding(className: string, name: string, isOpen: boolean): HTMLDetailsElement {
  const box = document.createElement('details');
  box.className = className;
  const key = `${FOLDED} ${name}`;
  box.open = (sessionStorage.getItem(key) ?? (isOpen ? 'open' : 'closed')) === 'open';
  box.addEventListener('toggle', () => sessionStorage.setItem(key, box.open ? 'open' : 'closed'));
  return box;
}

function counted(found: number, word: string): string {
  return found === 0 ? '' : `${found.toLocaleString('en')} ${word}${found === 1 ? '' : 's'}`;
}
