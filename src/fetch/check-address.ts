// What becomes of one link out: it works, has moved, is dead, or cannot be judged.
import { askHost, type AskOptions, type HostAnswer } from './ask-host.ts';

export type LinkState =
  | { readonly kind: 'works' /** Where it leads for good, if elsewhere. */; readonly moved: string | undefined }
  /** `said` goes on after the address: `answers 404`. `isNetwork`: it may be this machine that reaches nobody. */
  | { readonly kind: 'dead'; readonly said: string; readonly isNetwork: boolean }
  /** The host answers, but not to programs, or not now. */
  | { readonly kind: 'unclear'; readonly said: string }
  | { readonly kind: 'private'; readonly said: string };

export interface CheckOptions extends AskOptions {
  /** Called before each request: resolves when the host may be asked. */
  readonly turn: (url: URL) => Promise<void>;
  /** Keeps the host from being asked for so long, by whomever. */
  readonly rest: (url: URL, milliseconds: number) => void;
}

const MOST_REDIRECTS = 10;
const MOST_TRIES = 3;
/** A host that wants to be asked later than that is not waited for. */
const LONGEST_WAIT = 60;

/** `address` is whole, of http or https, without a fragment. */
export async function checkAddress(address: string, options: CheckOptions): Promise<LinkState> {
  const seen = new Set<string>();
  let isForGood = true;
  for (let next = address; seen.size <= MOST_REDIRECTS; ) {
    if (seen.has(next)) return dead('leads in a circle');
    seen.add(next);
    const url = URL.canParse(next) ? new URL(next) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) return dead(`leads to "${next}", which is no page`);
    const answer = await askUntilClear(url, options);
    if (answer.kind === 'private') return privateState(answer.address, seen.size > 1 ? next : undefined);
    if (answer.kind === 'failure') return failure(answer.code, seen.size > 1 ? url.hostname : undefined);
    if (answer.location === undefined) return judged(answer.status, seen.size > 1 && isForGood ? next : undefined);
    isForGood &&= answer.status === 301 || answer.status === 308;
    next = answer.location.replace(/#.*$/s, '');
  }
  return dead(`leads on more than ${MOST_REDIRECTS} times`);
}

/** HEAD costs the host least; where it says no, GET is asked. What may be an accident is tried again. */
async function askUntilClear(url: URL, options: CheckOptions): Promise<HostAnswer> {
  let method: 'HEAD' | 'GET' = 'HEAD';
  let tries = 0;
  for (;;) {
    await options.turn(url);
    const answer = await askHost(url, method, options);
    tries += 1;
    const mayBeAccident =
      answer.kind === 'failure'
        ? ['TIMEOUT', 'ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT'].includes(answer.code)
        : answer.kind === 'answer' && (answer.status === 429 || answer.status >= 500);
    const isRefused = answer.kind === 'answer' && answer.status >= 400 && answer.status !== 429;
    const isBroken = answer.kind === 'failure' && mayBeAccident;
    if (method === 'HEAD' && (isRefused || isBroken)) {
      method = 'GET';
      if (isRefused && answer.status < 500) tries = 0;
      if (!mayBeAccident || tries < MOST_TRIES) continue;
    }
    if (!mayBeAccident || tries >= MOST_TRIES) return answer;
    const seconds = answer.kind === 'answer' ? (answer.retryAfter ?? tries) : 0;
    if (seconds > LONGEST_WAIT) return answer;
    options.rest(url, seconds * 1000);
  }
}

function judged(status: number, moved: string | undefined): LinkState {
  if (status >= 200 && status < 400) return { kind: 'works', moved };
  // 999 is LinkedIn's word for it.
  if ([401, 403, 407, 429, 451, 503, 999].includes(status)) return { kind: 'unclear', said: `answers ${status}` };
  return dead(`answers ${status}`);
}

function dead(said: string): LinkState {
  return { kind: 'dead', said, isNetwork: false };
}

function privateState(address: string, by: string | undefined): LinkState {
  const where = `${address}, inside the machine or a private network`;
  return { kind: 'private', said: by === undefined ? `is at ${where}` : `leads to "${by}" at ${where}` };
}

const NETWORK = ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EAI_FAIL'];

/** `host` is where a redirect has led to. */
function failure(code: string, host: string | undefined): LinkState {
  const start = host === undefined ? '' : `leads to "${host}", which `;
  const said =
    code === 'ENOTFOUND'
      ? 'is at no host that exists'
      : code === 'TIMEOUT'
        ? 'does not answer in time'
        : code === 'ECONNREFUSED'
          ? 'is not answered by its host'
          : NETWORK.includes(code)
            ? 'cannot be reached'
            : isOfTls(code)
              ? `has no valid certificate (${code})`
              : `gets an answer that cannot be read (${code})`;
  return { kind: 'dead', said: start + said, isNetwork: NETWORK.includes(code) };
}

function isOfTls(code: string): boolean {
  return /CERT|SSL|TLS|SIGNATURE|SELF_SIGNED|EPROTO/.test(code);
}
