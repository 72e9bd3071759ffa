// The catalog's sentences about a PDF that could not be made.
import type { Problem } from '../model/problem.ts';
import { didYouMean, problem } from './problem.ts';

export type NoPdf =
  | { readonly kind: 'no-browser' /** Where it was said to be. */; readonly named: string | undefined }
  | { readonly kind: 'failed'; readonly program: string; readonly said: string }
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'no-font' /** Some of those that are boxes. */; readonly characters: string }
  | { readonly kind: 'no-print' }
  | { readonly kind: 'unknown-chapter'; readonly path: string; readonly nearest: string | undefined };

export function noPdf(reason: NoPdf): Problem {
  const [message, hint] = sentences(reason);
  return problem('no-pdf', undefined, message, hint);
}

const HOW =
  'Install Chrome, Chromium or Edge, or write "npx playwright-core install chromium"; one that stands elsewhere is named by CHROME_PATH';

function sentences(reason: NoPdf): readonly [message: string, hint: string | undefined] {
  switch (reason.kind) {
    case 'no-browser':
      return reason.named === undefined || reason.named === ''
        ? ['There is no PDF: no Chromium was found that could print it', HOW]
        : [`There is no PDF: "${reason.named}" is no program that could print it`, HOW];
    case 'failed':
      return [
        `There is no PDF: "${reason.program}" could not print it, ${reason.said}`,
        'Try again, or name another browser with --browser',
      ];
    case 'unsettled':
      return [
        'There is no PDF: printed five times, its page numbers still moved what they count',
        'Give it another --size, or shorten the chapter in which a mention stands at the end of a page',
      ];
    case 'no-font':
      return [
        `The PDF shows boxes for some characters, such as "${[...reason.characters].slice(0, 8).join('')}": no font of this machine has them`,
        'Install a font of that script, such as those of Noto (fonts-noto-cjk in Debian and Ubuntu), and make it again',
      ];
    case 'no-print':
      return [
        'There is no PDF: it is printed from the whole book on one page, which "print: false" leaves out',
        'Take that out of book.yml, or write "vitrine pdf"',
      ];
    case 'unknown-chapter':
      return [
        `There is no PDF: the book has no chapter "${reason.path}"`,
        didYouMean(reason.nearest, 'Write its path, such as content/networks.md'),
      ];
  }
}
