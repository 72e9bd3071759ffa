// Collects HTML and gaps as a list of parts; neighbouring strings become one.
import { attributesHtml } from '../../lib/html.ts';
import { callMarks } from '../../lib/marks.ts';
import type { Part } from '../../model/markup.ts';
import type { MarkdownOptions } from '../markdown.ts';
import { mentionsIn } from './cross-reference.ts';
import { codeGap } from './code-gap.ts';
import { readTagAttributes } from './html-attributes.ts';
import { elementName } from './html-names.ts';
import { Node } from './node.ts';
import { TAG } from './patterns.ts';

/** Elements that point to something else: their opening tags are gaps. */
const POINTING = new Set(['a', 'img', 'iframe', 'video', 'audio', 'source', 'track', 'embed', 'object']);

export class PartsWriter {
  readonly #parts: Part[] = [];
  #html: string[] = [];
  readonly #options: MarkdownOptions;
  readonly anchors: Set<string>;

  constructor(options: MarkdownOptions, anchors: Set<string> = new Set()) {
    this.#options = options;
    this.anchors = anchors;
  }

  html(html: string): this {
    this.#html.push(html);
    return this;
  }

  gap(gap: Exclude<Part, string>): this {
    this.#flush();
    this.#parts.push(gap);
    return this;
  }

  /** An opening tag: a gap where it points to something. `end` closes an element without content. */
  tag(node: Node, end: '>' | ' />' = '>'): this {
    // `{: id=""}` takes the id away.
    const attributes = (node.attrs ?? [])
      .filter(([key, value]) => key !== 'id' || value.trim() !== '')
      .map(([key, value]) => [key, this.unmarked(value)] as const);
    for (const [key, value] of attributes) {
      if (key === 'id' || (key === 'name' && node.tag === 'a')) this.anchors.add(value);
    }
    if (!POINTING.has(node.tag)) return this.html(`<${node.tag}${attributesHtml(attributes)}${end}`);
    const { at, length } = node.address ?? { at: node.at, length: 0 };
    return this.gap({ kind: 'tag', name: node.tag, attributes, place: this.#options.placeAt(at, length) });
  }

  formula(node: Node): this {
    const { content: tex } = node;
    const line = tex.indexOf('\n');
    const place = this.#options.placeAt(node.at, line < 0 ? tex.length : line);
    const id = node.info === 'display' ? (node.attrGet('id') ?? undefined) : undefined;
    return this.gap({
      kind: 'formula',
      tex: this.unmarked(tex),
      display: node.info !== 'inline',
      inLine: node.info !== 'display',
      label: id,
      place,
    });
  }

  code(node: Node): this {
    const { at, length } = node.address ?? { at: node.at, length: 0 };
    const id = node.attrGet('id');
    if (id !== null) this.anchors.add(id);
    return this.gap(codeGap(node, this.unmarked(node.content), this.#options.placeAt(at, length)));
  }

  call(node: Node): this {
    return this.gap({
      kind: 'call',
      index: Number(node.content),
      placement: node.info === 'block' ? 'block' : 'inline',
    });
  }

  /** Of a table, by its caption, whose content is the table's id. */
  number(caption: Node): this {
    return this.gap({
      kind: 'number',
      of: 'table',
      form: 'name',
      id: caption.content,
      tag: undefined,
      place: this.#options.placeAt(caption.at, 0),
    });
  }

  reference(node: Node): this {
    const mentions = mentionsIn(node.content).map(({ id, at, length }) => ({
      id,
      place: this.#options.placeAt(node.at + at, length),
    }));
    return this.gap({ kind: 'reference', mentions, form: 'name', written: node.content });
  }

  /** HTML that no rule has read: only tags that point to something, comments and calls are looked for. */
  raw(node: Node): this {
    const { content: html } = node;
    let from = 0;
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, from))) {
      const comment = html.startsWith('<!--', at) ? html.indexOf('-->', at) : -1;
      TAG.lastIndex = at;
      const tag = comment < 0 ? TAG.exec(html) : null;
      const name = elementName(tag?.[1] ?? '');
      if (comment < 0 && (tag === null || !POINTING.has(name))) continue;
      this.#rawText(html.slice(from, at), node);
      if (tag === null) from = comment + '-->'.length;
      else {
        const element = new Node('html', node.at + at, name);
        readTagAttributes(element, tag[2] ?? '', (position) => node.at + at + tag[0].indexOf(tag[2] ?? '') + position);
        this.tag(element);
        from = at + tag[0].length;
        if (name === 'iframe') from += /^[\s\S]*?<\/iframe\s*>/i.exec(html.slice(from))?.[0].length ?? 0;
      }
    }
    return this.#rawText(html.slice(from), node);
  }

  /** Text in which include calls are shown as their author wrote them: in code, in attributes. */
  unmarked(text: string): string {
    return text.includes('\uFDD0')
      ? text.replace(callMarks(), (_, index: string) => this.#options.calls[Number(index)]?.source ?? '')
      : text;
  }

  /** A writer for what is to stand in a hole. */
  another(): PartsWriter {
    return new PartsWriter(this.#options, this.anchors);
  }

  /** Leaves room for what can only be written when all else is. */
  leaveHole(): number {
    this.#flush();
    return this.#parts.push('') - 1;
  }

  fillHole(hole: number, writer: PartsWriter): void {
    this.#flush();
    this.#parts.splice(hole, 1, ...writer.finish());
  }

  finish(): readonly Part[] {
    this.#flush();
    return this.#parts;
  }

  #rawText(html: string, node: Node): this {
    let from = 0;
    for (const call of html.matchAll(callMarks())) {
      this.html(html.slice(from, call.index));
      const index = Number(call[1]);
      this.gap({
        kind: 'call',
        index,
        placement: node.block && this.#options.calls[index]?.placement !== 'inline' ? 'block' : 'inline',
      });
      from = call.index + call[0].length;
    }
    return this.html(html.slice(from));
  }

  #flush(): void {
    const html = this.#html.join('');
    this.#html = [];
    if (html !== '') this.#parts.push(html);
  }
}
