// kramdown's own cases and the probe's snippets, against what Jekyll prints for them.
import MarkdownIt from 'markdown-it';
import { kramdown } from '../../src/markdown/kramdown.ts';
import { whatIsWrong } from '../support/tokens.ts';
import { normalForm } from './normal-form.ts';
import { renderPlain } from './plain.ts';
import { KRAMDOWN_REASONS, PROBE_REASONS } from './reasons.ts';
import { filesOfCorpus, readCorpus, type Exception, type Row } from './shared.ts';

export const UNEXPLAINED = 'not explained';

export function kramdownRow(): Row {
  const cases = filesOfCorpus('kramdown-tests', '.jekyll.html').map((path) => path.replace(/\.jekyll\.html$/, ''));
  const different = cases.filter(
    (name) =>
      !isEqual(
        readCorpus(`kramdown-tests/${name}.jekyll.html`),
        renderPlain(readCorpus(`kramdown-tests/${name}.text`)),
      ),
  );
  const equal = cases.length - different.length;
  return {
    input: 'kramdown-tests against `X.jekyll.html`',
    measure: 'equal after normalising',
    least: '200 of 232',
    result: `${equal} of ${cases.length}`,
    isMet: equal >= 200,
    exceptions: different.map((name) => ({ name, reason: KRAMDOWN_REASONS[name] ?? UNEXPLAINED })),
  };
}

/** The same cases by markdown-it's renderer, from its own tokens. */
export function tokensRow(): Row {
  const paths = filesOfCorpus('kramdown-tests', '.text').map((path) => `kramdown-tests/${path}`);
  const md = new MarkdownIt().use(kramdown);
  const different = paths.filter((path) => {
    const text = readCorpus(path);
    return whatIsWrong(text, md) !== undefined || !isEqual(renderPlain(text), md.render(text));
  });
  return {
    input: "kramdown-tests by markdown-it's own renderer",
    measure: 'tokens nest, and render as our own writer does',
    least: `${paths.length} of ${paths.length}`,
    result: `${paths.length - different.length} of ${paths.length}`,
    isMet: different.length === 0,
    exceptions: different.map((name) => ({ name, reason: UNEXPLAINED })),
  };
}

interface Probe {
  readonly name: string;
  readonly source: string;
  readonly html: string;
}

/** The dialect for authors is measured: where it differs from Jekyll, a person has said why it is better. */
export function probeRow(): Row {
  const probes = JSON.parse(readCorpus('jekyll-probe.json')) as readonly Probe[];
  const exact = probes.filter(({ source, html }) => isEqual(html, renderPlain(source))).length;
  const exceptions: Exception[] = probes
    .filter(({ source, html }) => !isEqual(html, renderPlain(source, 'author')))
    .map(({ name }) => ({ name, reason: PROBE_REASONS[name] ?? UNEXPLAINED }));
  const better = exceptions.filter(({ reason }) => reason !== UNEXPLAINED).length;
  const met = probes.length - exceptions.length + better;
  return {
    input: '`jekyll-probe.json`',
    measure: 'equal, or listed as better on purpose',
    least: `${probes.length} of ${probes.length}`,
    result: `${met} of ${probes.length} (${exact} equal with \`--plain\`; ${better} better on purpose in a book)`,
    isMet: met === probes.length && exact === probes.length,
    exceptions,
  };
}

function isEqual(want: string, got: string): boolean {
  return normalForm(want).join('\n') === normalForm(got).join('\n');
}
