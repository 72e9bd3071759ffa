// A host that knows nothing but files, as the simplest web server does; the folder lies below a path.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { contentType } from '../../src/dev/static-rules.ts';

export interface Host {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<unknown>;
}

/** At any port, where none is given. */
export async function serveFolder(folder: string, port = 0): Promise<Host> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)).replace(
      /^\/some\/path\//,
      '',
    );
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': contentType(path) }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/some/path/`,
    close: () => new Promise((done) => server.close(done)),
  };
}
