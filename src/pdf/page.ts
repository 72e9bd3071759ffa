// One page in the browser, to be printed: what it asks for is answered from the book, its scripts never run, and it is
// set as it will stand on paper.
import type { Answer, Browser, Parameters } from './browser.ts';

export interface PaperSize {
  /** In CSS pixels: 96 are an inch. */
  readonly width: number;
  readonly height: number;
}

export interface OpenPage {
  /** Runs a script of ours, and gives what it says. */
  readonly run: (script: string) => Promise<unknown>;
  readonly print: () => Promise<Uint8Array>;
}

export interface Asked {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** A name that no network knows: links to it are none. */
const HOST = 'http://book.invalid/';

/** `answer` gives a file of the book by its path; undefined where it has none. */
export async function openPage(
  browser: Browser,
  path: string,
  { paper, answer }: { readonly paper: PaperSize; readonly answer: (path: string) => Promise<Asked | undefined> },
): Promise<OpenPage> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, parameters?: Parameters): Promise<Answer> =>
    browser.send(method, parameters, String(sessionId));
  browser.onEvent((method, parameters) => {
    if (method === 'Fetch.requestPaused') void fulfil(parameters, send, answer).catch(() => undefined);
  });
  await send('Page.enable');
  await send('Inspector.enable');
  // A chapter's scripts are none of a book on paper; ours run all the same.
  await send('Emulation.setScriptExecutionDisabled', { value: true });
  await send('Page.setBypassCSP', { enabled: true });
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await send('Emulation.setEmulatedMedia', { media: 'print' });
  await send('Emulation.setDeviceMetricsOverride', { ...paper, deviceScaleFactor: 1, mobile: false });
  const loaded = browser.until('Page.loadEventFired');
  await Promise.all([send('Page.navigate', { url: HOST + path }), loaded]);
  return { run: (script) => run(script, send), print: () => print(send) };
}

type Send = (method: string, parameters?: Parameters) => Promise<Answer>;

async function fulfil(event: Answer, send: Send, answer: (path: string) => Promise<Asked | undefined>): Promise<void> {
  const { requestId } = event;
  const { url = '' } = (event.request ?? {}) as { url?: string };
  const path = url.startsWith(HOST) ? pathOf(url.slice(HOST.length)) : undefined;
  const found = path === undefined ? undefined : await answer(path);
  if (found === undefined) await send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  else
    await send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: found.type }],
      body: Buffer.from(found.bytes).toString('base64'),
    });
}

function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

async function run(expression: string, send: Send): Promise<unknown> {
  const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true });
  if (exceptionDetails !== undefined)
    throw new Error(`The page could not be set: ${JSON.stringify((exceptionDetails as Answer).exception)}`);
  return (result as Answer | undefined)?.value;
}

/** In pieces: a book is larger than one message may be. */
async function print(send: Send): Promise<Uint8Array> {
  const { stream: handle } = await send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  });
  const pieces: Buffer[] = [];
  for (let isOver = false; !isOver; ) {
    const { data, base64Encoded, eof } = await send('IO.read', { handle, size: 1 << 20 });
    pieces.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'latin1'));
    isOver = eof === true;
  }
  await send('IO.close', { handle });
  return Buffer.concat(pieces);
}
