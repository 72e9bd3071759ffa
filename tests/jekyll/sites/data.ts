// What Liquid sees: data, defaults, pages, lists of the site, excerpts, the environment.
import { forEach, readSites } from '../read-sites.ts';

const pageKeys = forEach(
  'key',
  [
    'name',
    'path',
    'url',
    'dir',
    'title',
    'date',
    'id',
    'slug',
    'ext',
    'collection',
    'relative_path',
    'categories',
    'tags',
    'draft',
    'layout',
    'excerpt',
    'content',
    'type',
    'output',
    'next',
    'previous',
    'published',
    'permalink',
    'basename',
    'anything',
  ],
  `
=== page.{key} of each kind
@ collections: {notes: {output: true}}
> sub/a.html | layout: null
[{{ page.{key} }}]
> sub/t.txt | title: T
[{{ page.{key} }}]
> _posts/2020-01-02-p.html | {key}x: 1
[{{ page.{key} }}]
> _notes/n.html | date: 2020-01-01
[{{ page.{key} }}]

=== {key} of the items of lists
@ collections: {notes: {output: true}}
> sub/a.html | title: A
body a
> _posts/2020-01-02-p.html | title: P
body p
> _notes/n.html | date: 2020-01-01
body n
> index.html |
{% for i in site.pages %}[{{ i.{key} }}]{% break %}{% endfor %}{% for i in site.posts %}[{{ i.{key} }}]{% endfor %}{% for i in site.notes %}[{{ i.{key} }}]{% endfor %}
`,
);

const defaults = forEach(
  'scope',
  [
    '{path: ""}',
    '{path: sub}',
    '{path: sub/}',
    '{path: /sub}',
    '{path: "sub/*.html"}',
    '{path: "sub/*"}',
    '{path: "*/deep"}',
    '{path: "sub/**/x.html"}',
    '{path: sub/a.html}',
    '{path: "", type: pages}',
    '{path: "", type: posts}',
    '{path: "", type: notes}',
    '{path: "", type: drafts}',
    '{path: _posts}',
    '{path: _notes}',
    '{path: notes}',
    '{type: posts}',
    '{path: sub, type: pages}',
    '{path: su}',
    '{path: "", type: post}',
    '{path: "", type: page}',
  ],
  `
=== defaults with the scope {scope}
@ collections: {notes: {output: true}}
@ defaults: [{scope: {scope}, values: {x: yes, m: {a: 1}}}]
> index.html |
{{ page.x }}
> sub/a.html | m: {b: 2}
{{ page.x }} {{ page.m.a }} {{ page.m.b }}
> sub/deep/x.html |
{{ page.x }}
> _posts/2020-01-02-p.html
{{ page.x }}
> _notes/n.html | x: no
{{ page.x }} {{ page.m.a }}
`,
);

const separators = forEach(
  'sep',
  ['"<!--more-->"', '""', '"\\\\n\\\\n"', '"\\\\n"', 'null', '"---"'],
  `
=== excerpt_separator {sep}
@ excerpt_separator: {sep}
> _posts/2020-01-02-p.md
First line
second line.

Second *paragraph*.<!--more-->

--- Third.
> index.html |
[{{ site.posts[0].excerpt }}]
`,
);

const environments = forEach(
  'env',
  ['production', 'staging'],
  `
=== JEKYLL_ENV={env}
^ JEKYLL_ENV={env}
> index.html |
{{ jekyll.environment }}
`,
);

const yaml = forEach(
  'value',
  [
    '1',
    '1.50',
    'yes',
    'no',
    'on',
    'off',
    'true',
    'True',
    'null',
    '~',
    '""',
    '2020-01-02',
    '12:30',
    '0x1F',
    '010',
    '1_000',
    '1e3',
    '"1"',
    '[1, a, null]',
    '{a: 1, b: [x]}',
    '!!str 5',
    '.5',
    '1,000',
    '+1',
    '-0',
    'y',
    'N',
    "'it''s'",
    '2020-01-02 03:04:05',
    '0b11',
    '0o17',
    '1.0',
    '190:20:30',
    'a: b',
  ],
  `
=== the value {value} in front matter, settings and data
@ v: {value}
>> _data/d.yml
v: {value}
> index.html | v: {value}
[{{ page.v }}][{{ site.v }}][{{ site.data.d.v }}][{{ page.v | jsonify }}]{% if page.v %}t{% endif %}
`,
);

export const DATA = readSites(`
${pageKeys}
${defaults}
${separators}
${environments}
${yaml}

=== data of every kind
>> _data/a.yml
- {n: 1}
- {n: 2}
>> _data/b.json
{"x": [1, 2, {"y": null}], "z": "é"}
>> _data/c.csv
name,score
Ada,1
"Bob, B",2
>> _data/d.tsv
name	score
Ada	1
>> _data/sub/e.yaml
k: v
>> _data/sub/deep/f.yml
k: w
> index.html |
{% for i in site.data.a %}{{ i.n }}{% endfor %} {{ site.data.b.x[2].y }}{{ site.data.b.z }} {% for r in site.data.c %}{{ r.name }}={{ r.score }};{% endfor %} {{ site.data.d[0].score }} {{ site.data.sub.e.k }} {{ site.data.sub.deep.f.k }} {{ site.data.sub | jsonify }}

=== names of data files
>> _data/a-b.yml
x: 1
>> _data/c d.yml
x: 2
>> _data/e.f.yml
x: 3
>> _data/ä.yml
x: 4
>> _data/G.yml
x: 5
>> _data/sub dir/h!.yml
x: 6
> index.html |
{{ site.data.a-b.x }} {{ site.data["c_d"].x }} {{ site.data["ef"].x }} {{ site.data["ä"].x }} {{ site.data.G.x }} {{ site.data["sub_dir"]["h"].x }} {% for d in site.data %}{{ d[0] }} {% endfor %}

=== data in the settings is merged with files
@ data: {a: {x: 1, y: 2}, b: 3}
>> _data/a.yml
y: 4
z: 5
> index.html |
{{ site.data.a.x }}|{{ site.data.a.y }}|{{ site.data.a.z }}|{{ site.data.b }}

=== data in the settings alone
@ data: {a: {x: 1}}
> index.html |
{{ site.data.a.x }}

=== a data file with front matter dashes
>> _data/a.yml
---
x: 1
> index.html |
{{ site.data.a.x }}

=== an empty data file
>> _data/a.yml

>> _data/b.csv
> index.html |
[{{ site.data.a }}][{{ site.data.b.size }}]

=== anchors and merges of YAML in data
>> _data/a.yml
base: &b {x: 1, y: 2}
one: {<<: *b, y: 3}
> index.html |
{{ site.data.a.one.x }}{{ site.data.a.one.y }}

=== csv_reader settings
@ csv_reader: {col_sep: ";", headers: true}
>> _data/a.csv
n;s
x;1
> index.html |
{{ site.data.a[0].s }}

=== csv without headers
@ csv_reader: {headers: false}
>> _data/a.csv
n,s
x,1
> index.html |
{{ site.data.a[1][0] }}

=== numbers in csv are texts
>> _data/a.csv
n,s
x,1
y,10
> index.html |
{% assign s = site.data.a | sort: "s" %}{{ s[0].n }} {{ site.data.a[0].s | plus: 1 }} {{ site.data.a | map: "s" | jsonify }}

=== front matter over defaults: maps are not joined
@ defaults: [{scope: {path: ""}, values: {m: {a: 1, b: 1}, l: [1, 2]}}]
> index.html | m: {b: 2} | l: [3]
{{ page.m.a }}|{{ page.m.b }}|{{ page.l | join: "," }}

=== defaults: the longer path wins
@ defaults: [{scope: {path: sub/deep}, values: {x: deep}}, {scope: {path: sub}, values: {x: sub, y: sub}}, {scope: {path: ""}, values: {x: all, y: all, z: all}}]
> sub/deep/a.html |
{{ page.x }} {{ page.y }} {{ page.z }}
> sub/a.html |
{{ page.x }} {{ page.y }} {{ page.z }}

=== defaults: the type wins over none
@ defaults: [{scope: {path: "", type: pages}, values: {x: typed}}, {scope: {path: ""}, values: {x: all}}]
> a.html |
{{ page.x }}

=== defaults: the later of two wins
@ defaults: [{scope: {path: ""}, values: {x: first}}, {scope: {path: ""}, values: {x: second}}]
> a.html |
{{ page.x }}

=== defaults: maps of several are joined
@ defaults: [{scope: {path: ""}, values: {m: {a: 1, b: 1}}}, {scope: {path: sub}, values: {m: {b: 2}}}]
> sub/a.html |
{{ page.m.a }}{{ page.m.b }}

=== defaults: layout
@ defaults: [{scope: {path: ""}, values: {layout: d}}]
>> _layouts/d.html
<{{ content }}>
> a.html |
a
> b.html | layout: null
b
> c.html | layout: none
c
> d.txt |
d
> e.html | layout: false
e

=== defaults: title, date, categories and tags of posts
@ defaults: [{scope: {path: "", type: posts}, values: {title: D, categories: [k], tags: [t]}}]
> _posts/2020-01-02-p.html
{{ page.title }} {{ page.categories | join: "," }} {{ page.tags | join: "," }} {{ page.url }}
> _posts/2020-01-02-q.html | title: Q | categories: [m]
{{ page.title }} {{ page.categories | join: "," }} {{ page.tags | join: "," }} {{ page.url }}

=== null in front matter over a default
@ defaults: [{scope: {path: ""}, values: {x: 1}}]
> a.html | x:
[{{ page.x }}]
> b.html | x: null
[{{ page.x }}]

=== page.path that its author sets
> a.html | path: elsewhere.md
{{ page.path }}
> _posts/2020-01-02-p.html | path: there
{{ page.path }}

=== page.url that its author sets
> a.html | url: /x/
{{ page.url }}

=== page.name and page.content that its author sets
> a.html | name: N | content: C | dir: D
{{ page.name }} {{ page.dir }}

=== page.id that its author sets
> _posts/2020-01-02-p.html | id: mine
{{ page.id }}

=== page.excerpt that its author sets
> _posts/2020-01-02-p.md | excerpt: "My *own*"
First.

Second.
> index.html |
{{ site.posts[0].excerpt }}

=== site.pages and site.html_pages
> index.html |
{% for p in site.pages %}{{ p.url }} {% endfor %}| {% for p in site.html_pages %}{{ p.url }} {% endfor %}
> a.md |
a
> b.txt |
b
> sub/c.html |
c
> d.css |
d
> e.md | permalink: /e/
e

=== site.html_files
>> a.html
a
>> b.txt
b
> index.html |
{% for f in site.html_files %}{{ f.path }}{% endfor %}

=== site.documents and site.collections
@ collections: {notes: {output: true}, tips: {}}
> _posts/2020-01-02-p.html
p
> _notes/n.html |
n
> _tips/t.html |
t
> index.html |
{% for d in site.documents %}{{ d.relative_path }} {% endfor %}| {% for c in site.collections %}{{ c.label }} {{ c.output }} {% endfor %}

=== site.related_posts
> _posts/2020-01-01-a.html
{% for p in site.related_posts %}{{ p.slug }}{% endfor %}
> _posts/2020-01-02-b.html
{% for p in site.related_posts %}{{ p.slug }}{% endfor %}
> _posts/2020-01-03-c.html
{% for p in site.related_posts %}{{ p.slug }}{% endfor %}
> index.html |
{% for p in site.related_posts %}{{ p.slug }}{% endfor %}

=== site.categories and site.tags in their order
> _posts/2020-01-01-a.html | categories: [b, a] | tags: [z, y]
a
> _posts/2020-01-02-b.html | categories: [a] | tags: [y, x]
b
> index.html |
{% for c in site.categories %}{{ c[0] }}:{% for p in c[1] %}{{ p.slug }}{% endfor %} {% endfor %}{% for c in site.tags %}{{ c[0] }}:{% for p in c[1] %}{{ p.slug }}{% endfor %} {% endfor %}{{ site.tags.y.size }}{{ site.categories["a"][0].slug }}

=== what Liquid gets of the settings
@ title: T
@ nested: {a: [1, {b: 2}]}
@ empty:
> index.html |
{{ site.title }} {{ site.nested.a[1].b }} [{{ site.empty }}] [{{ site.nothing }}]

=== defaults of settings that Liquid sees
> index.html |
{{ site.permalink }}|{{ site.markdown }}|{{ site.markdown_ext }}|{{ site.highlighter }}|{{ site.excerpt_separator | jsonify }}|{{ site.paginate_path }}|{{ site.limit_posts }}|{{ site.future }}|{{ site.unpublished }}|{{ site.show_drafts }}|{{ site.encoding }}|{{ site.data_dir }}|{{ site.layouts_dir }}|{{ site.include | join: "," }}|{{ site.keep_files | join: "," }}|{{ site.lsi }}|{{ site.timezone }}|{{ site.port }}|{{ site.host }}

=== settings of kramdown that Liquid sees
> index.html |
{{ site.kramdown.input }} {{ site.kramdown.auto_ids }} {{ site.kramdown.toc_levels }} {{ site.kramdown.smart_quotes }} {{ site.liquid.error_mode }} {{ site.collections_dir }}

=== jekyll.version and environment
> index.html |
{{ jekyll.environment }} {% if jekyll.version %}v{% endif %}

=== excerpt of a post
> _posts/2020-01-02-p.md
First *paragraph*.

Second.
> index.html |
{{ site.posts[0].excerpt }}|{{ site.posts[0].excerpt | strip_html | strip }}|{{ site.posts[0].content | number_of_words }}

=== excerpt with a link defined below
> _posts/2020-01-02-p.md
See [this][x] and [that].

Second.

[x]: https://x.example/
[that]: https://that.example/ "T"
> index.html |
{{ site.posts[0].excerpt }}

=== excerpt with a footnote from below
> _posts/2020-01-02-p.md
See this[^1].

Second.

[^1]: The note.
> index.html |
{{ site.posts[0].excerpt }}

=== excerpt that opens a block of Liquid
> _posts/2020-01-02-p.md
{% if true %}First

Second{% endif %}

Third
> index.html |
{{ site.posts[0].excerpt }}

=== excerpt of a heading and a list
> _posts/2020-01-02-p.md
# Heading

Text.
> index.html |
{{ site.posts[0].excerpt }}

=== excerpt of a document
@ collections: {notes: {output: true}}
> _notes/n.md |
First.

Second.
> index.html |
{{ site.notes[0].excerpt }}

=== excerpt of a page without an option
> a.md | title: A
First.

Second.
> index.html |
[{% for p in site.pages %}{{ p.excerpt }}{% endfor %}]

=== excerpt_separator in front matter
> _posts/2020-01-02-p.md | excerpt_separator: "<!--x-->"
First.

Second.<!--x--> Third.
> index.html |
{{ site.posts[0].excerpt }}

=== excerpt within its own page and layout
>> _layouts/d.html
E: {{ page.excerpt }} C: {{ content }}
> _posts/2020-01-02-p.md | layout: d
First.

Second.

=== excerpt runs Liquid of the post
> _posts/2020-01-02-p.md | x: 7
X {{ page.x }} {{ page.title }}

Second.
> index.html |
{{ site.posts[0].excerpt }}

=== content of other documents
@ collections: {notes: {output: true}}
> _notes/n.md | x: 3
*N* {{ page.x }}
> _posts/2020-01-02-p.md
*P*
> z.html |
{{ site.notes[0].content }}{{ site.posts[0].content }}{{ site.notes[0].output }}

=== render_with_liquid false
@ collections: {notes: {output: true}}
> a.html | render_with_liquid: false
{{ page.url }} {% if %}
> _posts/2020-01-02-p.md | render_with_liquid: false
{{ page.url }} x

second
> _notes/n.md | render_with_liquid: false
{{ page.url }} y
> t.txt | render_with_liquid: false
{{ page.url }}
> z.html |
{{ site.posts[0].excerpt }}{{ site.notes[0].content }}

=== render_with_liquid false by a default
@ defaults: [{scope: {path: raw}, values: {render_with_liquid: false}}]
> raw/a.html |
{{ page.url }}

=== next and previous
> _posts/2020-01-01-a.html
{{ page.previous.title }}|{{ page.next.title }}
> _posts/2020-01-02-b.html | title: B
{{ page.previous.title }}|{{ page.next.title }}|{{ page.next.url }}|{{ page.next.date }}
> _posts/2020-01-03-c.html
{{ page.previous.title }}|{{ page.next.title }}

=== next and previous in a collection
@ collections: {notes: {output: true}}
> _notes/a.html |
{{ page.previous.title }}|{{ page.next.title }}
> _notes/b.html |
{{ page.previous.title }}|{{ page.next.title }}
> _notes/c.html |
{{ page.previous.title }}|{{ page.next.title }}

=== title of posts and documents
@ collections: {notes: {output: true}}
> _posts/2020-01-02-my-first_post.html
{{ page.title }}
> _notes/some-note.md |
{{ page.title }}
> _notes/2020-01-02-dated-note.md |
{{ page.title }} {{ page.slug }}
> a-page.md |
[{{ page.title }}]

=== lists in order
> b.html |
b
> a.html |
a
> sub/a.html |
sa
> Z.html |
Z
> index.html |
{% for p in site.pages %}{{ p.path }} {% endfor %}

=== a page's own content in its layout
> _layouts/l.html
{% for p in site.posts %}{% if p.url == page.url %}[{{ p.content }}]{% endif %}{% endfor %}{{ content }}
> _posts/2020-01-01-a.md | layout: l | title: A
**a** {{ page.title }}
> _posts/2020-01-02-b.md | layout: l | title: B
**b** {{ page.title }}
`);
