// HTML that programs write with care is read as any HTML is; any other is left to who reads that.
import { expect, test } from 'vitest';
import { readCareful } from '../../../src/tree/careful.ts';
import { readHtml } from '../../../src/tree/read.ts';

test.each([
  '<math><mi>x</mi></math>',
  '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow><mi mathvariant="italic">x</mi> <mo>&lt;</mo>\n<mn>1</mn></mrow></math>',
  '<math\n  display="block"\n><mspace width="1em"/><mspace width="2em" /></math>',
  '<math><mtext>a &amp; b &nbsp; > c</mtext></math> behind',
  '<math><unheard class="a">x</unheard></math>',
  '<math><mi></mi></math><math></math>',
  'words alone',
  '',
])('read: %s', (html) => {
  expect(readCareful(html)).toEqual(readHtml(html));
});

test.each([
  '<math><mi>x</math>',
  '<math><mi>x</mo></math>',
  '<math><mi>x</mi></math></math>',
  '<math><mi>x</mi >',
  '<Math><mi>x</mi></Math>',
  '<math><mi class=a>x</mi></math>',
  "<math><mi class='a'>x</mi></math>",
  '<math><mi class="a&amp;b">x</mi></math>',
  '<math><mi class="a>b">x</mi></math>',
  '<math><mi class="a\nb">x</mi></math>',
  '<math><mi class="a" class="b">x</mi></math>',
  '<math><mi class="a>x</mi></math>',
  '<math><mi class>x</mi></math>',
  '<math><mi class="a"id="b">x</mi></math>',
  '<math><mi / >x</mi></math>',
  '<math><!-- x --></math>',
  '<math><?x?></math>',
  '<math><br>x</math>',
  '<math><title>x</title></math>',
  '<math><script>x</script></math>',
  '<math>1 < 2</math>',
  `<math${Array.from({ length: 41 }, (_, index) => ` a${index}=""`).join('')}></math>`,
  '<math',
  '<math ',
  '<',
])('left to others: %s', (html) => {
  expect(readCareful(html)).toBeUndefined();
});
