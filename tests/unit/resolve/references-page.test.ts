// The page of all works that a book cites.
import { expect, test } from 'vitest';
import type { BookWork } from '../../../src/resolve/citations.ts';
import type { Order } from '../../../src/resolve/order.ts';
import { listedWorks } from '../../../src/resolve/references-page.ts';

test('two works of one key, from two files, have ids of their own', () => {
  // Only what the list asks of them.
  const work = { id: 'ref-zeiler2014', text: 'A work', citedIn: [] } as unknown as BookWork;
  const order = { numbers: new Map() } as unknown as Order;
  const ids = listedWorks([work, work], order, { placed: [], path: 'references.html' }).map(({ id }) => id);
  expect(ids).toEqual(['ref-zeiler2014', 'ref-zeiler2014-1']);
});
