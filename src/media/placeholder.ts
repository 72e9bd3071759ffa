// A blurred placeholder of a picture, as a few class names: its colour, and how light each of six fields is.
import type { Pixels } from './decode.ts';

/** Steps of each of red, green and blue: `placeholder-024` is no red, half green, full blue. */
const COLOUR_STEPS = 5;
/** From darker to lighter than the whole. */
const FIELD_STEPS = 4;
const FIELDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/**
 * `has-placeholder placeholder-123 light-a0 light-b2 …`: rules for these names are in one style sheet for all
 * pictures (styles/pictures.css), since a site that forbids styles in attributes should have its placeholders too.
 * Undefined for what is see-through, behind which they would stay visible.
 */
export function placeholderOf(pixels: Pixels): string | undefined {
  const fields = averages(pixels);
  if (fields === undefined) return undefined;
  const mean = [0, 1, 2].map(
    (channel) => fields.reduce((sum, field) => sum + (field[channel] ?? 0), 0) / fields.length,
  );
  const colour = mean.map((value) => Math.round((value / 255) * (COLOUR_STEPS - 1))).join('');
  const lightness = lightnessOf(mean);
  const steps = fields.map((field, index) => `light-${FIELDS[index]}${stepOf(lightnessOf(field) - lightness)}`);
  return ['has-placeholder', `placeholder-${colour}`, ...steps].join(' ');
}

/** −0.25 and less is 0, +0.25 and more is 3. */
function stepOf(difference: number): number {
  return Math.min(FIELD_STEPS - 1, Math.max(0, Math.round((difference + 0.25) * 2 * (FIELD_STEPS - 1))));
}

function lightnessOf([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** Mean colours of three fields in each of two rows. */
function averages({ data, width, height }: Pixels): readonly (readonly number[])[] | undefined {
  const sums = FIELDS.map(() => [0, 0, 0, 0]);
  const step = Math.max(1, Math.floor(Math.max(width, height) / 120));
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const at = 4 * (y * width + x);
      if ((data[at + 3] ?? 255) < 250) return undefined;
      const sum = sums[Math.floor((3 * x) / width) + 3 * Math.floor((2 * y) / height)] ?? [];
      for (let channel = 0; channel < 3; channel += 1) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0);
      sum[3] = (sum[3] ?? 0) + 1;
    }
  }
  return sums.map(([red = 0, green = 0, blue = 0, count = 1]) =>
    [red, green, blue].map((value) => value / Math.max(1, count)),
  );
}
