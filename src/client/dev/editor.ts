// From the page to the author's editor: Alt and a click on a paragraph, a figure or a formula open it at its line.
import { showNote, hideNote } from './note.ts';

export interface SourcePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface Editor {
  readonly open: (place: SourcePlace) => void;
}

/** `token` is what this server's door asks for. */
export function createEditor(token: string): Editor {
  return {
    open: (place) => {
      void fetch('/@vitrine/open', {
        method: 'POST',
        headers: { 'X-Vitrine-Token': token, 'Content-Type': 'application/json' },
        body: JSON.stringify(place),
      }).then(
        async (answer) => (answer.ok ? undefined : say((await answer.text()).trim())),
        () => say('The preview does not answer.'),
      );
    },
  };
}

function say(text: string): void {
  showNote({ text, act: 'Close', onAct: hideNote });
}

/**
 * Where the thing in the window stands in its author's file. `way` leads to it from the body of the page as it was
 * served, by the numbers of the elements; the page with places has one more element before what an include printed.
 */
export async function placeOf(path: string, way: readonly number[]): Promise<SourcePlace | undefined> {
  const answer = await fetch(`/@vitrine/places/${encodeURIComponent(path)}`, { cache: 'no-store' });
  if (!answer.ok) return undefined;
  const { body } = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const first = answer.headers.get('X-Vitrine-Source');
  let found: string | undefined = first === null ? undefined : `1:1:${decodeURIComponent(first)}`;
  let element: Element = body;
  for (const index of way) {
    const children = [...element.children];
    const own = children.filter(({ tagName }) => tagName !== 'VITRINE-PLACE')[index];
    if (own === undefined) break;
    // A mark is about what follows it, up to the next block of the text.
    const before = children.slice(0, children.indexOf(own)).reverse();
    const mark = before.find((each) => each.tagName === 'VITRINE-PLACE' || each.hasAttribute('data-place'));
    found = own.getAttribute('data-place') ?? mark?.getAttribute('data-place') ?? found;
    element = own;
  }
  const [, line = '1', column = '1', source = ''] = /^(\d+):(\d+):(.*)$/s.exec(found ?? '') ?? [];
  return source === '' ? undefined : { path: source, line: Number(line), column: Number(column) };
}
