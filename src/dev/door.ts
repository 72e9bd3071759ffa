// The door from the open page to the author's editor. It opens files of the book and no others, for pages of this
// server and for nobody else.
import { fileOfCopy } from '../lib/language-copies.ts';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { MadeBook } from '../maker/make-book.ts';
import { isMap } from '../lib/values.ts';
import { openInEditor, type Editors } from './editor.ts';
import { sendText } from './http.ts';

export interface Door {
  /** What a page of this server knows, and no other does. */
  readonly token: string;
  /** Answers a request to open a place. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, book: MadeBook | undefined) => Promise<void>;
}

const MOST_BYTES = 4096;

export function createDoor(root: string, editors: Editors): Door {
  const token = randomBytes(24).toString('hex');
  return {
    token,
    answer: async (request, response, book) => {
      if (request.method !== 'POST') return sendText(response, 405, 'Places are posted here.\n');
      if (!isOwnPage(request, token)) return sendText(response, 403, 'Only a page of this preview may ask.\n');
      const place = placeIn(await bodyOf(request));
      const file = place && (await fileOf(fileOfCopy(place.path), root, book));
      if (place === undefined || file === undefined)
        return sendText(response, 404, 'There is no such file in the book.\n');
      const said = await openInEditor(file, place, editors);
      if (said !== undefined) return sendText(response, 501, `${said}\n`);
      response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    },
  };
}

/**
 * The token is in pages that only this server's own pages can read. Where `--host` lets other machines in, they have it
 * too: but the editor is this machine's.
 */
function isOwnPage({ headers, socket }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(String(headers['x-vitrine-token'] ?? ''));
  const wanted = Buffer.from(token);
  const site = headers['sec-fetch-site'];
  return (
    (site === undefined || site === 'same-origin') &&
    // Browsers that do not say the first say at least where a page that posts comes from.
    (headers.origin === undefined || headers.origin === `http://${headers.host ?? ''}`) &&
    /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '') &&
    given.length === wanted.length &&
    timingSafeEqual(given, wanted)
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length; // No encoding was set: parts are bytes.
    if (size > MOST_BYTES) return '';
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

interface Wanted {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

function placeIn(body: string): Wanted | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (!isMap(value) || typeof value.path !== 'string') return undefined;
    const { path, line, column } = value;
    const isNumber = (each: unknown): each is number => Number.isInteger(each) && Number(each) > 0;
    return isNumber(line) && isNumber(column) ? { path, line, column } : undefined;
  } catch {
    return undefined;
  }
}

/** A file that the book has read or publishes; a link out of the book is none. */
async function fileOf(path: string, root: string, book: MadeBook | undefined): Promise<string | undefined> {
  if (book === undefined) return undefined;
  const { texts, files } = book.workspace;
  if (path.startsWith('vitrine:') || (!Object.hasOwn(texts, path) && !Object.hasOwn(files, path))) return undefined;
  const [top, file] = await Promise.all([realpath(root), realpath(join(root, path)).catch(() => '')]);
  return file.startsWith(top + sep) ? file : undefined;
}
