// Which addresses are inside the machine or a private network, where no link of a book may lead this program.
import { BlockList, isIP } from 'node:net';

/** https://www.iana.org/assignments/iana-ipv4-special-registry and its sister for IPv6. */
const V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
const V6 = ['::/128', '::1/128', '64:ff9b:1::/48', '100::/64', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'];

const blocked = new BlockList();
for (const range of V4) add(range, 'ipv4');
for (const range of V6) add(range, 'ipv6');

function add(range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits] = range.split('/');
  blocked.addSubnet(net, Number(bits), family);
}

/** `address` is one of IPv4 or IPv6, as DNS gives it. What is none counts as private: nobody knows where it is. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  if (family === 4) return blocked.check(address, 'ipv4');
  const inner = v4Inside(address);
  return inner === undefined ? blocked.check(address, 'ipv6') : blocked.check(inner, 'ipv4');
}

/** `::ffff:127.0.0.1`, `64:ff9b::7f00:1` (NAT64), `2002:7f00:1::` (6to4) lead to an address of IPv4. */
function v4Inside(address: string): string | undefined {
  const groups = groupsOf(address);
  const head = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  if (groups[0] === 0x2002) return dotted(groups[1], groups[2]);
  return head === '0:0:0:0:0:ffff' || head === '64:ff9b:0:0:0:0' ? dotted(groups[6], groups[7]) : undefined;
}

function dotted(high = 0, low = 0): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Eight numbers of 16 bits; the URL parser writes the last two of `::ffff:1.2.3.4` as such. */
function groupsOf(address: string): readonly number[] {
  const plain = new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname.slice(1, -1);
  const [before = '', after] = plain.split('::');
  const start = before === '' ? [] : before.split(':');
  const end = after === undefined || after === '' ? [] : after.split(':');
  const middle = after === undefined ? [] : Array.from({ length: 8 - start.length - end.length }, () => '0');
  return [...start, ...middle, ...end].map((group) => Number.parseInt(group, 16));
}
