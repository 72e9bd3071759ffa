// One request to another host: the head of its answer, or why there is none. Private addresses are not connected to.
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

export type HostAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Whole, where the answer leads elsewhere. */
      readonly location: string | undefined;
      /** In seconds, where the host says when to come again. */
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'private'; readonly address: string }
  /** `code` is Node's: `ENOTFOUND`, `CERT_HAS_EXPIRED`; `TIMEOUT` is ours. */
  | { readonly kind: 'failure'; readonly code: string };

export interface AskOptions {
  readonly milliseconds: number;
  /** Whether a URL may be inside the machine or a private network. */
  readonly mayBePrivate: (url: URL) => boolean;
  /** The system's, where it is not given. */
  readonly lookup?: typeof systemLookup;
}

/** `url` is of http or https. The answer's body is not read. Nothing is thrown. */
export function askHost(url: URL, method: 'HEAD' | 'GET', options: AskOptions): Promise<HostAnswer> {
  const isFree = options.mayBePrivate(url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // No name is looked up for an address.
  if (!isFree && isIP(host) !== 0 && isPrivateAddress(host)) return Promise.resolve({ kind: 'private', address: host });
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const asked = send(url, {
      method,
      agent: false,
      headers: { 'user-agent': 'vitrine-check (links of a book, asked for by its author)', accept: '*/*' },
      signal: AbortSignal.timeout(options.milliseconds),
      ...(isFree ? {} : { lookup: publicLookup(options.lookup ?? systemLookup) }),
    });
    asked.on('response', (response) => {
      resolve(answerOf(response, url));
      response.on('error', () => undefined);
      response.destroy();
    });
    asked.on('error', (error) => resolve(failureOf(error)));
    asked.end();
  });
}

/** The connection goes to the very address that was judged: no second look-up can give another one. */
function publicLookup(lookup: typeof systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const found: readonly LookupAddress[] = addresses;
      const inside = found.find(({ address }) => isPrivateAddress(address));
      const [first] = found;
      if (inside !== undefined || first === undefined)
        return callback(new PrivateAddress(inside?.address ?? hostname), '', 0);
      return options.all === true ? callback(null, [...found]) : callback(null, first.address, first.family);
    });
  };
}

class PrivateAddress extends Error {
  readonly address: string;
  constructor(address: string) {
    super(address);
    this.address = address;
  }
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, url: URL): HostAnswer {
  const location = statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
  const whole = location === undefined || !URL.canParse(location, url) ? undefined : new URL(location, url).href;
  return { kind: 'answer', status: statusCode, location: whole, retryAfter: secondsOf(headers['retry-after']) };
}

/** `Retry-After: 120`, or a date; a minute where it is neither. */
function secondsOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const seconds = (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 60 : Math.max(0, Math.ceil(seconds));
}

function failureOf(error: Error): HostAnswer {
  if (error instanceof PrivateAddress) return { kind: 'private', address: error.address };
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return { kind: 'failure', code: 'TIMEOUT' };
  return { kind: 'failure', code: 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN' };
}
