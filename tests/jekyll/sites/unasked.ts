// Rules of Jekyll's manual that no other table asks: filters, plugins with all of their settings, odd names.
import { readSites, type SmallSite } from '../read-sites.ts';

export const UNASKED: readonly SmallSite[] = readSites(String.raw`
=== date_to_string and date_to_long_string, ordinal and US
> a.html | d: 2026-03-01 10:00:00 | e: 2026-03-02 | f: 2026-03-03 | g: 2026-03-11 | h: 2026-03-22
{{ page.d | date_to_string }}|{{ page.d | date_to_string: "ordinal" }}|{{ page.e | date_to_string: "ordinal", "US" }}|{{ page.f | date_to_long_string: "ordinal", "US" }}|{{ page.g | date_to_long_string: "ordinal" }}|{{ page.h | date_to_long_string }}|{{ page.d | date_to_rfc822 }}|{{ page.d | date_to_xmlschema }}|{{ "2026-04-01" | date_to_string: "ordinal" }}|{{ nil | date_to_string }}|{{ "bad" | date: "%Y" }}

=== scssify and sassify
> a.html
{{ "a
  b: c" | sassify }}

=== an include gets maps and lists as parameters
>> _includes/row.html
{{ include.item.name }}:{% for t in include.list %}{{ t }},{% endfor %}{{ include.flag }}{{ include.n | plus: 1 }}
> a.html | obj: {name: N, in: {deep: D}} | list: [1, 2]
{% include row.html item=page.obj list=page.list flag=true n=3 %}{% include row.html item=page.obj.in list=page.none flag=false n=page.list.size %}{% assign x = page.obj %}{% include row.html item=x %}

=== where, where_exp with and, or, contains over documents
@ collections: {b: {output: true}}
> _b/1.md | tags: [x, y] | n: 3 | kind: a
> _b/2.md | tags: [y] | n: 1
> _b/3.md | n: 2 | kind: b
> a.html
{% assign q = site.b | where_exp: "d", "d.tags contains 'y' and d.n > 1" %}{{ q | map: "n" | join: "," }}|{% assign q = site.b | where_exp: "d", "d.kind == 'a' or d.kind == 'b'" %}{{ q | map: "n" | join: "," }}|{% assign q = site.b | where: "kind", nil %}{{ q | map: "n" | join: "," }}|{% assign q = site.b | where: "n", "2" %}{{ q.size }}|{% assign q = site.b | where: "tags", "x" %}{{ q.size }}|{% assign q = site.b | where_exp: "d", "d.kind" %}{{ q.size }}|{% assign q = site.b | where_exp: "d", "d.tags.size > 1" %}{{ q.size }}

=== group_by and group_by_exp over documents
@ collections: {b: {output: true}}
> _b/1.md | tags: [x, y] | n: 3 | kind: a
> _b/2.md | tags: [y] | n: 1
> _b/3.md | n: 2 | kind: b
> _b/4.md | n: 12 | kind: a
> a.html
{% assign g = site.b | group_by: "kind" %}{% for i in g %}{{ i.name }}={{ i.size }}:{{ i.items | map: "n" | join: "," }};{% endfor %}|{% assign g = site.b | group_by_exp: "d", "d.n | modulo: 2" %}{% for i in g %}{{ i.name }}={{ i.size }};{% endfor %}|{% assign g = site.b | group_by: "tags" %}{% for i in g %}{{ i.name }}={{ i.size }};{% endfor %}|{{ g | map: "size" | join: "," }}

=== find and find_exp
@ collections: {b: {output: true}}
> _b/1.md | n: 3 | kind: a
> _b/2.md | n: 1
> a.html
{% assign f = site.b | find: "n", 1 %}{{ f.url }}|{% assign f = site.b | find: "kind", "zz" %}[{{ f }}]|{% assign f = site.b | find_exp: "d", "d.n > 2" %}{{ f.url }}|{% assign f = site.b | find: "kind", nil %}{{ f.url }}

=== sort of documents by keys, nils first and last, and by texts
@ collections: {b: {output: true}}
> _b/1.md | n: 3 | t: Zed
> _b/2.md | t: alpha
> _b/3.md | n: 1 | t: Beta
> a.html
{{ site.b | sort: "n" | map: "t" | join: "," }}|{{ site.b | sort: "n", "last" | map: "t" | join: "," }}|{{ site.b | sort: "t" | map: "t" | join: "," }}|{{ site.b | sort_natural: "t" | map: "t" | join: "," }}|{{ site.b | sort: "date" | map: "t" | join: "," }}|{{ site.b | map: "n" | compact | sort | join: "," }}|{{ site.b | reverse | map: "t" | first }}

=== number_of_words, its modes
> a.html | t: "One two 三四五 six-seven 'eight' 9 été 日本語テキスト"
{{ page.t | number_of_words }}|{{ page.t | number_of_words: "cjk" }}|{{ page.t | number_of_words: "auto" }}|{{ "" | number_of_words }}|{{ "  a
b	c " | number_of_words: "x" }}

=== filters of text of Jekyll
> a.html
{{ "a & b?c=d e/ü#f" | cgi_escape }}|{{ "a & b?c=d e/ü#f" | uri_escape }}|{{ "<a href='x'>\"&amp;" | xml_escape }}|{{ " a
  b " | normalize_whitespace }}|{{ "It's \"x\" -- y..." | smartify }}|{{ "*a*" | markdownify }}|{{ "a,b" | split: "," | array_to_sentence_string }}|{{ "a,b,c" | split: "," | array_to_sentence_string: "or" }}|{{ "3.7" | to_integer }}|{{ true | to_integer }}|{{ "x" | inspect }}|{{ nil | inspect }}

=== push, pop, shift, unshift, sample
> a.html | l: [1, 2, 3]
{{ page.l | push: 4 | join }}|{{ page.l | pop | join }}|{{ page.l | pop: 2 | join }}|{{ page.l | shift | join }}|{{ page.l | shift: 2 | join }}|{{ page.l | unshift: 0 | join }}|{{ page.l | sample: 3 | size }}|{{ page.l | join }}

=== jsonify of many kinds
> a.html | m: {b: 1, a: [true, null, 1.50, "é\">", 2026-01-02], "x y": {}} | e: [] | d: 2026-01-02 03:04:05 +0200
{{ page.m | jsonify }}|{{ page.e | jsonify }}|{{ page.d | jsonify }}|{{ nil | jsonify }}|{{ "a/b" | jsonify }}|{{ page.nothing | jsonify }}

=== paginate of a folder's index, and another page
@ paginate: 2
@ paginate_path: "/blog/page:num/"
> _posts/2026-01-01-a.md
> _posts/2026-01-02-b.md
> _posts/2026-01-03-c.md
> blog/index.html
{% for p in paginator.posts %}{{ p.url }} {% endfor %}{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.previous_page_path }} {{ paginator.next_page_path }}
> index.html
[{{ paginator.page }}]
> about/index.html
[{{ paginator.page }}]

=== paginate: 0, and text
@ paginate: 0
> _posts/2026-01-01-a.md
> index.html
[{{ paginator.page }}{{ paginator.posts | size }}]

=== post with categories in capitals and blanks
> _posts/2026-01-01-a.md | categories: [Big News, "C++", Ünder]
> _posts/2026-01-02-b.md | category: One Two | categories: three
> _posts/2026-01-03-c.md | categories: x y, z
> Some Folder/_posts/2026-01-04-d.md
> index.html
{% for c in site.categories %}{{ c[0] }}={{ c[1].size }};{% endfor %}{% for p in site.posts %}{{ p.url }} {{ p.categories | join: "," }} {{ p.id }};{% endfor %}

=== tags as text, list, number and null
> _posts/2026-01-01-a.md | tags: one two
> _posts/2026-01-02-b.md | tags: [One, 2, two words]
> _posts/2026-01-03-c.md | tag: single
> _posts/2026-01-04-d.md | tags:
> _posts/2026-01-05-e.md | tag: a b | tags: [c]
> index.html
{% for c in site.tags %}{{ c[0] }}={{ c[1].size }};{% endfor %}{% for p in site.posts %}{{ p.tags | join: "," }};{% endfor %}

=== unknown keys of a page, and what is printed of maps and lists
> a.html | m: {a: 1, b: [x, {c: d}]} | l: [1, [2, 3], nil] | t: true | n: | f: 1.0 | g: 1e3 | h: 0x1F | i: 1_000 | j: 012 | k: "012"
{{ page.m }}|{{ page.l }}|{{ page.t }}|{{ page.n }}|{{ page.f }}|{{ page.g }}|{{ page.h }}|{{ page.i }}|{{ page.j }}|{{ page.k }}|{{ page.zzz }}|{{ page.m.b[1].c }}|{{ page.m["a"] }}|{{ page.l.first }}|{{ page.l.last }}|{{ page.l.size }}|{{ page.m.size }}

=== times and dates in front matter
> a.html | a: 2026-01-02 | b: 2026-01-02 03:04 | c: 2026-01-02T03:04:05Z | d: 2026-01-02 03:04:05.5 -0330 | e: "2026-01-02" | f: 03:04 | g: 3:04:05
{{ page.a }}|{{ page.b }}|{{ page.c }}|{{ page.d }}|{{ page.e }}|{{ page.f }}|{{ page.g }}|{{ page.a | date: "%d.%m.%y" }}|{{ page.b | date: "%H" }}|{{ page.c | date: "%s" }}|{{ page.e | date: "%A" }}

=== loops: limit, offset, continue, reversed, ranges with variables
> a.html | n: 3 | l: [a, b, c, d, e]
{% for i in page.l limit:2 %}{{ i }}{% endfor %}{% for i in page.l offset:continue limit:page.n %}{{ i }}{{ forloop.index }}{{ forloop.rindex0 }}{% endfor %}|{% for i in (1..page.n) reversed %}{{ i }}{% endfor %}|{% for i in page.none %}x{% else %}none{% endfor %}|{% for i in page.l %}{% if i == "c" %}{% break %}{% endif %}{% if i == "a" %}{% continue %}{% endif %}{{ i }}{{ forloop.first }}{{ forloop.last }}{{ forloop.length }}{% endfor %}|{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ b }} {% endfor %}{% endfor %}|{% for i in page.l reversed limit:2 offset:1 %}{{ i }}{% endfor %}|{% for c in "abc" %}{{ c }}-{% endfor %}|{% for p in page.m %}{{ p }}{% endfor %}

=== tablerow
> a.html | l: [a, b, c, d, e]
{% tablerow i in page.l cols:2 %}{{ i }}{{ tablerowloop.col }}{{ tablerowloop.row }}{{ tablerowloop.col_last }}{% endtablerow %}|{% tablerow i in (1..3) cols:3 limit:2 offset:1 %}{{ i }}{% endtablerow %}|{% tablerow i in page.none %}{{ i }}{% endtablerow %}

=== case with several values, and else
> a.html | l: [1, "a", b, nil, true, 7]
{% for i in page.l %}{% case i %}{% when 1, 7 %}N{% when "a" or "b" %}T{% when true %}Y{% when nil %}0{% else %}E{% endcase %}{% endfor %}|{% case page.l.size %}{% when 6 %}six{% endcase %}

=== increment and decrement, and assign of the same name
> a.html
{% increment x %}{% increment x %}{% assign x = 9 %}{{ x }}{% decrement x %}{% decrement y %}{{ y }}{{ x }}

=== capture, and variables in includes and loops
>> _includes/i.html
{% assign inner = "set" %}{% capture cap %}c{{ include.n }}{% endcapture %}{{ outer }}{{ n }}
> a.html
{% assign outer = "o" %}{% for n in (1..2) %}{% include i.html n=n %}{% endfor %}{{ inner }}{{ cap }}[{{ n }}]

=== a page with a permalink of placeholders
@ permalink: pretty
> docs/deep/page one.md | permalink: /x/:path/:basename:output_ext
{{ page.url }}
> docs/b.md | permalink: /y/:basename/
{{ page.url }}
> docs/c.md | permalink: /z/:title/
{{ page.url }}

=== names with signs
> a & b.md
{{ page.url }} {{ page.path }} {{ page.name }}
> c#d.md
{{ page.url }}
> e+f=g.md
{{ page.url }}
> h'i.md
{{ page.url }}
> ä ö/ü.md
{{ page.url }} {{ page.dir }}
>> pic (1) [x].txt
1
> index.html
{% for p in site.pages %}{{ p.url }} {% endfor %}{{ "/a & b.html" | relative_url }} {% link a & b.md %} {% link e+f=g.md %}

=== the front page of a collection, with pages and documents of one name
@ collections: {docs: {output: true, permalink: "/:collection/:path/"}}
> _docs/index.md | title: I
{{ page.url }} {{ page.relative_path }} {{ page.path }} {{ page.id }} {{ page.slug }} {{ page.collection }}
> _docs/sub/index.md
{{ page.url }} {{ page.slug }} {{ page.title }}
> _docs/sub/b_c-d.md
{{ page.url }} {{ page.slug }} {{ page.title }}
> _docs/2026-01-02-dated.md
{{ page.url }} {{ page.slug }} {{ page.title }} {{ page.date | date: "%F" }}
> docs.md
{% for d in site.docs %}{{ d.url }} {{ d.relative_path }};{% endfor %}

=== Liquid's error mode strict in the settings
@ liquid: {error_mode: strict}
> a.html
{{ "x" | upcase }}{% if true %}y{% endif %}

=== an author's own 404 and redirects in Markdown
> 404.md | permalink: /404.html
Gone **away**.
> index.md
x

=== where with a layout's page, and first and last of strings
> a.html | l: ["x", "y"]
{{ page.l | first }}{{ "abc" | first }}{{ "abc" | last }}{{ "abc" | size }}{{ page.l[-1] }}{{ page.l[5] }}{{ "abc"[1] }}{{ page.title }}

=== slice, truncate, truncatewords and size of many letters
> a.html
{{ "größer" | slice: 2, 3 }}|{{ "größer" | slice: -3, 2 }}|{{ "日本語テキスト" | truncate: 5 }}|{{ "a b c d" | truncatewords: 2, "--" }}|{{ "👍🏽ab" | size }}|{{ "abc" | slice: 1 }}|{{ "x y" | truncatewords: 5 }}|{{ "abc" | slice: 5 }}|{{ "1,2,3" | split: "," | slice: 1, 2 | join }}

=== uri_escape of fragments and queries
> a.html
{{ "a#b#c" | uri_escape }}|{{ "/é x?q=ü&r#ñ o" | uri_escape }}|{{ "http://é.example/ü?x=[1]#y" | uri_escape }}|{{ "%20 %zz" | uri_escape }}|{{ "a:b c" | uri_escape }}|{{ "#" | uri_escape }}|{{ "?" | uri_escape }}

=== CoffeeScript's files have front matter like others
> a.coffee | animal: cicada
x = '{{ page.animal }}'
> b.js | animal: bee
x = '{{ page.animal }}'

=== include: [node_modules]
@ include: [node_modules]
>> node_modules/a/x.html
x
>> node_modules/y.txt
y

=== include: node_modules/a
@ include: [node_modules/a, "node_modules/b/x.js"]
>> node_modules/a/x.html
x
>> node_modules/b/x.js
y
>> node_modules/b/y.js
z

=== exclude: [] brings what is left out else
@ exclude: []
>> node_modules/a/x.html
x
>> vendor/bundle/x.html
x
>> vendor/other/x.txt
x
>> package.json
{}

=== jekyll-seo-tag with title false and a layout
@ plugins: [jekyll-seo-tag]
@ title: S
@ url: https://h.example
@ description: A "site" & more
@ tagline: Tag
>> _layouts/d.html
<head>{% seo title=false %}</head>{{ content }}
> index.md | layout: d
x
> a.md | layout: d | title: A *b* <c> | description: "It's **d**" | image: /i.png | author: Ann | lang: de
y
> b.md | layout: d | title: B | image: {path: j.png, width: 10, height: 20, alt: Al} | author: {name: Bob, twitter: bobt, url: "https://b.example"} | canonical_url: https://c.example/x | last_modified_at: 2026-01-05 | date: 2026-01-01
z

=== jekyll-seo-tag with all of its settings
@ plugins: [jekyll-seo-tag]
@ title: S
@ url: https://h.example
@ baseurl: /b
@ logo: /l.png
@ locale: en_GB
@ lang: en
@ twitter: {username: site, card: summary}
@ facebook: {app_id: 1, publisher: pub, admins: 2}
@ webmaster_verifications: {google: g, bing: b, alexa: a, yandex: y, baidu: ba, facebook: f}
@ social: {name: Soc, links: ["https://x.example/s", "https://y.example/s"]}
@ author: {name: Auth, twitter: auth}
@ title_separator: "-"
> index.html
{% seo %}
> _posts/2026-01-02-p.md | title: P
{% seo %}

text
> c.html | seo: {type: Event, name: N, links: ["https://z.example"], date_modified: 2026-02-03} | title: C
{% seo %}
> about.md | title: About
{% seo %}

=== jekyll-feed with all that a post may have
@ plugins: [jekyll-feed]
@ title: S
@ description: D & d
@ url: https://h.example
@ author: {name: A, email: a@h.example, uri: "https://a.example"}
> _posts/2026-01-01-a.md | title: A & <b> | tags: [x, "y z"] | categories: [c] | author: Zed | image: /i.png | last_modified_at: 2026-02-01 | description: "De *s*"
Text with [a link](/x.html) and ![p](/p.png).

Second & more.
> _posts/2026-01-02-b.md | author: {name: N, email: n@h.example} | excerpt: Own excerpt
Body
> _posts/2026-01-03-c.md | image: {path: "https://o.example/j.png"} | feed: {excerpt_only: true} | tag: one
First.

Second.

=== jekyll-feed posts_limit and drafts
@ plugins: [jekyll-feed]
@ url: https://h.example
@ feed: {posts_limit: 1, icon: /fav.png, logo: /logo.png}
> _posts/2026-01-01-a.md
A
> _posts/2026-01-02-b.md
B

=== jekyll-feed for a collection with categories and its own path
@ plugins: [jekyll-feed]
@ url: https://h.example
@ collections: {recipes: {output: true}}
@ feed: {collections: {recipes: {path: /r.xml, categories: [sweet]}}, categories: [news], tags: true}
> _recipes/a.md | date: 2026-01-01 | categories: [sweet] | title: Cake
A
> _recipes/b.md | date: 2026-01-02 | title: Soup
B
> _posts/2026-01-02-b.md | categories: [news] | tags: [t one]
B

=== jekyll-sitemap without an address
@ plugins: [jekyll-sitemap]
> index.md
x
> a.md | sitemap: false
x
> b.md | last_modified_at: 2026-01-01
x

=== jekyll-sitemap with defaults that leave out
@ plugins: [jekyll-sitemap]
@ url: https://h.example
@ baseurl: /b
@ defaults: [{scope: {path: "p"}, values: {sitemap: false}}]
@ collections: {d: {output: true}, e: {}}
> index.md
x
> p/a.md
x
> _d/a.md
x
> _e/a.md
x
>> s.html
static
>> t.pdf
static

=== jekyll-archives with permalinks and titles
@ plugins: [jekyll-archives]
@ jekyll-archives: {enabled: all, layouts: {year: y, month: m, day: d, category: c, tag: t}, permalinks: {year: "/y/:year/", month: "/m/:year-:month/", day: "/d/:year-:month-:day.html", category: "/k/:name/", tag: "/t/:name.html"}}
>> _layouts/y.html
Y{{ page.date | date: "%Y" }} {{ page.title }} {{ page.type }} {{ page.posts | map: "url" | join: "," }}
>> _layouts/m.html
M{{ page.date | date: "%Y-%m" }} {{ page.type }} {{ page.posts.size }}
>> _layouts/d.html
D{{ page.date | date: "%F" }} {{ page.url }}
>> _layouts/c.html
C{{ page.title }} {{ page.url }} {{ page.posts.size }}
>> _layouts/t.html
T{{ page.title }} {{ page.path }} {{ page.name }}
> _posts/2025-12-31-a.md | categories: [Big News] | tags: [C++, ü x]
> _posts/2026-01-01-b.md | categories: [Big News, z]

=== redirect_from with slashes, blanks and other endings
@ plugins: [jekyll-redirect-from]
@ url: https://h.example
> a.md | redirect_from: [/x, /y/, /z.html, "/a b/", "rel", /deep/er/page.htm, "/ü/"]
x
> b.md | redirect_to: https://o.example/q?x=1
> c.md | redirect_to: /a.html
> d.md | redirect_to: [/a.html]
> _posts/2026-01-01-p.md | redirect_from: /old/
x

=== jekyll-toc in a layout, with classes of the settings
@ plugins: [jekyll-toc]
@ toc: {min_level: 2, max_level: 3, ordered_list: true, no_toc_section_class: [nt], list_class: l, sublist_class: sl, item_class: i, item_prefix: p-}
>> _layouts/d.html
{{ content | toc_only }}|{{ content | inject_anchors }}
> a.md | layout: d | toc: true
# One

## Two & more

### Three
{: .no_toc}

#### Four

## Two & more

=== relative links of kinds
@ plugins: [jekyll-relative-links]
@ relative_links: {enabled: true, collections: true}
@ baseurl: /b
@ collections: {d: {output: true}}
> a.md
[b](b.md) [c](./sub/c.md#x) [n](nothing.md) [t](sub/c.md "Title") [r][ref] ![i](sub/i.png) [o](https://x.example/b.md) [s](/sub/c.md)

[ref]: sub/c.md
> b.md
x
> sub/c.md | permalink: /cee/
[up](../a.md) [d](../_d/e.md)
> _d/e.md
[a](../a.md)
>> sub/i.png
x

=== optional front matter and titles from headings together
@ plugins: [jekyll-optional-front-matter, jekyll-titles-from-headings, jekyll-readme-index]
@ optional_front_matter: {remove_originals: true}
@ readme_index: {remove_originals: true}
@ titles_from_headings: {strip_title: true}
>> a.md
# A *title* [l](x)

text {{ page.title }}
>> README.md
# Home
>> sub/README.md
Setext
======

t {{ page.title }}
> c.md | title: Own
# Other
>> d.md
no heading

=== mentions in odd places
@ plugins: [jekyll-mentions]
@ jekyll-mentions: https://x.example
> a.md
Hi @ann and @bob-c, mail a@b.example, <code>@code</code>, @with_under and @x/y.

=== readme index alone in folders
@ plugins: [jekyll-readme-index]
@ readme_index: {remove_originals: true}
@ optional_front_matter: {remove_originals: true}
>> README.md
# Home
>> sub/README.md
# Sub
>> with/README.md
# With
> with/a.md
x
>> files/README.markdown
# F
>> files/x.txt
1

=== readme index with optional front matter, alone in folders
@ plugins: [jekyll-optional-front-matter, jekyll-readme-index]
@ readme_index: {remove_originals: true}
@ optional_front_matter: {remove_originals: true}
>> README.md
# Home
>> sub/README.md
# Sub
>> two/README.md
# T
>> two/b.md
# B

=== files of a collection with blanks and other letters in their names
@ collections: {a: {output: true}, b: {output: true, permalink: "/x/:name/"}}
>> _a/two words.txt
1
>> _a/sub dir/größe.txt
2
>> _b/two words.txt
3
> index.md
{% for f in site.static_files %}{{ f.path }} {{ f.name }} {{ f.basename }} {{ f.extname }} {{ f.collection }}
{% endfor %}{% link _a/two words.txt %}

=== includes and layouts that print tables row by row
>> _data/rows.yml
- {a: 1, b: "x|y", c: [p, q]}
- {a: 2, b: "*z*", c: []}
> a.md
| A | B |
|---|---|
{% for r in site.data.rows -%}
| {{ r.a }} | {{ r.b }} {{ r.c | join: " " }} |
{% endfor %}

- one
{% for r in site.data.rows %}- {{ r.a }}
{% endfor %}
after

=== a page that lists its neighbours by weight
@ collections: {c: {output: true, sort_by: weight}}
> _c/a.md | weight: 3
{{ page.previous.url }};{{ page.next.url }}
> _c/b.md | weight: 1
{{ page.previous.url }};{{ page.next.url }}
> _c/c.md | weight: 2
{{ page.previous.url }};{{ page.next.url }}
> _c/d.md
{{ page.previous.url }};{{ page.next.url }}

=== defaults that set permalinks, layouts and values of collections by folder
@ collections: {docs: {output: true}}
@ defaults: [{scope: {path: "", type: docs}, values: {layout: d, permalink: "/manual/:path/", side: left}}, {scope: {path: "_docs/api"}, values: {side: right, permalink: "/api/:name.html"}}, {scope: {path: "_docs/**/x*.md"}, values: {star: yes}}, {scope: {path: "pages"}, values: {permalink: "/:basename/"}}]
>> _layouts/d.html
[{{ page.side }} {{ page.star }} {{ layout.x }}]{{ content }}
> _docs/a.md
{{ page.url }}
> _docs/api/b.md
{{ page.url }}
> _docs/api/deep/x1.md | side: own
{{ page.url }}
> pages/one.md
{{ page.url }}
> pages/two.html
{{ page.url }}

=== a variable of the front matter names the include, with parameters in loops
>> _includes/boxes/a.html
A{{ include.t }}
>> _includes/boxes/b.html
B{{ include.t }}{{ include.missing | default: "-" }}
> p.md | boxes: [a, b] | one: boxes/a.html
{% for b in page.boxes %}{% include boxes/{{ b }}.html t=forloop.index %}{% endfor %}{% include {{ page.one }} t="x y" %}{% assign n = "boxes/b.html" %}{% include {{ n }} t='q"q' %}

=== link and post_url in Markdown links, in loops, with spaces
@ baseurl: /b
@ collections: {c: {output: true}}
> _posts/2026-01-02-first-post.md | categories: [x]
1
> _c/doc one.md
d
> a.md
[p]({% post_url 2026-01-02-first-post %}) [d]({% link _c/doc one.md %}) ![i]({% link img/p.txt %}) [q]: x
>> img/p.txt
x

=== data: a folder with files of one name, nested, with odd keys
>> _data/a/b.yml
x: 1
>> _data/a/c.json
{"y": [1, {"z": null}], "k-k": 2, "2": "two"}
>> _data/a/d.csv
name,n
"Ann, B.",1
"Q ""q""",
>> _data/a/e.tsv
name	n
X	2
>> _data/with-dash.yml
v: 1
>> _data/with space.yml
v: 2
>> _data/Upper.yaml
v: 3
> p.html | k: b
{{ site.data.a.b.x }}{{ site.data.a.c.y[1] | jsonify }}{{ site.data.a.c["k-k"] }}{{ site.data.a.c["2"] }}{{ site.data.a.d | jsonify }}{{ site.data.a.e[0].n }}{{ site.data.with-dash.v }}{{ site.data["with space"].v }}{{ site.data.Upper.v }}{{ site.data.a[page.k].x }}{% for i in site.data.a.c %}{{ i[0] }};{% endfor %}{{ site.data.with_space.v }}

=== data: dates, booleans, multiline texts and anchors
>> _data/d.yml
day: 2026-01-02
time: 2026-01-02 03:04:05 +02:00
yes: yes
off: off
lit: |
  a
  b
fold: >
  a
  b
base: &b {p: 1}
more:
  <<: *b
  q: 2
n: ~
oct: 0o17
list:
- - 1
  - 2
- x: y
> p.html
{{ site.data.d.day }}|{{ site.data.d.time }}|{{ site.data.d.yes }}|{{ site.data.d.off }}|{{ site.data.d.lit | newline_to_br }}|{{ site.data.d.fold }}|{{ site.data.d.more.p }}{{ site.data.d.more.q }}|{{ site.data.d.n }}|{{ site.data.d.oct }}|{{ site.data.d.list | jsonify }}|{{ site.data.d.day | date: "%j" }}

=== excerpts: own ones, none, of HTML, and with a separator of the page
@ excerpt_separator: "<!--more-->"
> _posts/2026-01-01-a.md | excerpt: "Own *e*"
Body
> _posts/2026-01-02-b.md
One *x*

Two<!--more-->

Three
> _posts/2026-01-03-c.md | excerpt_separator: "~~~"
One

Two
~~~
Three
> _posts/2026-01-04-d.html
<p>h</p><!--more--><p>i</p>
> _posts/2026-01-05-e.md | excerpt_separator: ""
One

Two
> index.html
{% for p in site.posts %}[{{ p.excerpt }}|{{ p.excerpt | strip_html | strip }}|{% if p.excerpt != p.content %}more{% endif %}]{% endfor %}

=== a page of HTML with Windows line ends and a page without a final line end
> a.html
x {{ page.url }}
> b.md
# T
y

=== layouts in folders with front matter of their own, three deep
>> _layouts/base.html
---
css: [a, b]
k: base
---
<b>{{ layout.css | join }}{{ layout.k }}{{ page.k }}{{ content }}</b>
>> _layouts/sub/mid.html
---
layout: base
k: mid
css: [c]
---
<m>{{ layout.k }}{{ content }}</m>
>> _layouts/leaf.html
---
layout: sub/mid
only: leaf
---
<l>{{ layout.only }}{{ layout.k }}{{ layout.css }}{{ content }}</l>
> a.md | layout: leaf | k: page
text

=== strip_html, newline_to_br, escape_once, url_encode and url_decode
> a.html
{{ "<p>a<br/>b</p><script>x</script><!-- c --> d" | strip_html }}|{{ "a
b" | newline_to_br }}|{{ "&lt;<&amp;&" | escape_once }}|{{ "a b&c/é+" | url_encode }}|{{ "a+b%26c%2F" | url_decode }}|{{ "a b" | url_encode | url_decode }}|{{ " x " | strip }}|{{ "a-b-c" | replace_first: "-", "+" | remove_first: "-" }}|{{ "abc" | append: 1 | prepend: nil }}

=== numbers: division, rounding, at_least, and texts
> a.html
{{ 7 | divided_by: 2 }}|{{ 7.0 | divided_by: 2 }}|{{ "7" | divided_by: "2" }}|{{ 7 | modulo: -3 }}|{{ 2.567 | round: 2 }}|{{ 2.5 | round }}|{{ -1 | at_least: 0 }}|{{ 5 | at_most: 3 }}|{{ 1.2 | ceil }}|{{ "1.9" | floor }}|{{ -3 | abs }}|{{ "x" | plus: 1 }}|{{ nil | times: 3 }}|{{ 10000000000 | times: 10000000000 }}|{{ 1 | divided_by: 3.0 }}|{{ 0.1 | plus: 0.2 }}|{{ 1e20 }}|{{ 100 | times: 1.1 }}

=== dividing by nothing
> a.html
a{{ 7 | divided_by: 0 }}b

=== lists: concat, compact, uniq, map of maps, join of nested, reverse, sum of texts
> a.html | l: [b, a, ~, a] | m: [{x: 1}, {y: 2}, {x: 3}] | n: [[1, 2], [3]]
{{ page.l | compact | uniq | sort | join: "+" }}|{{ page.m | map: "x" | join: "," }}|{{ page.n | join: "," }}|{{ page.l | concat: page.n | size }}|{{ page.l | reverse | first }}|{{ page.m | where: "x", 3 | size }}|{{ page.n | first | last }}|{{ page.l | uniq | size }}|{{ page.m | map: "x" | compact | size }}|{{ page.none | size }}|{{ page.none | join }}|{{ page.l | sort_natural | size }}

=== whitespace control around tags in Markdown
> a.md
a
{%- assign x = 1 -%}
b

{%- if true -%}
c
{%- endif %}

{{- "d" -}}
e

{% comment %} gone {% endcomment -%}

f

=== a page that is only Liquid, and one that is only front matter
> a.md
{% assign x = 1 %}
> b.md | title: T
> c.html | title: T

=== unknown tags of plugins are errors in Jekyll
> a.md
x {% nosuch y %} z

=== site.posts in a post, and its own neighbours by category
> _posts/2026-01-01-a.md | category: c
{% for p in site.posts %}{{ p.title }}{{ p.url }}{% if p.url == page.url %}*{% endif %}{% endfor %}
> _posts/2026-01-02-b.md | category: d
{% for p in site.categories.c %}{{ p.title }}{% endfor %}{{ page.next.title }}{{ page.previous.title }}{{ site.related_posts | size }}

=== static files in the defaults are images, and grouped by folder
@ defaults: [{scope: {path: img}, values: {image: true}}]
>> img/a.txt
1
>> img/sub/b.txt
2
>> c.txt
3
> index.html
{% assign i = site.static_files | where: "image", true %}{% for f in i %}{{ f.path }}{{ f.basename }}{{ f.name }}{{ f.extname }};{% endfor %}{{ site.static_files | size }}{% assign g = site.static_files | group_by: "extname" %}{{ g[0].size }}{{ site.static_files | map: "image" | compact | size }}

=== a tag given twice
> _posts/2026-01-01-a.md | tags: [x, y, x] | categories: [c, c]
> index.html
{{ site.tags.x.size }}{{ site.categories.c.size }}{% for p in site.posts %}{{ p.tags | join: "," }}{{ p.categories | join: "," }}{% endfor %}

=== blanks that do not break are letters to Liquid
> a.html | t: "a b c   d　e"
{{ page.t | truncatewords: 2 }}|{{ page.t | split: " " | size }}|{{ page.t | number_of_words }}|{{ "  x  " | strip | size }}|{{ " x　" | lstrip | rstrip | size }}|{{ page.t | normalize_whitespace | size }}|{{ " x " | strip_newlines | size }}|{{ page.t | strip_html | truncate: 6 }}|{% if "  " == blank %}blank{% endif %}|{{ "x y" | slugify }}|{{ "x y" | capitalize }}|{{ "​x" | strip | size }}

=== blanks of Windows and old terminals in texts
> a.html | t: "a\r\nb\fc\vd\te"
{{ page.t | truncatewords: 3 }}|{{ page.t | number_of_words }}|{{ page.t | newline_to_br }}|{{ page.t | strip_newlines }}|{{ page.t | normalize_whitespace }}|{{ page.t | split: " " | size }}

=== one line with bars is a sentence, two or one with bars at its ends a table
> a.md | a: x | b: y
{{ page.a }}|{{ page.b }}

[red | blue](c.html)

a | b
c | d

| a | b |

a | b
--|--
c | d
`);
