// What is done to a chapter's text once it is a tree, one step after the other.
import type { Tree } from '../model/tree.ts';
import { hasNode, mapNodes, visitNodes } from '../tree/walk.ts';
import type { ChapterText, Pass, PassScene } from './chapter-text.ts';
import { embedVideos } from './embedded-videos.ts';
import { formulas } from './formulas.ts';
import { glossaries } from './glossaries.ts';
import { harmlessAddresses } from './harmless-addresses.ts';
import { intoHead } from './into-head.ts';
import { LOADED, loadedAtOnce } from './lazy-loading.ts';
import { listings } from './listings.ts';
import { mendHtml } from './mended-html.ts';
import { OBSOLETE, withoutObsolete } from './obsolete-elements.ts';
import { asWritten } from './as-written.ts';
import { boxes } from './boxes.ts';
import { citations } from './citations.ts';
import { coloursInTheDark } from './own-colours.ts';
import { directions } from './directions.ts';
import { askedByScripts, playersInstead } from './scripts.ts';
import { withPluginText } from './jekyll/plugin-text.ts';
import { taskLabels } from './task-labels.ts';
import { writtenFigures } from './written-figures.ts';
import { writtenFormulas } from './written-formulas.ts';

/**
 * In this order: a pass may count on what those above it have done. `for` names the elements and the gaps without one
 * of which it has nothing to do; a pass without it looks at every text. `makes` names what it may have put there.
 */
const passes: readonly { readonly pass: Pass; readonly for?: readonly string[]; readonly makes?: string }[] = [
  { pass: withoutUnanswered, for: ['call'] },
  // Before all others: none of them looks into a formula that is written.
  { pass: writtenFormulas, for: ['math', 'call', 'img'] },
  { pass: pluginText },
  { pass: loadedAtOnce, for: LOADED },
  { pass: writtenFigures, for: ['img'] },
  { pass: coloursInTheDark, for: ['style'] },
  { pass: withoutObsolete, for: OBSOLETE },
  { pass: mendHtml },
  { pass: directions },
  { pass: askedByScripts, for: ['script'] },
  { pass: playersInstead, for: ['script'] },
  { pass: embedVideos, for: ['a', 'iframe', 'script'] },
  { pass: listings, for: ['code', 'call', 'img'] },
  { pass: formulas, for: ['formula', 'call', 'img'] },
  { pass: asWritten, for: ['code', 'samp', 'formula', 'call'] },
  { pass: boxes, for: ['blockquote', 'ol', 'ul', 'dl', 'div', 'section', 'p', 'details', 'aside'], makes: 'box' },
  { pass: glossaries, for: ['dl'] },
  { pass: taskLabels, for: ['input'] },
  { pass: citations, for: ['citation', 'd-cite', 'd-bibliography', 'd-footnote', 'call', 'img', 'box'] },
  // After the scripts, which read some of them: `<a href="javascript:player.seekTo(90)">`.
  { pass: harmlessAddresses },
  { pass: intoHead, for: ['style', 'meta'] },
];

export async function runPasses(text: ChapterText, scene: PassScene): Promise<ChapterText> {
  const held = namesIn(text.tree);
  let answer = text;
  for (const { pass, for: names, makes } of passes) {
    if (names?.some((name) => held.has(name)) === false) continue;
    const before = answer.tree;
    answer = await pass(answer, scene);
    if (makes !== undefined && answer.tree !== before) held.add(makes);
  }
  return answer;
}

/** Names of elements, and kinds of gaps. */
function namesIn(tree: Tree): Set<string> {
  const names = new Set<string>();
  visitNodes(tree, (node) => {
    if (typeof node !== 'string') names.add(node.kind === 'element' ? node.name : node.kind);
  });
  return names;
}

/** Calls that nothing answers leave no gap. */
function withoutUnanswered(text: ChapterText): ChapterText {
  const answered = new Set(text.calls.map(({ id }) => id));
  const isGone = (node: ChapterText['tree'][number]): boolean =>
    typeof node !== 'string' && node.kind === 'call' && !answered.has(node.id);
  return hasNode(text.tree, isGone)
    ? { ...text, tree: mapNodes(text.tree, (node) => (isGone(node) ? [] : node)) }
    : text;
}

/** Names of people and of emoji, in a Jekyll book with plugins for them. */
function pluginText(text: ChapterText, { textPlugins }: PassScene): ChapterText {
  return textPlugins === undefined ? text : { ...text, tree: withPluginText(text.tree, textPlugins) };
}
