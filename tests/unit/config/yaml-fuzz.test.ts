// Whatever stands in a file, reading it as YAML and as settings ends with problems at places that exist.
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.ts';
import { readYaml } from '../../../src/config/yaml.ts';
import { wholeFrom } from '../../support/random.ts';

const seeds = [
  'title: My book\nauthors: [A, {name: B}]\nnumbering:\n  chapters: no\n  figures: book\n',
  'a: &x {k: 1}\nb:\n  <<: *x\nc: |\n  text\n  more\nd: >-\n  folded\n',
  'chapters:\n  - a.md\n  - {path: b.md, numbered: false}\n  - part: P\n    chapters: [c.md]\n',
  '? complex\n: value\n"quoted": \'single\'\n- list\n--- # doc\n...\n%YAML 1.1\n!!str x: !tag y\n',
  'a: "\\u00e9\\x"\r\nb:\t1\n\tc: 2\n@x: `y`\n[1, 2]: {a: b}\n',
];

test('3,000 random splices neither throw nor point outside of the file', () => {
  const random = wholeFrom(11);
  const pick = (text: string): string => {
    const from = random(text.length);
    return text.slice(from, from + random(30));
  };
  for (let run = 0; run < 3000; run++) {
    let text = seeds[random(seeds.length)] ?? '';
    for (let splice = 0; splice <= random(3); splice++) {
      const at = random(text.length);
      text = text.slice(0, at) + pick(seeds[random(seeds.length)] ?? '') + text.slice(at + random(8));
    }
    const lines = text.split('\n');
    const yaml = readYaml({ path: 'book.yml', text });
    const { problems } = readConfig(yaml.value, {
      path: 'book.yml',
      placeOf: yaml.placeOf,
      base: undefined,
      defaultTitle: 'T',
    });
    for (const { place } of [...yaml.problems, ...problems]) {
      if (place === undefined) continue;
      const line = lines[place.line - 1];
      expect(line, `line ${place.line} of ${JSON.stringify(text)}`).toBeDefined();
      expect(place.column - 1 + place.length, JSON.stringify([text, place])).toBeLessThanOrEqual(line?.length ?? 0);
    }
  }
});
