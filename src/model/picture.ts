// Pictures as the program knows them once it has looked at their pixels and made copies of them.

/** `line-art`: drawn on white or on nothing, for white paper. `drawing`: drawn, on a ground of its own. */
export type PictureTone = 'photograph' | 'drawing' | 'line-art';

/** Formats that copies are made in. */
export type CopyFormat = 'avif' | 'webp';

/** How copies are made: `pictures` in book.yml. */
export interface PictureSettings {
  /** Whether copies are made at all; without them, pages show the originals. */
  readonly encode: boolean;
  /** The best first; the original stands behind them all. */
  readonly formats: readonly CopyFormat[];
  /**
   * In pixels, from the narrowest. A picture gets those that it is wider than, and one of its own width up to the last.
   */
  readonly widths: readonly number[];
  /** 1 to 100, for photographs; drawings get a little more. */
  readonly quality: number;
}

/** A picture that was prepared: what it shows, and the copies that are worth having. */
export interface PreparedPicture {
  readonly tone: PictureTone | undefined;
  /**
   * Names of classes that paint a blurred placeholder; undefined where the picture is see-through, or as good as white.
   */
  readonly placeholder: string | undefined;
  /** Smaller than the original, by format in the order of the settings, and by width. */
  readonly copies: readonly PictureCopy[];
  /** For a picture that moves: the lightest form of the whole film, undefined where that is the original. */
  readonly film: PictureCopy | undefined;
  /** True for a picture of several frames; `copies` are of the first. */
  readonly moves: boolean;
  /** What is wrong with it, so that it is shown as it is. */
  readonly trouble: PictureTrouble | undefined;
}

export interface PictureCopy {
  readonly format: CopyFormat;
  readonly width: number;
  readonly height: number;
  /** In bytes. */
  readonly size: number;
  /** Its name in the cache, and in the site: made from the original's bytes, the settings and the encoder's version. */
  readonly key: string;
}

/** `broken`: no decoder can read it to its end. `enormous`: more pixels than the program is willing to unpack. */
/** `no-library`: nothing that could read it is installed. `no-xml`: a drawing that browsers stop reading. */
export type PictureTrouble =
  | { readonly kind: 'broken' | 'no-library' }
  | { readonly kind: 'no-xml'; readonly fault: XmlFault }
  | { readonly kind: 'enormous'; readonly megapixels: number };

/** What an author may ask to be done to a picture in the dark. */
export type DarkManner = 'matte' | 'invert' | 'none';

/** The first place at which an SVG file is no XML, so that no browser shows it. */
export interface XmlFault {
  /** From 1. */
  readonly line: number;
  readonly kind:
    | 'encoding'
    | 'empty'
    | 'ampersand'
    | 'entity'
    | 'control'
    | 'sign'
    | 'tag'
    | 'prefix'
    | 'twice'
    | 'crossed'
    | 'unclosed'
    | 'declaration'
    | 'outside';
  /** What stands there: `&nbsp;`, `xlink:href`, `</g>`; empty for `encoding` and `empty`. */
  readonly shown: string;
}

/** One `<source>`: the same picture in one format. */
export interface PictureSource {
  /** `image/avif`. */
  readonly type: string;
  /** From the narrowest to the widest. */
  readonly candidates: readonly { readonly src: string; readonly width: number }[];
}

export interface DarkPicture {
  readonly src: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly sources: readonly PictureSource[];
}
