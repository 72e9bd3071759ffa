// Adversarial training: each picture that the student learns from is first changed against it (Goodfellow and others,
// 2014; with a beginning by chance, Wong and others, 2020).
import { lossSlopes } from '../net/fooling.ts';
import type { Random } from '../net/random.ts';
import { finished, type Lesson, type Student } from './training.ts';

/** From a place by chance within `size` of each colour, one large step up the loss, and back within `size`. */
export function againstIt(
  student: Student,
  size: number,
  random: Random,
): (batch: readonly Lesson[]) => readonly Lesson[] {
  return (batch) => {
    const network = finished(student);
    return batch.map(({ picture, label }) => {
      const start = picture.values.map((value) => inside(value + random.between(-size, size)));
      const slope = lossSlopes(network, { ...picture, values: start }, label);
      const values = picture.values.map((value, index) => {
        const tried = (start[index] as number) + 1.25 * size * Math.sign(slope[index] as number);
        return inside(Math.min(value + size, Math.max(value - size, tried)));
      });
      return { picture: { ...picture, values }, label };
    });
  };
}

function inside(value: number): number {
  return Math.min(1, Math.max(0, value));
}
