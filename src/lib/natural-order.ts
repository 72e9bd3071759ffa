// Names in the order in which people count: `2-edges` before `10-classes`.

/** Made when it is asked for: loading it takes a while. */
let collator: Intl.Collator | undefined;

/** Less than 0 where `a` comes before `b`; 0 where they differ in nothing that counts. */
export function compareNaturally(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}
