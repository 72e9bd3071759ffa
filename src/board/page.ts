// The editorial board as one page that needs nothing else: its style and its script are in it.
import { escapeHtml } from '../lib/html.ts';
import type { Place } from '../model/place.ts';
import { itemKinds, type Board, type BoardChapter, type BoardItem, type ItemKind } from './board.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { grouped } from '../lib/grouped.ts';

export interface BoardPage {
  /** The address of a chapter's page; undefined where there is no site to lead to. */
  readonly pageHref: ((path: string) => string) | undefined;
  /** What opens a place: an address, or, in `dev`, the token of the door. */
  readonly editor: ((place: Place) => string | undefined) | { readonly token: string };
}

const NAMES: Readonly<Record<ItemKind, readonly [column: string, many: string]>> = {
  todos: ['To do', 'To do'],
  texts: ['No text', 'Pictures without a text'],
  figures: ['Unmentioned', 'Figures that no text mentions'],
  inside: ['Dead inside', 'Links that lead nowhere in the book'],
  outside: ['Dead outside', 'Links to other sites that are dead'],
  formulas: ['Formulas', 'Formulas that cannot be read'],
  translations: ['Translation', 'Translations to look after'],
};
const STATES: Readonly<Record<BoardChapter['state'], string>> = {
  draft: 'draft',
  'in work': 'in work',
  ready: 'ready',
  waiting: 'waits',
  '': '–',
};

export function boardPage(board: Board, page: BoardPage): string {
  const token = 'token' in page.editor ? ` data-token="${page.editor.token}"` : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Vitrine board">
<meta name="robots" content="noindex">
<title>Board · ${escapeHtml(board.title)}</title>
<style>${STYLE}</style>
</head>
<body${token}>
<header>
<p class="book"${languageOf(board)}>${escapeHtml(board.title)}</p>
<h1>Board</h1>
${totals(board)}
</header>
<main>
${filters(board)}
${chaptersTable(board, page)}
${todosTable(board, page)}
${unusedList(board, page)}
${deadList(board, page)}
</main>
<footer><p>As of ${board.today}. Links to other sites are as <code>vitrine check --external</code> found them last.</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function languageOf({ language }: Board): string {
  return language === 'en' ? '' : ` lang="${escapeHtml(language)}"`;
}

function totals({ chapters, todos }: Board): string {
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const late = todos.filter(({ isLate }) => isLate).length;
  const byState = (Object.keys(STATES) as BoardChapter['state'][]).flatMap((state) => {
    const count = chapters.filter((chapter) => chapter.state === state).length;
    return count === 0 || state === '' ? [] : [`<li><b>${count}</b> ${STATES[state]}</li>`];
  });
  const facts = [
    `<li><b>${chapters.length}</b> ${chapters.length === 1 ? 'page' : 'pages'}</li>`,
    ...byState,
    `<li><b>${grouped(words)}</b> words</li>`,
    `<li><b>${hours(chapters.reduce((sum, { minutes }) => sum + minutes, 0))}</b> to read</li>`,
    `<li><b>${todos.length}</b> to do${late === 0 ? '' : `, <b class="late">${late} late</b>`}</li>`,
  ];
  return `<ul class="totals">${facts.join('')}</ul>`;
}

function hours(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function filters({ chapters }: Board): string {
  const states = [...new Set(chapters.map(({ state }) => state))];
  const options = states.map(
    (state) => `<option value="${state || 'none'}">${state === '' ? 'no state' : STATES[state]}</option>`,
  );
  return `<form class="filters" role="search" aria-label="Filter the chapters">
<label>Find <input type="search" name="words" placeholder="title, file, owner …"></label>
<label>State <select name="state"><option value="">all</option>${options.join('')}</select></label>
<label class="check"><input type="checkbox" name="open"> only with something to do</label>
<output name="count"></output>
</form>`;
}

function chaptersTable({ chapters }: Board, page: BoardPage): string {
  const heads = [
    head('Chapter', 'text'),
    head('State', 'text'),
    head('Words', 'number'),
    head('Minutes', 'number'),
    ...itemKinds.map((kind) => head(NAMES[kind][0], 'number')),
  ];
  return `<div class="scroll" tabindex="0" role="region" aria-label="Chapters"><table class="chapters" data-sortable>
<thead><tr>${heads.join('')}</tr></thead>
${chapters.map((chapter, index) => chapterRows(chapter, index, page)).join('\n')}
</table></div>`;
}

function head(name: string, kind: 'text' | 'number'): string {
  return `<th scope="col" class="${kind}"><button type="button" data-sort="${kind}">${name}</button></th>`;
}

function chapterRows(chapter: BoardChapter, index: number, page: BoardPage): string {
  const { title, number, source, state, waitsFor, words, minutes, items } = chapter;
  const isOpen = itemKinds.some((kind) => items[kind].length > 0);
  const named = isolated(title);
  const link =
    page.pageHref === undefined ? named : `<a href="${escapeHtml(page.pageHref(chapter.page))}">${named}</a>`;
  const file = placeHtml({ path: source, line: 1, column: 1, length: 0 }, escapeHtml(source), page);
  const cells = itemKinds.map((kind) => countCell(kind, items[kind]));
  const label = `${STATES[state]}${waitsFor === undefined ? '' : ` until ${escapeHtml(waitsFor)}`}`;
  return `<tbody data-state="${state || 'none'}"${isOpen ? ' data-open' : ''}>
<tr><th scope="row" data-value="${index}">${number === undefined ? '' : `<span class="number">${escapeHtml(number)}</span> `}${link}<small>${file}</small></th>
<td data-label="State" data-value="${state}"><span class="state" data-state="${state || 'none'}">${label}</span></td>
<td class="n" data-label="Words" data-value="${words}">${grouped(words)}</td>
<td class="n" data-label="Minutes" data-value="${minutes}">${minutes}</td>
${cells.join('\n')}</tr>
${isOpen ? detailsRow(items, page) : ''}</tbody>`;
}

/** An author's words may run the other way, and leave what stands beside them alone. */
function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

function countCell(kind: ItemKind, found: readonly BoardItem[]): string {
  const late = found.some(({ isLate }) => isLate);
  const shown = found.length === 0 ? '<span class="none">·</span>' : String(found.length);
  return `<td class="n${late ? ' late' : ''}${found.length === 0 ? ' zero' : ''}" data-label="${NAMES[kind][0]}" data-value="${found.length}">${shown}</td>`;
}

function detailsRow(items: BoardChapter['items'], page: BoardPage): string {
  const lists = itemKinds.flatMap((kind) =>
    items[kind].length === 0
      ? []
      : [
          `<section><h3>${NAMES[kind][1]}</h3><ul>${items[kind].map((item) => itemHtml(item, page)).join('')}</ul></section>`,
        ],
  );
  const count = itemKinds.reduce((sum, kind) => sum + items[kind].length, 0);
  return `<tr class="more"><td colspan="${4 + itemKinds.length}"><details><summary>${count} ${count === 1 ? 'thing' : 'things'}</summary><div class="lists">${lists.join('')}</div></details></td></tr>`;
}

function itemHtml({ text, place, isLate }: BoardItem, page: BoardPage): string {
  const where = place === undefined ? '' : ` ${placeHtml(place, `line ${place.line}`, page)}`;
  return `<li${isLate ? ' class="late"' : ''}>${isolated(text)}${where}</li>`;
}

function todosTable({ todos }: Board, page: BoardPage): string {
  if (todos.length === 0) return '';
  const rows = todos.map(
    ({ text, owner, due, chapter, place, isLate }) => `<tbody><tr${isLate ? ' class="late"' : ''}>
<td data-label="Due" data-value="${escapeHtml(due || '9999')}">${escapeHtml(due) || '<span class="none">·</span>'}${isLate ? ' <b>late</b>' : ''}</td>
<td data-label="Owner" data-value="${escapeHtml(owner)}">${escapeHtml(owner) || '<span class="none">·</span>'}</td>
<td data-label="Note" data-value="${escapeHtml(text)}">${isolated(text)}</td>
<td data-label="Chapter" data-value="${escapeHtml(chapter)}">${isolated(chapter)} ${place === undefined ? '' : placeHtml(place, `line ${place.line}`, page)}</td>
</tr></tbody>`,
  );
  const heads = ['Due', 'Owner', 'Note', 'Chapter'].map((name) => head(name, 'text'));
  return `<h2>To do</h2>
<div class="scroll" tabindex="0" role="region" aria-label="To do"><table class="todos" data-sortable><thead><tr>${heads.join('')}</tr></thead>
${rows.join('\n')}
</table></div>`;
}

function unusedList({ unused }: Board, page: BoardPage): string {
  if (unused.length === 0) return '';
  return `<h2>Pictures that nothing shows</h2>
<ul class="unused">${unused.map((item) => itemHtml({ text: item.text, place: undefined }, page)).join('')}</ul>`;
}

function deadList({ dead }: Board, page: BoardPage): string {
  if (dead.length === 0) return '';
  const items = dead.map(({ text, place }) => {
    const where = placeHtml(place, `${escapeHtml(place.path)}, line ${place.line}`, page);
    return `<li>${isolated(text)} ${where}</li>`;
  });
  return `<h2>Dead links outside of chapters</h2>\n<ul class="unused">${items.join('')}</ul>`;
}

/** In `dev` a button, else a link where the author's editor has addresses; on paper the words. */
function placeHtml(place: Place, words: string, { editor }: BoardPage): string {
  const at = `data-path="${escapeHtml(place.path)}" data-line="${place.line}" data-column="${place.column}"`;
  if ('token' in editor)
    return `<button type="button" class="place" title="Open in the editor" ${at}>${words}</button>`;
  const address = editor(place);
  return address === undefined
    ? `<span class="place">${words}</span>`
    : `<a class="place" href="${escapeHtml(address)}">${words}</a>`;
}
