// What a browser would run is no address, however it is written and wherever a chapter has it.
import { expect, test } from 'vitest';
import { runsCode } from '../../../src/lib/runs-code.ts';
import { siteBuilder } from '../../support/site-of.ts';

const build = await siteBuilder('harmless');

test.each([
  'javascript:a',
  ' \u0001JavaScript:a',
  'java\nscr\tipt:a',
  'VBScript:a',
  'data:text/html,a',
  'DATA:text/html;charset=utf-8,a',
  'data:application/xhtml+xml;base64,a',
])('%j is run', (address) => expect(runsCode(address)).toBe(true));

test.each([
  'javascript',
  '/javascript:a',
  'https://a.org/javascript:a',
  '#javascript:a',
  'data:image/png;base64,a',
  '',
])('%j is not', (address) => expect(runsCode(address)).toBe(false));

const hostile = [
  '[a](javascript:run) [b](<  JAVA&#x0A;SCRIPT:run>) [c][d]',
  '![seen](javascript:run)',
  '<a href="vbscript:run">e</a> <a href="java\nscript:run">f</a> <area href="javascript:run">',
  '<iframe src="data:text/html,run"></iframe>\n<embed src="javascript:run">\n<object data="javascript:run">said</object>',
  '<form action="javascript:run"><button formaction="javascript:run">g</button></form>',
  '<svg><a xlink:href="javascript:run"><animate attributeName="href" values="#;javascript:run"/></a></svg>',
  '<img src="a.png" srcset="a.png, javascript:run 2x"><video src="javascript:run" poster="javascript:run"></video>',
  '{% include quotation.html text="h [i](javascript:run)" link="javascript:run" %}',
  '{% include further_reading.html title="j" link=" javascript:run" %}',
  '{% include figure.html path="javascript:run" caption="[k](javascript:run)" link="javascript:run" %}',
  'Note[^l]\n\n[^l]: [m](javascript:run)',
  '# A [heading](javascript:run)\n\n| a |\n|---|\n| [n](javascript:run) |',
  '[d]: javascript:run',
];

test.each(hostile)('none is left of %j, with and without a policy, and each is reported', async (text) => {
  for (const settings of ['policy: false\n', 'title: B\n']) {
    const site = await build({
      'book.yml': settings,
      'a.md': `---\ntitle: T\n---\n\n${text}\n\n${hostile.at(-1) ?? ''}\n`,
    });
    const pages = site.paths.filter((path) => /\.(?:html|json|xml)$/.test(path)).map(site.read);
    expect(pages.join('\n').match(/.{0,40}(?:javascript|vbscript|text\/html,)(?::| )?run.{0,20}/gs)).toBeNull();
    if (text.includes('run') && !text.startsWith('[d]'))
      expect(site.problems.map(({ rule }) => rule)).toContain('unsafe-address');
  }
});

test('a picture and a new address of the front matter are looked at too', async () => {
  const { paths, problems, read } = await build({
    'a.md': '---\nimage: "javascript:run"\nredirect_to: "javascript:run"\n---\n\n# A\n',
  });
  expect(problems.map(({ rule, place }) => [rule, place?.line])).toEqual([
    ['unsafe-address', 2],
    ['unsafe-address', 3],
  ]);
  expect(paths.filter((path) => path.endsWith('.html')).filter((path) => read(path).includes('run"'))).toEqual([]);
});
