// Addresses that plugins make of tags and settings: they never lead out of the site.
import { expect, test } from 'vitest';
import { buildOurs } from '../../jekyll/build-ours.ts';

const POSTS = {
  '_layouts/t.html': '{{ page.title }}',
  '_posts/2020-01-02-p.md': '---\ntags: ["..", "a/../../b", constructor]\n---\np\n',
  '_posts/2020-01-03-q.md': '---\ntags: [__proto__]\n---\nq\n',
  'index.html': '---\npagination: {enabled: true}\n---\nx\n',
};

test.each([
  [
    'archives',
    'plugins: [jekyll-archives]\njekyll-archives: {enabled: [tags], layout: t, permalinks: {tag: "../../x/:name/"}}\n',
    ['x/a-b/index.html', 'x/constructor/index.html', 'x/index.html', 'x/proto/index.html'],
  ],
  [
    'autopages',
    'plugins: [jekyll-paginate-v2]\npagination: {enabled: true, permalink: "../../p/:num/", per_page: 1}\nautopages: {enabled: true, tags: {permalink: "../out/:tag", layouts: [t.html, no.html]}}\n',
    [
      'out/__proto__/index.html',
      'out/a/b/index.html',
      'out/constructor/index.html',
      'out/index.html',
      'p/2/index.html',
    ],
  ],
  ['paginate', 'plugins: [jekyll-paginate]\npaginate: 1\npaginate_path: "../../p:num"\n', ['p2/index.html']],
])('%s', async (_, config, expected) => {
  const { wrote } = await buildOurs({ '_config.yml': config, Gemfile: '', ...POSTS });
  const made = Object.keys(wrote).filter((path) => /index\.html$/.test(path) && path !== 'index.html');
  expect(made.sort()).toEqual(expected);
});
