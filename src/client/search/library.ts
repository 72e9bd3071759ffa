// Loads the scripts of the index, each once. A script works where a fetch does not: in a page from disk.
import type { IndexFacts, PageText } from '../../search/index.ts';
import { loadNewestScript, loadScript } from '../load-script.ts';
import type { Library } from './find.ts';

declare global {
  interface Window {
    /** What each script of the index calls. */
    vitrineSearch?: (kind: string, name: string, content: unknown) => void;
  }
}

export function createLibrary(index: URL): Library {
  const arrived = new Map<string, unknown>();
  const asked = new Map<string, Promise<unknown>>();
  window.vitrineSearch = (_, name, content) => arrived.set(name, content);

  const load = (name: string): Promise<unknown> => {
    const known = asked.get(name);
    if (known !== undefined) return known;
    const address = new URL(`${name}.js`, index).href;
    // The others are named by what they hold.
    const promise = (name === 'index' ? loadNewestScript(address) : loadScript(address)).then(() => arrived.get(name));
    asked.set(name, promise);
    // What failed once may come the next time.
    promise.catch(() => asked.delete(name));
    return promise;
  };
  const content = async (name: string): Promise<unknown> =>
    load(name).catch((error: unknown) => {
      // The book was published anew while this page was open, and an old index names scripts that are gone: the next
      // query has the new one.
      asked.delete('index');
      void load('index');
      throw error;
    });
  // What these scripts hold is written by src/search/index.ts.
  return {
    facts: async () => (await load('index')) as IndexFacts,
    shard: async (name) => (await content(name)) as readonly string[],
    texts: async (name) => (await content(name)) as readonly PageText[],
    words: async (name) => (await content(name)) as string,
  };
}
