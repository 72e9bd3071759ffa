// Layouts, includes, listings, Markdown's settings.
import { forEach, readSites } from '../read-sites.ts';

const highlight = forEach(
  'options',
  [
    '',
    ' linenos',
    ' linenos=table',
    ' linenos=inline',
    ' mark_lines="1"',
    ' mark_lines="1 2"',
    ' mark_lines="2" linenos',
    ' hl_lines="1"',
    ' anything',
    ' linenos=false',
  ],
  `
=== highlight plaintext{options}
> a.html |
{% highlight plaintext{options} %}
one
two
three
{% endhighlight %}
`,
);

const kramdown = forEach(
  'setting',
  [
    'auto_ids: false',
    'auto_id_prefix: x-',
    'footnote_nr: 5',
    'entity_output: as_char',
    'smart_quotes: "apos,apos,quot,quot"',
    'hard_wrap: true',
    'toc_levels: 2..2',
    'input: kramdown',
    'parse_block_html: true',
    'parse_span_html: false',
    'auto_id_stripping: true',
    'transliterated_header_ids: true',
    'footnote_backlink: ""',
    'header_offset: 1',
    'math_engine: null',
    'typographic_symbols: {hellip: ...}',
    'remove_block_html_tags: true',
    'html_to_native: true',
    'link_defs: {site: ["https://x.example/", "Title"]}',
    'enable_coderay: false',
    'footnote_prefix: p-',
    'forbidden_inline_options: []',
  ],
  `
=== kramdown with {setting}
@ kramdown: {{setting}}
> a.md |
* TOC
{:toc}

# A *heading* with é

## Another "one"...

Text with a note[^1], line
break, <b>*bold*</b> and [a link][site].

<div>
*inside*
</div>

$$x$$ and &copy;

[^1]: The note.
`,
);

export const LAYOUTS = readSites(`
${highlight}
${kramdown}

=== a layout in a layout
>> _layouts/base.html
<base>{{ content }}</base>
> _layouts/mid.html | layout: base
<mid>{{ content }}</mid>
> a.html | layout: mid
a

=== what a layout knows
> _layouts/l.html | color: red | list: [1, 2]
{{ layout.color }} {{ layout.list | join: "" }} {{ page.title }} {{ site.title }} {{ content | strip }}
> a.html | layout: l | title: A
a

=== layout values of an inner layout come before those of an outer one
> _layouts/base.html | color: outer | x: 1
{{ layout.color }} {{ layout.x }} {{ content }}
> _layouts/mid.html | layout: base | color: inner
{{ layout.color }} {{ layout.x }} {{ content }}
> a.html | layout: mid
a

=== a layout in a folder
>> _layouts/sub/l.html
[{{ content }}]
> a.html | layout: sub/l
a

=== a layout that is not there
> a.html | layout: nowhere
a

=== a layout in Markdown
>> _layouts/l.md
*[{{ content }}]*
> a.html | layout: l
a

=== a layout for a text
>> _layouts/l.html
<{{ content }}>
> a.txt | layout: l
a
> b.json | layout: l
{}
> c.css | layout: l
c

=== a layout with its ending
>> _layouts/l.html
<{{ content }}>
> a.html | layout: l.html
a

=== content of Markdown in a layout
>> _layouts/l.html
<main>{{ content }}</main>
> a.md | layout: l
# A

*text*

=== a page of posts in a layout
>> _layouts/l.html
{{ page.title }} {{ page.date | date: "%F" }} {{ page.url }} {{ page.next.title }} {{ content }}
> _posts/2020-01-02-p.md | layout: l
p
> _posts/2020-01-03-q.md | layout: l
q

=== variables do not leave a page for its layout
>> _layouts/l.html
[{{ x }}]{{ content }}
> a.html | layout: l
{% assign x = 1 %}{{ x }}

=== include with parameters
>> _includes/p.html
[{{ include.a }}|{{ include.b }}|{{ include.c }}]
> a.html | t: T
{% include p.html a="x" b=page.t c='q "r"' %}{% include p.html a=1 b=true %}{% include p.html %}

=== include within include
>> _includes/a.html
a{% include sub/b.html x=include.x %}
>> _includes/sub/b.html
b{{ include.x }}
> a.html |
{% include a.html x="1" %}

=== include with a variable name
>> _includes/a.html
A
> a.html | inc: a.html
{% include {{ page.inc }} %}{% assign n = "a" %}{% include {{ n }}.html %}

=== include sees the variables around it
>> _includes/a.html
{{ x }}{% assign y = 2 %}
> a.html |
{% assign x = 1 %}{% include a.html %}{{ y }}

=== include in a loop
>> _includes/a.html
{{ i }}{{ include.v }}{{ forloop.index }}
> a.html |
{% for i in (1..3) %}{% include a.html v=i %}{% endfor %}

=== include with front matter
> _includes/a.html | x: 1
A{{ page.x }}
> a.html |
{% include a.html %}

=== include with parameters on lines of their own
>> _includes/p.html
[{{ include.a }}|{{ include.b }}]
> a.html |
{% include p.html
  a="1"
  b="2" %}

=== include of Markdown
>> _includes/a.md
*A*
> a.md |
{% include a.md %}
> b.html |
{% include a.md %}{% capture x %}{% include a.md %}{% endcapture %}{{ x | markdownify }}

=== include_relative
>> sub/part.md
*part*
> sub/a.md |
{% include_relative part.md %}
> _posts/2020-01-02-p.md
{% include_relative inc/x.txt %}
>> _posts/inc/x.txt
x

=== include_relative of code
>> code/x.py
print(1)
>> code/x.sh
echo 1
> a.md |
{% include_relative code/x.py %} {% include_relative code/x.sh %}

=== include_relative with parameters
>> sub/part.md
[{{ include.a }}]
> sub/a.md |
{% include_relative part.md a="1" %}

=== include_relative that climbs
> sub/a.html |
{% include_relative ../x.txt %}
>> x.txt
x

=== include that climbs
> a.html |
{% include ../x.txt %}
>> x.txt
x

=== include that is not there
> a.html |
{% include nowhere.html %}

=== include that is not there, in a layout
>> _layouts/l.html
{% include nowhere.html %}{{ content }}
> a.html | layout: l
a

=== include with a name with signs
>> _includes/a-b_c.d.html
A
>> _includes/no-ending
N
> a.html |
{% include a-b_c.d.html %}{% include no-ending %}

=== highlight of a language
> a.html |
{% highlight ruby %}
def x
  1
end
{% endhighlight %}

=== highlight of a language that nobody knows
> a.html |
{% highlight nolanguage %}
a < b
{% endhighlight %}

=== highlight within Markdown
> a.md |
Text

{% highlight text %}
*a* <b>
{% endhighlight %}

More

=== highlight runs Liquid inside
> a.html | x: 1
{% highlight text %}{{ page.x }}{% endhighlight %}

=== highlight with raw inside
> a.html | x: 1
{% highlight text %}{% raw %}{{ page.x }}{% endraw %}{% endhighlight %}

=== highlight keeps blanks at the start
> a.html |
{% highlight text %}
  a
b
{% endhighlight %}

=== code in fences
> a.md |
~~~ text
a < b
~~~

    indented

\`code\`

=== highlighter none
@ highlighter: none
> a.md |
~~~ ruby
a
~~~

{% highlight ruby %}
a
{% endhighlight %}

=== markdown in HTML pages is not run
> a.html |
*a*

=== markdownify, smartify
> a.html |
{{ "*a* and \\"q\\"" | markdownify }}{{ "\\"q\\" --- ..." | smartify }}

=== a block with only blanks prints nothing
> a.md |
one
{% if true %}

{% endif %}
two
{% for i in (1..3) %}
  {% assign x = i %}
{% endfor %}
three

=== a comment between paragraphs
> a.md |
one
{% comment %}
x

y
{% endcomment %}
two

=== a text with Liquid in code
> a.md |
\`{{ page.url }}\`

    {{ page.url }}

=== raw in Markdown
> a.md |
{% raw %}{{ x }} *y*{% endraw %}

=== whitespace control
> a.html |
a
{%- if true -%}
 b
{%- endif %}
c {{- "d" -}} e

=== a wrong filter leaves the page
> a.html |
{{ "a" | nofilter }}

=== strict_filters
@ liquid: {strict_filters: true}
> a.html |
{{ "a" | upcase }}

=== strict_variables
@ liquid: {strict_variables: true}
> a.html | x: 1
{{ page.x }}

=== an unknown tag
> a.html |
{% notag %}
`);
