// A thread that parses chapters: started by threads.ts with what every chapter may know, sent one source after the
// other.
import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from '../model/place.ts';
import { parse, type ParseContext } from '../parse/parse.ts';

// Set by threads.ts alone, which says what it is.
const shared = workerData as Omit<ParseContext, 'jekyll'>;

parentPort?.on('message', (source: Source) => {
  void parse(source, { ...shared, jekyll: undefined }, () => undefined).then(
    (chapter) => parentPort?.postMessage({ chapter }),
    // Thrown again where somebody waits for it.
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
