// A text that was put together from pieces, as one piece: V8 keeps the pieces until somebody looks into the text.

/**
 * The same text. A formula that is kept as HTML is a hundred pieces, which take five times as much memory as what they
 * say.
 */
export function inOnePiece(text: string): string {
  // Whoever asks for a sign makes V8 put it together.
  return text.length > 0 && Number.isNaN(text.charCodeAt(text.length - 1)) ? '' : text;
}
