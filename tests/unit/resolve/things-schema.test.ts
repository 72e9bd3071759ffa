// The schema of things.json in the manual is true of what a book writes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Schema {
  readonly items: {
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, { readonly type: string }>>;
  };
}

test('every object of things.json has the fields of the schema in the manual, and no other', () => {
  const manual = readFileSync('content/manual/figures.md', 'utf8');
  const { items }: Schema = JSON.parse(/```json\n(\{\n {2}"\$schema".*?)\n```/s.exec(manual)?.[1] ?? '');
  const folder = 'tests/sites/theorems-and-exercises-are-boxes/site';
  const things: readonly Readonly<Record<string, unknown>>[] = JSON.parse(
    readFileSync(`${folder}/things.json`, 'utf8'),
  );
  expect(things.length).toBeGreaterThan(5);
  for (const thing of things) {
    expect(Object.keys(thing)).toEqual(expect.arrayContaining([...items.required]));
    for (const [name, value] of Object.entries(thing))
      expect(`${name}: ${Array.isArray(value) ? 'array' : typeof value}`).toBe(
        `${name}: ${items.properties[name]?.type}`,
      );
  }
});
