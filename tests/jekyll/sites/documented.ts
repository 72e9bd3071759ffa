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
`);
