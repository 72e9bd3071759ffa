// The ten things that the training pictures show, each as a formula: which paint is at a place of the square from −1 to
// 1.

export const KINDS = ['ring', 'star', 'cross', 'stripes', 'checks', 'dots', 'house', 'boat', 'fish', 'cat'] as const;
export type Kind = (typeof KINDS)[number];

/** No paint, the first, or the second. */
type Paint = 0 | 1 | 2;
export type Shape = (x: number, y: number) => Paint;

/** Things that stand upright; the others may be turned in any way. */
export const UPRIGHT: readonly Kind[] = ['house', 'boat', 'fish', 'cat'];

/** `fine` (about 1) sets how fine a pattern is, and how thick a ring. */
export function shapeOf(kind: Kind, fine: number): Shape {
  const hole = 0.36 * fine * fine;
  switch (kind) {
    case 'ring':
      return (x, y) => (x * x + y * y < 0.95 && x * x + y * y > hole ? 1 : 0);
    case 'star':
      return star;
    case 'cross':
      return (x, y) =>
        Math.min(Math.abs(x), Math.abs(y)) < 0.27 * fine && Math.max(Math.abs(x), Math.abs(y)) < 1 ? 1 : 0;
    case 'stripes':
      return (x, y) => (inSquare(x, y) && isEven((x + 9) * 2.6 * fine) ? 1 : 0);
    case 'checks':
      return (x, y) => (inSquare(x, y) && isEven((x + 9) * 2 * fine) === isEven((y + 9) * 2 * fine) ? 1 : 0);
    case 'dots':
      return (x, y) => (inSquare(x, y) && isDot(x * 1.6 * fine, y * 1.6 * fine) ? 1 : 0);
    case 'house':
      return house;
    case 'boat':
      return boat;
    case 'fish':
      return fish;
    case 'cat':
      return cat;
  }
}

function inSquare(x: number, y: number): boolean {
  return Math.abs(x) < 0.9 && Math.abs(y) < 0.9;
}

function isEven(value: number): boolean {
  return Math.floor(value) % 2 === 0;
}

function isDot(x: number, y: number): boolean {
  const [dx, dy] = [x - Math.round(x), y - Math.round(y)];
  return dx * dx + dy * dy < 0.1;
}

const FIFTH = (2 * Math.PI) / 5;
/** The normal of the line from a point (angle 0, distance 1) to a notch (half a fifth away, distance 0.42). */
const EDGE = [0.42 * Math.sin(FIFTH / 2), 1 - 0.42 * Math.cos(FIFTH / 2)] as const;

function star(x: number, y: number): Paint {
  const angle = Math.atan2(x, -y);
  const folded = Math.abs(angle - FIFTH * Math.round(angle / FIFTH));
  const distance = Math.sqrt(x * x + y * y);
  return EDGE[0] * (distance * Math.cos(folded) - 1) + EDGE[1] * distance * Math.sin(folded) < 0 ? 1 : 0;
}

/** Walls with a door of the second paint, under a roof of it. */
function house(x: number, y: number): Paint {
  if (y < -0.05) return y > -0.95 + 0.95 * Math.abs(x) && Math.abs(x) < 0.95 ? 2 : 0;
  if (y > 0.9 || Math.abs(x) > 0.72) return 0;
  return Math.abs(x - 0.05) < 0.2 && y > 0.3 ? 2 : 1;
}

/** A hull and a mast, and a sail of the second paint. */
function boat(x: number, y: number): Paint {
  if (y > 0.35) return y < 0.85 && Math.abs(x) < 1 - 0.7 * (y - 0.35) ? 1 : 0;
  if (Math.abs(x + 0.05) < 0.07 && y > -0.95) return 1;
  return x > 0.08 && y < 0.2 && y > -0.85 && x < 0.08 + 0.75 * (y + 0.85) ? 2 : 0;
}

/** A long body with an eye of the second paint, and a tail. */
function fish(x: number, y: number): Paint {
  if ((x + 0.45) * (x + 0.45) + (y + 0.12) * (y + 0.12) < 0.025) return 2;
  const [a, b] = [(x + 0.22) / 0.76, y / 0.5];
  if (a * a + b * b < 1) return 1;
  return x > 0.35 && x < 0.98 && Math.abs(y) < 0.08 + 0.75 * (x - 0.35) ? 1 : 0;
}

/** A round head with two ears, and two eyes and a nose of the second paint. */
function cat(x: number, y: number): Paint {
  const aside = Math.abs(x);
  if ((aside - 0.33) * (aside - 0.33) + (y - 0.06) * (y - 0.06) < 0.024) return 2;
  if (y > 0.36 && y < 0.56 && aside < 0.5 * (0.58 - y)) return 2;
  const [a, b] = [x / 0.86, (y - 0.2) / 0.72];
  if (a * a + b * b < 1) return 1;
  // An ear is the triangle with corners at (0.12, −0.4), (0.82, −0.95) and (0.84, 0.05).
  return y < 0.1 && aside < 0.83 && y > -0.4 - 0.79 * (aside - 0.12) && aside > 0.12 ? 1 : 0;
}
