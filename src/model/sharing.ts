// What a link to a page shows elsewhere: in a message, a feed, a chat.

export interface SharedPicture {
  /** In the site, as an address: `images/filters.png`, `assets/cards/1f3a5b7c9d0e2f46.png`. */
  readonly address: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words; undefined where nobody says it. */
  readonly text: string | undefined;
  /** Whether it fills the width of what shows the link; else it stands beside, as a small square. */
  readonly isWide: boolean;
}

/** A card in the site, drawn as a PNG. */
export interface CardFile {
  readonly kind: 'card';
  readonly path: string;
  readonly card: CardText;
}

/** The words of a card, each of letters that its face has (`sharing/letters.ts`). */
export interface CardText {
  readonly title: string;
  /** A smaller line below the title. */
  readonly subtitle: string | undefined;
  /** Where the page belongs: the title of its book. */
  readonly above: string | undefined;
  /** Who wrote it. */
  readonly below: string | undefined;
  /** What stands large behind the words: the number of the chapter, or a letter. */
  readonly sign: string;
  /** Of the ground, in degrees. */
  readonly hue: number;
}
