// What a link leads to, by its address alone.
import { expect, test } from 'vitest';
import { workAt } from '../../../src/render/works.ts';

const known: readonly (readonly [link: string, kind: string | undefined, label: string | undefined])[] = [
  ['https://arxiv.org/abs/1311.2901', 'paper', 'arXiv:1311.2901'],
  ['http://arxiv.org/pdf/1312.6034v2.pdf', 'paper', 'arXiv:1312.6034'],
  ['https://www.arxiv.org/pdf/2101.00001v12', 'paper', 'arXiv:2101.00001'],
  ['https://export.arxiv.org/abs/hep-th/9901001v1', 'paper', 'arXiv:hep-th/9901001'],
  ['https://arxiv.org/abs/math.GT/0309136', 'paper', 'arXiv:math.GT/0309136'],
  ['https://arxiv.org/list/cs.LG/recent', undefined, 'arxiv.org'],
  ['https://doi.org/10.1038/nature14539', 'paper', 'doi:10.1038/nature14539'],
  ['http://dx.doi.org/10.1016/S0031-3203%2899%2900055-2', 'paper', 'doi:10.1016/S0031-3203(99)00055-2'],
  ['https://doi.org/', undefined, 'doi.org'],
  ['https://www.youtube.com/watch?v=ghEmQSxT6tw', 'video', 'YouTube'],
  ['https://youtu.be/XTbLOjVF-y4?t=12m48s', 'video', 'YouTube'],
  ['https://vimeo.com/123456', 'video', 'Vimeo'],
  ['https://films.example/talk.mp4', 'video', 'films.example'],
  ['https://github.com/Lasagne/Recipes/blob/master/examples/Saliency%20Maps.ipynb', 'code', 'GitHub: Lasagne/Recipes'],
  ['https://github.com/ann/talk/raw/main/talk.pdf', 'paper', 'GitHub: ann/talk'],
  ['https://github.com/ann/talk.git', 'code', 'GitHub: ann/talk'],
  ['https://github.com/', 'code', 'GitHub'],
  ['https://ann.github.io/', undefined, 'ann.github.io'],
  ['https://speakerdeck.com/ann/networks', 'slides', 'speakerdeck.com'],
  ['https://docs.google.com/presentation/d/1/edit', 'slides', 'docs.google.com'],
  ['https://docs.google.com/document/d/1/edit', undefined, 'docs.google.com'],
  ['https://a.example/talk.pptx', 'slides', 'a.example'],
  ['http://www.cs.toronto.edu/~guerzhoy/321/lec/W07/HowConvNetsSee.pdf', 'paper', 'cs.toronto.edu'],
  ['https://distill.pub/2017/feature-visualization/', 'article', 'distill.pub'],
  ['https://de.wikipedia.org/wiki/Buch', 'article', 'de.wikipedia.org'],
  ['https://codepen.io/ann/pen/1', 'demo', 'codepen.io'],
  ['https://www.coursera.org/learn/networks', 'course', 'coursera.org'],
  ['https://notarxiv.org/abs/1311.2901', undefined, 'notarxiv.org'],
  ['//a.example/100%', undefined, 'a.example'],
  ['convnets.html', undefined, undefined],
  ['films/talk.mp4', undefined, undefined],
  ['mailto:ann@a.example', undefined, undefined],
  ['https://', undefined, undefined],
];

test.each(known)('%s', (link, kind, label) => {
  expect(workAt(link, undefined, 'A title')).toEqual({ kind, label });
});

test('what the author says counts for more than what the address says', () => {
  expect(workAt('https://arxiv.org/abs/1311.2901', 'book', 'A title')).toEqual({
    kind: 'book',
    label: 'arXiv:1311.2901',
  });
  expect(workAt(undefined, 'book', 'A title')).toEqual({ kind: 'book', label: undefined });
  expect(workAt(undefined, undefined, undefined)).toEqual({ kind: undefined, label: undefined });
});

test('a kind that the title begins with is not said twice, and not contradicted', () => {
  expect(workAt('http://a.example/talk.pdf', undefined, 'Slides: Deep networks')).toEqual({
    kind: undefined,
    label: 'a.example',
  });
  expect(workAt('http://a.example/talk.pdf', 'slides', 'Slides: Deep networks').kind).toBe('slides');
  expect(workAt('http://a.example/talk.pdf', undefined, 'Slides of a talk').kind).toBe('paper');
});
