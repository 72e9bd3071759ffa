// Colour for a terminal, or none.

export type Paint = Readonly<Record<Style, (text: string) => string>>;
type Style = keyof typeof codes;

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

const plain: Paint = paintWith(() => (text) => text);
const coloured: Paint = paintWith((style) => (text) => `\u001B[${codes[style][0]}m${text}\u001B[${codes[style][1]}m`);

export function paintFor({ colour }: { readonly colour: boolean }): Paint {
  return colour ? coloured : plain;
}

function paintWith(make: (style: Style) => (text: string) => string): Paint {
  return {
    bold: make('bold'),
    dim: make('dim'),
    red: make('red'),
    green: make('green'),
    yellow: make('yellow'),
    blue: make('blue'),
    cyan: make('cyan'),
  };
}
