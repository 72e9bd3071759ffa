// Makes elements and gaps of a text's nodes, and hears where they stand.
import { element } from '../../tree/walk.ts';
import { POINTING } from '../../tree/elements.ts';
import { readHtml } from '../../tree/read.ts';
import { callMarks } from '../../lib/marks.ts';
import { placeMark } from '../../lib/place-mark.ts';
import type {
  Attribute,
  CitationGap,
  Element,
  Gap,
  NumberGap,
  ReferenceGap,
  Tree,
  TreeNode,
} from '../../model/tree.ts';
import { callId } from '../calls.ts';
import type { MarkdownOptions } from '../options.ts';
import { citedIn } from './citation.ts';
import { BEGINS, mentionsIn } from './cross-reference.ts';
import { codeGap } from './code-gap.ts';
import type { Node } from './node.ts';

export class TreeWriter {
  readonly #options: MarkdownOptions;

  constructor(options: MarkdownOptions) {
    this.#options = options;
  }

  /** The element of a node, with `children` in it. */
  element(node: Node, children: Tree): Element {
    const { tag } = node;
    const own = this.attributes(node);
    const attributes = this.#options.marksPlaces ? [...own, placeMark(this.#options.placeAt(node.at, 0))] : own;
    if (POINTING.has(tag)) {
      const { at, length } = node.address ?? { at: node.at, length: 0 };
      return { kind: 'element', name: tag, attributes, children, place: this.#options.placeAt(at, length) };
    }
    if (node.type !== 'heading' || this.#options.dialect === 'plain') return element(tag, attributes, children);
    return { kind: 'element', name: tag, attributes, children, place: this.#options.placeAt(node.at, 0) };
  }

  /** `{: id=""}` takes the id away. */
  attributes({ attrs }: Node): readonly Attribute[] {
    if (attrs === null) return NONE;
    return attrs
      .filter(([key, value]) => key !== 'id' || value.trim() !== '')
      .map(([key, value]): Attribute => [key, this.unmarked(value)]);
  }

  formula(node: Node): Gap {
    const { content: tex } = node;
    const line = tex.indexOf('\n');
    const place = this.#options.placeAt(node.at, line < 0 ? tex.length : line);
    const id = node.info === 'display' ? (node.attrGet('id') ?? undefined) : undefined;
    return {
      kind: 'formula',
      tex: this.unmarked(tex),
      display: node.info !== 'inline',
      inLine: node.info !== 'display',
      label: id,
      place,
    };
  }

  code(node: Node): Gap {
    const { at, length } = node.address ?? { at: node.at, length: 0 };
    return codeGap(node, this.unmarked(node.content), this.#options.placeAt(at, length));
  }

  call(node: Node): Gap {
    return { kind: 'call', id: callId(node.content), placement: node.info === 'block' ? 'block' : 'inline' };
  }

  /** Of a table, by its caption, whose content is the table's id. */
  number(caption: Node): NumberGap {
    const place = this.#options.placeAt(caption.at, 0);
    return { kind: 'number', of: 'table', form: 'name', id: caption.content, tag: undefined, place };
  }

  reference(node: Node): ReferenceGap {
    const mentions = mentionsIn(node.content).map(({ id, at, length, endsRange }) => ({
      id,
      place: this.#options.placeAt(node.at + at, length),
      ...(endsRange ? { endsRange } : {}),
    }));
    const begins = node.info === BEGINS ? { begins: true } : {};
    return { kind: 'reference', mentions, form: 'name', ...begins, written: node.content };
  }

  citation(node: Node): CitationGap {
    const works = (citedIn(node.content) ?? []).map(({ at, length, ...work }) => ({
      ...work,
      place: this.#options.placeAt(node.at + at, length),
      mention: 0,
    }));
    const form = node.content.startsWith('[') || node.content.startsWith('-') ? 'aside' : 'sentence';
    return { kind: 'citation', works, form, written: node.content, isSure: true };
  }

  /** HTML that no rule of the dialect has read. */
  raw({ content, at, block }: Node): Tree {
    if (content.startsWith('<!--') && this.#options.keepsMarkers === true) return [{ kind: 'printed', html: content }];
    return readHtml(content, {
      text: (text) => this.#withCalls(text, block),
      value: (value) => this.unmarked(value),
      placeAt: (start, length) => this.#options.placeAt(at + start, length),
    });
  }

  /** Text in which include calls are shown as their author wrote them: in code, in attributes. */
  unmarked(text: string): string {
    return text.includes('\uFDD0')
      ? text.replace(callMarks(), (_, index: string) => this.#options.calls[Number(index)]?.source ?? '')
      : text;
  }

  #withCalls(text: string, isBlock: boolean): Tree {
    if (!text.includes('\uFDD0')) return [text];
    const nodes: TreeNode[] = [];
    let from = 0;
    for (const call of text.matchAll(callMarks())) {
      if (call.index > from) nodes.push(text.slice(from, call.index));
      const isInline = !isBlock || this.#options.calls[Number(call[1])]?.placement === 'inline';
      nodes.push({ kind: 'call', id: callId(call[1] ?? ''), placement: isInline ? 'inline' : 'block' });
      from = call.index + call[0].length;
    }
    if (from < text.length) nodes.push(text.slice(from));
    return nodes;
  }
}

const NONE: readonly Attribute[] = [];
