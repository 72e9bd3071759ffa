// Rules that are asked with several things at once: names, lists, settings and plugins at their edges.
import { readSites, type SmallSite } from '../read-sites.ts';

export const FURTHER: readonly SmallSite[] = readSites(String.raw`
=== collections sorted by a list of files with gaps
@ collections:
@   c:
@     output: true
@     order: [z.md, b.md]
> _c/a.md | title: A
a
> _c/b.md | title: B
b
> _c/z.md | title: Z
z
> a.html
{% for d in site.c %}{{ d.title }}{% endfor %}|{{ site.c.first.previous.title }}|{{ site.c.first.next.title }}

=== collections sorted by a key, some without it
@ collections: {c: {output: true, sort_by: rank}}
> _c/a.md | rank: 3
a
> _c/b.md
b
> _c/c.md | rank: 1
c
> _c/d.md | rank: 2.5
d
> a.html
{% for d in site.c %}{{ d.path }} {% endfor %}

=== a collection's permalink with every placeholder
@ collections: {c: {output: true, permalink: "/:collection/:path/:name/:title:output_ext"}}
> _c/Sub Folder/A File.md | title: My Title
a
> _c/x.y.md | slug: The Slug
b
> list.html
{% for d in site.c %}{{ d.url }} {{ d.id }} {{ d.slug }};{% endfor %}

=== permalinks of posts with odd placeholders
@ permalink: /:short_year/:i_month/:i_day/:y_day/:week/:w_year/:short_day/:long_day/:short_month/:long_month/:hour:minute:second/:title:output_ext
> _posts/2024-12-30-late.md | date: 2024-12-30 03:04:05
x
> _posts/2021-01-03-early.md
x

=== placeholder categories and slugified_categories
@ permalink: /:categories/:slugified_categories/:slug.html
> _posts/2024-12-30-late.md | categories: [Big News, Ünder, a/b] | slug: My Slug
x
> sub/_posts/2021-01-03-early.md | category: Two Words
x
> one/two/_posts/2021-01-04-deep.md
{{ page.categories | join: "+" }}

=== defaults by globs and by type, nested merges
@ collections: {c: {output: true}}
@ defaults:
@   - {scope: {path: "", type: pages}, values: {a: page, m: {x: 1, y: 1}}}
@   - {scope: {path: "sub/*/deep"}, values: {a: glob}}
@   - {scope: {path: "sub"}, values: {m: {y: 2}}}
@   - {scope: {path: "_c", type: c}, values: {a: coll}}
@   - {scope: {path: "", type: posts}, values: {a: post, layout: none}}
@   - {scope: {path: "sub/*.md"}, values: {b: md}}
> sub/one/deep/a.md
{{ page.a }} {{ page.m.x }}{{ page.m.y }} {{ page.b }}
> sub/two/a.md | m: {x: 9}
{{ page.a }} {{ page.m.x }}{{ page.m.y }} {{ page.b }}
> sub/a.md
{{ page.a }} {{ page.m.x }}{{ page.m.y }} {{ page.b }}
> _c/a.md
{{ page.a }} {{ page.b }}
> _posts/2020-01-01-p.md
{{ page.a }} {{ page.b }}

=== excerpt separators of a page and of a post, twice in the text
@ excerpt_separator: <!--more-->
> _posts/2020-01-01-a.md | excerpt_separator: "----"
One

Two
----
Three
----
Four
> _posts/2020-01-02-b.md
One <!--more--> two

Three
> _posts/2020-01-03-c.md | excerpt_separator: ""
One

Two
> _posts/2020-01-04-d.md
No separator

at all
> a.html
{% for p in site.posts %}[{{ p.excerpt | strip_newlines }}]{% endfor %}

=== an include with variables, filters and nested includes as parameters
>> _includes/outer.html
[{{ include.a }}{% assign z = "set" %}{% include inner.html b=include.a c="lit" %}{{ include.b }}]
>> _includes/inner.html
({{ include.b }}{{ include.c }}{{ include.a }}{{ z }})
> a.html | v: val | part: inner.html
{% assign q = "x" | upcase %}{% include outer.html a=q b=page.v %}{{ z }}{% include {{ page.part }} b="dyn" %}{% capture n %}outer.html{% endcapture %}{% include {{ n }} a='single' %}

=== include parameters with odd names and values
>> _includes/p.html
{{ include.a-b }}|{{ include.c_d }}|{{ include.e | inspect }}|{{ include.f | inspect }}|{{ include | size }}
> a.html
{% include p.html a-b="dash" c_d=3.5 e=nil f=true %}{% include p.html a-b='its' c_d="say \"hi\"" e=page.title f=page.n %}

=== data nested in folders, of every kind
>> _data/a/b/c.yml
x: {y: [1, {z: deep}]}
>> _data/a/list.json
[{"n": 1.0, "m": null, "t": true}]
>> _data/a/t.csv
name,age
"Doe, J",3
,4
>> _data/a/u.tsv
name	age
X	
>> _data/en-us.yml
hello: Hi
> a.html
{{ site.data.a.b.c.x.y[1].z }}{{ site.data.a.list[0] | jsonify }}{{ site.data.a.t | jsonify }}{{ site.data.a.u | jsonify }}{{ site.data["en-us"].hello }}{{ site.data.a | jsonify }}

=== csv converters
@ csv_reader: {csv_converters: [numeric], headers: true}
>> _data/t.csv
a,b,c,1
1,2.50,x,07
-3,1e3," 4",1_000
> a.html
{{ site.data.t | jsonify }}{{ site.data.t[0].a | plus: 1 }}

=== csv converters for whole numbers alone, in tsv
@ tsv_reader: {csv_converters: [integer]}
>> _data/t.tsv
a	b
1	2.5
> a.html
{{ site.data.t | jsonify }}

=== whitespace control around every tag
> a.html
a {%- assign x = 1 -%} b {%- if x -%} c {%- else -%} d {%- endif -%} e {{- x -}} f
{% for i in (1..3) -%}
  {{ i }}
{%- endfor %}
{%- comment -%} gone {%- endcomment -%} g {%- capture y -%}  h  {%- endcapture -%} [{{ y }}]
{%- case x -%} {%- when 1 -%} one {%- endcase -%} z

=== where_exp with operators and nested values
> a.html | list: [{n: 1, t: [a], o: {k: x}}, {n: 2, t: [], o: {k: y}}, {n: 10, t: [a, b]}, {t: nil}]
{{ page.list | where_exp: "i", "i.n > 1" | map: "n" | join: "," }}|{{ page.list | where_exp: "i", "i.n >= 2 and i.t contains 'a'" | map: "n" | join: "," }}|{{ page.list | where_exp: "i", "i.o.k == 'x' or i.n == 10" | map: "n" | join: "," }}|{{ page.list | where_exp: "i", "i.t.size == 0" | map: "n" | join: "," }}|{{ page.list | where_exp: "i", "i.n != 1" | size }}|{{ page.list | where_exp: "i", "i.t == nil" | size }}|{{ page.list | where_exp: "i", "i.n" | size }}|{{ page.list | where_exp: "i", "i.n > page.min" | size }}

=== group_by_exp with filters and of numbers
> a.html | list: [{n: 1, s: Abc}, {n: 2, s: abd}, {n: 11, s: xyz}, {s: nil}]
{% assign g = page.list | group_by_exp: "i", "i.s | slice: 0, 1 | downcase" %}{% for x in g %}{{ x.name }}:{{ x.size }}:{{ x.items | map: "n" | join: "," }};{% endfor %}|{% assign g = page.list | group_by: "n" %}{{ g | jsonify }}|{% assign g = page.list | group_by_exp: "i", "i.n > 5" %}{{ g | map: "name" | join: "," }}

=== sort with nils, mixed and by nested keys
> a.html | list: [{n: 3, o: {k: b}}, {o: {k: a}}, {n: 1}, {n: 2, o: {k: c}}] | w: [b, A, c, B, a]
{{ page.list | sort: "n" | jsonify }}|{{ page.list | sort: "n", "last" | map: "n" | join: "," }}|{{ page.list | sort: "o.k" | map: "n" | join: "," }}|{{ page.w | sort | join }}|{{ page.w | sort_natural | join }}|{{ page.w | reverse | join }}|{{ page.w | uniq | size }}

=== slugify, its modes
> a.html | t: "The _config.yml file, É & Ünïcode! 日本 (50%) a--b _x_"
{{ page.t | slugify }}|{{ page.t | slugify: "pretty" }}|{{ page.t | slugify: "ascii" }}|{{ page.t | slugify: "latin" }}|{{ page.t | slugify: "raw" }}|{{ page.t | slugify: "none" }}|{{ page.t | slugify: "nope" }}|{{ "" | slugify }}|{{ nil | slugify }}

=== dates of every kind to every format
> a.html | d: 2024-03-01 | t: 2024-03-01 23:59:59 +0530 | s: "March 5, 2024" | n: 1700000000
{{ page.d | date_to_xmlschema }}|{{ page.t | date_to_xmlschema }}|{{ page.s | date_to_xmlschema }}|{{ page.n | date: "%Y" }}|{{ page.t | date_to_rfc822 }}|{{ page.d | date: "%a %-d %b %y %j %U %e %l %P %z %s %% %n|" }}|{{ page.s | date: "%B %-d" }}|{{ "2024-02-30" | date: "%F" }}|{{ page.d | date: "" }}|{{ page.d | date: nil }}|{{ page.d }}|{{ page.t }}

=== number_of_words and reading of odd texts
> a.html
{{ "one, two; three" | number_of_words }}|{{ "你好 world" | number_of_words }}|{{ "你好 world" | number_of_words: "cjk" }}|{{ "你好 world" | number_of_words: "auto" }}|{{ "hello" | number_of_words: "auto" }}|{{ "한국어 텍스트" | number_of_words: "cjk" }}|{{ "<b>a</b> b" | number_of_words }}

=== jsonify of everything
> a.html | m: {s: "a \"q\" \\ é", n: 1, f: 1.50, b: true, z: null, l: [1, [2]], d: 2024-01-02, t: 2024-01-02 03:04:05}
{{ page.m | jsonify }}|{{ nil | jsonify }}|{{ "x" | jsonify }}|{{ 5 | jsonify }}|{{ page.m.l | jsonify }}|{{ page.nope | jsonify }}

=== smartify and markdownify of odd texts
> a.html
{{ "\"a\" 'b' -- c --- d... <<e>>" | smartify }}|{{ "# H\n\ntext *x*" | markdownify }}|{{ "line
two" | markdownify }}|{{ "*a*" | smartify }}|{{ nil | markdownify }}|{{ 5 | smartify }}

=== link to a file that is not there stops
> a.md
{% link nope.md %}

=== post_url that is not there stops
> a.md
{% post_url 2020-01-01-nope %}

=== link to every kind of file
@ baseurl: /b
@ collections: {c: {output: true}}
> a.md | permalink: /deep/a/
{% link _c/x.md %} {% link a.md %} {% link s.txt %} {% link _posts/2020-01-01-p.md %} {% post_url 2020-01-01-p %} {% post_url sub/2020-01-02-q %}
> _c/x.md
x
>> s.txt
static
> _posts/2020-01-01-p.md
p
> _posts/sub/2020-01-02-q.md
q

=== link with a name that Liquid prints
> a.md
{% assign f = "b.md" %}{% link {{ f }} %}
> b.md
b

=== markdown_ext without md
@ markdown_ext: mkd
> a.md
*x*
> b.mkd
*x*

=== highlight with linenos, in HTML and in no language
> a.md
{% highlight ruby linenos %}
a = 1
b = 2
c
{% endhighlight %}

{% highlight html %}
<b>&amp;</b>
{% endhighlight %}

{% highlight nolanguage %}
{{ "x" }}
{% endhighlight %}

=== markers that lists split texts at
> _posts/2020-01-01-a.md
One

<!--more-->

Two
> _posts/2020-01-02-b.md
One <!-- more --> and two <!--end_cut-->

Three
> a.html
{% for p in site.posts %}[{{ p.content | split: "<!--more-->" | first }}][{% if p.content contains "<!--more-->" %}more{% endif %}][{{ p.content | split: "<!-- more -->" | first | strip_html }}]{% endfor %}
> b.html
{{ site.posts.last.content | escape }}{{ "x <!-- y --> z" | markdownify | escape }}

=== layouts that inherit front matter, three deep
>> _layouts/c.html
---
layout: b
v: c
only_c: 1
---
c({{ content }}){{ layout.v }}{{ page.v }}{{ layout.only_b }}
>> _layouts/b.html
---
layout: a
v: b
only_b: 2
---
b({{ content }}){{ layout.v }}{{ layout.only_c }}{{ layout.only_b }}
>> _layouts/a.html
---
v: a
---
a({{ content }}){{ layout.v }}{{ layout.only_b }}{{ layout.only_c }}
> p.md | layout: c | v: page
Text {{ layout.v }}

=== a layout in a folder, and a layout that is its own
>> _layouts/sub/x.html
x({{ content }})
> p.md | layout: sub/x
Text

=== sass with settings, partials, imports and Liquid
@ sass: {sass_dir: styles, style: compressed, load_paths: [more]}
@ brand: "#123456"
>> styles/_base.scss
$w: 10px;
a { width: $w; &:hover { width: $w * 2 } }
>> more/_mix.scss
@mixin m($x) { margin: $x }
> css/main.scss
@import "base";
@import "mix";
$b: {{ site.brand }};
b { color: $b; @include m(1px) }
> css/ind.sass
@import base
c
  d: e

=== css without front matter and with
>> a.css
a { b: c }
> b.css
a { color: {{ site.title }} }

=== drafts with and without show_drafts
> _drafts/a.md | title: D
d
> _drafts/sub/b.md
d
> list.html
{{ site.posts.size }}

=== posts with names that are none
> _posts/2020-01-01.md
x
> _posts/no-date.md
x
> _posts/2020-1-2-short.md
s
> _posts/20-01-02-year.md
y
> list.html
{% for p in site.posts %}{{ p.url }} {{ p.date | date: "%F" }};{% endfor %}

=== tags and categories in every form
> _posts/2020-01-01-a.md | tags: one two | categories: x y
x
> _posts/2020-01-02-b.md | tags: [One, "two three"] | category: z z
x
> _posts/2020-01-03-c.md | tag: single | categories: [X]
x
> list.html
{% for t in site.tags %}{{ t[0] }}={{ t[1].size }};{% endfor %}|{% for t in site.categories %}{{ t[0] }}={{ t[1].size }};{% endfor %}|{% for p in site.posts %}{{ p.url }} {{ p.tags | jsonify }}{{ p.categories | jsonify }}{% endfor %}

=== pagination with a folder and a number in the path
@ plugins: [jekyll-paginate]
@ paginate: 2
@ paginate_path: "blog/page-:num/"
> _posts/2020-01-01-a.md
a
> _posts/2020-01-02-b.md
b
> _posts/2020-01-03-c.md
c
> blog/index.html
{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.previous_page_path }} {{ paginator.next_page_path }} {{ paginator.total_posts }} {{ paginator.per_page }} {% for p in paginator.posts %}{{ p.id }}{% endfor %}

=== page variables of every kind
@ collections: {c: {output: true}}
> sub/a b.md | title: T
{{ page.url }}, {{ page.path }}, {{ page.name }}, {{ page.dir }}, {{ page.id }}, {{ page.collection }}, {{ page.layout }}, {{ page.date }}, {{ page.next }}, {{ page.excerpt }}, {{ page.slug }}, {{ page.ext }}
> _c/d.md
{{ page.url }}, {{ page.path }}, {{ page.name }}, {{ page.relative_path }}, {{ page.id }}, {{ page.collection }}, {{ page.slug }}, {{ page.ext }}, {{ page.title }}, {{ page.draft }}, {{ page.tags | inspect }}, {{ page.categories | inspect }}
> _posts/2020-01-02-my-post.md
{{ page.url }}, {{ page.path }}, {{ page.name }}, {{ page.relative_path }}, {{ page.id }}, {{ page.collection }}, {{ page.slug }}, {{ page.ext }}, {{ page.title }}, {{ page.date }}

=== site variables of every kind
@ title: T
@ collections: {c: {output: true, note: hi}, e: {}}
@ num: 5
> _c/d.md
d
> _e/f.md
f
>> s.txt
x
>> i.png
x
> a.html
{{ site.pages.size }}|{{ site.documents.size }}|{{ site.static_files.size }}|{{ site.html_pages.size }}|{% for c in site.collections %}{{ c.label }}:{{ c.docs.size }}:{{ c.note }}:{{ c.output }}:{{ c.relative_directory }}:{{ c.permalink }};{% endfor %}|{{ site.num | plus: 1 }}|{{ site.time | date: "%Y" }}|{{ site.config }}|{{ site.static_files | map: "path" | sort | join: "," }}|{{ site.static_files | map: "extname" | sort | join: "," }}

=== forloop variables, nested, with limits and else
> a.html | l: [a, b, c, d]
{% for i in page.l limit: 2 offset: 1 %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}{{ forloop.first }}{{ forloop.last }}{{ forloop.length }}{{ i }};{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ j }}{% endfor %}{% endfor %}{% for i in page.l offset: continue %}{{ i }}{% endfor %}{% for i in page.none %}x{% else %}none{% endfor %}{% for i in page.l reversed %}{{ i }}{% if i == "b" %}{% break %}{% endif %}{% endfor %}{% for i in page.l %}{% if i == "b" %}{% continue %}{% endif %}{{ i }}{% endfor %}

=== loops over maps, texts and ranges
> a.html | m: {b: 1, a: {x: 2}} | n: 3 | s: text
{% for p in page.m %}{{ p[0] }}={{ p[1] }};{% endfor %}{% for c in page.s %}[{{ c }}]{% endfor %}{% for i in (page.n..5) %}{{ i }}{% endfor %}{% for i in (5..1) %}{{ i }}{% endfor %}{% for i in (1..page.n) %}{{ i }}{% endfor %}{% assign r = (1..3) %}{{ r }}{{ page.m.size }}{{ page.m.first }}

=== case with lists of values and comparisons of kinds
> a.html | n: 5 | s: "5" | l: [1] | e: "" | f: false
{% case page.n %}{% when 1, 2 %}a{% when 5 or 6 %}b{% endcase %}{% case page.s %}{% when 5 %}number{% when "5" %}text{% else %}none{% endcase %}{% if page.n == page.s %}x{% else %}y{% endif %}{% if page.e %}truthy{% endif %}{% if page.f %}x{% else %}false{% endif %}{% if page.l contains 1 %}has{% endif %}{% if page.n > 4 and page.n < 6 or false %}in{% endif %}{% if page.nope > 1 %}x{% else %}nil{% endif %}{% if page.s > "4" %}gt{% endif %}{% unless page.nope %}u{% endunless %}

=== and and or from the right
> a.html
{% if true or false and false %}a{% else %}b{% endif %}{% if false and false or true %}a{% else %}b{% endif %}{% if true and false or false %}a{% else %}b{% endif %}{% if "abc" contains "b" and 1 <= 1 %}c{% endif %}

=== numbers and their filters
> a.html
{{ 7 | divided_by: 2 }}|{{ 7.0 | divided_by: 2 }}|{{ 7 | modulo: 3 }}|{{ -7 | modulo: 3 }}|{{ 1.1 | plus: 2.2 }}|{{ "3" | times: "4" }}|{{ 3.14159 | round: 2 }}|{{ 2.5 | round }}|{{ 3.5 | ceil }}|{{ 3.5 | floor }}|{{ "x" | plus: 1 }}|{{ 10 | minus: "2.5" }}|{{ 1000000 | times: 1000000 }}|{{ 5 | at_most: 3 }}|{{ 0.1 | times: 3 }}|{{ 1e3 }}|{{ -0.0 | abs }}

=== text filters at their edges
> a.html
{{ "abc" | truncate: 2 }}|{{ "abcdef" | truncate: 4, "" }}|{{ "a b c" | truncatewords: 0 }}|{{ "a,b,,c," | split: "," | size }}|{{ "abc" | split: "" | join: "-" }}|{{ " a  b " | split: " " | size }}|{{ "abc" | slice: 1, 5 }}|{{ "abc" | slice: -2 }}|{{ "x" | append: nil }}|{{ "a.b" | replace: ".", "" }}|{{ "aXbX" | remove_first: "X" }}|{{ "hello wORLD" | capitalize }}|{{ "ÀÉ" | downcase }}|{{ "a&b<c>" | escape }}|{{ "a&amp;b<" | escape_once }}|{{ "a b+c%20" | url_decode }}|{{ "<p>a<br>b</p>" | strip_html }}|{{ "a
b" | strip_newlines }}|{{ "a
b" | newline_to_br }}|{{ "  x " | lstrip }}|{{ "ß" | upcase }}

=== lists at their edges
> a.html | l: [c, a, b, a, null] | n: [3, 1, 2]
{{ page.l | first }}{{ page.l | last }}{{ page.l | size }}|{{ page.l | uniq | join: "," }}|{{ page.l | compact | size }}|{{ page.n | sort | join: "," }}|{{ page.l | index }}|{{ page.n | push: 4 | join: "," }}|{{ page.n | pop | join: "," }}|{{ page.n | shift | join: "," }}|{{ page.n | unshift: 0 | join: "," }}|{{ page.n | concat: page.n | size }}|{{ page.l[1] }}{{ page.l[-1] | inspect }}{{ page.l[9] | inspect }}|{{ page.l.first }}{{ page.l.size }}|{{ page.n | join }}|{{ page.n }}|{{ page.n | reverse | first }}

=== capture, assign and their scopes
>> _includes/i.html
{% assign x = "inc" %}{{ x }}{{ y }}
> a.html
{% assign x = "page" %}{% capture y %}cap {{ x }}{% endcapture %}{% include i.html %}{{ x }}{% for x in (1..2) %}{{ x }}{% assign z = x %}{% endfor %}{{ x }}{{ z }}{% assign a.b = 3 %}{{ a.b }}{% assign page.title = "no" %}{{ page.title }}{% increment x %}{% increment x %}{% decrement q %}{{ q }}

=== tablerow with every attribute
> a.html
<table>{% tablerow i in (1..5) cols: 2 limit: 3 offset: 1 %}{{ i }}{{ tablerowloop.col }}{{ tablerowloop.col_first }}{{ tablerowloop.index0 }}{% endtablerow %}</table>

=== cycle in groups
> a.html
{% for i in (1..4) %}{% cycle "g": "a", "b" %}{% cycle "h": "a", "b", "c" %}{% cycle 1, 2 %}{% endfor %}

=== url filters with and without an address
@ url: https://h.example
@ baseurl: /b
> a.html | u: "/x y/é.html"
{{ page.u | relative_url }}|{{ page.u | absolute_url }}|{{ "" | relative_url }}|{{ "/" | relative_url }}|{{ "x/../y" | relative_url }}|{{ "https://o.example/z" | relative_url }}|{{ "mailto:a@b.c" | absolute_url }}|{{ "#frag" | relative_url }}|{{ "?q=1" | absolute_url }}|{{ "/b/x" | relative_url }}|{{ nil | absolute_url }}|{{ "/index.html" | strip_index }}|{{ "/a/index.html" | strip_index }}

=== files of every other kind
>> .htaccess
deny
>> _ignored.txt
x
>> #hash.txt
x
>> back~
x
>> .hidden/x.txt
x
>> folder.d/_in.txt
x
>> folder.d/ok.txt
ok
>> noend
n
> other.xml
<a>{{ 1 | plus: 1 }}</a>
> robots.txt | layout: null
{{ site.time | date: "%Y" }}

=== include and exclude with wild cards
@ include: [_kept, ".well-known", "*.keep"]
@ exclude: ["*.log", "tmp/", "a/**/x.txt", "deep/b.txt"]
>> _kept/a.txt
a
>> _kept/_b.txt
b
>> .well-known/x.txt
x
>> q.log
x
>> sub/q.log
x
>> tmp/a.txt
x
>> sub/tmp/a.txt
x
>> a/b/c/x.txt
x
>> a/x.txt
x
>> deep/b.txt
x
>> deep/c.txt
x
>> _z.keep
x

=== front matter in its odd forms
>> a.md
---   
title: Blanks
---   
{{ page.title }}
>> b.md
---
---
empty
>> c.md
---
title: "With: colon"
list:
- a
- b
multi: >
  folded
  text
lit: |
  one
  two
...
{{ page.title }}{{ page.list | join: "," }}
>> d.html
 ---
title: x
---
none
>> e.md
---
yes: yes
no: off
oct: 010
tilde: ~
when: 2024-01-02T03:04:05Z
---
{{ page.yes }}|{{ page.no }}|{{ page.oct }}|{{ page.tilde | inspect }}|{{ page.when }}|{{ page["yes"] }}

=== permalinks of pages in their odd forms
> a.md | permalink: /x/y/z
a
> b.md | permalink: /dir/
b
> c.md | permalink: no/slash.html
c
> d.md | permalink: /f.txt
d
> e.md | permalink: /:basename/:path/x.html
{{ page.url }}
> sub/f.md | permalink: pretty
{{ page.url }}
> g.html | permalink: /sp ace/ü.html
{{ page.url }}
> list.txt
{% assign p = site.pages | sort: "url" %}{% for i in p %}{{ i.url }} {% endfor %}

=== unpublished documents of every kind
@ collections: {c: {output: true}}
> a.md | published: false
a
> _c/a.md | published: false
a
> _c/b.md | published: true
b
> _posts/2020-01-01-a.md | published: false
a
> _drafts/d.md | published: false
d
> list.html
{{ site.pages.size }} {{ site.c.size }} {{ site.posts.size }}

=== next and previous through posts of one day
> _posts/2020-01-01-b.md
{{ page.previous.slug }}[{{ page.slug }}]{{ page.next.slug }}
> _posts/2020-01-01-a.md
{{ page.previous.slug }}[{{ page.slug }}]{{ page.next.slug }}
> _posts/2020-01-01-c.md | date: 2020-01-01 05:00:00
{{ page.previous.slug }}[{{ page.slug }}]{{ page.next.slug }}
> _posts/2019-01-01-z.md
{{ page.previous.slug }}[{{ page.slug }}]{{ page.next.slug }}
> list.html
{% for p in site.posts %}{{ p.slug }}{% endfor %}

=== kramdown's own options in a text
> a.md
{::options parse_block_html="true" /}
<div>*a*</div>

{::options auto_ids="false" /}
## No id

{::comment}gone{:/comment}

{::nomarkdown}<b>*x*</b>{:/}

Text{:.c #d k="v"} *em*{:.e}

{:.f}
> quote

=== markdown inside layouts and includes is none
>> _layouts/l.html
*not em* {{ content }}
>> _includes/i.md
*em* in a page
> a.md | layout: l
{% include i.md %}

> {% include i.md %}
> b.html | layout: l
*not* {% include i.md %}

=== liquid in front matter stays
> a.md | title: "{{ 1 | plus: 1 }}" | d: "{% assign x = 1 %}"
{{ page.title }} {{ page.d }}

=== render_with_liquid in defaults and in front matter
@ defaults: [{scope: {path: "raw"}, values: {render_with_liquid: false}}]
> raw/a.md
{{ page.url }}
> raw/b.md | render_with_liquid: true
{{ page.url }}
> _posts/2020-01-01-a.md | render_with_liquid: false
{% raw %}x{% endraw %} {{ y }}
> c.html
{{ site.posts.first.excerpt }}

=== errors of Liquid that stop
> a.md
{% if x %}open

=== an unknown tag stops
> a.md
{% unheard of %}

=== related posts and lists without posts
> a.html
{{ site.posts.size }}|{{ site.related_posts | inspect }}|{{ site.tags | inspect }}|{{ site.categories.size }}|{{ site.posts.first.title }}|{% for p in site.posts limit: 3 %}x{% else %}none{% endfor %}

=== redirects, their list and archives in site.pages
@ plugins: [jekyll-redirect-from, jekyll-archives]
@ jekyll-archives: {enabled: all, layout: ar}
>> _layouts/ar.html
{{ page.title }}
> a.md | title: A | redirect_from: [/old.html, /older/]
a
> _posts/2020-01-02-p.md | tags: [t] | categories: [c]
p
> list.html
{% assign ps = site.pages | sort: "url" %}{% for p in ps %}{{ p.url }}={{ p.title }}={{ p.layout }}; {% endfor %}

=== paginate v2 with templates in Markdown
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 1}
> _posts/2020-01-02-p.md
p
> _posts/2020-01-03-q.md
q
> blog/index.md | pagination: {enabled: true} | title: Blog
# List

{% for p in paginator.posts %}
* [{{ p.id }}]({{ p.url }})
{% endfor %}

{{ paginator.page }} of {{ paginator.total_pages }} {{ paginator.next_page_path }}

=== paginate v2 pages in site.pages
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 1}
> _posts/2020-01-02-p.md
p
> _posts/2020-01-03-q.md
q
> index.html | pagination: {enabled: true} | title: Blog
x
> z.html
{% assign ps = site.pages | sort: "url" %}{% for p in ps %}{{ p.url }}={{ p.title }}={{ p.autogen }}; {% endfor %}

=== pages of jekyll-paginate in site.pages
@ plugins: [jekyll-paginate]
@ paginate: 1
> _posts/2020-01-02-p.md
p
> _posts/2020-01-03-q.md
q
> index.html | title: Blog
x
> z.html
{% assign ps = site.pages | sort: "url" %}{% for p in ps %}{{ p.url }}={{ p.title }}; {% endfor %}

=== a 404 page in HTML
> 404.html | permalink: /404.html
Not here.
> index.md
x

=== a 404 page in Markdown
> 404.md | permalink: /404.html | title: Lost
Not *here*.
> index.md
x

=== autopages of tags categories collections
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 1, title: ":title - :num"}
@ title: S
@ collections: {notes: {output: true}}
@ autopages:
@   enabled: true
@   tags: {layouts: [tag.html], title: "Tag :tag", permalink: "/t/:tag", slugify: {mode: pretty}}
@   categories: {layouts: [cat.html]}
@   collections: {layouts: [coll.html]}
>> _layouts/base.html
<b>{{ content }}</b>
>> _layouts/tag.html
---
layout: base
x: 1
---
{{ page.title }}|{{ page.x }}|{{ page.url }}|{{ page.autopages.display_name }}|{{ paginator.total_pages }}|{% for p in paginator.posts %}{{ p.url }}{% endfor %}|{{ paginator.next_page_path }}|{{ paginator.previous_page_path }}|{{ page.pagination.tag }}|{{ page.layout }}
>> _layouts/cat.html
{{ page.title }}|{{ page.pagination.category }}|{{ page.autopages.display_name }}|{% for p in paginator.posts %}{{ p.url }}{% endfor %}
>> _layouts/coll.html
{{ page.title }}|{{ page.pagination.collection }}|{{ page.autopages.display_name }}|{% for p in paginator.posts %}{{ p.url }}{% endfor %}
> _posts/2020-01-02-p.md | tags: [Sci Fi, b] | category: Big News
p
> _posts/2020-01-03-q.md | tags: sci fi
q
> _posts/2020-01-04-r.md | tags: [Sci Fi] | categories: [big news, x]
r
> _notes/n.md | tags: [b]
n

=== paginate v2 by a nested key, with an offset and a trail
@ title: S
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 1, sort_field: "au:rank", sort_reverse: true, offset: 1, trail: {before: 1, after: 1}, permalink: "/p/:num"}
> _posts/2020-01-02-p.md | tags: [a, b] | au: {rank: 3}
p
> _posts/2020-01-03-q.md | tags: [a] | au: {rank: 5}
q
> _posts/2020-01-04-r.md | tags: [a, b] | au: {rank: 1} | hidden: true
q
> _posts/2020-01-05-s.md | tags: [A, B] | au: {rank: 2} | locale: de
s
> index.html | pagination: {enabled: true} | title: Blog
{{ page.title }}|{{ page.url }}|{{ paginator.page_path }}|{{ paginator.next_page_path }}|{{ paginator.previous_page_path }}|{{ paginator.last_page_path }}|{% for p in paginator.posts %}{{ p.id }}{% endfor %}|{% for t in paginator.page_trail %}{{ t.num }} {{ t.path }} {{ t.title }},{% endfor %}

=== paginate v2 by two tags and a language
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 2}
> _posts/2020-01-02-p.md | tags: [a, b] | locale: de
p
> _posts/2020-01-03-q.md | tags: [a] | locale: de
q
> _posts/2020-01-04-r.md | tags: [A, B] | locale: en
r
> index.html | pagination: {enabled: true, tag: "a, b", locale: de}
{% for p in paginator.posts %}{{ p.id }}{% endfor %}

=== paginate v2 of all collections but the posts
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 2, sort_reverse: true}
@ collections: {x: {output: true}, y: {output: true}}
> _posts/2020-01-02-p.md
p
> _x/a.md | date: 2020-02-01
a
> _y/b.md | date: 2020-01-05
b
> index.html | pagination: {enabled: true, collection: all}
{% for p in paginator.posts %}{{ p.url }} {% endfor %}

=== scssify and sassify of variables and nested rules
> a.html
{% capture s %}$x: red;
a { color: $x; b { c: 1px + 2px } }
{% endcapture %}{{ s | scssify }}{% capture t %}$x: red
a
  color: $x
  b
    c: d
{% endcapture %}{{ t | sassify }}
`);
