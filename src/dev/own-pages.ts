// What the preview serves beside the book: its script, what was saved, places for the editor, the rules.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { boardOf } from '../board/board.ts';
import { boardPage } from '../board/page.ts';
import { diskFolder } from '../files/folder.ts';
import { readLinksLock } from '../files/links-lock.ts';
import { readProgram } from '../files/program.ts';
import { encodePath } from '../lib/paths.ts';
import type { MadeBook } from '../maker/make-book.ts';
import { placedPage } from '../maker/placed-page.ts';
import type { Door } from './door.ts';
import { OPEN, sendBytes, sendText } from './http.ts';
import type { Live } from './live.ts';
import type { Previewed } from './previewed.ts';
import { rulesPage } from './rules-page.ts';
import { errorPage } from './shown-problems.ts';

export interface OwnPages {
  readonly live: Live;
  readonly door: Door;
  readonly previewed: Previewed;
  readonly showsDrafts: () => boolean;
  /** The book's folder, absolute. */
  readonly root: string;
}

/** The editorial board. */
const BOARD = '/__board';
const OWN = '/@vitrine/';
const PLACES = `${OWN}places/`;

export function isOwnAddress(path: string): boolean {
  return path.startsWith(OWN) || path === BOARD;
}

/** `path` is as it came over the wire. */
export async function answerOwn(
  asked: IncomingMessage,
  response: ServerResponse,
  path: string,
  own: OwnPages,
): Promise<void> {
  const { live, door, previewed, showsDrafts } = own;
  const { good } = previewed.served();
  const send = (name: string, text: string | Uint8Array): void =>
    sendBytes(asked, response, { path: name, bytes: Buffer.from(text), status: 200, compress: false });
  if (path === `${OWN}events`) return live.hear(response);
  if (path === OPEN) return door.answer(asked, response, good);
  const script = /^\/@vitrine\/(dev(?:-shared)?\.js)$/.exec(path)?.[1];
  if (script !== undefined) return send(script, (await readProgram()).client[script] ?? '');
  if (path === BOARD)
    return send('board.html', good === undefined ? errorPage(previewed.panel()) : await boardFor(good, own));
  const rules = path === `${OWN}rules` ? await rulesPage() : undefined;
  if (rules !== undefined) return send('rules.html', rules);
  if (path.startsWith(PLACES) && good !== undefined) {
    const placed = await placedPage(good, decoded(path.slice(PLACES.length)), showsDrafts());
    if (placed !== undefined) {
      response.setHeader('X-Vitrine-Source', encodeURIComponent(placed.source));
      return send('places.html', placed.html);
    }
  }
  sendText(response, 404, 'There is no such page.\n');
}

async function boardFor({ workspace, book, found }: MadeBook, { door, root }: OwnPages): Promise<string> {
  const links = await readLinksLock(diskFolder(root));
  const board = boardOf({ workspace, book, found, links, today: new Date().toISOString().slice(0, 10) });
  const { basePath } = workspace.config;
  return boardPage(board, { pageHref: (path) => basePath + encodePath(path), editor: { token: door.token } });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
