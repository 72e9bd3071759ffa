// What is known of a document once it is written: for the list of files, the contents and the links of others.

export interface WrittenDocument {
  /** `convnets.xhtml`. */
  readonly name: string;
  readonly ids: ReadonlySet<string>;
  /** Places in other documents that it leads to: `[name, id]`. */
  readonly targets: readonly (readonly [name: string, id: string])[];
  /** In the list of files: `mathml`, `svg`. */
  readonly properties: readonly string[];
  readonly tables: readonly { readonly id: string; readonly text: string }[];
  /** What it holds, for what the EPUB says of itself. */
  readonly holds: { readonly formulas: boolean; readonly pictures: boolean; readonly descriptions: boolean };
}

export interface WrittenPicture {
  /** Relative to the documents: `images/layers-1f2e3d4c.png`. */
  readonly href: string;
  readonly format: 'jpg' | 'png' | 'webp' | 'svg';
}
