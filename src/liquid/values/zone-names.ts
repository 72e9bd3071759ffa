// What `%Z` prints for the zone of a book: `PDT`, `CET`, and for zones without letters their hours, `+03`.
import { offsetAt } from '../../lib/time-zone.ts';

/** The names of winter and summer. Source: the time zone database's own abbreviations. */
const NAMES: readonly (readonly [zones: string, winter: string, summer?: string])[] = [
  ['America/New_York America/Detroit America/Toronto', 'EST', 'EDT'],
  ['America/Chicago America/Winnipeg', 'CST', 'CDT'],
  ['America/Denver America/Boise America/Edmonton', 'MST', 'MDT'],
  ['America/Phoenix', 'MST'],
  ['America/Los_Angeles America/Vancouver America/Tijuana', 'PST', 'PDT'],
  ['America/Anchorage', 'AKST', 'AKDT'],
  ['America/Halifax', 'AST', 'ADT'],
  ['America/St_Johns', 'NST', 'NDT'],
  ['America/Mexico_City', 'CST'],
  ['Pacific/Honolulu', 'HST'],
  ['Europe/London', 'GMT', 'BST'],
  ['Europe/Dublin', 'GMT', 'IST'],
  ['Europe/Lisbon', 'WET', 'WEST'],
  ['Europe/Moscow', 'MSK'],
  ['Asia/Tokyo', 'JST'],
  ['Asia/Seoul', 'KST'],
  ['Asia/Shanghai Asia/Taipei', 'CST'],
  ['Asia/Hong_Kong', 'HKT'],
  ['Asia/Kolkata Asia/Calcutta', 'IST'],
  ['Asia/Jerusalem', 'IST', 'IDT'],
  ['Asia/Manila', 'PST'],
  ['Asia/Jakarta', 'WIB'],
  ['Asia/Karachi', 'PKT'],
  ['Australia/Sydney Australia/Melbourne Australia/Hobart', 'AEST', 'AEDT'],
  ['Australia/Brisbane', 'AEST'],
  ['Australia/Adelaide', 'ACST', 'ACDT'],
  ['Australia/Darwin', 'ACST'],
  ['Australia/Perth', 'AWST'],
  ['Pacific/Auckland', 'NZST', 'NZDT'],
  ['Africa/Johannesburg', 'SAST'],
  ['Africa/Lagos', 'WAT'],
  ['Africa/Nairobi', 'EAT'],
  ['Africa/Cairo', 'EET', 'EEST'],
];

const BY_ZONE: ReadonlyMap<string, readonly [winter: string, summer: string]> = new Map(
  NAMES.flatMap(([zones, winter, summer]) => zones.split(' ').map((zone) => [zone, [winter, summer ?? winter]])),
);

const CENTRAL: Readonly<Record<number, readonly [winter: string, summer: string]>> = {
  60: ['CET', 'CEST'],
  120: ['EET', 'EEST'],
};

/** The name of `zone` at `time` (milliseconds since 1970). */
export function zoneName(zone: string, time: number): string {
  if (/^(?:Etc\/)?(?:UTC|UCT|Zulu)$/.test(zone)) return 'UTC';
  const year = new Date(time).getUTCFullYear();
  const offset = offsetAt(zone, time);
  const winter = Math.min(offsetAt(zone, Date.UTC(year, 0, 1)), offsetAt(zone, Date.UTC(year, 6, 1)));
  const names = BY_ZONE.get(zone) ?? (zone.startsWith('Europe/') ? CENTRAL[winter] : undefined);
  if (names !== undefined) return names[offset === winter ? 0 : 1];
  const minutes = Math.abs(offset);
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}${minutes % 60 === 0 ? '' : String(minutes % 60).padStart(2, '0')}`;
}
