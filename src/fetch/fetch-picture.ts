// One picture is fetched from another host. The only room that asks one, and only when the author says --fetch.
import { framesOf } from '../media/encode.ts';
import { measurePicture } from '../media/measure.ts';

export type Fetched =
  | { readonly bytes: Uint8Array /** What the bytes are, whatever the address says: `png`. */; readonly format: string }
  | { readonly why: string };

/** No picture of a book needs more. */
const MOST_BYTES = 25_000_000;
const SECONDS = 30;
/** What browsers show, and what cannot do more than be shown in an <img>. */
const WELCOME = ['png', 'jpg', 'gif', 'webp', 'avif', 'svg'];

/** `address` is of http or https, or begins with `//`. Nothing that goes wrong is thrown. */
export async function fetchPicture(address: string, mostBytes = MOST_BYTES): Promise<Fetched> {
  try {
    const response = await fetch(address.startsWith('//') ? `https:${address}` : address, {
      signal: AbortSignal.timeout(SECONDS * 1000),
      headers: { accept: 'image/*' },
    });
    if (!response.ok) return { why: `the host answers ${response.status}` };
    const bytes = await readUpTo(response, mostBytes);
    if (bytes === undefined) return { why: `it has more than ${Math.round(mostBytes / 1e6)} MB` };
    const format = measurePicture(bytes)?.format ?? '';
    if (!WELCOME.includes(format)) return { why: 'what the host sends is no picture' };
    await framesOf(bytes);
    return { bytes, format };
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

/** What a host says of its length need not be true: bytes are counted as they come. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > most) return undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > most) return undefined;
  }
  return Buffer.concat(parts);
}

/** fetch says "fetch failed", and hides in the cause what happened: a name that no one has, a connection refused. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `the host did not answer within ${SECONDS} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN'
    ? 'there is no such host'
    : code === 'ECONNREFUSED'
      ? 'the host does not answer'
      : 'what the host sends cannot be read';
}
