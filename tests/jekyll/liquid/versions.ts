// Where the Liquid that published Jekyll has (4.0) and the one that Debian's has (5.4) print something else, and which
// of the two we follow: one small snippet each. What both print is recorded beside (`npm run record:jekyll`).

export interface Versions {
  /** Tags and filters that it is about. */
  readonly of: readonly string[];
  readonly snippet: string;
  /** Whose answer is ours; `own` where both stop and we do not. */
  readonly as: '4.0' | '5.4' | 'own';
}

export const DIFFERENCES: readonly Versions[] = [
  { of: ['echo'], snippet: '{% echo page.title %}', as: '5.4' },
  { of: ['liquid'], snippet: '{% liquid assign x = 1 %}{{ x }}', as: '5.4' },
  { of: ['#'], snippet: '{% # a remark %}x', as: '5.4' },
  { of: ['render'], snippet: '{% render "f.html" %}', as: 'own' },
  { of: ['remove_last'], snippet: '{{ "aXbX" | remove_last: "X" }}', as: '5.4' },
  { of: ['replace_last'], snippet: '{{ "aXbX" | replace_last: "X", "-" }}', as: '5.4' },
  { of: ['base64_encode'], snippet: '{{ "hi?" | base64_encode }}', as: '5.4' },
  { of: ['base64_decode'], snippet: '{{ "aGk/" | base64_decode }}', as: '5.4' },
  { of: ['base64_url_safe_encode'], snippet: '{{ "hi?" | base64_url_safe_encode }}', as: '5.4' },
  { of: ['base64_url_safe_decode'], snippet: '{{ "aGk_" | base64_url_safe_decode }}', as: '5.4' },
  { of: ['default'], snippet: '{{ false | default: "d", allow_false: true }}', as: '5.4' },
  { of: ['truncatewords'], snippet: '{{ "a b c" | truncatewords: 3 }}', as: '5.4' },
  { of: ['truncatewords'], snippet: '{{ "a b" | truncatewords: 99999999999 }}', as: '4.0' },
  { of: ['newline_to_br'], snippet: '{{ "a\r\nb" | newline_to_br }}', as: '5.4' },
  { of: ['case'], snippet: '{% case 2 %}{% when 1 %}{% else %}a{% else %}b{% endcase %}', as: '5.4' },
  { of: ['ifchanged'], snippet: 'a{% ifchanged %} {% endifchanged %}b', as: '5.4' },
  { of: ['tablerow'], snippet: 'a{% tablerow i in (1..1) %} {% endtablerow %}b', as: '5.4' },
  { of: ['where_exp'], snippet: '{{ site.data.people | where_exp: "p", "p.tags == empty" | size }}', as: '4.0' },
  { of: ['for'], snippet: '{% for i in (1..3) offset: 1.5 %}{{ i }}{% endfor %}', as: '4.0' },
];
