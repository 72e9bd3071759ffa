// Corners of Jekyll's manual: placeholders, shapes of addresses, kinds of data, settings of kramdown, what prints what.
import { readSites } from '../read-sites.ts';

export const CORNERS = readSites(`
=== placeholder :year in the permalink of posts and documents
@ permalink: "/x/:year/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:year/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :month in the permalink of posts and documents
@ permalink: "/x/:month/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:month/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :i_month in the permalink of posts and documents
@ permalink: "/x/:i_month/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:i_month/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :short_month in the permalink of posts and documents
@ permalink: "/x/:short_month/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:short_month/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :long_month in the permalink of posts and documents
@ permalink: "/x/:long_month/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:long_month/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :day in the permalink of posts and documents
@ permalink: "/x/:day/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:day/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :i_day in the permalink of posts and documents
@ permalink: "/x/:i_day/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:i_day/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :y_day in the permalink of posts and documents
@ permalink: "/x/:y_day/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:y_day/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :short_year in the permalink of posts and documents
@ permalink: "/x/:short_year/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:short_year/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :w_year in the permalink of posts and documents
@ permalink: "/x/:w_year/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:w_year/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :week in the permalink of posts and documents
@ permalink: "/x/:week/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:week/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :w_day in the permalink of posts and documents
@ permalink: "/x/:w_day/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:w_day/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :short_day in the permalink of posts and documents
@ permalink: "/x/:short_day/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:short_day/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :long_day in the permalink of posts and documents
@ permalink: "/x/:long_day/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:long_day/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :hour in the permalink of posts and documents
@ permalink: "/x/:hour/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:hour/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :minute in the permalink of posts and documents
@ permalink: "/x/:minute/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:minute/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :second in the permalink of posts and documents
@ permalink: "/x/:second/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:second/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :title in the permalink of posts and documents
@ permalink: "/x/:title/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:title/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :slug in the permalink of posts and documents
@ permalink: "/x/:slug/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:slug/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :categories in the permalink of posts and documents
@ permalink: "/x/:categories/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:categories/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :slugified_categories in the permalink of posts and documents
@ permalink: "/x/:slugified_categories/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:slugified_categories/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :collection in the permalink of posts and documents
@ permalink: "/x/:collection/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:collection/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :name in the permalink of posts and documents
@ permalink: "/x/:name/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:name/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :path in the permalink of posts and documents
@ permalink: "/x/:path/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:path/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== placeholder :basename in the permalink of posts and documents
@ permalink: "/x/:basename/t:output_ext"
@ collections: {notes: {output: true, permalink: "/n/:basename/:path:output_ext"}}
> _posts/2024-02-03-my-post.md | title: Post | categories: [c d, E] | date: 2024-02-03 04:05:06
{{ page.url }} {{ page.id }}
> _notes/in/n-1.md | title: Note One | date: 2022-01-09 | slug: A b
{{ page.url }} {{ page.id }}
> _notes/Upper Case.md | categories: [x]
{{ page.url }}

=== slugify raw of many texts
> index.html
{% assign texts = "The _config.yml file|Émile & Ünïcode ß|a--b__c..d|  Blank  s |100% (sure)!|中文 标题|C++ / C#|~x@y$z|'q' \\"r\\"" | split: "|" %}{% for t in texts %}[{{ t | slugify: "raw" }}]{% endfor %}

=== slugify default of many texts
> index.html
{% assign texts = "The _config.yml file|Émile & Ünïcode ß|a--b__c..d|  Blank  s |100% (sure)!|中文 标题|C++ / C#|~x@y$z|'q' \\"r\\"" | split: "|" %}{% for t in texts %}[{{ t | slugify: "default" }}]{% endfor %}

=== slugify pretty of many texts
> index.html
{% assign texts = "The _config.yml file|Émile & Ünïcode ß|a--b__c..d|  Blank  s |100% (sure)!|中文 标题|C++ / C#|~x@y$z|'q' \\"r\\"" | split: "|" %}{% for t in texts %}[{{ t | slugify: "pretty" }}]{% endfor %}

=== slugify ascii of many texts
> index.html
{% assign texts = "The _config.yml file|Émile & Ünïcode ß|a--b__c..d|  Blank  s |100% (sure)!|中文 标题|C++ / C#|~x@y$z|'q' \\"r\\"" | split: "|" %}{% for t in texts %}[{{ t | slugify: "ascii" }}]{% endfor %}

=== slugify latin of many texts
> index.html
{% assign texts = "The _config.yml file|Émile & Ünïcode ß|a--b__c..d|  Blank  s |100% (sure)!|中文 标题|C++ / C#|~x@y$z|'q' \\"r\\"" | split: "|" %}{% for t in texts %}[{{ t | slugify: "latin" }}]{% endfor %}

=== slugify none of many texts
> index.html
{% assign texts = "The _config.yml file|Émile & Ünïcode ß|a--b__c..d|  Blank  s |100% (sure)!|中文 标题|C++ / C#|~x@y$z|'q' \\"r\\"" | split: "|" %}{% for t in texts %}[{{ t | slugify: "none" }}]{% endfor %}

=== relative_url, absolute_url and links with baseurl ""
@ baseurl: ""
@ url: https://h.example
> index.html
{{ "/a" | relative_url }} {{ "a" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "/a b" | relative_url }} {{ "/a/?x=1#y" | relative_url }} {{ "//x.example/a" | relative_url }} {{ "mailto:a@b" | relative_url }} {{ "#z" | relative_url }} {{ nil | relative_url }}
{{ "/a" | absolute_url }} {{ "a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ "https://o.example/x" | absolute_url }} {{ "../a" | absolute_url }}
{{ page.url | relative_url }} {{ "/a/index.html" | strip_index }}
> n.md
{% link index.html %} {% link n.md %} {{ "ä" | relative_url }}

=== relative_url, absolute_url and links with baseurl /
@ baseurl: /
@ url: https://h.example
> index.html
{{ "/a" | relative_url }} {{ "a" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "/a b" | relative_url }} {{ "/a/?x=1#y" | relative_url }} {{ "//x.example/a" | relative_url }} {{ "mailto:a@b" | relative_url }} {{ "#z" | relative_url }} {{ nil | relative_url }}
{{ "/a" | absolute_url }} {{ "a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ "https://o.example/x" | absolute_url }} {{ "../a" | absolute_url }}
{{ page.url | relative_url }} {{ "/a/index.html" | strip_index }}
> n.md
{% link index.html %} {% link n.md %} {{ "ä" | relative_url }}

=== relative_url, absolute_url and links with baseurl /b
@ baseurl: /b
@ url: https://h.example
> index.html
{{ "/a" | relative_url }} {{ "a" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "/a b" | relative_url }} {{ "/a/?x=1#y" | relative_url }} {{ "//x.example/a" | relative_url }} {{ "mailto:a@b" | relative_url }} {{ "#z" | relative_url }} {{ nil | relative_url }}
{{ "/a" | absolute_url }} {{ "a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ "https://o.example/x" | absolute_url }} {{ "../a" | absolute_url }}
{{ page.url | relative_url }} {{ "/a/index.html" | strip_index }}
> n.md
{% link index.html %} {% link n.md %} {{ "ä" | relative_url }}

=== relative_url, absolute_url and links with baseurl b
@ baseurl: b
@ url: https://h.example
> index.html
{{ "/a" | relative_url }} {{ "a" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "/a b" | relative_url }} {{ "/a/?x=1#y" | relative_url }} {{ "//x.example/a" | relative_url }} {{ "mailto:a@b" | relative_url }} {{ "#z" | relative_url }} {{ nil | relative_url }}
{{ "/a" | absolute_url }} {{ "a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ "https://o.example/x" | absolute_url }} {{ "../a" | absolute_url }}
{{ page.url | relative_url }} {{ "/a/index.html" | strip_index }}
> n.md
{% link index.html %} {% link n.md %} {{ "ä" | relative_url }}

=== relative_url, absolute_url and links with baseurl /b/
@ baseurl: /b/
@ url: https://h.example
> index.html
{{ "/a" | relative_url }} {{ "a" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "/a b" | relative_url }} {{ "/a/?x=1#y" | relative_url }} {{ "//x.example/a" | relative_url }} {{ "mailto:a@b" | relative_url }} {{ "#z" | relative_url }} {{ nil | relative_url }}
{{ "/a" | absolute_url }} {{ "a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ "https://o.example/x" | absolute_url }} {{ "../a" | absolute_url }}
{{ page.url | relative_url }} {{ "/a/index.html" | strip_index }}
> n.md
{% link index.html %} {% link n.md %} {{ "ä" | relative_url }}

=== relative_url, absolute_url and links with baseurl /b/c
@ baseurl: /b/c
@ url: https://h.example
> index.html
{{ "/a" | relative_url }} {{ "a" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "/a b" | relative_url }} {{ "/a/?x=1#y" | relative_url }} {{ "//x.example/a" | relative_url }} {{ "mailto:a@b" | relative_url }} {{ "#z" | relative_url }} {{ nil | relative_url }}
{{ "/a" | absolute_url }} {{ "a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ "https://o.example/x" | absolute_url }} {{ "../a" | absolute_url }}
{{ page.url | relative_url }} {{ "/a/index.html" | strip_index }}
> n.md
{% link index.html %} {% link n.md %} {{ "ä" | relative_url }}

=== relative_url, absolute_url and links with baseurl "/b c"
@ baseurl: "/b c"
@ url: https://h.example
> index.html
{{ "/a" | relative_url }} {{ "a" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "/a b" | relative_url }} {{ "/a/?x=1#y" | relative_url }} {{ "//x.example/a" | relative_url }} {{ "mailto:a@b" | relative_url }} {{ "#z" | relative_url }} {{ nil | relative_url }}
{{ "/a" | absolute_url }} {{ "a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ "https://o.example/x" | absolute_url }} {{ "../a" | absolute_url }}
{{ page.url | relative_url }} {{ "/a/index.html" | strip_index }}
> n.md
{% link index.html %} {% link n.md %} {{ "ä" | relative_url }}

=== relative_url, absolute_url and links with baseurl /ü
@ baseurl: /ü
@ url: https://h.example
> index.html
{{ "/a" | relative_url }} {{ "a" | relative_url }} {{ "" | relative_url }} {{ "/" | relative_url }} {{ "/a b" | relative_url }} {{ "/a/?x=1#y" | relative_url }} {{ "//x.example/a" | relative_url }} {{ "mailto:a@b" | relative_url }} {{ "#z" | relative_url }} {{ nil | relative_url }}
{{ "/a" | absolute_url }} {{ "a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ "https://o.example/x" | absolute_url }} {{ "../a" | absolute_url }}
{{ page.url | relative_url }} {{ "/a/index.html" | strip_index }}
> n.md
{% link index.html %} {% link n.md %} {{ "ä" | relative_url }}

=== absolute_url with url ""
@ url: ""
@ baseurl: /b
> index.html
{{ "/a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ site.url }} {{ site.baseurl }} {{ "/a" | prepend: site.baseurl | prepend: site.url }}

=== absolute_url with url https://h.example
@ url: https://h.example
@ baseurl: /b
> index.html
{{ "/a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ site.url }} {{ site.baseurl }} {{ "/a" | prepend: site.baseurl | prepend: site.url }}

=== absolute_url with url https://h.example/p
@ url: https://h.example/p
@ baseurl: /b
> index.html
{{ "/a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ site.url }} {{ site.baseurl }} {{ "/a" | prepend: site.baseurl | prepend: site.url }}

=== absolute_url with url http://localhost:4000
@ url: http://localhost:4000
@ baseurl: /b
> index.html
{{ "/a" | absolute_url }} {{ "" | absolute_url }} {{ "/" | absolute_url }} {{ site.url }} {{ site.baseurl }} {{ "/a" | prepend: site.baseurl | prepend: site.url }}

=== link to every kind
@ collections: {notes: {output: true}, quiet: {output: false}}
@ permalink: pretty
> a.md
{% link a.md %} {% link sub/b.html %} {% link _notes/in/n.md %} {% link _posts/2024-02-03-p.md %} {% link f.txt %} {% link css/s.scss %} {% link _notes/t.txt %} {% link sub/feed.xml %}
> sub/b.html
b
> _notes/in/n.md
n
>> _notes/t.txt
t
> _posts/2024-02-03-p.md
p
>> f.txt
f
> css/s.scss
a { b { c: d } }
> sub/feed.xml
<x/>

=== post_url in many spellings
@ permalink: /:categories/:title/
> _posts/2024-02-03-p.md
p
> _posts/in/2024-02-04-q.md
q
> cat/_posts/2024-02-05-r.md
r
> a.html
{% post_url 2024-02-03-p %} {% post_url in/2024-02-04-q %} {% post_url /in/2024-02-04-q %} {% post_url 2024-02-04-q %} {% post_url cat/2024-02-05-r %} {% post_url 2024-02-05-r %}

=== excerpts of long posts with the separator "<!--more-->"
@ excerpt_separator: "<!--more-->"
> _posts/2024-02-03-a.md
First *one* with [link][l] and note[^1].
Second line.

## Head

Third. <!--more--> Fourth.



Fifth.

---

Sixth {% if true %}in{% endif %}.

[l]: /x
[^1]: Note.
> _posts/2024-02-04-b.md | excerpt_separator: Fourth
Third. Fourth. Fifth.
> _posts/2024-02-05-c.md | excerpt: Own *excerpt*.
Text.
> index.html
{% for p in site.posts %}[{{ p.excerpt }}|{{ p.excerpt | strip_html | strip_newlines }}|{% if p.excerpt != p.content %}more{% endif %}]{% endfor %}

=== excerpts of long posts with the separator "\\n"
@ excerpt_separator: "\\n"
> _posts/2024-02-03-a.md
First *one* with [link][l] and note[^1].
Second line.

## Head

Third. <!--more--> Fourth.



Fifth.

---

Sixth {% if true %}in{% endif %}.

[l]: /x
[^1]: Note.
> _posts/2024-02-04-b.md | excerpt_separator: Fourth
Third. Fourth. Fifth.
> _posts/2024-02-05-c.md | excerpt: Own *excerpt*.
Text.
> index.html
{% for p in site.posts %}[{{ p.excerpt }}|{{ p.excerpt | strip_html | strip_newlines }}|{% if p.excerpt != p.content %}more{% endif %}]{% endfor %}

=== excerpts of long posts with the separator "\\n\\n\\n"
@ excerpt_separator: "\\n\\n\\n"
> _posts/2024-02-03-a.md
First *one* with [link][l] and note[^1].
Second line.

## Head

Third. <!--more--> Fourth.



Fifth.

---

Sixth {% if true %}in{% endif %}.

[l]: /x
[^1]: Note.
> _posts/2024-02-04-b.md | excerpt_separator: Fourth
Third. Fourth. Fifth.
> _posts/2024-02-05-c.md | excerpt: Own *excerpt*.
Text.
> index.html
{% for p in site.posts %}[{{ p.excerpt }}|{{ p.excerpt | strip_html | strip_newlines }}|{% if p.excerpt != p.content %}more{% endif %}]{% endfor %}

=== excerpts of long posts with the separator "---"
@ excerpt_separator: "---"
> _posts/2024-02-03-a.md
First *one* with [link][l] and note[^1].
Second line.

## Head

Third. <!--more--> Fourth.



Fifth.

---

Sixth {% if true %}in{% endif %}.

[l]: /x
[^1]: Note.
> _posts/2024-02-04-b.md | excerpt_separator: Fourth
Third. Fourth. Fifth.
> _posts/2024-02-05-c.md | excerpt: Own *excerpt*.
Text.
> index.html
{% for p in site.posts %}[{{ p.excerpt }}|{{ p.excerpt | strip_html | strip_newlines }}|{% if p.excerpt != p.content %}more{% endif %}]{% endfor %}

=== excerpts of long posts with the separator "."
@ excerpt_separator: "."
> _posts/2024-02-03-a.md
First *one* with [link][l] and note[^1].
Second line.

## Head

Third. <!--more--> Fourth.



Fifth.

---

Sixth {% if true %}in{% endif %}.

[l]: /x
[^1]: Note.
> _posts/2024-02-04-b.md | excerpt_separator: Fourth
Third. Fourth. Fifth.
> _posts/2024-02-05-c.md | excerpt: Own *excerpt*.
Text.
> index.html
{% for p in site.posts %}[{{ p.excerpt }}|{{ p.excerpt | strip_html | strip_newlines }}|{% if p.excerpt != p.content %}more{% endif %}]{% endfor %}

=== excerpts of long posts with the separator "## "
@ excerpt_separator: "## "
> _posts/2024-02-03-a.md
First *one* with [link][l] and note[^1].
Second line.

## Head

Third. <!--more--> Fourth.



Fifth.

---

Sixth {% if true %}in{% endif %}.

[l]: /x
[^1]: Note.
> _posts/2024-02-04-b.md | excerpt_separator: Fourth
Third. Fourth. Fifth.
> _posts/2024-02-05-c.md | excerpt: Own *excerpt*.
Text.
> index.html
{% for p in site.posts %}[{{ p.excerpt }}|{{ p.excerpt | strip_html | strip_newlines }}|{% if p.excerpt != p.content %}more{% endif %}]{% endfor %}

=== data in csv, tsv, json and yaml, nested
>> _data/a/b/c.yml
x: {y: [1, {z: deep}]}
>> _data/t.tsv
name	n
Ada	1
"Bob B"	2
>> _data/c.csv
name,note,n
Ada,"a, ""b""",3
Eve,,4
>> _data/j.json
{"list": [1, 2.5, null, true, "t"], "o": {"k": "v"}, "u": "\\u00e9"}
>> _data/l.yml
- a
- {b: c}
- [d, e]
>> _data/a/l.yaml
q: 1
> index.html
{{ site.data.a.b.c.x.y[1].z }} {{ site.data.t[1].name }} {{ site.data.t | size }} {{ site.data.c[0].note }} [{{ site.data.c[1].note }}] {{ site.data.c | map: "n" | join: "+" }} {{ site.data.j.list | jsonify }} {{ site.data.j.o.k }} {{ site.data.j.u }} {{ site.data.l[1].b }} {{ site.data.l[2] | join: "-" }} {{ site.data.a.l.q }} {{ site.data["a"]["b"]["c"].x.y.first }}
{% for pair in site.data.j %}{{ pair[0] }}={{ pair[1] | jsonify }};{% endfor %}{% for row in site.data.c %}{{ row.name }}:{{ row | jsonify }};{% endfor %}{% assign f = "b" %}{{ site.data.a[f].c.x | jsonify }}

=== where_exp, group_by_exp, find, find_exp and sort over data
>> _data/p.yml
- {n: Ada, a: 36, t: [x, y], d: 2020-01-02}
- {n: bob, a: 9, t: [], d: 2019-05-01}
- {n: Cyd, t: [x], o: {k: 2}}
- {n: dan, a: 36.5, b: false}
- {n: Eve, a: 100, b: true, o: {k: 1}}
> index.html
{{ site.data.p | where_exp: "i", "i.a > 9" | map: "n" | join }}
{{ site.data.p | where_exp: "i", "i.t contains 'x'" | map: "n" | join }}
{{ site.data.p | where_exp: "i", "i.b" | map: "n" | join }}
{{ site.data.p | where_exp: "i", "i.b == false" | map: "n" | join }}
{{ site.data.p | where_exp: "i", "i.a == nil or i.n == 'Ada'" | map: "n" | join }}
{{ site.data.p | where_exp: "i", "i.o.k == 1" | map: "n" | join }}
{{ site.data.p | where_exp: "i", "i.n != 'Ada' and i.t.size == 0" | map: "n" | join }}
{{ site.data.p | group_by: "a" | jsonify }}
{{ site.data.p | group_by_exp: "i", "i.n | size" | map: "size" | join }}
{{ site.data.p | group_by_exp: "i", "i.t | first" | map: "name" | join: "," }}
{{ site.data.p | group_by_exp: "i", "i.n | slice: 0 | upcase" | jsonify }}
{{ site.data.p | find: "n", "Cyd" | jsonify }} {{ site.data.p | find: "a", 36 | map: "n" }} {{ site.data.p | find: "n", "zed" }}|
{% assign f = site.data.p | find_exp: "i", "i.a < 10" %}{{ f.n }}
{{ site.data.p | sort: "n" | map: "n" | join }} {{ site.data.p | sort_natural: "n" | map: "n" | join }}
{{ site.data.p | where_exp: "i", "i.o" | sort: "o.k" | map: "n" | join }}
{{ site.data.p | sort: "b", "first" | map: "n" | join }} {{ site.data.p | sort: "b", "last" | map: "n" | join }}
{{ site.data.p | map: "o" | compact | size }} {{ site.data.p | where: "t", "x" | map: "n" | join }} {{ site.data.p | where: "a", "36" | map: "n" | join }} {{ site.data.p | where: "b", true | map: "n" | join }}

=== sort with missing keys, order "first"
>> _data/p.yml
- {n: a, w: 3}
- {n: b}
- {n: c, w: 1}
- {n: d, w: "2"}
- {n: e}
> index.html
{{ site.data.p | where_exp: "i", "i.w != '2'" | sort: "w", "first" | map: "n" | join }}

=== sort with missing keys, order "last"
>> _data/p.yml
- {n: a, w: 3}
- {n: b}
- {n: c, w: 1}
- {n: d, w: "2"}
- {n: e}
> index.html
{{ site.data.p | where_exp: "i", "i.w != '2'" | sort: "w", "last" | map: "n" | join }}

=== sort with missing keys, order "middle"
>> _data/p.yml
- {n: a, w: 3}
- {n: b}
- {n: c, w: 1}
- {n: d, w: "2"}
- {n: e}
> index.html
{{ site.data.p | where_exp: "i", "i.w != '2'" | sort: "w", "middle" | map: "n" | join }}

=== sort with missing keys, order 
>> _data/p.yml
- {n: a, w: 3}
- {n: b}
- {n: c, w: 1}
- {n: d, w: "2"}
- {n: e}
> index.html
{{ site.data.p | where_exp: "i", "i.w != '2'" | sort: "w",  | map: "n" | join }}

=== collections: order, sort_by and their metadata
@ collections: {a: {output: true, order: [z.md, sub/y.md, x.md]}, b: {output: false, sort_by: w}, c: {output: true, sort_by: none, title: Sea}}
> _a/x.md
> _a/z.md
> _a/sub/y.md
> _a/w.md
> _b/1.md | w: 3
> _b/2.md | w: 1
> _b/3.md
> _c/1.md | date: 2024-01-02
> _c/2.md | date: 2023-01-02
> index.html
{% for x in site.a %}{{ x.relative_path }} {{ x.next.relative_path }} {{ x.previous.relative_path }};{% endfor %}
{% for x in site.b %}{{ x.w }} {{ x.url }};{% endfor %}
{% for x in site.c %}{{ x.relative_path }};{% endfor %}
{% for c in site.collections %}{{ c.label }} {{ c.title }} {{ c.output }} {{ c.docs.size }} {{ c.files.size }} {{ c.relative_directory }};{% endfor %}

=== static files and their properties
@ collections: {n: {output: true}}
@ defaults: [{scope: {path: "assets"}, values: {image: true}}, {scope: {path: "assets/b.pdf"}, values: {image: false, kind: doc}}]
>> assets/a.png
x
>> assets/b.pdf
x
>> assets/sub/c.tar.gz
x
>> _n/d.jpg
x
>> README
x
> index.html
{% assign files = site.static_files | sort: "path" %}{% for f in files %}{{ f.path }} {{ f.name }} {{ f.basename }} {{ f.extname }} {{ f.collection }} {{ f.image }} {{ f.kind }};{% endfor %}
{{ site.static_files | where: "image", true | map: "name" | join }} {{ site.static_files | where: "extname", ".pdf" | size }}
{% for f in files %}{% if f.path contains "assets/sub" %}{{ f.name }}{% endif %}{% endfor %}

=== categories and tags in every spelling
@ permalink: /:categories/:title
> _posts/2024-01-01-a.md | categories: x y | tags: t u
{{ page.categories | jsonify }} {{ page.tags | jsonify }} {{ page.category }} {{ page.tag }}
> _posts/2024-01-02-b.md | categories: [x y, Z] | tags: [t u]
{{ page.categories | jsonify }} {{ page.tags | jsonify }}
> _posts/2024-01-03-c.md | category: x y | tag: t u
{{ page.categories | jsonify }} {{ page.tags | jsonify }}
> One/two/_posts/2024-01-04-d.md | categories: three
{{ page.categories | jsonify }} {{ page.tags | jsonify }}
> one/_posts/two/2024-01-05-e.md | category: one
{{ page.categories | jsonify }}
> _posts/2024-01-06-f.md | categories: [ä ö] | tags: [null, x]
{{ page.categories | jsonify }} {{ page.tags | jsonify }}
> _posts/2024-01-07-g.md | categories: | tags: []
{{ page.categories | jsonify }} {{ page.tags | jsonify }}
> _posts/2024-01-08-h.md | category: [p, q] | categories: r
{{ page.categories | jsonify }}
> index.html
{% for c in site.categories %}{{ c[0] }}={{ c[1] | map: "slug" | join: "," }};{% endfor %}
{% for t in site.tags %}{{ t[0] }}={{ t[1].size }};{% endfor %}

=== defaults with globs: {path: "", type: posts}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "", type: posts}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "sub"}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "sub"}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "sub/**"}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "sub/**"}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "**/x*"}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "**/x*"}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "_notes/in", type: notes}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "_notes/in", type: notes}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "", type: drafts}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "", type: drafts}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "sub/*/x.md"}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "sub/*/x.md"}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "s?b"}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "s?b"}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "./sub"}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "./sub"}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "sub/a.md", type: posts}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "sub/a.md", type: posts}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== defaults with globs: {path: "*.md"}
@ collections: {notes: {output: true}}
@ show_drafts: true
@ defaults: [{scope: {path: "*.md"}, values: {v: yes, layout: l}}]
> _layouts/l.html
L{{ content }}
> sub/a.md
{{ page.v }}
> sub/deep/x.md
{{ page.v }}
> sub/deep/xy.html
{{ page.v }}
> top.md
{{ page.v }}
> sub/_posts/2024-01-01-p.md
{{ page.v }}
> _notes/in/n.md
{{ page.v }}
> _drafts/d.md | date: 2024-05-05
{{ page.v }}

=== includes in includes with parameters
>> _includes/a.html
(a {{ include.x }} {% include b.html y=include.x z="lit" %}{{ include.y }})
>> _includes/b.html
(b {{ include.y }} {{ include.z }} {{ include.x }} {% include c/d.html %})
>> _includes/c/d.html
d{{ include.y }}{{ v }}
> index.html
{% assign v = "V" %}{% include a.html x="1" %}
{% capture c %}{% include c/d.html y='q "r"' %}{% endcapture %}{{ c | strip }}
{% assign name = "c/d.html" %}{% include {{ name }} y=v %}
{% for i in (1..2) %}{% include c/d.html y=i %}{% endfor %}
{% include c/d.html y="a=b, c" %}
{% include a.html x=page.title y=site.time.nothing %}

=== layouts in a chain and what they say
> _layouts/base.html | lang: en | v: base | only: b
<html {{ layout.lang }} {{ layout.v }} {{ layout.only }} {{ page.v }} {{ page.layout }}>{{ content }}</html>
> _layouts/mid.html | layout: base | v: mid | lang: de
<mid {{ layout.v }} {{ layout.lang }} {{ layout.only }}>{{ content }}</mid>
> _layouts/leaf.html | layout: mid
<leaf {{ layout.v }} {{ layout.layout }}>{% assign fromleaf = 1 %}{{ content }}</leaf>
> a.md | layout: leaf | v: page
*x* {{ fromleaf }}
> b.html | layout: mid
b
> c.txt | layout: leaf
c
> _posts/2024-01-01-p.md | layout: base
p

=== kramdown.auto_ids: false
@ kramdown: {auto_ids: false}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.hard_wrap: true
@ kramdown: {hard_wrap: true}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.entity_output: numeric
@ kramdown: {entity_output: numeric}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.entity_output: symbolic
@ kramdown: {entity_output: symbolic}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.entity_output: as_input
@ kramdown: {entity_output: as_input}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.toc_levels: "2,3"
@ kramdown: {toc_levels: "2,3"}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.toc_levels: [1, 3]
@ kramdown: {toc_levels: [1, 3]}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.smart_quotes: ["apos", "apos", "quot", "quot"]
@ kramdown: {smart_quotes: ["apos", "apos", "quot", "quot"]}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.input: kramdown
@ kramdown: {input: kramdown}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.syntax_highlighter: null
@ kramdown: {syntax_highlighter: null}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.syntax_highlighter_opts: {disable: true}
@ kramdown: {syntax_highlighter_opts: {disable: true}}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.syntax_highlighter_opts: {block: {line_numbers: true}}
@ kramdown: {syntax_highlighter_opts: {block: {line_numbers: true}}}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.gfm_quirks: paragraph_end
@ kramdown: {gfm_quirks: paragraph_end}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.footnote_link_text: "[%s]"
@ kramdown: {footnote_link_text: "[%s]"}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.footnote_backlink: "back %s"
@ kramdown: {footnote_backlink: "back %s"}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.footnote_backlink_inline: true
@ kramdown: {footnote_backlink_inline: true}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.list_indent: true
@ kramdown: {list_indent: true}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.line_width: 40
@ kramdown: {line_width: 40}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.remove_span_html_tags: true
@ kramdown: {remove_span_html_tags: true}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.header_links: true
@ kramdown: {header_links: true}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.typographic_symbols: {mdash: "--", ndash: "-", laquo: "<<"}
@ kramdown: {typographic_symbols: {mdash: "--", ndash: "-", laquo: "<<"}}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.parse_block_html: true
@ kramdown: {parse_block_html: true}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.show_warnings: true
@ kramdown: {show_warnings: true}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.auto_id_prefix: "s-"
@ kramdown: {auto_id_prefix: "s-"}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== kramdown.header_offset: 2
@ kramdown: {header_offset: 2}
> a.md
* toc
{:toc}

# Top "quoted" -- it's...

## Second & <b>bold</b>

### Third \`c\`

Line one
line two -- "q" 'r' ... << x >> --- &copy; &nbsp; &amp; &#169; é

\`\`\`
plain <b>
\`\`\`

~~~ ruby
x = 1
~~~

    indented

note[^n] <span markdown="1">*s*</span> :smile: H~2~O
# Not a head?

<div>
*in div*
</div>

[^n]: The *note*.

=== dates and site.time in UTC
@ timezone: UTC
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in Asia/Tokyo
@ timezone: Asia/Tokyo
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in America/Los_Angeles
@ timezone: America/Los_Angeles
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in Australia/Adelaide
@ timezone: Australia/Adelaide
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in Europe/London
@ timezone: Europe/London
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in Europe/Vienna
@ timezone: Europe/Vienna
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in America/Sao_Paulo
@ timezone: America/Sao_Paulo
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in Asia/Kathmandu
@ timezone: Asia/Kathmandu
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in Pacific/Auckland
@ timezone: Pacific/Auckland
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in Africa/Nairobi
@ timezone: Africa/Nairobi
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in Europe/Athens
@ timezone: Europe/Athens
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== dates and site.time in America/Denver
@ timezone: America/Denver
> _posts/2024-03-31-a.md | date: 2024-03-31 01:30:00
{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M %z %j %U %a %-d %e %I%p %s" }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_long_string }}
> _posts/2024-10-27-b.md | date: 2024-10-27 23:30:00 -0700
{{ page.date | date_to_xmlschema }} {{ page.date | date_to_string: "ordinal", "US" }} {{ page.date | date_to_long_string: "ordinal" }} {{ page.url }}
> a.md | d: 2024-07-01 00:00 | e: 2024-07-01 12:00 +0200 | f: "2024-07-01T10:00:00Z"
{{ page.d | date: "%F %T" }} {{ page.e | date: "%F %T %z" }} {{ page.f | date: "%F %T %z" }} {{ page.d }} {{ page.e }} {{ site.time | date: "%F %T %z" }} {{ "now" | date: "%Y" | size }} {{ "2024-01-02" | date: "%A %Z" }} {{ "2024-07-02 10:00" | date: "%Z" }} {{ "2024-07-02 10:00:00 UTC" | date: "%Z" }} {{ 0 | date: "%F" }} {{ nil | date: "%F" }} {{ "nonsense" | date: "%F" }}

=== pagination by 1 of five posts
@ paginate: 1
@ plugins: [jekyll-paginate]
> index.html
{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.per_page }} {{ paginator.total_posts }} {{ paginator.previous_page }} {{ paginator.previous_page_path }} {{ paginator.next_page }} {{ paginator.next_page_path }} {{ page.url }} {% for p in paginator.posts %}{{ p.slug }}{% endfor %}
> _posts/2024-01-01-a.md
> _posts/2024-01-02-b.md
> _posts/2024-01-03-c.md
> _posts/2024-01-04-d.md
> _posts/2024-01-05-e.md

=== pagination by 2 of five posts
@ paginate: 2
@ plugins: [jekyll-paginate]
> index.html
{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.per_page }} {{ paginator.total_posts }} {{ paginator.previous_page }} {{ paginator.previous_page_path }} {{ paginator.next_page }} {{ paginator.next_page_path }} {{ page.url }} {% for p in paginator.posts %}{{ p.slug }}{% endfor %}
> _posts/2024-01-01-a.md
> _posts/2024-01-02-b.md
> _posts/2024-01-03-c.md
> _posts/2024-01-04-d.md
> _posts/2024-01-05-e.md

=== pagination by 3 of five posts
@ paginate: 3
@ plugins: [jekyll-paginate]
> index.html
{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.per_page }} {{ paginator.total_posts }} {{ paginator.previous_page }} {{ paginator.previous_page_path }} {{ paginator.next_page }} {{ paginator.next_page_path }} {{ page.url }} {% for p in paginator.posts %}{{ p.slug }}{% endfor %}
> _posts/2024-01-01-a.md
> _posts/2024-01-02-b.md
> _posts/2024-01-03-c.md
> _posts/2024-01-04-d.md
> _posts/2024-01-05-e.md

=== pagination by 5 of five posts
@ paginate: 5
@ plugins: [jekyll-paginate]
> index.html
{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.per_page }} {{ paginator.total_posts }} {{ paginator.previous_page }} {{ paginator.previous_page_path }} {{ paginator.next_page }} {{ paginator.next_page_path }} {{ page.url }} {% for p in paginator.posts %}{{ p.slug }}{% endfor %}
> _posts/2024-01-01-a.md
> _posts/2024-01-02-b.md
> _posts/2024-01-03-c.md
> _posts/2024-01-04-d.md
> _posts/2024-01-05-e.md

=== pagination by 7 of five posts
@ paginate: 7
@ plugins: [jekyll-paginate]
> index.html
{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.per_page }} {{ paginator.total_posts }} {{ paginator.previous_page }} {{ paginator.previous_page_path }} {{ paginator.next_page }} {{ paginator.next_page_path }} {{ page.url }} {% for p in paginator.posts %}{{ p.slug }}{% endfor %}
> _posts/2024-01-01-a.md
> _posts/2024-01-02-b.md
> _posts/2024-01-03-c.md
> _posts/2024-01-04-d.md
> _posts/2024-01-05-e.md

=== highlight ruby in a page and in HTML
> a.md
before

{% highlight ruby %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight ruby %}
  y
  {% endhighlight %}
> b.html
{% highlight ruby %}one{% endhighlight %}

=== highlight ruby linenos in a page and in HTML
> a.md
before

{% highlight ruby linenos %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight ruby linenos %}
  y
  {% endhighlight %}
> b.html
{% highlight ruby linenos %}one{% endhighlight %}

=== highlight python hl_lines="1 3" in a page and in HTML
> a.md
before

{% highlight python hl_lines="1 3" %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight python hl_lines="1 3" %}
  y
  {% endhighlight %}
> b.html
{% highlight python hl_lines="1 3" %}one{% endhighlight %}

=== highlight html in a page and in HTML
> a.md
before

{% highlight html %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight html %}
  y
  {% endhighlight %}
> b.html
{% highlight html %}one{% endhighlight %}

=== highlight text in a page and in HTML
> a.md
before

{% highlight text %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight text %}
  y
  {% endhighlight %}
> b.html
{% highlight text %}one{% endhighlight %}

=== highlight nosuch in a page and in HTML
> a.md
before

{% highlight nosuch %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight nosuch %}
  y
  {% endhighlight %}
> b.html
{% highlight nosuch %}one{% endhighlight %}

=== highlight js linenos=table in a page and in HTML
> a.md
before

{% highlight js linenos=table %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight js linenos=table %}
  y
  {% endhighlight %}
> b.html
{% highlight js linenos=table %}one{% endhighlight %}

=== highlight c linenos=inline in a page and in HTML
> a.md
before

{% highlight c linenos=inline %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight c linenos=inline %}
  y
  {% endhighlight %}
> b.html
{% highlight c linenos=inline %}one{% endhighlight %}

=== highlight diff in a page and in HTML
> a.md
before

{% highlight diff %}
a = 1 # <b>
  {{ "x" }}

c - d
{% endhighlight %}

- item

  {% highlight diff %}
  y
  {% endhighlight %}
> b.html
{% highlight diff %}one{% endhighlight %}

=== drafts beside posts
@ show_drafts: true
> _drafts/one.md | title: One | date: 2024-03-03
{{ page.draft }} {{ page.path }} {{ page.slug }} {{ page.categories | jsonify }}
> _drafts/2024-01-02-two.md
{{ page.draft }} {{ page.slug }} {{ page.title }}
> sub/_drafts/three.md | date: 2023-05-06
{{ page.url }} {{ page.categories | jsonify }}
> _drafts/four.md | published: false
x
> index.html
{% for p in site.posts %}{{ p.slug }} {{ p.draft }};{% endfor %}

=== front matter of kinds and its types
> a.md | s: text | i: 3 | f: 2.50 | b: yes | n: | d: 2024-05-06 | l: [1, two, {k: v}] | m: {a: {b: c}} | q: "2.50" | e: "" | t: 10:30 | x: 1e3 | h: 0x10 | u: ~
{{ page.s }} {{ page.i | plus: 1 }} {{ page.f }} {{ page.b }} [{{ page.n }}] {{ page.d }} {{ page.l | jsonify }} {{ page.m.a.b }} {{ page.q | plus: 1 }} [{{ page.e }}] {{ page.t }} {{ page.x }} {{ page.h }} [{{ page.u }}] {{ page.m | jsonify }} {{ page.l[2].k }} {{ page.l.last.k }} {{ page.m["a"]["b"] }}

=== neighbours, related posts and first and last
> _posts/2024-01-01-a.md
{{ page.previous.slug }}[{{ page.slug }}]{{ page.next.slug }} {% for p in site.related_posts %}{{ p.slug }}{% endfor %}
> _posts/2024-01-02-b.md
{{ page.previous.url }}[{{ page.slug }}]{{ page.next.title }}
> _posts/2024-01-03-c.md
{{ page.previous.date | date: "%F" }}[{{ page.slug }}]{{ page.next.slug }}{% unless page.next %}none{% endunless %}
> index.html
{{ site.posts.first.slug }} {{ site.posts.last.slug }} {{ site.posts.size }} {{ site.posts[1].slug }} {{ site.posts | map: "slug" | join }} {% for p in site.posts limit:1 offset:1 %}{{ p.slug }}{% endfor %} {% for p in site.posts reversed %}{{ p.slug }}{% endfor %}

=== pages in many endings
@ markdown_ext: "md,text"
> a.markdown
*a*
> b.md
*b*
> c.text
*c*
> d.mkd
*d*
> e.xml
<e>{{ page.url }}</e>
> f.json
{"u": {{ page.url | jsonify }} }
> g.css
g { c: {{ page.url }} }
> h.htm
{{ page.url }}
> i.xhtml
{{ page.url }}
> j
{{ page.url }}
> k.php
{{ page.url }}
> l.svg
<svg>{{ page.url }}</svg>
> m.HTML
{{ page.url }}

=== Sass with variables, imports and Liquid
@ sass: {style: expanded, sass_dir: _css}
> a.scss | c: red
$c: {{ page.c }};
@import "part";
.a { color: $c; .b { width: 1px + 2px; } &:hover { d: e; } }
>> _css/_part.scss
@mixin m($x) { margin: $x; }
.p { @include m(2px); }
> b.sass
.x
  y: z

=== a feed, a sitemap and a search index by hand
@ url: https://h.example
@ baseurl: /b
> feed.xml | layout: null
<?xml version="1.0"?><rss>{% for p in site.posts %}<i><t>{{ p.title | xml_escape }}</t><d>{{ p.content | xml_escape }}</d><p>{{ p.date | date_to_rfc822 }}</p><l>{{ p.url | prepend: site.baseurl | prepend: site.url }}</l></i>{% endfor %}</rss>
> search.json | layout: null
[{% for p in site.pages %}{% if p.title %}{"t": {{ p.title | jsonify }}, "c": {{ p.content | markdownify | strip_html | normalize_whitespace | jsonify }}}{% unless forloop.last %},{% endunless %}{% endif %}{% endfor %}]
> a.md | title: A & "B"
Text *with* \`code\` & more.

* list
> _posts/2024-01-01-p.md | title: P <1>
One & two.

=== markdown in many places
> index.html
{{ "*a*" | markdownify }}{% capture c %}
# H

- x
{% endcapture %}{{ c | markdownify }}{{ "it's -- \\"q\\"" | smartify }}{{ "a\\nb" | newline_to_br }}{{ "<p>x</p>" | strip_html }}
>> _includes/m.md
**m** {{ include.t }}
> a.md
{% include m.md t="*t*" %}

<div markdown="1">
{% include m.md t="u" %}
</div>
> _layouts/l.html
{{ content }}{{ page.sub | markdownify }}
> b.md | layout: l | sub: "a *b*"
x

=== raw, comments and whitespace control in Markdown
> a.md
{% raw %}{{ x }} {% y %}{% endraw %}

\`{% raw %}{{ z }}{% endraw %}\`

{% comment %} hidden {{ x }} {% endcomment %}after

-{%- if true -%}  t  {%- endif -%}-

{%- raw %} r {% endraw -%}  end

- a
{% for i in (1..2) %}- {{ i }}
{% endfor %}
- b

=== urls of documents with strange names
@ collections: {n: {output: true}}
> _n/a b.md
{{ page.url }} {{ page.id }} {{ page.slug }} {{ page.title }}
> _n/Ä Ö.md
{{ page.url }} {{ page.slug }}
> _n/x_y-Z.1.md
{{ page.url }} {{ page.title }}
> _n/100%.md
{{ page.url }}
> _posts/2024-01-01-Hello World's.md
{{ page.url }} {{ page.slug }} {{ page.title }}
> _posts/2024-01-02-ünï.md
{{ page.url }}
> c d/e f.md
{{ page.url }} {{ page.dir }}
> g+h&i.html
{{ page.url }}

=== environment, site keys and unknown things
@ title: T
@ my: {deep: [1, 2]}
@ email: a@b.example
^ JEKYLL_ENV=production
> index.html
{{ jekyll.environment }} {{ site.my.deep | join }} {{ site.email }} {{ site.nothing.at.all }}|{{ site.my.size }} {% if jekyll.environment == "production" %}P{% endif %} {{ site.pages.size }} {{ site.static_files.size }} {{ site.html_pages.size }} {{ site.documents.size }} {{ site.posts == empty }} {{ site.data.size }} {{ layout.x }} {{ paginator.x }} {{ content }} {{ page.nothing }} {{ site.title | upcase }} {{ site.plugins | jsonify }} {{ site.include | jsonify }} {{ site.encoding }} {{ site.permalink }} {{ site.markdown }} {{ site.excerpt_separator | jsonify }} {{ site.future }} {{ site.show_drafts }} {{ site.timezone }} {{ site.highlighter }}

=== redirects of every kind together
@ plugins: [jekyll-redirect-from]
@ url: https://h.example
@ baseurl: /b
> a.md | redirect_from: [/old, /older/, "/x.html", old file]
a
> _posts/2024-01-01-p.md | redirect_from: /post/
p
> c.md | redirect_to: /a.html
c
> d/index.md | redirect_to: [https://x.example/]
d

=== published, and hidden in lists
> a.md | published: false
a
> b.md | published: true
b
> _posts/2024-01-01-p.md | published: false
p
> _posts/2024-01-02-q.md
{{ page.previous.slug }}
> index.html
{{ site.pages | map: "name" | join: "," }} {{ site.posts.size }}

=== a document printed by Liquid
@ collections: {notes: {output: true}, quiet: {output: false}}
> _notes/a.md | title: A | layout: l
Text **a**.
> _quiet/q.md | title: Q | layout: l
Text *q*.

second
> _posts/2024-01-02-p.md | title: P
Post one.

Post two.
> _layouts/l.html
[{{ page.title }}: {{ content }}]
> index.html
{% for n in site.notes %}{{ n }}{% endfor %}
{% for n in site.quiet %}{{ n }}|{{ n | strip_html }}|{{ n | append: "x" }}{% endfor %}
{{ site.posts }}
{{ site.posts.first }}
{{ site.posts.first.excerpt }}
{{ site.notes | size }} {{ site.notes | join: "-" }}
{% assign x = site.notes | first %}{{ x }}
{% capture y %}{{ x }}{% endcapture %}{{ y | size }}
> b.md
{{ site.posts.first.next }}{{ page.next }}

{{ site.quiet.first }}
> _notes/b.md | title: B
{{ site.notes.first }} and {{ site.quiet.first }} {{ site.posts[0] }}

=== a collection called pages
@ collections: {pages: {output: true, permalink: "/:collection/:path/"}, html_pages: {output: true}, static_files: {output: true}, data: {output: true}, tags: {output: true}, documents: {output: true}}
> _pages/a.md | title: In pages
a
> _html_pages/a.md | title: In html_pages
a
> _static_files/a.md | title: In static_files
a
> _data/a.md | title: In data
a
> _tags/a.md | title: In tags
a
> _documents/a.md | title: In documents
a
> index.html | title: Index
{% for p in site.pages %}{{ p.title }},{% endfor %}
{% for p in site.html_pages %}{{ p.title }},{% endfor %}
{% for p in site.static_files %}{{ p.title }},{% endfor %}
{% for p in site.tags %}{{ p.title }},{% endfor %}
{% for p in site.documents %}{{ p.title }},{% endfor %}
{% for p in site.data %}{{ p.title }},{% endfor %}

=== redirect_to without its plugin
> a.md | title: A | redirect_to: https://x.example/
Text.

=== a collection called title is the site's title
@ collections: {posts: {output: false}, title: {output: true}}
> _posts/2024-01-02-p.md | title: P
x
> _title/a.md
x
> index.html
{{ site.posts.size }} {{ site.title.first.url }} {{ site.title }}

=== a page of HTML without front matter is the front page
>> index.html
<p>Hello</p>
> a.md
x
>> 404.html
lost
>> search.html
own search
>> print.html
own print
=== post_url and link with a baseurl without a slash
@ baseurl: blog
> _posts/2019-02-04-hello.md
x
> a.md
[W]({% post_url 2019-02-04-hello %}) [A]({% link a.md %})
=== data in the settings is a list
@ data: [{name: Jack}, {name: Leon}]
> index.html
{% for m in site.data %}{{ m.name }}{% endfor %}
=== where with empty, blank and nil over all kinds of values
> _posts/2019-03-13-a.md | title: A | p: [n, s]
> _posts/2019-03-14-b.md | title: B | p: [s]
> _posts/2019-03-15-c.md | title: C | p:
> _posts/2019-03-16-d.md | title: D | p: w
> _posts/2019-03-17-e.md | title: E | p: ""
> _posts/2019-03-18-f.md | title: F | p: []
> _posts/2019-03-19-g.md | title: G | p: {}
> _posts/2019-03-20-h.md | title: H | p: {foo: n, bar: s}
> index.html
{{ site.posts | where: "p", empty | map: "title" | join }}|{{ site.posts | where: "p", blank | map: "title" | join }}|{{ site.posts | where: "p", nil | map: "title" | join }}|{{ site.posts | where: "p", "s" | map: "title" | join }}
=== static files of a collection with permalinks
@ collections: {a: {output: true, permalink: "/:collection/:name"}, b: {output: true, permalink: "/x/:path/"}, c: {output: true, permalink: "/y/:title/"}, d: {output: true, permalink: "/z/:name:output_ext"}}
>> _a/t.txt
1
>> _a/sub/.htaccess
1
>> _b/sub/u.txt
1
>> _d/w.tar.gz
1
>> _d/noext
1

=== in a page: {{ "a,b;c" | split: "," }}
> a.md | tags: [x, y, z]
{{ "a,b;c" | split: "," }} 中文 words

=== in a page: {{ page.tags | array_to_sentence_string: "or" }}
> a.md | tags: [x, y, z]
{{ page.tags | array_to_sentence_string: "or" }} 中文 words

=== in a page: {{ site.time | date: "%Y" }}
> a.md | tags: [x, y, z]
{{ site.time | date: "%Y" }} 中文 words

=== in a page: {{ "x" | jsonify | inspect }}
> a.md | tags: [x, y, z]
{{ "x" | jsonify | inspect }} 中文 words

=== in a page: {{ page.content | number_of_words: "cjk" }}
> a.md | tags: [x, y, z]
{{ page.content | number_of_words: "cjk" }} 中文 words

=== in a page: {{ "a  b" | number_of_words: "auto" }}
> a.md | tags: [x, y, z]
{{ "a  b" | number_of_words: "auto" }} 中文 words

=== in a post and its excerpt: - a
> _posts/2024-01-01-p.md
- a
- b


1. c
2. d

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: | a | b |
> _posts/2024-01-01-p.md
| a | b |
|---|:-:|
| c | d |

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: > q
> _posts/2024-01-01-p.md
> q
>
> r

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: term
> _posts/2024-01-01-p.md
term
: def
: other

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: # H {#own .c}
> _posts/2024-01-01-p.md
# H {#own .c}

## H

## H

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: *[HTML]: Markup
> _posts/2024-01-01-p.md
*[HTML]: Markup

HTML here

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: a
> _posts/2024-01-01-p.md
a
{: .c #i k="v"}

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: ![alt](x.png){: width="10"}
> _posts/2024-01-01-p.md
![alt](x.png){: width="10"}

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: - [ ] todo
> _posts/2024-01-01-p.md
- [ ] todo
- [x] done

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: ~~gone~~
> _posts/2024-01-01-p.md
~~gone~~

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: <https://x.example> and x@y.example
> _posts/2024-01-01-p.md
<https://x.example> and x@y.example

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: [a][b] [c] ![d][b]
> _posts/2024-01-01-p.md
[a][b] [c] ![d][b]

[b]: /u "T"
[c]: <v w>

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: a[^1] b[^two]
> _posts/2024-01-01-p.md
a[^1] b[^two]

[^1]: one
[^two]: two

    more

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: {::comment}gone{:/}
> _posts/2024-01-01-p.md
{::comment}gone{:/}

{::nomarkdown}<i>*x*</i>{:/}

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: <div markdown="1">
> _posts/2024-01-01-p.md
<div markdown="1">

# In

*x*
</div>

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: - a, 2
> _posts/2024-01-01-p.md
- a

  b

  - c
- d

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: * * *
> _posts/2024-01-01-p.md
* * *

x --- y -- z ...

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}

=== in a post and its excerpt: <details><summary>s</summary>
> _posts/2024-01-01-p.md
<details><summary>s</summary>

**b**

</details>

Second.
> index.html
{{ site.posts.first.content }}|{{ site.posts.first.content | strip_html | strip_newlines }}|{{ site.posts.first.excerpt | strip_html | strip }}
`);
