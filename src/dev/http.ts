// The HTTP that both servers speak: a port to listen on, and answers with types, ranges and tags.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FileHandle } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { shortHash } from '../lib/hash.ts';
import {
  contentType,
  hasAlready,
  isAllowedHost,
  isOwnRequest,
  rangeThatCounts,
  readRange,
  type ByteRange,
} from './static-rules.ts';

export interface Listening {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** True: a port that is taken is refused, instead of the next one being tried. */
  readonly strictPort: boolean;
}

/** The one address that takes more than GET and HEAD: the door to the editor, which has rules of its own. */
export const OPEN = '/@vitrine/open';

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
  // For browsers that do not say who asks.
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  if (!isAllowedHost(request.headers.host, host)) {
    sendText(response, 403, 'This server answers only to the name of its own machine.\n');
  } else if (!isOwnRequest(request.headers)) {
    sendText(response, 403, 'This server answers no other website.\n');
  } else if (request.method !== 'GET' && request.method !== 'HEAD' && request.url !== OPEN) {
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
  const head = headFor(request, { path, status, size: bytes.length, tag: `"${shortHash(bytes)}"` });
  const isPacked =
    compress &&
    (head.status === 200 || head.status === 404) &&
    isText(contentType(path)) &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const packed = isPacked ? gzipSync(bytes) : undefined;
  const inPacked = packed && {
    ETag: `W/${head.headers.ETag}`,
    'Content-Encoding': 'gzip',
    Vary: 'Accept-Encoding',
    'Content-Length': packed.length,
  };
  response.writeHead(head.status, { ...head.headers, ...inPacked });
  const body = packed ?? (head.part && bytes.subarray(head.part.start, head.part.end + 1));
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A file on the disk that is sent piece by piece, such as a film: no more of it is read than was asked for. */
export interface DiskFile {
  /** In the site: it says the type. */
  readonly path: string;
  readonly file: FileHandle;
}

export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, file }: DiskFile,
): Promise<void> {
  const facts = await file.stat({ bigint: true });
  const tag = `"${facts.size}-${facts.mtimeNs}-${facts.ino}"`;
  const { status, headers, part } = headFor(request, { path, status: 200, size: Number(facts.size), tag });
  response.writeHead(status, headers);
  if (part === undefined || part.end < part.start || request.method === 'HEAD') {
    await file.close();
    response.end();
    return;
  }
  // It closes the file; a reader who goes away in the middle is no mistake.
  await pipeline(file.createReadStream(part), response).catch(() => response.destroy());
}

interface Head {
  readonly status: 200 | 206 | 304 | 404 | 416;
  readonly headers: Readonly<Record<string, string | number>> & { readonly ETag: string };
  /** What the body holds; undefined where there is none. */
  readonly part: ByteRange | undefined;
}

function headFor(
  { headers: asked }: IncomingMessage,
  { path, status, size, tag }: Pick<FileAnswer, 'path' | 'status'> & { readonly size: number; readonly tag: string },
): Head {
  const headers = {
    'Content-Type': contentType(path),
    'Cache-Control': 'no-store',
    ETag: tag,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
  };
  const whole: Head = { status, headers: { ...headers, 'Content-Length': size }, part: { start: 0, end: size - 1 } };
  if (status === 404) return whole;
  if (hasAlready(asked['if-none-match'], tag)) return { status: 304, headers, part: undefined };
  // Node's type has lists for headers that may come twice, which this may not.
  const ifRange = typeof asked['if-range'] === 'string' ? asked['if-range'] : undefined;
  const range = readRange(rangeThatCounts({ range: asked.range, 'if-range': ifRange }, tag), size);
  if (range === undefined) return whole;
  if (range === 'unsatisfiable')
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` }, part: undefined };
  return {
    status: 206,
    headers: {
      ...headers,
      'Content-Range': `bytes ${range.start}-${range.end}/${size}`,
      'Content-Length': range.end - range.start + 1,
    },
    part: range,
  };
}

/** Whether it is read whole and sent compressed. */
export function isTextFile(path: string): boolean {
  return isText(contentType(path));
}

function isText(contentType: string): boolean {
  return /^text\/|javascript|json|xml/.test(contentType);
}
