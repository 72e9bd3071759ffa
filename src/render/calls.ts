// Include calls → HTML, by the templates that answer them. Built-in includes have no private door: this is the only
// one.
import type { FigureNumber, PagePlan } from '../model/book.ts';
import type { ArgumentValue, IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Placement, Tree } from '../model/tree.ts';
import { htmlOf } from '../tree/html.ts';
import { element } from '../tree/walk.ts';
import { panelLetter } from '../lib/panel-letter.ts';
import { unknownPicture } from './pictures.ts';
import { safe, type Templates } from '../templating/templates.ts';
import { tableOf, valueOf } from '../lib/table.ts';

export interface CallScene {
  readonly templates: Templates;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  readonly plan: PagePlan;
  /** What every template gets: book, page, root. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** The words of the heading that the calls stand under. */
  readonly heading: () => string;
  /** Todo notes and the like are shown. */
  readonly showsAuthorNotes: boolean;
  /** Fills the gaps of a Markdown value. */
  readonly fill: (tree: Tree) => string;
}

/** Renders a run of neighbouring calls of one include. Throws TemplateFailure where the template cannot be run. */
export function renderCalls(
  run: readonly {
    readonly call: IncludeCall;
    readonly figure: FigureNumber | undefined;
    readonly placement: Placement;
  }[],
  scene: CallScene,
): string {
  const [first] = run;
  const answer = first === undefined ? undefined : valueOf(scene.includes, first.call.include);
  if (first === undefined || answer === undefined) return '';
  if (answer.audience === 'authors' && !scene.showsAuthorNotes) return '';
  const contexts = run.map(({ call, figure }) => contextOf(call, answer, figure, scene));
  const html = scene.templates
    .render(`includes/${answer.name}.html`, {
      ...scene.shared,
      heading: scene.heading,
      ...contexts[0],
      inline: first.placement === 'inline',
      ...(first.call.half === undefined ? {} : { content: safe(CONTENT) }),
      ...(answer.gathers ? { calls: contexts } : {}),
    })
    .trim();
  if (first.call.half !== undefined) return halfOf(html, first.call.half);
  return first.placement === 'inline' ? html : `${html}\n`;
}

/** Stands for the text that a tag is around, where its template prints `content`. */
const CONTENT = '\uFDD6';

/** The text itself is part of the chapter: what the template has before it and after it are two calls. */
function halfOf(html: string, half: 'open' | 'close'): string {
  const at = html.indexOf(CONTENT);
  if (at < 0) return half === 'open' ? `${html}\n` : '';
  return half === 'open' ? `${html.slice(0, at)}\n` : `${html.slice(at + CONTENT.length)}\n`;
}

/**
 * Every declared name is there, undefined where the call does not pass it, so that a template never meets a stranger's
 * value.
 */
function contextOf(
  call: IncludeCall,
  answer: IncludeInterface,
  figure: FigureNumber | undefined,
  scene: CallScene,
): Record<string, unknown> {
  const values = (given: IncludeCall['values'], names: object): Record<string, unknown> =>
    tableOf(Object.keys(names).map((name) => [name, shownValue(valueOf(given, name), scene)]));
  const context: Record<string, unknown> = Object.assign(tableOf(), { figure }, values(call.values, answer.parameters));
  for (const [family, members] of Object.entries(answer.series)) {
    const panels = valueOf(call.series, family) ?? [];
    context[family] = panels.map((panel, index) => ({
      ...values(panel, members),
      letter: panels.length > 1 ? panelLetter(index) : undefined,
    }));
  }
  return context;
}

function shownValue(value: ArgumentValue | undefined, { plan, fill }: CallScene): unknown {
  switch (value?.kind) {
    case undefined:
      return undefined;
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'flag':
      return value.flag;
    case 'link':
      return plan.links[value.href] ?? value.href;
    case 'markdown':
      return safe(fill(value.content));
    case 'entry':
      return entryOf(value.key, plan);
    case 'picture':
      return { path: value.src, ...(plan.pictures[value.src] ?? unknownPicture(value.src)) };
  }
}

/** As a list of works has it; a key that the bibliography does not have is shown, and was reported. */
function entryOf(key: string, { citations }: PagePlan): unknown {
  const source = citations?.sources[key];
  const html = source === undefined ? [element('span', [['class', 'broken-reference']], [key])] : source.text;
  return { key, html: safe(htmlOf(html)), names: source?.names, year: source?.year };
}
