// The HTTP that both servers speak: a port to listen on, and answers with types, ranges and tags.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { shortHash } from '../lib/hash.ts';
import { contentType, isAllowedHost, readRange } from './static-rules.ts';

export interface Listening {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** True: a port that is taken is refused, instead of the next one being tried. */
  readonly strictPort: boolean;
}

/** Why a server could not start: a sentence for the author. */
export interface Refused {
  readonly refused: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:4000/book/`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/**
 * Starts to listen. `answer` gets the path as it came over the wire, without its query, of only those GET and HEAD
 * requests that name this machine. An error of its own is a plain 500.
 */
export async function listen({ host, port, strictPort }: Listening, answer: Answer): Promise<RunningServer | Refused> {
  const server = createServer((request, response) => {
    if (isRefused(request, response, host)) return;
    // As it came: `new URL` would work out `..` before anybody could refuse it.
    answer(request, response, (request.url ?? '/').split('?')[0] ?? '/').catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else
        sendText(
          response,
          500,
          `Vitrine could not answer: ${error instanceof Error ? error.message : String(error)}\n`,
        );
    });
  });
  for (let next = port; ; next += 1) {
    const code = await tryToListen(server, host, next);
    if (code === undefined) break;
    if (code !== 'EADDRINUSE')
      return {
        refused: `The server cannot listen on ${host}, port ${next} (${code}); choose others with --host and --port`,
      };
    if (strictPort || next >= Math.min(port + 100, 65_535))
      return { refused: `Port ${next} is taken by another program; choose another one with --port` };
  }
  const { port: taken } = server.address() as AddressInfo; // A string only for a socket of Unix.
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${taken}/`, stop: () => stop(server) };
}

/** The system's code for why not, such as EADDRINUSE. */
function tryToListen(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message);
    server.once('error', failed).listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Open pages hold a connection for ever.
    server.closeAllConnections();
  });
}

function isRefused(request: IncomingMessage, response: ServerResponse, host: string): boolean {
  if (!isAllowedHost(request.headers.host, host)) {
    sendText(response, 403, 'This server answers only to the name of its own machine.\n');
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, 'Pages can be read here, and nothing else.\n');
  } else return false;
  return true;
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(text);
}

export interface FileAnswer {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly status: 200 | 404;
  /** What is text goes over the wire compressed, where the browser understands it. */
  readonly compress: boolean;
}

/** Sends a file's bytes, or the part that was asked for; a browser that has them already is told so. */
export function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  { path, bytes, status, compress }: FileAnswer,
): void {
  const tag = `"${shortHash(bytes)}"`;
  const headers = {
    'Content-Type': contentType(path),
    'Cache-Control': 'no-store',
    ETag: tag,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
  };
  if (status === 200 && request.headers['if-none-match']?.replace(/^W\//, '') === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = status === 200 ? readRange(request.headers.range, bytes.length) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${bytes.length}` }).end();
    return;
  }
  if (
    range === undefined &&
    compress &&
    isText(headers['Content-Type']) &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  ) {
    const packed = gzipSync(bytes);
    response.writeHead(status, {
      ...headers,
      ETag: `W/${tag}`,
      'Content-Encoding': 'gzip',
      Vary: 'Accept-Encoding',
      'Content-Length': packed.length,
    });
    response.end(request.method === 'HEAD' ? undefined : packed);
    return;
  }
  const body = range === undefined ? bytes : bytes.subarray(range.start, range.end + 1);
  const ranged = range === undefined ? {} : { 'Content-Range': `bytes ${range.start}-${range.end}/${bytes.length}` };
  response.writeHead(range === undefined ? status : 206, { ...headers, ...ranged, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function isText(contentType: string): boolean {
  return /^text\/|javascript|json|xml/.test(contentType);
}
