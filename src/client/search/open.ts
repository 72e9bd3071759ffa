// Opens the search: by its link in the header, whose key is `/`, or when another part of the page asks. Nothing of it
// is loaded before.

import { loadScript } from '../load-script.ts';

/** Dispatch it on the document to open the search from anywhere. */
const ASK = 'vitrine:search';

/** What search.ts is told. */
export interface Asked {
  readonly place: HTMLElement;
  /** What was typed since the search was asked for. To be called once the field is there, or cannot be. */
  readonly typed: () => string;
}

const link = document.querySelector<HTMLAnchorElement>('#search-open');
const page = document.querySelector<HTMLElement>('#search-page');
const place = page ?? link;
if (place !== null) prepare(place);

function prepare(at: HTMLElement): void {
  let loading: Promise<void> | undefined;
  const ask = (): void => {
    const typed = at === link ? keepTyped() : () => '';
    loading ??= loadScript(at.dataset['script'] ?? '');
    loading.then(
      () =>
        document.dispatchEvent(
          new CustomEvent('vitrine:search-loaded', { detail: { place: at, typed } satisfies Asked }),
        ),
      // Where the script does not come, the search page says what else there is.
      () => {
        typed();
        if (at === link) location.href = link.href;
      },
    );
  };
  document.addEventListener(ASK, ask);
  if (at === page) return ask();
  at.setAttribute('role', 'button');
  at.setAttribute('aria-haspopup', 'dialog');
  at.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask();
  });
  at.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    ask();
  });
}

/** Keeps what is typed until the field is there; the answer takes it, and ends the keeping. */
function keepTyped(): () => string {
  let text = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', keep, true);
  return () => {
    removeEventListener('keydown', keep, true);
    return text;
  };
}
