// Plugins: pagination, feeds, site maps, redirects, and those that GitHub Pages switches on.
import { forEach, readSites } from '../read-sites.ts';

const posts = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `> _posts/2020-01-0${index + 1}-p${index + 1}.md | title: P${index + 1} | tags: t${index % 2} | category: c${index % 2}\nText ${index + 1}.`,
  ).join('\n');

const LIST =
  '{% for p in paginator.posts %}{{ p.title }} {% endfor %}|{{ paginator.page }}/{{ paginator.total_pages }}|{{ paginator.per_page }}|{{ paginator.total_posts }}|{{ paginator.previous_page }}|{{ paginator.previous_page_path }}|{{ paginator.next_page }}|{{ paginator.next_page_path }}|{{ page.url }}';

const paginate = forEach(
  'path',
  ['/page:num', 'page:num', '/page/:num/', '/blog/page:num/', '/page-:num.html', 'blog/:num', '/:num'],
  `
=== paginate_path {path}
@ plugins: [jekyll-paginate]
@ paginate: 2
@ paginate_path: "{path}"
> index.html | title: Home
${LIST}
> blog/index.html | title: Blog
${LIST}
${posts(5)}
`,
);

const v2Settings = forEach(
  'settings',
  [
    'enabled: true, per_page: 2',
    'enabled: true, per_page: 2, permalink: "/page/:num/"',
    'enabled: true, per_page: 2, title: ":title - page :num"',
    'enabled: true, per_page: 2, sort_field: title, sort_reverse: true',
    'enabled: true, per_page: 2, limit: 2',
    'enabled: false',
  ],
  `
=== jekyll-paginate-v2 with {settings}
@ plugins: [jekyll-paginate-v2]
@ pagination: {{settings}}
> index.html | title: Home | pagination: {enabled: true}
{{ page.title }} ${LIST}
${posts(5)}
`,
);

const v2Page = forEach(
  'page',
  [
    'enabled: true, per_page: 3',
    'enabled: true, tag: t0',
    'enabled: true, category: c1',
    'enabled: true, collection: notes',
    'enabled: true, permalink: "/p:num/"',
    'enabled: true, sort_field: title, sort_reverse: false',
    'enabled: true, offset: 1',
    'enabled: false',
  ],
  `
=== jekyll-paginate-v2, a page with {page}
@ plugins: [jekyll-paginate-v2]
@ collections: {notes: {output: true}}
@ pagination: {enabled: true, per_page: 2}
> sub/index.html | pagination: {{page}}
${LIST}
${posts(5)}
> _notes/n1.md | title: N1
n
> _notes/n2.md | title: N2
n
> _notes/n3.md | title: N3
n
`,
);

const redirects = forEach(
  'value',
  ['/old/', '/old', '/old.html', 'old', '[/a/, /b.html]', '/x/y/z/', '/old/index.html', '/old.php'],
  `
=== redirect_from {value}
@ plugins: [jekyll-redirect-from]
@ url: https://h.example
> new.md | redirect_from: {value}
new
`,
);

const redirectsTo = forEach(
  'value',
  ['https://x.example/', '/new.html', '/nowhere/', 'new.html', '[/new.html]'],
  `
=== redirect_to {value}
@ plugins: [jekyll-redirect-from]
@ url: https://h.example
> old.md | redirect_to: {value}
old
> new.html |
new

=== redirect_to {value} on the front page
@ plugins: [jekyll-redirect-from]
@ url: https://h.example
@ baseurl: /b
> index.md | redirect_to: {value}
old
> new.html |
new
`,
);

export const PLUGINS = readSites(`
${paginate}
${v2Settings}
${v2Page}
${redirects}
${redirectsTo}

=== paginate without its plugin
@ paginate: 2
> index.html |
${LIST}
${posts(3)}

=== paginate more than there are posts
@ plugins: [jekyll-paginate]
@ paginate: 10
> index.html |
${LIST}
${posts(3)}

=== paginate with as many posts as two pages hold
@ plugins: [jekyll-paginate]
@ paginate: 2
> index.html |
${LIST}
${posts(4)}

=== paginate in Markdown is none
@ plugins: [jekyll-paginate]
@ paginate: 2
> index.md |
${LIST}
${posts(3)}

=== paginate with baseurl
@ plugins: [jekyll-paginate]
@ paginate: 2
@ baseurl: /b
> index.html |
${LIST}
${posts(3)}

=== paginate leaves hidden posts out
@ plugins: [jekyll-paginate]
@ paginate: 2
> index.html |
${LIST}
${posts(3)}
> _posts/2020-02-01-hidden.md | title: H | hidden: true
h
> _posts/2030-02-01-later.md | title: L
l

=== paginate without posts
@ plugins: [jekyll-paginate]
@ paginate: 2
> index.html |
${LIST}

=== paginate with a layout
@ plugins: [jekyll-paginate]
@ paginate: 2
>> _layouts/l.html
<{{ content | strip }}> {{ page.title }} {{ paginator.page }} {{ page.path }}
> index.html | layout: l | title: Home
${LIST}
${posts(3)}

=== paginate and pretty addresses
@ plugins: [jekyll-paginate]
@ paginate: 2
@ permalink: pretty
> index.html |
${LIST}
${posts(3)}

=== pages of the pagination in site.pages
@ plugins: [jekyll-paginate]
@ paginate: 2
> index.html |
${LIST}
> z.html |
{% for p in site.pages %}{{ p.url }} {% endfor %}
${posts(3)}

=== jekyll-feed writes feed.xml
@ plugins: [jekyll-feed]
@ title: T
@ description: D
@ url: https://h.example
@ author: {name: A, email: a@h.example}
> index.html |
{% feed_meta %}
> _posts/2020-01-02-p.md | title: P & Q | author: Someone | tags: [x] | categories: [c] | image: /pic.png
Text *p*.

More.

=== jekyll-feed without posts
@ plugins: [jekyll-feed]
@ url: https://h.example
> index.html |
i

=== jekyll-feed with a path
@ plugins: [jekyll-feed]
@ url: https://h.example
@ feed: {path: atom.xml}
> _posts/2020-01-02-p.md | title: P
p

=== jekyll-feed with excerpts only
@ plugins: [jekyll-feed]
@ url: https://h.example
@ feed: {excerpt_only: true}
> _posts/2020-01-02-p.md | title: P
one

two

=== jekyll-feed with a limit
@ plugins: [jekyll-feed]
@ url: https://h.example
@ feed: {posts_limit: 1}
${posts(3)}

=== jekyll-feed for categories, tags and collections
@ plugins: [jekyll-feed]
@ url: https://h.example
@ collections: {notes: {output: true}}
@ feed: {categories: [c1], tags: true, collections: [notes]}
${posts(3)}
> _notes/n.md | title: N
n

=== jekyll-feed leaves an author's feed.xml
@ plugins: [jekyll-feed]
@ url: https://h.example
> feed.xml |
mine
${posts(1)}

=== jekyll-sitemap
@ plugins: [jekyll-sitemap]
@ url: https://h.example
> index.html |
i
> a.md | sitemap: false
a
> b.md |
b
> c.txt |
c
> sub/index.md |
s
${posts(1)}

=== jekyll-sitemap with an author's robots.txt
@ plugins: [jekyll-sitemap]
@ url: https://h.example
>> robots.txt
User-agent: *
> index.html |
i

=== jekyll-sitemap with dates and static files
@ plugins: [jekyll-sitemap]
@ url: https://h.example
@ baseurl: /b
> index.html | last_modified_at: 2020-05-06
i
> 404.html |
n

=== jekyll-seo-tag
@ plugins: [jekyll-seo-tag]
@ title: Site
@ description: About it
@ url: https://h.example
> index.html | title: Home
{% seo %}
> a.html | title: A | description: Of a
{% seo title=false %}
> _posts/2020-01-02-p.html | title: P | author: Me
{% seo %}

=== jekyll-redirect-from on a post and a document
@ plugins: [jekyll-redirect-from]
@ url: https://h.example
@ collections: {notes: {output: true}}
> _posts/2020-01-02-p.md | redirect_from: /p/
p
> _notes/n.md | redirect_from: [/n/, /m]
n

=== redirects.json can be left out
@ plugins: [jekyll-redirect-from]
@ url: https://h.example
@ redirect_from: {json: false}
> a.md | redirect_from: /old/
a

=== jekyll-optional-front-matter
@ plugins: [jekyll-optional-front-matter]
>> a.md
# A
>> README.md
# R
>> sub/b.md
*b* {{ page.url }}
>> LICENSE.md
l

=== jekyll-optional-front-matter removes originals
@ plugins: [jekyll-optional-front-matter]
@ optional_front_matter: {remove_originals: true}
>> a.md
# A

=== jekyll-optional-front-matter, switched off
@ plugins: [jekyll-optional-front-matter]
@ optional_front_matter: {enabled: false}
>> a.md
# A

=== jekyll-readme-index
@ plugins: [jekyll-readme-index]
> README.md | title: R
r {{ page.url }}
> sub/README.md | title: S
s {{ page.url }}
> other/README.md | title: O
o {{ page.url }}
> other/index.html |
i

=== jekyll-readme-index with front matter optional
@ plugins: [jekyll-readme-index, jekyll-optional-front-matter]
@ readme_index: {with_frontmatter: true}
> README.md | title: R
r {{ page.url }}

=== jekyll-titles-from-headings
@ plugins: [jekyll-titles-from-headings]
> a.md |
# Heading *a*

{{ page.title }}
> b.md | title: Given
# Heading b

{{ page.title }}
> c.md |
Heading c
=========

{{ page.title }}
> d.md |
Text

# Heading d

{{ page.title }}
> e.md |
## Heading e {#x}

{{ page.title }}
> index.html |
{% for p in site.pages %}{{ p.title }};{% endfor %}

=== jekyll-titles-from-headings strips the title
@ plugins: [jekyll-titles-from-headings]
@ titles_from_headings: {strip_title: true}
> a.md |
# Heading a

text {{ page.title }}

=== jekyll-titles-from-headings in collections
@ plugins: [jekyll-titles-from-headings]
@ titles_from_headings: {collections: true}
@ collections: {notes: {output: true}}
> _notes/a.md |
# Heading a

text
> _posts/2020-01-02-p.md
# Heading p

text
> index.html |
{% for p in site.notes %}{{ p.title }};{% endfor %}{% for p in site.posts %}{{ p.title }};{% endfor %}

=== jekyll-default-layout
@ plugins: [jekyll-default-layout]
>> _layouts/default.html
D{{ content }}
>> _layouts/page.html
P{{ content }}
>> _layouts/post.html
O{{ content }}
>> _layouts/home.html
H{{ content }}
> index.md |
i
> a.md |
a
> _posts/2020-01-02-p.md
p
> b.html |
b
> c.md | layout: default
c

=== jekyll-relative-links
@ plugins: [jekyll-relative-links]
@ baseurl: /b
> a.md |
[b](sub/b.md) [b2](sub/b.md#x) [c](c.html) [f](f.txt) [n](nowhere.md) [r]

[r]: sub/b.md
> sub/b.md |
[a](../a.md) [self](b.md)
> c.html |
c
>> f.txt
f

=== jekyll-relative-links in collections
@ plugins: [jekyll-relative-links]
@ relative_links: {enabled: true, collections: true}
@ collections: {notes: {output: true}}
> _notes/a.md |
[b](b.md)
> _notes/b.md |
[a](a.md)

=== jekyll-mentions
@ plugins: [jekyll-mentions]
> a.md |
By @someone and mail@x.example, \`@code\`.

=== jekyll-gist
@ plugins: [jekyll-gist]
> a.html |
{% if false %}{% gist x/1 %}{% endif %}

=== jekyll-include-cache
@ plugins: [jekyll-include-cache]
>> _includes/a.html
A{{ include.x }}
> a.html |
{% include_cached a.html x="1" %}{% include_cached a.html x="2" %}

=== jekyll-archives
@ plugins: [jekyll-archives]
@ jekyll-archives: {enabled: all, layout: archive}
>> _layouts/archive.html
{{ page.title }}|{{ page.type }}|{{ page.date | date: "%Y-%m" }}|{% for p in page.posts %}{{ p.title }} {% endfor %}|{{ page.url }}
${posts(3)}

=== jekyll-archives of years and tags only
@ plugins: [jekyll-archives]
@ jekyll-archives: {enabled: [year, tags], layout: archive, permalinks: {year: "/y/:year/", tag: "/t/:name.html"}}
>> _layouts/archive.html
{{ page.title }}|{{ page.type }}|{{ page.date | date: "%Y" }}|{% for p in page.posts %}{{ p.title }} {% endfor %}
${posts(3)}

=== jekyll-archives, nothing enabled
@ plugins: [jekyll-archives]
@ jekyll-archives: {enabled: [], layout: archive}
>> _layouts/archive.html
x
${posts(1)}

=== jekyll-toc
@ plugins: [jekyll-toc]
>> _layouts/l.html
{{ content | toc_only }}|{{ content | inject_anchors }}
> a.md | layout: l | toc: true
# A

## B

text

=== jekyll-toc, both
@ plugins: [jekyll-toc]
>> _layouts/l.html
{% toc %}|{{ content | toc }}
> a.md | layout: l | toc: true
## B

text

### C
`);
