// A task's words are the label of its box.
import { expect, test } from 'vitest';
import { taskLabels } from '../../../src/parse/task-labels.ts';
import { passed } from '../../support/passes.ts';

const BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled">';
const WRITTEN = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />';

test.each([
  [`<li>${BOX}to <b>do</b></li>`, `<li><label>${WRITTEN}to <b>do</b></label></li>`],
  [`<li>${BOX}to do<ul><li>more</li></ul></li>`, `<li><label>${WRITTEN}to do</label><ul><li>more</li></ul></li>`],
  [`<li>\n<p>${BOX}to do</p>\n</li>`, `<li>\n<p><label>${WRITTEN}to do</label></p>\n</li>`],
])('%s', (html, expected) => {
  expect(passed(html, taskLabels)).toBe(expected);
});

test("a book's own style sheets get it as it is", () => {
  expect(passed(`<li>${BOX}to do</li>`, taskLabels, { ownStyles: true })).toBe(`<li>${WRITTEN}to do</li>`);
});
