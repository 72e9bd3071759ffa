// A static host as most are: text compressed, connections kept, HTTP/2 where a certificate can be made (openssl), else
// HTTP/1.1.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentType } from '../../src/dev/static-rules.ts';

interface Answer {
  writeHead(status: number, headers: Readonly<Record<string, string | number>>): unknown;
  end(bytes: Uint8Array): unknown;
}

export interface CompressingHost {
  readonly url: string;
  readonly protocol: 'HTTP/2' | 'HTTP/1.1';
  readonly close: () => void;
}

/** The answers are made beforehand in memory: the disk and the compressing are nobody's time. */
export async function serveCompressed(folder: string, protocol: 'HTTP/2' | 'HTTP/1.1'): Promise<CompressingHost> {
  const kept = new Map<
    string,
    { readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string | number>> } | undefined
  >();
  const find = async (path: string): Promise<ReturnType<typeof kept.get>> => {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const type = contentType(path);
    const isText = /text|javascript|json|svg/.test(type);
    const body = isText ? gzipSync(bytes) : bytes;
    return {
      bytes: body,
      headers: {
        'content-type': type,
        'content-length': body.length,
        'cache-control': 'max-age=600',
        ...(isText ? { 'content-encoding': 'gzip' } : {}),
      },
    };
  };
  const answer = async ({ url = '/' }: { readonly url?: string | undefined }, response: Answer): Promise<void> => {
    const asked = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    if (!kept.has(path)) kept.set(path, await find(path));
    const found = kept.get(path);
    if (found === undefined) response.writeHead(404, { 'content-type': 'text/plain' });
    else response.writeHead(200, found.headers);
    response.end(found?.bytes ?? new Uint8Array());
  };
  const secret = protocol === 'HTTP/2' ? await certificate() : undefined;
  const server =
    secret === undefined
      ? createServer((request, response) => void answer(request, response))
      : createSecureServer({ ...secret, allowHTTP1: true }, (request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${secret === undefined ? 'http' : 'https'}://127.0.0.1:${port}/`,
    protocol: secret === undefined ? 'HTTP/1.1' : 'HTTP/2',
    close: () => server.close(),
  };
}

/** One for this run alone; the browser is told to believe it. */
async function certificate(): Promise<{ readonly key: Buffer; readonly cert: Buffer } | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-certificate-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const { status } = spawnSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-keyout',
        key,
        '-out',
        cert,
        '-days',
        '2',
        '-subj',
        '/CN=127.0.0.1',
      ],
      { stdio: 'ignore' },
    );
    return status === 0 ? { key: await readFile(key), cert: await readFile(cert) } : undefined;
  } finally {
    await rm(folder, { recursive: true });
  }
}
