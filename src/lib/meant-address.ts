// Addresses whose beginning is mistyped: `htp://a.org`, `https:/a.org`, `https//a.org`.
import { nearestName } from './nearest-name.ts';

/** What begins an address: `https:/` and its like. `about:` and `tel:` are as they should be. */
const BEGINNING = /^([a-z]{2,9})([:;]?)(\/{0,4})(?=[^/\s])/i;

/** The address that was meant, or undefined for one that a browser can understand. */
export function meantAddress(address: string): string | undefined {
  const twice = /^https?:\/\/(https?:\/\/.+)$/i.exec(address)?.[1];
  if (twice !== undefined) return twice;
  const [start = '', scheme = '', colon, slashes = ''] = BEGINNING.exec(address) ?? [];
  const meant = meantScheme(scheme.toLowerCase(), colon !== '', slashes.length);
  if (meant === undefined || (colon === ':' && slashes === '//' && meant === scheme.toLowerCase())) return undefined;
  const rest = address.slice(start.length);
  // `https:` alone, and `http:foo`, may be words of anything: a host has a dot.
  return /^[^\s/]*[^\s/.]\.[^\s/.]/.test(rest) ? `${meant}://${rest}` : undefined;
}

function meantScheme(scheme: string, hasColon: boolean, slashes: number): string | undefined {
  if (scheme === 'http' || scheme === 'https') return hasColon || slashes === 2 ? scheme : undefined;
  // `http` is no slip of `ftp`, nor is any other that exists.
  if (!hasColon || /^(?:ftps?|sftp|tel|sms|mailto|data|blob|file|git|ssh|ws|wss|urn|doi)$/.test(scheme))
    return undefined;
  if (!/^[htps]+$/.test(scheme)) return undefined;
  return nearestName(scheme, ['http', 'https']);
}
