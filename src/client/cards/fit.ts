// The size of a picture on a card, known before it is there: a card that grows would leave the window.

/** In CSS pixels: what a card of 26 rem has room for, and as much as leaves room for words. */
const [WIDEST, TALLEST] = [390, 190];

/** Where nothing is known of it, the style sheet limits it. */
export function fit(image: HTMLImageElement, width: number, height: number): void {
  if (width <= 0 || height <= 0) return;
  const scale = Math.min(1, WIDEST / width, TALLEST / height);
  image.width = Math.round(width * scale);
  image.height = Math.round(height * scale);
}
