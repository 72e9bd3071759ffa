// kramdown as a plugin of markdown-it: `new MarkdownIt().use(kramdown).render('# hi')`.
import type { MarkdownIt as Engine, StateCore } from 'markdown-it';
import { withoutMarks } from '../lib/marks.ts';
import { blockRules, spanRules, steps } from './dialect.ts';
import { Document } from './kramdown/document.ts';
import { addTokenRules } from './kramdown/token-rules.ts';
import { tokensOf } from './kramdown/tokens.ts';
import { Reading } from './reading.ts';

/**
 * Reads kramdown as Jekyll runs it, and nothing of CommonMark. `settings` are kramdown's own, as `kramdown:` in a
 * `_config.yml` has them. Steps and rules stand in markdown-it's rulers, so they are switched off, replaced and joined
 * by name as any other's: `md.disable('table')`, `md.block.ruler.before('list', …)`; a rule takes the dialect's state
 * (block-state.ts, span-state.ts). From the step `tokens` on there are markdown-it's own tokens: its `linkify`,
 * `replacements` and `smartquotes` act on them where its options ask for that, and so do plugins. HTML in the text is
 * kept whatever the option `html` says, as kramdown keeps it: what strangers write must be cleaned behind it.
 */
export function kramdown(md: Engine, settings: Readonly<Record<string, unknown>> = {}): void {
  const readings = new WeakMap<StateCore, Reading>();
  const readingOf = (state: StateCore): Reading => {
    if (state.env instanceof Reading) return state.env;
    const reading = readings.get(state) ?? readForTokens(state, settings);
    readings.set(state, reading);
    return reading;
  };
  md.core.ruler.at('normalize', normalize);
  for (const [index, [name, step]] of steps.entries()) {
    const rule = (state: StateCore): void => step(readingOf(state), state.md);
    if (name === 'block' || name === 'inline') md.core.ruler.at(name, rule);
    else md.core.ruler.after(steps[index - 1]?.[0] ?? 'inline', name, rule);
  }
  md.core.ruler.after(steps.at(-1)?.[0] ?? 'inline', 'tokens', (state) => {
    const { written } = readingOf(state).document;
    if (written !== undefined) state.tokens = tokensOf(readingOf(state), written, state.Token);
  });
  addRules(md);
  addTokenRules(md);
}

/** A text of ours comes with its reading; any other is read for its tokens, which stand in the lines of `state.src`. */
function readForTokens({ src, inlineMode }: StateCore, kramdown: Readonly<Record<string, unknown>>): Reading {
  const document = new Document(
    {
      calls: [],
      dialect: 'plain',
      headings: 'as-written',
      kramdown,
      placeAt: (offset, length) => ({ path: '', line: 1, column: offset + 1, length }),
    },
    inlineMode ? 'caption' : 'chapter',
  );
  document.written = { ends: new Map(), spans: new Map() };
  return new Reading(src, document);
}

/** Of a text that is not ours: line ends are one character, and none is a mark of ours. */
function normalize(state: StateCore): void {
  if (!(state.env instanceof Reading))
    state.src = withoutMarks(state.src).replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}

/** CommonMark's rules read lines from another state: none of them stays. */
function addRules(md: Engine): void {
  md.block.ruler = emptied(md.block.ruler);
  md.inline.ruler = emptied(md.inline.ruler);
  md.inline.ruler2 = emptied(md.inline.ruler2);
  // The rulers keep names and order; that our rules take our own state is between them and dialect.ts.
  for (const [name, rule] of blockRules)
    md.block.ruler.push(name, rule as unknown as Parameters<Engine['block']['ruler']['push']>[1]);
  for (const [name, , rule] of spanRules)
    md.inline.ruler.push(name, rule as unknown as Parameters<Engine['inline']['ruler']['push']>[1]);
}

function emptied<Ruler extends object>(ruler: Ruler): Ruler {
  return new (ruler.constructor as new () => Ruler)();
}
