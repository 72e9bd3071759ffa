// A decimal number that stays one where JavaScript has only numbers: `1.0` is no `1` to Ruby.

/** `3.0`. Numbers with something behind the point need no such box. */
export class Decimal {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }

  /** As people write it: `1.0`. */
  toString(): string {
    return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
  }

  valueOf(): number {
    return this.value;
  }
}

/** The number itself, for what only counts; every other value as it is. */
export function withoutPoint(value: unknown): unknown {
  return value instanceof Decimal ? value.value : value;
}
