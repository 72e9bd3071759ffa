import { expect, test } from 'vitest';
import { readDoi, readIsbn, readOrcid } from '../../../src/lib/library-numbers.ts';

test.each([
  ['978-3-16-148410-0', { value: '9783161484100' }],
  ['ISBN 0 306 40615 2', { value: '0306406152' }],
  ['0-8044-2957-x', { value: '080442957X' }],
  ['ISBN-13: 979 10 90636 07 1', { value: '9791090636071' }],
  ['978‑3‑16‑148410‑0', { value: '9783161484100' }],
  ['978-3-16-148410-1', { right: '0' }],
  ['0306406153', { right: '2' }],
  ['306406152', undefined],
  ['977-3-16-148410-0', undefined],
  ['', undefined],
])('the ISBN %s', (written, found) => {
  expect(readIsbn(written)).toEqual(found);
});

test.each([
  ['0000-0002-1825-0097', { value: '0000-0002-1825-0097' }],
  ['https://orcid.org/0000-0002-1694-233x', { value: '0000-0002-1694-233X' }],
  ['0000000218250097', { value: '0000-0002-1825-0097' }],
  ['0000-0002-1825-0079', { right: '0' }],
  ['0000-0002-1825', undefined],
])('the ORCID %s', (written, found) => {
  expect(readOrcid(written)).toEqual(found);
});

test.each([
  ['10.5281/zenodo.1234567', '10.5281/zenodo.1234567'],
  ['https://doi.org/10.1000/182', '10.1000/182'],
  ['doi: 10.1000.10/123(4)<5>', '10.1000.10/123(4)<5>'],
  ['zenodo.1234567', undefined],
  ['10.1000/a b', undefined],
  ['10.1000/}', undefined],
])('the DOI %s', (written, found) => {
  expect(readDoi(written)).toEqual(found);
});
