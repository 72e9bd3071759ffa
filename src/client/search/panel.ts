// What a reader sees of the search: a field, a sentence that says how many were found, and a list of links.
import type { SearchWords } from '../../search/index.ts';
import { fillWords, formFor } from '../../words/fill.ts';
import { spoken } from '../spoken.ts';
import { find, lookUp, type Answer, type Found, type Library } from './find.ts';
import { marked, snippetOf } from './snippet.ts';

export interface Panel {
  readonly element: HTMLElement;
  /** Puts the cursor into the field, with a query if one is given; behind one that is being typed. */
  readonly show: (query: string | null, isTyped?: boolean) => void;
}

/** The site's top, and the words of the interface. */
export interface Setting {
  readonly root: URL;
  readonly words: SearchWords;
}

const AT_ONCE = 8;

/**
 * A field of type "text", because one of type "search" keeps the first Escape for itself. A plain list of links under
 * the field, and no combobox: links are read with all their text by every screen reader, and can be opened in another
 * tab. The arrow keys move through them, a letter typed goes on in the field.
 */
export function createPanel(library: Library, setting: Setting): Panel {
  const { words } = setting;
  const element = document.createElement('search');
  element.className = 'search';
  element.innerHTML =
    '<form class="search-form"><label for="search-field"></label><input id="search-field" type="text" role="searchbox" inputmode="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go"><button type="button" class="search-close"><kbd>Esc</kbd></button></form><p class="search-status" role="status"></p><ol class="search-results"></ol><button type="button" class="search-more" hidden></button>';
  const field = part(element, 'input', HTMLInputElement);
  const form = spoken(part(element, 'form', HTMLFormElement));
  const status = spoken(part(element, '.search-status', HTMLElement));
  const list = part(element, '.search-results', HTMLElement);
  const more = spoken(part(element, '.search-more', HTMLButtonElement));
  part(element, 'label', HTMLElement).textContent = words.searchBook;
  part(element, '.search-close', HTMLElement).setAttribute('aria-label', words.close);
  field.placeholder = words.searchHint;
  more.textContent = words.searchMore;
  let latest = 0;
  let shownFor = '';
  let answer: Answer | undefined;
  /** How many sections of the answer have been looked up. */
  let asked = 0;

  const ask = async (): Promise<void> => {
    const query = field.value.trim();
    const turn = ++latest;
    if (query === shownFor) return;
    try {
      const next = query === '' ? undefined : await find(query, library);
      const items = next === undefined ? [] : await itemsOf(next, 0, { library, setting });
      // Another letter was typed meanwhile.
      if (turn !== latest) return;
      answer = next;
      asked = AT_ONCE;
      shownFor = query;
      list.replaceChildren();
      showIn(list, items);
      more.hidden = (next?.sections.length ?? 0) <= AT_ONCE;
      status.textContent = next === undefined ? '' : sentence(query, next, words);
    } catch {
      if (turn === latest) status.textContent = words.searchFailed;
    }
  };
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), 90);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void ask().then(() => list.querySelector('a')?.click());
  });
  more.addEventListener('click', async () => {
    if (answer === undefined) return;
    const items = await itemsOf(answer, asked, { library, setting });
    asked += AT_ONCE;
    showIn(list, items);
    more.hidden = answer.sections.length <= asked;
    items[0]?.element.querySelector('a')?.focus();
  });
  element.addEventListener('keydown', (event) => moveByKeys(event, field, list));
  return {
    element,
    show: (query, isTyped) => {
      if (query !== null) field.value = query;
      field.focus();
      if (isTyped !== true) field.select();
      void ask();
    },
  };
}

function part<T extends Element>(of: Element, selector: string, kind: new () => T): T {
  const found = of.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(selector);
  return found;
}

function moveByKeys(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const isInField = document.activeElement === field;
  let target: HTMLElement | undefined;
  if (event.key === 'ArrowDown') target = links[at + 1] ?? links[at];
  else if (event.key === 'ArrowUp') target = at > 0 ? links[at - 1] : field;
  else if (event.key === 'Home' && !isInField) target = links[0];
  else if (event.key === 'End' && !isInField) target = links.at(-1);
  else if (at >= 0 && (event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ')))
    return field.focus();
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function sentence(query: string, { sections, corrections }: Answer, words: SearchWords): string {
  const count = String(sections.length);
  if (sections.length === 0) return fillWords(words.searchNone, { query });
  if (corrections.length > 0)
    return fillWords(formFor(words.searchGuess, sections.length, words.language), {
      count,
      word: corrections.map(([, taken]) => taken).join(words.listComma),
      typed: corrections.map(([typed]) => typed).join(words.listComma),
    });
  return fillWords(formFor(words.searchCount, sections.length, words.language), { count });
}

async function itemsOf(
  answer: Answer,
  from: number,
  { library, setting }: { library: Library; setting: Setting },
): Promise<readonly Item[]> {
  const found = await lookUp(answer.sections.slice(from, from + AT_ONCE), library);
  return found.flatMap((one) => (one === undefined ? [] : [itemOf(one, answer.terms, setting.root)]));
}

/** One place that was found, to be shown with the others of its page. */
interface Item {
  readonly path: string;
  readonly where: string;
  /** The page itself comes before its sections, and they before its figures. */
  readonly rank: 0 | 1 | 2;
  readonly element: HTMLElement;
}

/** Pages in the order of the best that was found in each; what comes later joins its page. */
function showIn(list: HTMLElement, items: readonly Item[]): void {
  for (const { path, where, rank, element } of items) {
    const group =
      [...list.children].find((each) => (each as HTMLElement).dataset['path'] === path) ?? groupOf(path, where);
    if (group.parentElement === null) list.append(group);
    const places = group.querySelector('ol');
    element.dataset['rank'] = String(rank);
    const next = [...(places?.children ?? [])].find((each) => Number((each as HTMLElement).dataset['rank']) > rank);
    places?.insertBefore(element, next ?? null);
    group.classList.toggle('has-top', group.querySelector('[data-rank="0"]') !== null);
  }
}

function groupOf(path: string, where: string): HTMLElement {
  const group = document.createElement('li');
  group.dataset['path'] = path;
  group.append(span('search-where', where), document.createElement('ol'));
  return group;
}

function itemOf(
  { path, title, number, section: [heading, anchor, text, isFigure] }: Found,
  terms: ReadonlySet<string>,
  root: URL,
): Item {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(
    path.split('/').map(encodeURIComponent).join('/') + (anchor === '' ? '' : `#${encodeURIComponent(anchor)}`),
    root,
  ).href;
  const where = number === '' ? title : `${number}\u2002${title}`;
  link.append(span('search-heading', marked(heading === '' ? where : heading, terms)));
  if (text !== '') link.append(span('search-snippet', snippetOf(text, terms)));
  if (isFigure === 1) item.className = 'search-figure';
  item.append(link);
  return { path, where, rank: heading === '' ? 0 : isFigure === 1 ? 2 : 1, element: item };
}

function span(name: string, content: string | Node): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.append(content);
  return element;
}
