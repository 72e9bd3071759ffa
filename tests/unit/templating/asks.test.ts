// Whether a template asks for a variable, as far as its text tells.
import { describe, expect, test } from 'vitest';
import { readProgram } from '../../../src/files/program.ts';
import { asksFor } from '../../../src/templating/asks.ts';

const files = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { path: name, text }]));
const asks = (text: string, others: Readonly<Record<string, string>> = {}): boolean =>
  asksFor('contents', 'a.html', files({ 'a.html': text, ...others }));

describe('a template asks for a variable', () => {
  test.each([
    '{{ contents }}',
    '{% for entry in contents %}x{% endfor %}',
    '{%- if contents.length > 40 %}',
    '{{ "}} {% %}" ~ contents }}',
    '{{ f({ a: contents }) }}',
    '{{ {a: {b: contents}} }}',
    '{% include name %}',
    '{% if a %}{% extends b %}{% endif %}',
  ])('%s', (text) => expect(asks(text)).toBe(true));

  test.each([
    '{% extends "b.html" %}',
    "{% include 'b.html' %}",
    '{% import "b.html" as b %}',
    '{% from "b.html" import x %}',
  ])('through another: %s', (text) =>
    expect(asks(text, { 'b.html': '{% extends "c.html" %}', 'c.html': '{{ contents }}' })).toBe(true),
  );
});

test.each([
  'contents',
  '{% block contents %}x{% endblock contents %}',
  '{{ words.contents }}',
  '<p class="contents">{{ page.title }}</p> contents',
  "{{ 'contents' }}",
  '{{ contentsScript }}',
  '{% extends "a.html" %}',
  '{% include "none.html" %}',
])('it does not: %s', (text) => expect(asks(text)).toBe(false));

test('of the built-in ones, the page of all contents and the list do', async () => {
  const { templates } = await readProgram();
  const built = files(templates);
  const names = Object.keys(templates).filter((name) => asksFor('contents', name, built));
  expect(names.sort()).toEqual(['contents.html', 'navigation.html']);
});
