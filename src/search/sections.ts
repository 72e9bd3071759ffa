// What the search has read of a page's texts → what can be found in it: its sections, and its figures as places of
// their own.
import type { SearchPiece, Section } from '../model/search.ts';
import type { CallGap, CitationGap, NumberGap, ReferenceGap } from '../model/tree.ts';
import { withDirections, withoutDirections } from './code-marks.ts';
import { tidyText } from '../tree/text.ts';

/** What the book says of a text's gaps. */
export interface SearchScene {
  /** What a call's template printed; nothing for a call that is not shown. */
  readonly call: (gap: CallGap) => readonly SearchPiece[];
  /** `Figure 3.2`. */
  readonly reference: (gap: ReferenceGap) => string;
  readonly number: (gap: NumberGap) => string;
  readonly citation: (gap: CitationGap) => string;
  /** The text of a link that has none of its own, by its address as written. */
  readonly label: (address: string) => string;
  /** Whether the page's language runs from right to left. */
  readonly isRightToLeft?: boolean;
}

/** `title` is the page's: a heading that only repeats it at the top begins no section. */
export function sectionsOf(pieces: readonly SearchPiece[], title: string, scene: SearchScene): readonly Section[] {
  const reader = new SectionReader(title, scene);
  reader.read(pieces);
  return reader.sections();
}

interface Open {
  text: string;
  tex: string;
  readonly anchor: string;
  heading: string;
  readonly kind: 'text' | 'figure';
  readonly isDeep?: true;
}

/** Where the reading stands: a section, or a figure in it. */
interface Spot {
  readonly section: Open;
  readonly figure: Open | undefined;
}

class SectionReader {
  readonly #title: string;
  readonly #scene: SearchScene;
  readonly #done: Open[] = [];
  #section: Open = emptyOpen('', 'text');
  #figure: Open | undefined;
  #isInHeading = false;
  #isInNumber = false;
  #figureDepth = 0;
  /** Where the first mark of each note stands, by its name. */
  readonly #marks = new Map<string, Spot>();
  /** While notes are read: where the text goes on after each. */
  readonly #notes: (Spot | undefined)[] = [];

  constructor(title: string, scene: SearchScene) {
    this.#title = title;
    this.#scene = scene;
    this.#done.push(this.#section);
  }

  read(pieces: readonly SearchPiece[]): void {
    for (const piece of pieces) {
      if (typeof piece === 'string') this.#add(piece);
      else this.#piece(piece);
    }
  }

  sections(): readonly Section[] {
    return this.#done
      .map(({ anchor, heading, isDeep, kind, text, tex }) => ({
        anchor,
        heading: tidyText(heading),
        ...(isDeep ? { isDeep } : {}),
        kind,
        text: tidyText(text),
        tex: tidyText(tex),
      }))
      .filter((section, index) => index === 0 || section.text !== '' || section.heading !== '');
  }

  #piece(piece: Exclude<SearchPiece, string>): void {
    switch (piece.kind) {
      case 'call':
        this.read(this.#scene.call(piece));
        break;
      case 'reference':
        this.#add(this.#scene.reference(piece));
        break;
      case 'citation':
        this.#add(this.#scene.citation(piece));
        break;
      case 'number':
        this.#add(this.#scene.number(piece));
        break;
      case 'label':
        this.#add(this.#scene.label(piece.address));
        break;
      case 'tex':
        (this.#figure ?? this.#section).tex += ` ${piece.tex}`;
        break;
      case 'heading':
        this.#openHeading(piece.id, piece.level);
        break;
      case 'figure':
        this.#openFigure(piece.id);
        break;
      case 'figure-number':
        this.#isInNumber = true;
        break;
      case 'mark':
        if (!this.#marks.has(piece.name)) this.#marks.set(piece.name, this.#spot());
        break;
      case 'note':
        this.#openNote(piece.name);
        break;
      case 'end':
        this.#close(piece.of);
        break;
    }
  }

  #close(of: 'heading' | 'figure' | 'note' | 'figure-number'): void {
    if (of === 'heading') this.#closeHeading();
    else if (of === 'figure') this.#closeFigure();
    else if (of === 'figure-number') this.#isInNumber = false;
    else {
      const back = this.#notes.pop();
      if (back !== undefined) this.#goTo(back);
    }
  }

  #add(written: string): void {
    const text = withDirections(written, this.#scene.isRightToLeft === true);
    if (this.#isInHeading) this.#section.heading += text;
    else if (this.#figure === undefined) this.#section.text += text;
    else if (this.#isInNumber) this.#figure.heading += text;
    else this.#figure.text += text;
  }

  #openHeading(id: string, level: number): void {
    this.#figure = undefined;
    this.#figureDepth = 0;
    // A heading that nothing can jump to stays words of the section that it stands in.
    this.#section = {
      ...emptyOpen(id === '' ? this.#section.anchor : id, 'text'),
      ...(level > 2 ? { isDeep: true } : {}),
    };
    this.#done.push(this.#section);
    this.#isInHeading = true;
  }

  #closeHeading(): void {
    this.#isInHeading = false;
    const isTitle =
      this.#done.length === 2 &&
      tidyText(withoutDirections(this.#section.heading)) === this.#title &&
      tidyText(this.#done[0]?.text ?? '') === '';
    if (!isTitle) return;
    this.#section = { ...this.#section, anchor: '', heading: '' };
    this.#done.splice(0, 2, this.#section);
  }

  /** A figure in a figure belongs to the outer one. */
  #openFigure(id: string): void {
    this.#figureDepth += 1;
    if (this.#figure !== undefined) return;
    this.#figure = emptyOpen(id, 'figure');
    this.#done.push(this.#figure);
  }

  #closeFigure(): void {
    this.#figureDepth = Math.max(0, this.#figureDepth - 1);
    if (this.#figureDepth === 0) this.#figure = undefined;
  }

  /** A note is read where its mark stands, not under the last heading of the page. */
  #openNote(name: string): void {
    const mark = this.#marks.get(name);
    this.#notes.push(mark === undefined ? undefined : this.#spot());
    if (mark !== undefined) this.#goTo(mark);
  }

  #spot(): Spot {
    return { section: this.#section, figure: this.#figure };
  }

  #goTo({ section, figure }: Spot): void {
    this.#section = section;
    this.#figure = figure;
  }
}

function emptyOpen(anchor: string, kind: Open['kind']): Open {
  return { anchor, heading: '', kind, text: '', tex: '' };
}
