// Collects what a chapter's Liquid makes, and where each piece came from.
import type { Context, Emitter, Template } from 'liquidjs';
import { printed } from './values/ruby.ts';
import type { MappedText, Segment } from '../model/place.ts';

/** Stands for a character of what could not be read; never printed. */
export const NOTHING = '\uFDD5';

/** The text with the way back. Text that the author wrote keeps its own place; what a tag makes has the tag's. */
export class MappedEmitter implements Emitter {
  readonly #segments: Segment[] = [];
  readonly #limit: number;
  #origin = 0;
  buffer = '';

  /** More than `limit` characters are no chapter. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Sets the place of what the next tag makes. */
  standAt(origin: number): void {
    this.#origin = origin;
  }

  write(value: unknown): void {
    this.#add(printed(value).replaceAll(NOTHING, ''), this.#origin, false);
  }

  /** Text as it stands in the chapter from `origin` on. */
  copy(text: string, origin: number): void {
    let from = origin;
    for (const piece of text.split(NOTHING)) {
      this.#add(piece, from, true);
      from += piece.length + 1;
    }
  }

  /** Where the text is now, for `returnTo`. */
  mark(): { readonly length: number; readonly segments: number } {
    return { length: this.buffer.length, segments: this.#segments.length };
  }

  /** Takes back everything since `mark`. */
  returnTo({ length, segments }: { readonly length: number; readonly segments: number }): void {
    this.buffer = this.buffer.slice(0, length);
    this.#segments.length = segments;
  }

  finish(): MappedText {
    return { text: this.buffer, segments: this.#segments };
  }

  #add(text: string, origin: number, isCopy: boolean): void {
    if (text === '') return;
    if (this.buffer.length + text.length > this.#limit) throw new Error('memory alloc limit exceeded');
    this.#segments.push({ at: this.buffer.length, origin, length: isCopy ? text.length : 0 });
    this.buffer += text;
  }
}

/** Renders `templates` to text of its own, for tags that do something with it. */
export function* textMadeBy(
  templates: readonly Template[],
  context: Context,
  engine: {
    readonly renderer: { renderTemplates(templates: Template[], context: Context): IterableIterator<unknown> };
  },
): Generator<unknown, string, unknown> {
  return printed(yield engine.renderer.renderTemplates([...templates], context));
}
