// Opens the search: by its link in the header, whose key is `/`, or when another part of the page asks. Nothing of it is loaded before.

/** Dispatch it on the document to open the search from anywhere. */
const ASK = 'vitrine:search';

const link = document.querySelector<HTMLAnchorElement>('#search-open');
const page = document.querySelector<HTMLElement>('#search-page');
const place = page ?? link;
if (place !== null) prepare(place);

function prepare(at: HTMLElement): void {
  let loading: Promise<void> | undefined;
  const ask = (): void => {
    loading ??= load(at.dataset['script'] ?? '');
    loading.then(
      () => document.dispatchEvent(new CustomEvent('vitrine:search-loaded', { detail: at })),
      // Where the script does not come, the search page says what else there is.
      () => { if (at === link) location.href = link.href; },
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

function load(address: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => done();
    script.onerror = () => failed(new Error(address));
    document.head.append(script);
  });
}
