// What Jekyll's manual and its tutorial show, and what books do with it: lists, layouts, data, plugins.
import { readSites } from '../read-sites.ts';

export const DOCUMENTED = readSites(`
=== tutorial: navigation with current page
@ title: My Site
>> _data/navigation.yml
- name: Home
  link: /
- name: About
  link: /about.html
>> _includes/navigation.html
<nav>{% for item in site.data.navigation %}<a href="{{ item.link }}" {% if page.url == item.link %}style="color: red;"{% endif %}>{{ item.name }}</a>{% endfor %}</nav>
>> _layouts/default.html
<!doctype html>
<html><head><title>{{ page.title }}</title></head><body>{% include navigation.html %}{{ content }}</body></html>
> index.html | layout: default | title: Home
<h1>{{ "Hello World!" | downcase }}</h1>
> about.md | layout: default | title: About
# About page

This page tells you a little bit about me.

=== tutorial: authors collection
@ collections:
@   authors:
@     output: true
@ defaults:
@   - scope:
@       path: ""
@       type: "authors"
@     values:
@       layout: "author"
@   - scope:
@       path: ""
@       type: "posts"
@     values:
@       layout: "post"
@   - scope:
@       path: ""
@     values:
@       layout: "default"
>> _layouts/default.html
<html><title>{{ page.title }}</title>{{ content }}</html>
>> _layouts/author.html
---
layout: default
---
<h1>{{ page.name }}</h1>
<h2>{{ page.position }}</h2>
{{ content }}
<h2>Posts</h2>
<ul>
  {% assign filtered_posts = site.posts | where: 'author', page.short_name %}
  {% for post in filtered_posts %}
    <li><a href="{{ post.url }}">{{ post.title }}</a></li>
  {% endfor %}
</ul>
>> _layouts/post.html
---
layout: default
---
<h1>{{ page.title }}</h1>
<p>
  {{ page.date | date_to_string }}
  {% assign author = site.authors | where: 'short_name', page.author | first %}
  {% if author %}
    - <a href="{{ author.url }}">{{ author.name }}</a>
  {% endif %}
</p>
{{ content }}
> _authors/jill.md | short_name: jill | name: Jill Smith | position: Chief Editor
Jill is an avid fruit grower.
> _authors/ted.md | short_name: ted | name: Ted Doe | position: Writer
Ted has been eating fruit since he was baby.
> staff.html | title: Staff
<ul>{% for author in site.authors %}<li><h2><a href="{{ author.url }}">{{ author.name }}</a></h2><h3>{{ author.position }}</h3><div>{{ author.content | markdownify }}</div></li>{% endfor %}</ul>
> _posts/2018-08-20-bananas.md | author: jill
A banana is an edible fruit.
> _posts/2018-08-21-apples.md | author: jill
An apple is a sweet fruit.
> _posts/2018-08-22-kiwifruit.md | author: ted
Kiwifruit.

=== link tag in several places
@ collections: {docs: {output: true}}
@ baseurl: /base
> index.md |
[d]({% link _docs/a.md %}) [p]({% link _posts/2020-01-01-a.md %}) [s]({% link assets/x.pdf %}) [q]({% link about.md %}) [u]({% post_url 2020-01-01-a %}) [sub]({% post_url sub/2020-01-02-b %})
> about.md | permalink: /about-us/
a
> _docs/a.md |
d {% link index.md %}
> _posts/2020-01-01-a.md |
p {% link _docs/a.md %}
> _posts/sub/2020-01-02-b.md |
b
>> assets/x.pdf
x

=== post_url with a posts subfolder by name only
> index.md |
{% post_url 2020-01-02-b %}
> _posts/sub/2020-01-02-b.md |
b

=== categories from folders, front matter and category
> cat/sub/_posts/2020-01-02-b.md | category: Own Name | categories: [x, Y]
{{ page.categories | jsonify }} {{ page.url }}
> _posts/2020-01-03-c.md | categories: one two
{{ page.categories | jsonify }} {{ page.url }}
> _posts/2020-01-04-d.md | categories: [one two, "3"]
{{ page.categories | jsonify }} {{ page.url }}
> _posts/2020-01-05-e.md | category: 7
{{ page.categories | jsonify }} {{ page.url }}
> _posts/2020-01-06-f.md | tags: [a, a, B] | tag: c
{{ page.tags | jsonify }} {{ page.categories | jsonify }}
> _posts/2020-01-07-g.md | tags: a b | categories:
{{ page.tags | jsonify }} {{ page.categories | jsonify }}
> _posts/2020-01-08-h.md | tags: "a, b" | category: [p, q]
{{ page.tags | jsonify }} {{ page.categories | jsonify }}
> index.html |
{% for c in site.categories %}{{ c[0] }}:{{ c[1].size }} {% endfor %}|{% for c in site.tags %}{{ c | first }}:{{ c | last | size }} {% endfor %}|{% for p in site.categories.one %}{{ p.url }} {% endfor %}|{% for p in site.categories["x"] %}{{ p.url }}{% endfor %}

=== layout front matter and content order
>> _layouts/a.html
---
layout: b
x: from a
arr: [1]
---
A[{{ content | strip }}]{{ layout.x }}{{ page.x }}{{ layout.arr | jsonify }}
>> _layouts/b.html
---
x: from b
y: only b
---
B[{{ content | strip }}]{{ layout.x }}{{ layout.y }}{{ page.layout }}{{ layout.layout }}
> index.html | layout: a | x: page
c {{ layout.x }}

=== layout in includes and content in layout include
>> _layouts/d.html
{% include c.html %}|{% include t.html title=page.title %}
>> _includes/c.html
<{{ content | strip }}>{{ layout.name }}{{ page.title }}
>> _includes/t.html
[{{ include.title }}]
> index.md | layout: d | title: T
text

=== static files in loops
> index.html |
{% for f in site.static_files %}{{ f.path }},{{ f.name }},{{ f.basename }},{{ f.extname }},{{ f.modified_time | date: "%Y" | size }};{% endfor %}
>> assets/a.png
x
>> assets/img/b.JPG
x
>> c.txt
x
>> d
x
>> assets/e.tar.gz
x

=== static files filter by defaults
@ defaults: [{scope: {path: "assets/img"}, values: {image: true}}]
> index.html |
{% assign images = site.static_files | where: "image", true %}{% for f in images %}{{ f.path }}{% endfor %}
>> assets/a.png
x
>> assets/img/b.png
x

=== Markdown page with ending html in front matter permalink
> a.md | permalink: /a/b.html
a
> b.md | permalink: /c
b
> c.md | permalink: /d/
c
> d.html | permalink: /e.xml
d
> index.html |
{% for p in site.pages %}{{ p.url }} {{ p.dir }} {{ p.name }} {{ p.path }};{% endfor %}

=== site.html_pages and their order
> b/index.html |
b
> a.html |
a
> a/z.md |
z
> style.css |
s
> feed.xml |
f
> index.html |
{% for p in site.html_pages %}{{ p.url }} {% endfor %}|{% for p in site.pages %}{{ p.url }} {% endfor %}

=== where on page arrays
> index.html |
{% assign x = site.pages | where: "nav", true | sort: "order" %}{% for p in x %}{{ p.title }}{% endfor %}|{% assign g = site.pages | group_by: "section" %}{% for s in g %}{{ s.name }}={{ s.items | size }};{% endfor %}|{{ site.pages | map: "title" | compact | join: "," }}|{% assign y = site.pages | where_exp: "p", "p.order > 1" %}{{ y | map: "title" | join }}
> a.md | title: A | nav: true | order: 2 | section: s
a
> b.md | title: B | nav: true | order: 1 | section: t
b
> c.md | title: C | order: 3
c

=== excerpt variants
> index.html |
{% for p in site.posts %}[{{ p.excerpt }}|{{ p.excerpt | strip_html | truncatewords: 3 }}|{% if p.excerpt != p.content %}more{% endif %}|{{ p.content | strip_html | number_of_words }}]{% endfor %}
> _posts/2020-01-01-a.md | title: A
First *para*.

Second para.
> _posts/2020-01-02-b.md | title: B | excerpt: "Given *excerpt*"
First.

Second.
> _posts/2020-01-03-c.md | title: C | excerpt_separator: <!--more-->
One.

Two.

<!--more-->
Three.
> _posts/2020-01-04-d.md | title: D
# Heading

Text [link][l].

[l]: https://x.example/
> _posts/2020-01-05-e.html | title: E
<p>one</p>

<p>two</p>
> _posts/2020-01-06-f.md | title: F
- a
- b

text
> _posts/2020-01-07-g.md | title: G

text after blank

x

=== page excerpt own
> a.md | title: A
{{ page.excerpt }}

b
> _posts/2020-01-01-a.md | title: A
one

two {{ page.excerpt }}

=== highlight with linenos and options
> a.md |
{% highlight ruby linenos %}
def foo
  puts 'foo'
end
{% endhighlight %}
> b.md |
{% highlight html %}
<a href="x">y</a>
{% endhighlight %}
> c.html |
{% highlight js %}var x = "{{ page.url }}";{% endhighlight %}

=== avatar tag
@ plugins: [jekyll-avatar]
> a.html |
{% avatar hubot %}
> b.html | u: hubot
{% avatar user=page.u size=50 %}

=== mentions in page, code, link and mail
@ plugins: [jekyll-mentions]
>> _layouts/d.html
<html><head><title>@notme</title></head><body>{{ content }}</body></html>
> a.md | layout: d
Hello @jekyll, thanks @some-one! \`@code\` mail a@b.example [@link](x.html) @Jekyll/team @under_score (@paren)
> b.html |
<p>@raw in html</p>
> c.md | jekyll-mentions: false
@off
> d.md |
    @code block

text

=== mentions with a base
@ plugins: [jekyll-mentions]
@ jekyll-mentions: https://twitter.com
> a.md |
Hello @jekyll

=== mentions with a base in a map
@ plugins: [jekyll-mentions]
@ jekyll-mentions: {base_url: "https://gitlab.com"}
> a.md |
Hello @jekyll
> _posts/2020-01-01-p.md |
Post @someone

=== toc with settings and levels
@ plugins: [jekyll-toc]
@ toc: {min_level: 2, max_level: 3, ordered_list: true, list_id: my-toc, sublist_class: sub, item_class: it, item_prefix: p-}
>> _layouts/l.html
{{ content | toc_only }}|{{ content | toc }}
> a.md | layout: l | toc: true
# A

## B *em* & x

### C

#### D

## B *em* & x

<div class="no_toc_section" markdown="1">
## Not
</div>

### E
{: .no_toc}
> b.md | layout: l
# off

=== toc tag
@ plugins: [jekyll-toc]
>> _layouts/l.html
{% toc %}|{{ content | inject_anchors }}
> a.md | layout: l | toc: true
### deep first

## B

text

=== gist without noscript
@ plugins: [jekyll-gist]
@ gist: {noscript: false}
> a.html | g: abc123
{% gist parkr/931c1c8d465a04042403 %} {% gist 931c1c8d465a04042403 jekyll-private-gist.markdown %} {% gist page.g %}

=== page_excerpts in pages only
@ page_excerpts: true
> a.md | title: A
one

two
>> _layouts/l.html
{% for p in site.pages %}{% if p.title %}[{{ p.excerpt }}]{% endif %}{% endfor %}
> index.html | layout: l
x

=== years as keys
> index.html |
{% for y in site.data.y %}{{ y[0] }}:{{ y[1] }};{% endfor %}{{ site.data.y | jsonify }}{{ site.data.y.first }}{{ site.data.j | jsonify }}{% for k in site.cfg %}{{ k | first }}{% endfor %}{{ page.m | inspect }}{{ site.data.y[2024] }}
>> _data/y.yml
2024: a
2023: b
x: c
1: d
>> _data/j.json
{"3": 1.0, "2": 2, "a": 3.50}

=== decimals
@ version: 2.0
> index.html | v: 1.0 | w: 1.50 | order: 2.0
{{ page.v }} {{ page.w }} {{ site.version }} {{ page.v | plus: 1 }} {{ site.data.d.v }} {{ site.data.d.l | jsonify }} {{ page.v | jsonify }} {% if page.v == 1 %}eq{% endif %} {{ page.v | append: "x" }} {{ page.v | times: 2 }} {{ page.v | round }} {{ layout.q }} {{ site.data.d.l | sort | join }}
>> _data/d.yml
v: 3.0
l: [2.0, 1, 1.5]
> a.html | title: 1.0
{{ page.title }}

=== pages: html with front matter and no layout
> about.html | title: About
<h1>{{ page.title }}</h1>
> contact/index.md | title: Contact
c {{ page.url }} {{ page.dir }} {{ page.path }} {{ page.name }}
> deep/er/page.markdown |
p {{ page.url }} {{ page.dir }}

=== future in collections with dates in names and show in site.documents
@ collections: {events: {output: true}}
> _events/2030-05-05-party.md | title: P
p
> _events/2020-05-05-past.md | title: Q
q
> index.html |
{% for d in site.documents %}{{ d.title }} {% endfor %}|{% for d in site.events %}{{ d.title }} {{ d.date | date: "%F" }};{% endfor %}|{{ site.events.size }}

=== future with drafts and pages
@ future: true
> _posts/2030-05-05-party.md | title: P
{{ page.date }}
> index.html |
{% for d in site.posts %}{{ d.title }} {% endfor %}

=== post date with timezone offset near midnight
@ timezone: Pacific/Auckland
> _posts/2020-05-05-a.md | date: 2020-05-05 23:30:00 -0500
{{ page.date }} {{ page.url }} {{ page.id }} {{ page.date | date: "%s" }}
> _posts/2020-05-06-b.md | date: "2020-05-06 01:00"
{{ page.date }} {{ page.url }}
> _posts/2020-05-07-c.md | date: 2020-05-07T01:00:00+05:45
{{ page.date }} {{ page.url }}

=== site.time filters
> index.html |
{{ site.time | date: "%Y" }} {{ site.time | date_to_xmlschema }} {{ site.time | date_to_rfc822 }} {{ site.time | date: "%s" }}

=== published in several forms
> a.md | published: false
a
> b.md | published: "false"
b
> c.md | published: no
c
> d.md | published: true
d
> e.md | published: null
e
> index.html |
{% for p in site.pages %}{{ p.url }} {% endfor %}

=== unpublished true in settings
@ unpublished: true
@ collections: {notes: {output: true}}
> a.md | published: false
a
> _notes/a.md | published: false
a
> _posts/2020-01-01-a.md | published: false
a
> index.html |
{% for p in site.posts %}{{ p.url }} {% endfor %}{{ site.notes.size }}

=== limit_posts with site.posts and tags
@ limit_posts: 1
> _posts/2020-01-01-a.md | tags: x
a {{ page.next.url }} {{ page.previous.url }}
> _posts/2020-01-02-b.md | tags: y
b {{ page.next.url }} {{ page.previous.url }}
> index.html |
{% for p in site.posts %}{{ p.url }} {% endfor %}{% for t in site.tags %}{{ t[0] }} {% endfor %}

=== collections_dir with posts elsewhere
@ collections_dir: my
@ collections: {notes: {output: true}}
> my/_notes/a.md |
{{ page.path }} {{ page.relative_path }} {{ page.url }} {{ page.id }}
> my/_posts/2020-01-01-a.md |
{{ page.path }} {{ page.url }}
> my/_drafts/d.md |
d
> _notes/b.md |
b
> _posts/2020-01-01-b.md |
b
> index.html |
{% for c in site.collections %}{{ c.label }} {{ c.relative_directory }} {{ c.output }} {{ c.docs.size }} {{ c.files.size }};{% endfor %}

=== collection metadata and site.collections
@ collections:
@   notes:
@     output: true
@     title: My Notes
@     order: [b.md, a.md]
@     foo: {bar: 1}
@   staff:
@     output: false
> _notes/a.md |
a
> _notes/b.md |
b
>> _notes/pic.txt
x
> _staff/x.md | title: X
x
> index.html |
{% for c in site.collections %}{{ c.label }}|{{ c.title }}|{{ c.foo.bar }}|{{ c.output }}|{{ c.docs | map: "title" | join: "," }}|{{ c.files | size }}
{% endfor %}{% assign n = site.collections | where: "label", "notes" | first %}{{ n.title }} {{ n.docs.size }}{% for f in n.files %}{{ f.path }} {{ f.name }}{% endfor %}

=== collection document next previous and order
@ collections: {notes: {output: true, sort_by: weight}}
> _notes/a.md | weight: 3
{{ page.previous.url }}<{{ page.next.url }}
> _notes/b.md | weight: 1
{{ page.previous.url }}<{{ page.next.url }}
> _notes/c.md |
{{ page.previous.url }}<{{ page.next.url }}
> _notes/d.md | weight: 2
{{ page.previous.url }}<{{ page.next.url }}
> index.html |
{% for n in site.notes %}{{ n.title }} {% endfor %}

=== data nested folders, csv and json
>> _data/org/jekyll.yml
name: J
members: [{name: A}, {name: B}]
>> _data/org/doctor.yml
name: D
>> _data/members.csv
name,github
Eric,eric
"Parker, P",parker
>> _data/t.tsv
a	b
1	2
>> _data/x.json
{"a": [1, {"b": null}], "c": true}
> index.html |
{% for o in site.data.org %}{{ o[0] }}:{{ o[1].name }}:{{ o[1].members | map: "name" | join: "," }};{% endfor %}{% for m in site.data.members %}{{ m.name }}/{{ m.github }};{% endfor %}{{ site.data.t | jsonify }}{{ site.data.x | jsonify }}{{ site.data.org["jekyll"].name }}{% assign n = "doctor" %}{{ site.data.org[n].name }}

=== assets: sass with settings, imports and liquid
@ sass: {style: expanded}
@ brand: "#123456"
>> _sass/_base.scss
$c: red !default;
body { color: $c; }
>> _sass/more/_x.scss
p { margin: 0 }
> css/main.scss |
$c: {{ site.brand }};
@import "base";
@import "more/x";
a { b { color: $c; } }
> css/plain.css |
a { color: {{ site.brand }} }
> js/x.js |
var x = {{ site.brand | jsonify }};

=== include with params captured and html
>> _includes/image.html
<figure><a href="{{ include.url }}"><img src="{{ include.file }}" style="max-width: {{ include.max-width }};" alt="{{ include.alt }}"/></a><figcaption>{{ include.caption }}</figcaption></figure>
> index.md |
{% include image.html url="http://jekyllrb.com" max-width="200px" file="/logo.png" alt="Jekyll's logo" caption="This is *it*" %}

{% capture download_note %}The latest version of {{ site.product_name }} is now available.{% endcapture %}
{% include note.html content=download_note %}
>> _includes/note.html
<div markdown="span" class="alert" role="alert"><b>Note:</b> {{ include.content }}</div>
>> logo.png
x

=== include variable from front matter
> index.html | my_variable: footer_company_a.html
{% if page.my_variable %}{% include {{ page.my_variable }} %}{% endif %}
>> _includes/footer_company_a.html
Company A {{ page.my_variable }}

=== include in subfolder and relative
>> _includes/sub/a.html
A{% include sub/b.html %}
>> _includes/sub/b.html
B
> docs/index.md |
{% include sub/a.html %} {% include_relative part.md x="1" %} {% include_relative inner/q.txt %}
>> docs/part.md
*part* {{ include.x }} {{ page.url }}
>> docs/inner/q.txt
Q

=== permalinks with front matter placeholders in posts
> _posts/2020-03-04-hello-world.md | permalink: /:categories/:year/:month/:day/:title:output_ext | categories: [a b, c]
{{ page.url }}
> _posts/2020-03-05-x.md | permalink: /blog/:title
{{ page.url }} {{ page.id }}
> _posts/2020-03-06-y.md | permalink: /:short_year/:short_month/:i_day/:slug/
{{ page.url }} {{ page.dir }}
> _posts/2020-03-07-z.md | slug: Own Slug!
{{ page.url }} {{ page.slug }} {{ page.id }}

=== global permalink with collection override
@ permalink: /blog/:categories/:title/
@ collections: {notes: {output: true, permalink: "/n/:name:output_ext"}, docs: {output: true}}
> _posts/2020-03-07-z.md | categories: q
{{ page.url }}
> _notes/A Note.md |
{{ page.url }}
> _docs/sub/d.md |
{{ page.url }}
> page.md |
{{ page.url }}

=== layout none, null, false and missing key
@ defaults: [{scope: {path: ""}, values: {layout: d}}]
>> _layouts/d.html
D[{{ content | strip }}]
> a.html | layout: none
a
> b.html | layout: null
b
> c.html | layout: false
c
> d.html | layout: ""
d
> e.html |
e
> f.txt |
f
> g.css |
g

=== defaults for several types
@ collections: {notes: {output: true}}
@ defaults:
@   - {scope: {path: ""}, values: {a: all, m: {x: 1, y: 2}}}
@   - {scope: {path: "", type: posts}, values: {a: post, m: {x: 3}}}
@   - {scope: {path: "", type: notes}, values: {a: note, permalink: "/n/:title/"}}
@   - {scope: {path: "sub"}, values: {a: sub}}
@   - {scope: {path: "sub", type: pages}, values: {b: subpage}}
> index.html |
{{ page.a }} {{ page.m | jsonify }}
> sub/x.html | m: {y: 9}
{{ page.a }} {{ page.b }} {{ page.m | jsonify }}
> sub/_posts/2020-01-01-p.html |
{{ page.a }} {{ page.b }} {{ page.m | jsonify }}
> _notes/n.html |
{{ page.a }} {{ page.url }} {{ page.m.x }}

=== environments in a layout
^ JEKYLL_ENV=production
> index.html |
{% if jekyll.environment == "production" %}prod{% endif %}{{ jekyll.version | slice: 0 }}

=== raw in front of braces
> index.md |
{% raw %}
In Handlebars, {{ this }} will be HTML-escaped, but {{{ that }}} will not.
{% endraw %}

\`{{ page.title }}\` and {{ "{{ page.title " }}}}

=== highlight in Markdown with lists
> a.md |
- one

  {% highlight ruby %}
  def x
  end
  {% endhighlight %}

- two

=== render_with_liquid false with includes
> a.md | render_with_liquid: false
{% include x.html %} {{ page.title }} *m*
> _posts/2020-01-01-b.md | render_with_liquid: false
{{ page.title }}

{{ x }}
> index.html |
{% for p in site.posts %}{{ p.excerpt }}{% endfor %}

=== html_pages and pages of a collection in loops with baseurl
@ baseurl: /docs
> index.html |
{% for p in site.pages %}<a href="{{ p.url | relative_url }}">{{ p.url | absolute_url }}</a>{% endfor %}{{ "/assets/x.css" | relative_url }} {{ "x" | absolute_url }}
> a.md |
a

=== sort where first of pages
> index.html |
{% assign sorted = site.pages | sort: "weight" %}{% for p in sorted %}{{ p.name }} {% endfor %}|{% assign s2 = site.pages | sort: "weight", "last" %}{% for p in s2 %}{{ p.name }} {% endfor %}|{{ site.pages | where: "weight", 2 | map: "name" }}|{{ site.pages | where_exp: "p", "p.weight" | size }}
> a.md | weight: 2
a
> b.md | weight: 10
b
> c.md |
c

=== tags page
> tags.html |
{% assign tags = site.tags | sort %}{% for tag in tags %}<h3>{{ tag[0] }}</h3>{% for post in tag[1] %}{{ post.title }} {% endfor %}{% endfor %}
> _posts/2020-01-01-a.md | tags: [zebra, Apple] | title: A
a
> _posts/2020-01-02-b.md | tags: apple zebra | title: B
b

=== archive by year
> archive.html |
{% assign postsByYear = site.posts | group_by_exp: "post", "post.date | date: '%Y'" %}{% for year in postsByYear %}<h2>{{ year.name }}</h2>{% for post in year.items %}{{ post.title }}{{ post.date | date: " %b %d" }};{% endfor %}{% endfor %}{% for post in site.posts %}{% assign y = post.date | date: "%Y" %}{% if y != old %}[{{ y }}]{% assign old = y %}{% endif %}{{ post.title }}{% endfor %}
> _posts/2019-01-01-a.md | title: A
a
> _posts/2020-01-02-b.md | title: B
b
> _posts/2020-03-02-c.md | title: C
c

=== feed with many options
@ plugins: [jekyll-feed]
@ title: T & U
@ description: >
@   Long
@   text
@ url: https://h.example
@ baseurl: /b
@ lang: de
@ feed: {icon: /icon.png, logo: logo.png}
> index.html |
{% feed_meta %}
> _posts/2020-01-02-p.md | title: "P <b>x</b>" | description: Desc | last_modified_at: 2020-02-03 | author: {name: N, uri: "https://n.example", email: n@n.example}
Text *p* [l](/x)

More.
> _posts/2020-01-03-q.md | title: Q | image: {path: "https://x.example/i.png"} | tags: [a b, c] | category: d
<p>html & é</p>
> _posts/2020-01-04-r.md | feed: {excerpt_only: true} | excerpt: "Own *excerpt*"
rr
> _posts/2020-01-05-s.md | draft: true | published: true
ss

=== feed with author by data
@ plugins: [jekyll-feed]
@ url: https://h.example
@ author: jane
>> _data/authors.yml
jane:
  name: Jane Doe
  email: j@j.example
> _posts/2020-01-02-p.md | title: P | author: jane
p
> _posts/2020-01-03-q.md | title: Q | authors: [jane, joe]
q

=== feeds of two collections
@ plugins: [jekyll-feed]
@ url: https://h.example
@ title: T
@ collections: {notes: {output: true}, docs: {output: true}}
@ feed:
@   collections:
@     notes:
@       path: "/notes.xml"
@       categories: [x]
@     docs: {}
> _notes/n.md | title: N | category: x | date: 2020-01-01
n
> _notes/m.md | title: M | date: 2020-02-01
m
> _docs/d.md | title: D | date: 2020-02-01
d

=== feed tags with except and path
@ plugins: [jekyll-feed]
@ url: https://h.example
@ feed: {tags: {path: "alt/", except: [b]}}
> _posts/2020-01-02-p.md | title: P | tags: [a x, b]
p

=== sitemap with all kinds
@ plugins: [jekyll-sitemap]
@ url: https://h.example
@ collections: {notes: {output: true}, hidden: {output: false}}
@ defaults: [{scope: {path: "private"}, values: {sitemap: false}}]
> index.md |
i
> about.md | permalink: /about/
a
> private/x.md |
x
> _notes/n.md | last_modified_at: 2021-01-01
n
> _hidden/n.md |
n
> _posts/2020-01-02-p.md |
p
>> doc.pdf
x
>> page.htm
x
>> raw.html
x
> feed.xml |
x
> 404.html | permalink: /404.html
x
> a b.md |
ab

=== sitemap xml of the author
@ plugins: [jekyll-sitemap]
@ url: https://h.example
> sitemap.xml |
mine
> index.md |
i

=== sitemap robots with baseurl
@ plugins: [jekyll-sitemap]
@ url: https://h.example
@ baseurl: /b
> index.md |
i

=== seo options
@ plugins: [jekyll-seo-tag]
@ title: Site
@ tagline: Tag line
@ description: About it
@ url: https://h.example
@ twitter: {username: tw, card: summary}
@ facebook: {app_id: 1, publisher: p, admins: q}
@ logo: /logo.png
@ social: {name: N, links: [https://a.example, https://b.example]}
@ author: {name: Site Author, twitter: sa}
@ webmaster_verifications: {google: g, bing: b}
@ locale: en_GB
> index.html |
{% seo %}
> a.html | title: "A \\"q\\" & <b>" | description: "D *x* \\"y\\"" | image: /i.png
{% seo %}
> b.html | title: B | image: {path: i.png, width: 10, height: 20, alt: Alt} | author: [x, y]
{% seo %}
> c.html | title: Site | canonical_url: "https://c.example/" | seo: {type: Article, name: NN}
{% seo %}
> _posts/2020-01-02-p.html | title: P | last_modified_at: 2020-03-04 | author: {name: Me, url: "https://me.example"}
<p>First para of post.</p>
{% seo %}
> d.html | description: only desc
{% seo %}

=== seo with paginator
@ plugins: [jekyll-seo-tag, jekyll-paginate]
@ title: Site
@ url: https://h.example
@ paginate: 1
> index.html | title: Home
{% seo %}
> _posts/2020-01-02-p.html | title: P
p
> _posts/2020-01-03-q.html | title: Q
q

=== redirects: several forms
@ plugins: [jekyll-redirect-from]
@ url: https://h.example
@ baseurl: /b
> a.md | redirect_from: [/one, two/, /three.html, /deep/er/four/]
a
> b.md | redirect_to: https://x.example/y?z=1#w | title: B
b
> c.md | permalink: /c/ | redirect_from: /c-old/
c
> _posts/2020-01-02-p.md | redirect_from: /p-old/ | redirect_to: /elsewhere/
p

=== paginate-v2 with a trail of pages
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 2, trail: {before: 1, after: 1}, permalink: "/p/:num/", title: ":title, :num of :max"}
> index.html | title: Home | pagination: {enabled: true}
{{ page.title }}|{% for p in paginator.posts %}{{ p.title }} {% endfor %}{% if paginator.page_trail %}{% for t in paginator.page_trail %}<a href="{{ t.path }}" title="{{ t.title }}">{{ t.num }}</a>{% endfor %}{% endif %}{{ paginator.first_page_path }} {{ paginator.last_page_path }} {{ paginator.last_page }} {{ paginator.previous_page_path }} {{ paginator.next_page_path }}
> _posts/2020-01-01-a.md | title: A | category: c1 | tags: [x]
a
> _posts/2020-01-02-b.md | title: B | categories: [c1, c2]
b
> _posts/2020-01-03-c.md | title: C | category: c2
c
> _posts/2020-01-04-d.md | title: D | category: c1
d
> _posts/2020-01-05-e.md | title: E | category: c1
e

=== paginate-v2 over two collections
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 2, trail: {before: 1, after: 1}, permalink: "/p/:num/", title: ":title, :num of :max"}
> all/index.html | pagination: {enabled: true, collection: "posts, notes"}
{% for p in paginator.posts %}{{ p.title }}{% endfor %}
@ collections: {notes: {output: true}}
> _notes/n.md | title: N | date: 2020-01-09
n
> _posts/2020-01-01-a.md | title: A | category: c1 | tags: [x]
a
> _posts/2020-01-02-b.md | title: B | categories: [c1, c2]
b
> _posts/2020-01-03-c.md | title: C | category: c2
c
> _posts/2020-01-04-d.md | title: D | category: c1
d
> _posts/2020-01-05-e.md | title: E | category: c1
e

=== archives with layouts and slugs
@ plugins: [jekyll-archives]
@ jekyll-archives: {enabled: [year, month, day, categories, tags], layouts: {year: y, month: m, day: d, tag: t, category: c}, permalinks: {month: "/:year-:month/"}}
>> _layouts/y.html
Y {{ page.date | date: "%Y" }} {{ page.posts | size }} {{ page.title }} {{ page.url }} {{ page.name }} {{ page.path }}
>> _layouts/m.html
M {{ page.date | date: "%B %Y" }} {% for p in page.posts %}{{ p.title }}{% endfor %}
>> _layouts/d.html
D {{ page.date | date: "%F" }}
>> _layouts/t.html
T {{ page.title }} {{ page.type }}
>> _layouts/c.html
C {{ page.title }} {{ page.url }}
> _posts/2020-01-01-a.md | title: A | category: Big Cat | tags: [Über x, y]
a
> _posts/2020-02-01-b.md | title: B | category: Big Cat
b
> _posts/2021-02-01-c.md | title: C
c

=== relative links in many forms
@ plugins: [jekyll-relative-links]
> a.md |
[x](b.md "T") [y](./sub/c.md) ![p](img/p.png) [z](sub/c.md#frag) [q](/b.md) [ref][r] [abs](https://x.example/b.md) [post](_posts/2020-01-01-p.md)

[r]: b.md#top
> b.md | permalink: /bee/
[up](a.md)
> sub/c.md |
[a](../a.md) [s](/sub/c.md)
> _posts/2020-01-01-p.md |
p
>> img/p.png
x

=== include cached with same params
@ plugins: [jekyll-include-cache]
>> _includes/a.html
{{ include.x }}{{ page.title }}
> a.html | title: A
{% include_cached a.html x="1" %}{% include_cached a.html x=page.title %}
> b.html | title: B
{% include_cached a.html x="2" %}

=== titles from headings: more
@ plugins: [jekyll-titles-from-headings]
> a.md |

# One \`code\` [l](x.md) &amp; *e*

{{ page.title }}
> b.md | title:
# Two

{{ page.title }}
> c.md |
#### Four

{{ page.title }}
> d.md | strip_title: true
# Gone

text {{ page.title }}
> e.md |
Under
-----

{{ page.title }}
> index.html |
{% for p in site.pages %}{{ p.url }}={{ p.title }};{% endfor %}

=== default layout with collections and html
@ plugins: [jekyll-default-layout]
@ collections: {notes: {output: true}}
>> _layouts/default.html
D{{ content }}
>> _layouts/page.html
P{{ content }}
> index.html |
i
> index.md | permalink: /x/
i
> a.md | layout: none
a
> _notes/n.md |
n
> _posts/2020-01-01-p.md |
p

=== whole documents with front matter and liquid
> index.html | title: T
<!DOCTYPE html>
<html><head><title>{{ page.title }}</title></head><body>{% for p in site.posts %}<a href="{{ p.url }}">{{ p.title }}</a>{% endfor %}</body></html>
> _posts/2020-01-01-a.md | title: A
a

=== theme files: _includes and _layouts with css in assets
>> assets/css/style.scss
---
---
@import "base";
>> _sass/base.scss
a { color: red; &:hover { color: blue } }
>> _layouts/default.html
<link rel="stylesheet" href="{{ '/assets/css/style.css' | relative_url }}">{% include head.html %}{{ content }}
>> _includes/head.html
<title>{% if page.title %}{{ page.title | escape }}{% else %}{{ site.title | escape }}{% endif %}</title>
> index.md | layout: default
hi

=== layouts: a markdown layout is not converted, front matter layout loops end
>> _layouts/a.md
---
layout: b
---
*a* {{ content }}
>> _layouts/b.html
<b>{{ content }}</b>
> x.md | layout: a
x

=== multiple config collections with permalinks in list form
@ collections: [notes, docs]
@ defaults: [{scope: {type: notes}, values: {title: D}}]
> _notes/a.md |
a
> _docs/b.md |
b
> index.html |
{% for c in site.collections %}{{ c.label }}{{ c.output }}{% endfor %}{% for n in site.notes %}{{ n.title }}{{ n.url }}{{ n.content }}{% endfor %}

=== footnotes, tables, ials and abbreviations in a page
> a.md |
| a | b |
|---|:-:|
| 1 | *2* |
{: .t #id}

Term
: Def

HTML is.

*[HTML]: Hyper

A note[^1] and again[^1].

[^1]: Note *x*.

1. a
   - b
2. c
{:start="3"}

> quote
{: .q}

\`code\`{: .c} ~~del~~ H~2~O x^2^

- [ ] task
- [x] done

\`\`\`ruby
def x; end
\`\`\`

~~~
tilde
~~~

    indented

<div markdown="1">
*inside*
</div>

Line one  
line two\\\\
line three

https://auto.example <https://auto.example> <a@b.example>

&copy; -- --- ... "q" 'q' <<g>>

* * *

$$ x^2 $$

Inline $$y$$.

=== headings ids
> a.md |
# Über Straße
## A & B
## A & B
### \`code\` here
#### 1. Number 2
###### Emoji 😀 x
# Link [t](x.html)
## Own {#own}
## Own2
{: #own2 .c}

=== excerpt with a list, html and liquid blocks
> _posts/2020-01-01-a.md |
{% if true %}

inside

{% endif %}

after
> _posts/2020-01-02-b.md |
<div>

para

</div>
> _posts/2020-01-03-c.md |
Text with {% raw %}{{ x }}{% endraw %}

more
> _posts/2020-01-04-d.md |
![i](/x.png) text

more
> index.html |
{% for p in site.posts %}[{{ p.excerpt | strip_html | strip }}]{% endfor %}

=== include with a loop over site data and nested quotes
>> _data/items.yml
- {name: "A \\"q\\"", url: /a}
- {name: B, url: /b, children: [{name: C}]}
>> _includes/nav.html
<ul>{% for i in include.items %}<li{% if i.url == page.url %} class="on"{% endif %}>{{ i.name | escape }}{% if i.children %}{% include nav.html items=i.children %}{% endif %}</li>{% endfor %}</ul>
> index.html |
{% include nav.html items=site.data.items %}

=== assign and capture across includes
>> _includes/set.html
{% assign y = "set" %}{% capture z %}cap{% endcapture %}
> index.html |
{% include set.html %}{{ y }}{{ z }}{{ include.q }}

=== strip newlines and minify in layouts
>> _layouts/c.html
{%- capture x -%}
  {{ content }}
{%- endcapture -%}
{{ x | strip_newlines | strip }}
> a.md | layout: c
a

b

=== json feed by hand
> feed.json |
{
  "items": [{% for p in site.posts %}{"title": {{ p.title | jsonify }}, "content": {{ p.content | jsonify }}, "date": {{ p.date | date_to_xmlschema | jsonify }}, "tags": {{ p.tags | jsonify }}}{% unless forloop.last %},{% endunless %}{% endfor %}]
}
> _posts/2020-01-01-a.md | title: 'A "q"' | tags: [x]
a "b"
> _posts/2020-01-02-b.md | title: B
<p>b</p>

=== rss by hand
> rss.xml |
<?xml version="1.0"?>{% for post in site.posts limit:10 %}<item><title>{{ post.title | xml_escape }}</title><description>{{ post.content | xml_escape }}</description><pubDate>{{ post.date | date_to_rfc822 }}</pubDate><link>{{ post.url | prepend: site.baseurl | prepend: site.url }}</link>{% for tag in post.tags %}<category>{{ tag | xml_escape }}</category>{% endfor %}</item>{% endfor %}
> _posts/2020-01-01-a.md | title: 'A & "q"' | tags: [x & y]
a *b* & c

=== search index of all pages
> search.json |
[{% for page in site.pages %}{% if page.title %}{"title": "{{ page.title | escape }}", "url": "{{ page.url }}", "text": {{ page.content | strip_html | strip_newlines | truncate: 40 | jsonify }}},{% endif %}{% endfor %}{}]
> a.md | title: A
# Head

text *x*
> b.html | title: B
<p>b {{ page.title }}</p>

=== where on dates and numbers
> index.html |
{% assign a = site.posts | where_exp: "p", "p.date < site.time" %}{{ a.size }}{% assign b = site.posts | where: "rating", 5 %}{{ b | map: "title" | join }}{% assign c = site.posts | sort: "rating" | reverse %}{{ c | map: "title" | join }}{% for p in site.posts offset:1 limit:1 %}{{ p.title }}{% endfor %}{{ site.posts.first.title }}{{ site.posts.last.title }}{{ site.posts | size }}
> _posts/2020-01-01-a.md | title: A | rating: 3
a
> _posts/2020-01-02-b.md | title: B | rating: 5
b
> _posts/2020-01-03-c.md | title: C | rating: 4
c

=== post navigation
>> _layouts/post.html
{% if page.previous.url %}<a href="{{ page.previous.url }}">&laquo; {{ page.previous.title }}</a>{% endif %}{% if page.next.url %}<a href="{{ page.next.url }}">{{ page.next.title }} &raquo;</a>{% endif %}{{ content }}{% if page.tags.size > 0 %}{{ page.tags | join: ", " }}{% endif %}{% for p in site.related_posts limit:2 %}{{ p.title }}{% endfor %}
> _posts/2020-01-01-a.md | title: A | layout: post | tags: [x, y]
a
> _posts/2020-01-02-b.md | title: B | layout: post
b
> _posts/2020-01-03-c.md | title: C | layout: post
c

=== permalink with dots, uppercase and unicode
> _posts/2020-01-01-v1.2-Release.md |
{{ page.url }} {{ page.slug }} {{ page.title }}
> _posts/2020-01-02-Ünïcode-Tést.md |
{{ page.url }} {{ page.title }}
> _posts/2020-01-03-a_b c.md |
{{ page.url }} {{ page.title }}
> Page With Space.md |
{{ page.url }}
> UPPER.HTML |
{{ page.url }}
> sub.dir/page.v1.html |
{{ page.url }}

=== seo of a document without a date
@ plugins: [jekyll-seo-tag]
@ title: S
@ url: https://example.com
@ collections: {notes: {output: true}}
> _notes/n.html | title: N
{% seo %}
`);
