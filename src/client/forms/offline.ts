// Keeps the whole book in the reader's browser, once she has asked for it, and removes it again.
import { button } from './button.ts';

/** Nothing is asked before the reading settings are opened, and nothing kept before the reader agrees. */
export function offerOffline(panel: HTMLElement, words: DOMStringMap): void {
  if (words.keep === undefined || !isSecureContext || !('serviceWorker' in navigator)) return;
  if (!/^https?:$/.test(location.protocol)) return;
  const scope = new URL(document.documentElement.dataset.root ?? './', location.href).href;
  // A book that is kept can be put beside the reader's programs.
  if (navigator.serviceWorker.controller?.scriptURL === workerAt(scope)) addManifest(scope);
  panel.closest('details')?.addEventListener('toggle', () => void show(panel, words, scope), { once: true });
}

function workerAt(scope: string): string {
  return `${scope}offline-worker.js`;
}

function addManifest(scope: string): void {
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'manifest', href: `${scope}manifest.webmanifest` }),
  );
}

async function show(panel: HTMLElement, words: DOMStringMap, scope: string): Promise<void> {
  const size = await sizeOf(scope);
  const isKept = (await ours(scope)) !== undefined;
  // Without a network there is nothing to offer, but what is kept can be removed.
  if (size === undefined && !isKept) return;
  const filled = (text = ''): string => text.replace('{size}', size ?? '');
  const { element, say } = button(panel, filled(isKept ? words.remove : words.keep));
  const act = async (): Promise<void> => {
    const isThere = (await ours(scope)) !== undefined;
    if (!isThere && !confirm(filled(words.ask))) return;
    element.disabled = true;
    const done = isThere ? await remove(scope) : await keep(scope);
    element.disabled = false;
    element.textContent = filled((await ours(scope)) === undefined ? words.keep : words.remove);
    if (!isThere) say((done ? words.kept : words.failed) ?? '');
  };
  element.addEventListener('click', () => void act());
}

async function sizeOf(scope: string): Promise<string | undefined> {
  const bytes: unknown = await fetch(`${scope}offline.json`, { cache: 'no-cache' })
    .then(async (answer) => ((await answer.json()) as { bytes?: unknown }).bytes)
    .catch(() => undefined);
  if (typeof bytes !== 'number') return undefined;
  const form = { style: 'unit', unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(document.documentElement.dataset.spoken ?? document.documentElement.lang, form).format(
    Math.max(0.1, bytes / 1e6),
  );
}

/** The registration of this book alone: another one may stand above it on the same host. */
async function ours(scope: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope ? found : undefined;
}

async function keep(scope: string): Promise<boolean> {
  const registration = await navigator.serviceWorker
    .register(workerAt(scope), { scope, updateViaCache: 'none' })
    .catch(() => undefined);
  const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
  if (registration === undefined || worker === null || worker === undefined) return false;
  const isKept = await new Promise<boolean>((done) => {
    const look = (): void => {
      if (worker.state === 'activated') done(true);
      if (worker.state === 'redundant') done(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
  if (isKept) addManifest(scope);
  else await remove(scope);
  return isKept;
}

async function remove(scope: string): Promise<boolean> {
  await (await ours(scope))?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(`vitrine ${scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  return true;
}
