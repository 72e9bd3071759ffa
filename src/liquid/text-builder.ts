// A text put together from pieces of a source and from what tags made, which remembers where each piece came from.
import type { MappedText, Segment } from '../model/place.ts';

/** Copies from left to right: what lies behind the last `skipTo` is never read again. */
export class TextBuilder {
  readonly #source: string;
  readonly #segments: Segment[] = [];
  #text = '';
  #from = 0;
  #trims = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Copies the source up to `offset`, without the white space at its end if `trims`. */
  copyUntil(offset: number, trims: boolean): void {
    let start = this.#from;
    if (this.#trims) while (start < offset && /\s/.test(this.#source[start] ?? '')) start += 1;
    let end = offset;
    if (trims) while (end > start && /\s/.test(this.#source[end - 1] ?? '')) end -= 1;
    if (end > start) {
      this.#segments.push({ at: this.#text.length, origin: start, length: end - start });
      this.#text += this.#source.slice(start, end);
    }
    this.#from = offset;
    this.#trims = false;
  }

  /** Adds what the tag at `origin` made. */
  add(made: string, origin: number): void {
    if (made === '') return;
    this.#segments.push({ at: this.#text.length, origin, length: 0 });
    this.#text += made;
  }

  /** Leaves out the source up to `offset`, and the white space after it if `trims`. */
  skipTo(offset: number, trims: boolean): void {
    this.#from = offset;
    this.#trims = trims;
  }

  done(): MappedText {
    return { text: this.#text, segments: this.#segments };
  }
}
