// The files of a new book: small, of our own making, and with one of each thing that an author meets first.

const IGNORED = { '.gitignore': '_site/\n.vitrine/\nnode_modules/\n' };

/** Settings for chapters that are there, at `path`; their order is theirs until the author writes another. */
export function settingsFor(
  title: string,
  path: string,
  chapters: readonly string[],
): Readonly<Record<string, string>> {
  const listed = [...chapters]
    .sort()
    .filter((name) => !/^index\./i.test(name))
    .slice(0, 20)
    .map((name) => `#   - ${name}\n`)
    .join('');
  return {
    [path]: `title: ${JSON.stringify(title)}
# subtitle: A second line under the title
# authors: [Your Name]
language: en
# The order of the chapters; without this list they follow by their names.
# chapters:
${listed}`,
    ...IGNORED,
  };
}

/** By path in the book's folder. `title` is the title of the book, as text. */
export function starterBook(title: string): Readonly<Record<string, string>> {
  return {
    'content/book.yml': `title: ${JSON.stringify(title)}
# subtitle: A second line under the title
# authors: [Your Name]
language: en
# The order of the chapters; without this list they follow by their names.
# chapters:
#   - first-chapter.md
`,
    'content/index.md': `---
title: ${JSON.stringify(title)}
layout: page
---

A sentence or two that tell a reader what this book is about, and for whom it is.

Begin with [the first chapter](first-chapter.md).
`,
    'content/first-chapter.md': `---
title: The first chapter
---

Write as you would in Jekyll: *stress*, **strong words**, \`code\`, [links](index.md), and formulas such as $a^2 + b^2 = c^2$.

## A figure

{% include figure.md path="images/triangle.svg" caption="The *squares* over the sides of a right triangle: the two small ones have together the area of the large one"
   alt="A right triangle with sides 3, 4 and 5 and a square drawn over each side" %}

Refer to it by its name: see [the squares](#fig-triangle).

{% include todo.md note="Notes like this one are for you: readers never see them, and vitrine check lists them." %}

## Going on

{% include further_reading.md title="The Elements, book I, proposition 47" author="Euclid" description="The oldest proof that has come down to us." %}
`,
    'content/images/triangle.svg': TRIANGLE,
    ...IGNORED,
  };
}

/** Sides of 3, 4 and 5 units of 40 pixels, the right angle at (200, 280). */
const TRIANGLE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 460" width="500" height="460">
  <rect width="500" height="460" fill="#fff"/>
  <g stroke="#26323d" stroke-width="2" stroke-linejoin="round">
    <path d="M200 280h160v160H200z" fill="#cfe3ea"/>
    <path d="M200 280V160H80v120z" fill="#f3dfb8"/>
    <path d="M200 160l160 120 120-160L320 0z" fill="#e6d3e3"/>
    <path d="M200 280V160l160 120z" fill="#fff"/>
    <path d="M200 264h16v16" fill="none"/>
  </g>
  <g fill="#26323d" font-family="sans-serif" font-size="26" text-anchor="middle">
    <text x="280" y="370">4²</text><text x="140" y="230">3²</text><text x="340" y="149">5²</text>
  </g>
</svg>
`;
