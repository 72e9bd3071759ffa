// Scripts that are loaded when the reader asks for what they hold.

export function loadScript(address: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    const end = (settle: () => void) => (): void => {
      script.remove();
      settle();
    };
    script.onload = end(done);
    script.onerror = end(() => failed(new Error(address)));
    document.head.append(script);
  });
}

/**
 * The same for a script that keeps its name when the book is published anew. A host may let the browser keep it for
 * minutes or days, and a script element cannot say otherwise: so the host is asked first whether it has another. That
 * is a few bytes where it has none. From disk nothing is kept, and nothing can be asked.
 */
export async function loadNewestScript(address: string): Promise<void> {
  // Where the host cannot be reached, what the browser has is as good as it gets.
  if (/^https?:/.test(new URL(address, document.baseURI).protocol))
    await fetch(address, { cache: 'no-cache' })
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
  await loadScript(address);
}
