// `check --external`: all links out of the book, asked politely, and what was wrong with them said at their places.
import { setTimeout as sleep } from 'node:timers/promises';
import { deadLink, movedLink, noNetwork, unaskedLink } from '../diagnostics/catalog-links.ts';
import { diskFolder } from '../files/folder.ts';
import { lockedAddress, readLinksLock, writeLinksLock, type KnownLink, type LinksLock } from '../files/links-lock.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { AskOptions } from './ask-host.ts';
import { checkAddress, type CheckOptions, type LinkState } from './check-address.ts';
import { tableOf } from '../lib/table.ts';

export interface LinkOut {
  /** As written: of http or https, or beginning with `//`. */
  readonly address: string;
  readonly place: Place;
}

export interface LinkCheck {
  /** The book's folder, absolute: the lock is there. */
  readonly root: string;
  /** `2026-11-28` */
  readonly today: string;
  /** Whether every private address may be asked. */
  readonly allowPrivate: boolean;
  /** Origins that may be asked though they are private: `http://wiki.local:8080`. */
  readonly allowed: readonly string[];
  readonly onStep?: (done: number, of: number) => void;
  /** For tests: how names are looked up, and how long anything takes. */
  readonly lookup?: AskOptions['lookup'];
  readonly pace?: number;
  readonly milliseconds?: number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Between two requests to one host, in milliseconds. */
const PACE = 300;
const ANSWER_WITHIN = 15_000;
/** Addresses that are asked at the same time. */
const TOGETHER = 12;

/** Problems at each place. Where nobody answers at all, that is one note, and the lock stays as it was. */
export async function checkLinks(links: readonly LinkOut[], check: LinkCheck): Promise<readonly Problem[]> {
  const places = new Map<string, LinkOut[]>();
  for (const link of links) {
    const address = lockedAddress(link.address);
    places.set(address, [...(places.get(address) ?? []), link]);
  }
  if (places.size === 0) return [];
  const before = await readLinksLock(diskFolder(check.root));
  const states = await askAll([...places.keys()], check);
  const all = [...states.values()];
  if (all.some(isLost) && all.every((state) => isLost(state) || state.kind === 'private'))
    return [noNetwork(places.size)];
  const secure = await askSecure(states, check);
  const lock = lockOf(states, secure, before, check.today);
  await writeLinksLock(check.root, lock, before);
  return [...places].flatMap(([address, found]) => {
    const state = states.get(address);
    return state === undefined ? [] : found.flatMap(({ place }) => problemOf(place, address, state, lock[address]));
  });
}

function isLost(state: LinkState): boolean {
  return state.kind === 'dead' && state.isNetwork;
}

async function askAll(addresses: readonly string[], check: LinkCheck): Promise<ReadonlyMap<string, LinkState>> {
  const states = new Map<string, LinkState>();
  const options = optionsOf(check);
  const rest = byTurns(addresses);
  const work = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      states.set(next, await checkAddress(next, options));
      check.onStep?.(states.size, addresses.length);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return states;
}

/** One of each host, then the second of each: no host holds up the others. */
function byTurns(addresses: readonly string[]): string[] {
  const turns = new Map<string, number>();
  const numbered = addresses.map((address) => {
    const host = URL.canParse(address) ? new URL(address).host : '';
    const turn = (turns.get(host) ?? 0) + 1;
    turns.set(host, turn);
    return { address, turn };
  });
  return numbered.sort((a, b) => a.turn - b.turn).map(({ address }) => address);
}

function optionsOf(check: LinkCheck): CheckOptions {
  const wait = check.wait ?? ((milliseconds: number) => sleep(milliseconds));
  const pace = check.pace ?? PACE;
  const free = new Map<string, number>();
  return {
    milliseconds: check.milliseconds ?? ANSWER_WITHIN,
    mayBePrivate: ({ origin }) => check.allowPrivate || check.allowed.includes(origin),
    ...(check.lookup === undefined ? {} : { lookup: check.lookup }),
    rest: ({ host }, milliseconds) => {
      free.set(host, Math.max(free.get(host) ?? 0, performance.now() + milliseconds));
    },
    turn: async ({ host }) => {
      const now = performance.now();
      const at = Math.max(now, free.get(host) ?? 0);
      free.set(host, at + pace);
      if (at > now) await wait(at - now);
    },
  };
}

/** Links with http that work are asked with https as well: `--fix` may change those. */
async function askSecure(states: ReadonlyMap<string, LinkState>, check: LinkCheck): Promise<ReadonlySet<string>> {
  const plain = [...states].flatMap(([address, { kind }]) =>
    kind === 'works' && address.startsWith('http://') ? [address] : [],
  );
  const twins = new Map(plain.map((address) => [address.replace('http://', 'https://'), address]));
  const answers = await askAll([...twins.keys()], { ...check, onStep: () => undefined });
  return new Set([...answers].flatMap(([twin, { kind }]) => (kind === 'works' ? (twins.get(twin) ?? []) : [])));
}

/** What links that are gone from the book said is forgotten. */
function lockOf(
  states: ReadonlyMap<string, LinkState>,
  secure: ReadonlySet<string>,
  before: LinksLock,
  today: string,
): LinksLock {
  return tableOf(
    [...states].flatMap(([address, { kind }]): [string, KnownLink][] => {
      const known = before[address] ?? {};
      if (kind === 'works') return [[address, { worked: today, ...(secure.has(address) ? { https: today } : {}) }]];
      if (kind === 'dead') return [[address, { ...known, failed: known.failed ?? today }]];
      return before[address] === undefined ? [] : [[address, known]];
    }),
  );
}

function problemOf(place: Place, address: string, state: LinkState, known: KnownLink | undefined): readonly Problem[] {
  switch (state.kind) {
    case 'works':
      return state.moved === undefined ? [] : [movedLink(place, address, state.moved)];
    case 'dead':
      return [deadLink(place, address, state.said, known?.worked)];
    case 'unclear':
    case 'private':
      return [unaskedLink(place, address, state.said, state.kind)];
  }
}
