// Bytes packed the same on every machine; fflate's only home. Node's own zlib is another on each platform: its bytes
// would differ.
import { deflateSync, zlibSync } from 'fflate';

/** As RFC 1951 has them, for an archive. */
export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}

/** As RFC 1950 has them, for a picture: a higher level takes longer for three bytes in a hundred. */
export function zlibPacked(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 3 });
}
