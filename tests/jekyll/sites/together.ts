// Two rules at a time, values of unexpected kinds, and what plugins make of both.
import { readSites, type SmallSite } from '../read-sites.ts';

export const TOGETHER: readonly SmallSite[] = readSites(String.raw`
=== data in csv, tsv, json and yaml with nested folders and odd cells
>> _data/a/b/c.csv
name,quote,empty,n
"A, B","say ""hi""",,1
two,"line
break",x,02
>> _data/a/d.tsv
k	v
x	1 2
y
>> _data/a/e.json
{"l": [1, {"m": null}], "t": true, "u": "\u00fc"}
>> _data/a/f.yaml
- 1
- two
- ~
- 2024-01-01
- 1.0
- 010
- 1_000
- yes
- 'no'
- !!str 5
>> _data/a-b.yml
z: 1
>> _data/1.yml
q: 1
> x.html
{{ site.data.a.b.c | jsonify }}|{{ site.data.a.d | jsonify }}|{{ site.data.a.e | jsonify }}|{{ site.data.a.f | jsonify }}|{{ site.data.a-b.z }}|{{ site.data["1"].q }}|{{ site.data.a | size }}|{% for f in site.data.a %}{{ f[0] }};{% endfor %}

=== static files: their attributes, in folders and collections
@ collections: {c: {output: true}}
@ defaults: [{scope: {path: "img"}, values: {image: true, alt: none}}]
>> img/a.PNG
x
>> img/b.min.js
x
>> doc/read me.pdf
x
>> _c/data.json
{}
>> plain
x
> x.html
{% for f in site.static_files %}{{ f.path }}|{{ f.name }}|{{ f.basename }}|{{ f.extname }}|{{ f.collection }}|{{ f.image }}|{{ f.alt }}|{{ f.url }};
{% endfor %}{% assign i = site.static_files | where: "image", true %}{{ i.size }}{% assign j = site.static_files | where: "extname", ".js" | first %}{{ j.name }}{{ site.c.first.files | size }}{{ site.collections[0].files | map: "path" | join: "," }}

=== timezone, dates in front matter with offsets, and permalinks by hours
@ timezone: America/New_York
@ permalink: /:year/:month/:day/:hour/:minute/:title/
> _posts/2024-07-04-a.md | date: 2024-07-04 23:30:00 +0200
{{ page.date }} {{ page.date | date: "%F %T %z %Z" }} {{ page.url }}
> _posts/2024-07-05-b.md | date: 2024-07-05 10:00
{{ page.date }} {{ page.date | date_to_xmlschema }} {{ page.url }}
> _posts/2024-07-06-c.md
{{ page.date }} {{ page.url }}
> d.md | date: 2024-07-04T10:00:00Z | other: 2024-12-24 | text: "2024-12-24 18:00"
{{ page.date }} {{ page.other }} {{ page.other | date: "%F %T %z" }} {{ page.text | date: "%F %T %z" }} {{ page.text | date_to_rfc822 }}

=== a collection's permalink with slug, title and categories of documents
@ collections: {c: {output: true, permalink: "/:collection/:categories/:title-:slug/:name:output_ext"}}
> _c/One File.md | title: A Title, it is | categories: [x, Y Z]
{{ page.url }}
> _c/two.md | slug: sluggy
{{ page.url }}
> _c/2024-05-05-three.md | category: q
{{ page.url }} {{ page.date | date: "%F" }}
> list.html
{% for d in site.c %}{{ d.url }} {{ d.id }} {{ d.slug }} {{ d.title }};{% endfor %}

=== excerpts with Liquid, headings, tables and references
> _posts/2024-01-01-a.md | v: 5
# Head {{ page.v }}

para
> _posts/2024-01-02-b.md
| a | b |
|---|---|
| 1 | 2 |

after
> _posts/2024-01-03-c.md
{% if page.title %}yes{% endif %} [l][r] {% raw %}{{ x }}{% endraw %}

[r]: http://h.example/r
> _posts/2024-01-04-d.md
{% highlight ruby %}
puts 1

puts 2
{% endhighlight %}

after
> x.html
{% for p in site.posts %}[{{ p.excerpt | strip }}]{% endfor %}

=== feed: drafts and a lang, categories feeds and disabled
@ title: T
@ lang: de
@ url: https://h.example
@ show_drafts: true
@ plugins: [jekyll-feed]
@ feed: {categories: [web, "A B"], icon: x, logo: y}
> _posts/2024-01-01-a.md | categories: [web] | lang: fr
a
> _posts/2024-01-02-b.md | categories: [A B, web] | permalink: /own/
b
> _drafts/c.md | date: 2024-02-02
c
> _posts/2024-01-04-d.md | published: false
d

=== feed: a relative image, an external link, code and a footnote in content
@ title: T
@ url: https://h.example
@ baseurl: /b
@ plugins: [jekyll-feed]
> _posts/2024-01-01-a.md | image: https://cdn.example/x.png
Text[^1] and code:

~~~ruby
puts "<x>"
~~~

> quote

[^1]: Note.
> _posts/2024-01-02-b.html | title: Html
<p class="x">raw & html</p>
> _posts/2024-01-02-c.md | layout: l
in layout
>> _layouts/l.html
<html><head>{% feed_meta %}</head><body>{{ content }}</body></html>

=== feed: collections without posts, by list, and posts limit zero
@ title: T
@ url: https://h.example
@ plugins: [jekyll-feed]
@ collections: {docs: {output: true}}
@ feed: {collections: [docs], posts_limit: 1}
> _docs/a.md | title: A | date: 2024-01-01
a
> _docs/b.md | title: B
b
> _docs/c.md | title: C | date: 2024-05-01 | tags: [q]
c

=== optional front matter and readme index together, with exclusions
@ plugins: [jekyll-optional-front-matter, jekyll-readme-index, jekyll-titles-from-headings, jekyll-relative-links]
@ optional_front_matter: {remove_originals: true}
@ readme_index: {with_frontmatter: true, remove_originals: true}
@ include: [CONTRIBUTING.md]
>> README.md
# Read me

[x](docs/a.md)
>> CONTRIBUTING.md
# Contrib
>> LICENSE.md
lic
>> docs/README.md
# Docs
>> docs/a.md
# A {{ page.title }}
> other/README.md | title: With
with
>> CODE_OF_CONDUCT.md
coc

=== paginate-v2 in a text and with an extension
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 1, permalink: "/:num"}
> feed.json | pagination: {enabled: true, extension: json, indexpage: feed} | layout: null
[{% for p in paginator.posts %}"{{ p.title }}"{% endfor %}] {{ paginator.next_page_path }}
> list.xml | pagination: {enabled: true, extension: xml, per_page: 2}
<l>{% for p in paginator.posts %}{{ p.title }},{% endfor %}</l>
> _posts/2024-01-01-a.md
a
> _posts/2024-01-02-b.md
b

=== number and math filters on front matter of every kind
> a.html | i: 7 | f: 2.50 | s: "3" | n: null | neg: -4 | big: 12345678901234567890 | e: 1e3 | o: 0o17 | h: 0x1F | u: 1_000 | y: yes | t: ~ | inf: .inf | z: 007
{{ page.i | divided_by: 2 }} {{ page.f | times: 2 }} {{ page.f }} {{ page.s | plus: 1 }} {{ page.n | plus: 1 }} {{ page.neg | abs }} {{ page.big }} {{ page.e }} {{ page.o }} {{ page.h }} {{ page.u }} {{ page.y }} [{{ page.t }}] {{ page.inf }} {{ page.z }} {{ page.i | modulo: 4 }} {{ page.f | ceil }} {{ page.f | round }} {{ page.i | at_most: 5 }}

=== a page as data: its keys in their order, its own text among them
> a.html | b: 1 | a: [x]
{{ page | jsonify }}
> b.html
{% for k in page %}{{ k[0] }},{% endfor %}{{ site.exclude | join: " " }}

=== paginate-v2 by titles that names give
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 2, sort_field: title, sort_reverse: false, permalink: "/page/:num/"}
> index.html | pagination: {enabled: true} | title: Home
{% for p in paginator.posts %}{{ p.title }},{% endfor %}{{ paginator.next_page_path }}
> _posts/2024-01-01-d.md
d
> _posts/2024-01-02-b.md
b
> _posts/2024-01-03-x.md | title: aa
a

=== a text that begins with whitespace control, and blank lines below front matter
> _posts/2024-01-01-a.md | a: 1
{%- assign x = 1 -%}

hello there {{ x }}
> _posts/2024-01-02-b.md | a: 1


two

> _posts/2024-01-03-c.md | a: 1

   {{- "x" }} y
> _posts/2024-01-04-d.html | a: 1

<p>x</p>


<p>y</p>
> l.html
{% for p in site.posts %}{{ p.content | jsonify }}{{ p.excerpt | jsonify }}{{ p.content | strip_html | size }}{% endfor %}
> t.txt | a: 1


{{- "x" }} y

=== content of a post by the character: blank lines between its blocks
> _posts/2024-01-01-a.md | excerpt_separator: MORE
one

two MORE x

- a

  b

- c

> q
>
> r

[l]: /x

three [l]
> l.html
{% for p in site.posts %}{{ p.excerpt | jsonify }}{{ p.content | jsonify }}{{ p.content | strip_html | truncate: 15 | jsonify }}{% endfor %}
> m.md
{% for p in site.posts %}{{ p.content | strip_html }}{% endfor %}

=== files of collections among the documents, and lists of pages in HTML
@ collections_dir: all
@ collections: {k: {output: true}}
>> all/_k/st.pdf
x
> all/_k/a.md
x
> t.xml | permalink: /own/
x
> x.xhtml
x
> y.htm
x
> z.txt
x
> l.html
{% for d in site.documents %}{{ d.url }},{{ d.path }};{% endfor %}|{% for f in site.static_files %}{{ f.path }};{% endfor %}|{% for p in site.html_pages %}{{ p.url }};{% endfor %}

=== jekyll-sitemap names addresses as their authors did
@ url: https://h.example
@ plugins: [jekyll-sitemap]
@ collections: {k: {output: true, permalink: "/:collection/:name"}}
> _k/a.json
{}
> _k/b.xml
{}
> r.md | permalink: /bare
x
> t.txt | permalink: /own/
x
> _k/c.md
x
> q.xml
x

=== url and baseurl that nobody set are nil
> a.html
{% if site.url %}y{% else %}n{% endif %}{% if site.baseurl %}y{% else %}n{% endif %}{{ site.url | inspect }}{{ site.baseurl | inspect }}{{ site.baseurl | append: "/x" }}{{ "/x" | prepend: site.url }}{{ site.url | default: "d" }}

=== url and baseurl that are empty
@ url: ""
@ baseurl: ""
> a.html
{% if site.url %}y{% else %}n{% endif %}{% if site.baseurl %}y{% else %}n{% endif %}{{ site.url | inspect }}{{ site.baseurl | inspect }}

=== url and baseurl without a value
@ url:
@ baseurl:
@ title:
@ description:
> a.html
{% if site.url %}y{% else %}n{% endif %}{% if site.baseurl %}y{% else %}n{% endif %}{{ site.url | inspect }}{{ site.baseurl | inspect }}{{ site.title | inspect }}{{ site.description | inspect }}

=== a loop's variable named as what loops give
> a.html
{% for forloop in (1..2) %}{{ forloop }}{% endfor %}{% tablerow tablerowloop in (1..2) %}{{ tablerowloop }}{% endtablerow %}

=== a sitemap has pages that no navigation shows
@ url: https://h.example
@ plugins: [jekyll-sitemap, jekyll-redirect-from]
> a.md | nav_exclude: true
x
> b.md | redirect_to: /a.html
x
> c.md | search_exclude: true | nav_exclude: true | sitemap: false
x
> d.md | published: false
x
> index.md
x
> sub/index.md | nav_exclude: true
x
> 404.md | permalink: /404.html
x

=== feed: ids of posts with blanks and other letters in their addresses
@ url: https://h.example
@ baseurl: /b
@ plugins: [jekyll-feed]
> _posts/2024-01-01-a b.md | categories: [External Sources, "50% off"]
x
> _posts/2024-01-02-ü.md | slug: Größe more
x
`);
