// Where pages, posts and documents are written: styles, placeholders, endings.
import { forEach, readSites } from '../read-sites.ts';

const styles = forEach(
  'style',
  [
    'date',
    'pretty',
    'ordinal',
    'weekdate',
    'none',
    '/:title/',
    '/:title',
    '/:title.html',
    '/blog/:year/:title:output_ext',
    '/:categories/:title/',
    '/:slugified_categories/:slug',
    '/:path/:basename',
    '/x/:short_year/:i_month/:i_day/:title/',
    '/:collection/:path/',
  ],
  `
=== permalink {style} for pages, posts and documents
@ permalink: {style}
@ collections: {notes: {output: true}}
> index.html |
{{ page.url }}
> about.md |
{{ page.url }}
> sub/index.md |
{{ page.url }}
> sub/page.html |
{{ page.url }} {{ page.dir }}
> sub/data.json |
{{ page.url }}
> style.css |
{{ page.url }}
> _posts/2020-01-02-a-post.md | categories: [One Two, b]
{{ page.url }} {{ page.id }}
> _notes/n.md | date: 2020-01-02
{{ page.url }}
> _notes/deep/m.html |
{{ page.url }}
> _notes/x.txt |
{{ page.url }}
`,
);

const collection = forEach(
  'style',
  [
    '/:collection/:name',
    '/:collection/:path',
    '/:collection/:path/',
    '/:collection/:path:output_ext',
    '/:collection/:title',
    '/:title/',
    '/x/:year/:month/:day/:title.html',
    'pretty',
    'date',
    'none',
    '/:name.:output_ext',
    '/:slug',
    '/:categories/:title',
    '/fixed/',
    '/:collection/:y_day/:w_year/:week/:w_day/:short_day/:long_day/:short_month/:long_month/',
  ],
  `
=== a collection with the permalink {style}
@ collections: {notes: {output: true, permalink: "{style}"}}
> _notes/My Note.md | date: 2020-01-02 | title: Another title
{{ page.url }} {{ page.id }}
> _notes/deep/2019-03-04-m.html | category: Cat
{{ page.url }}
> _notes/with.dots.x.html | slug: given-slug
{{ page.url }}
`,
);

const pages = forEach(
  'link',
  [
    '/x/',
    '/x',
    '/x.html',
    'x',
    'x/',
    '/x/y.htm',
    '/x.php',
    '/i-am.php',
    '/x.json',
    '/',
    '/:title/',
    '/:basename/z',
    '/:path/q/',
    '/:name.html',
    '/a b/',
    '/ä/',
    '/x//y/',
    '/404.html',
    '/x.y/z',
    'pretty',
    'date',
    '/%20x/',
    '/x/index.html',
    '/:year/',
    '/../x/',
    '/x?y=z',
    '/:slug/',
    '/:categories/:title/',
    'none',
  ],
  `
=== a page with the permalink {link}
> sub/page.md | title: T | permalink: "{link}"
{{ page.url }} {{ page.dir }}

=== a text with the permalink {link}
> sub/page.txt | title: T | permalink: "{link}"
{{ page.url }}

=== a post with the permalink {link}
> _posts/2020-01-02-my-post.md | title: T | permalink: "{link}" | category: cat
{{ page.url }} {{ page.id }}
`,
);

export const ADDRESSES = readSites(`
${styles}
${collection}
${pages}

=== slug of a post in front matter
> _posts/2020-01-02-a.html | slug: My Slug
{{ page.url }} {{ page.slug }} {{ page.id }}

=== a title in capitals and signs
> _posts/2020-01-02-Hello_World-It's.html
{{ page.url }} {{ page.title }} {{ page.slug }}

=== letters of other writings in a post's name
> _posts/2020-01-02-größe.html
{{ page.url }}
> _posts/2020-01-02-日本.html
{{ page.url }}

=== blanks in a post's name
> _posts/2020-01-02-a b c.html
{{ page.url }} {{ page.slug }} {{ page.title }}

=== a post's name with two endings
> _posts/2020-01-02-a.b.html
{{ page.url }} {{ page.slug }} {{ page.title }}

=== a post that is no HTML
> _posts/2020-01-02-a.txt
{{ page.url }}
> _posts/2020-01-02-b.xml
{{ page.url }}

=== categories in addresses
> _posts/2020-01-02-a.html | categories: Big Small
{{ page.url }} {{ page.categories | join: "," }}
> _posts/2020-01-02-b.html | categories: [Big One, Ünder]
{{ page.url }} {{ page.categories | join: "," }}
> _posts/2020-01-02-c.html | category: One Two
{{ page.url }} {{ page.categories | join: "," }}
> _posts/2020-01-02-d.html | category: x | categories: [y, x]
{{ page.url }} {{ page.categories | join: "," }}
> cat/_posts/2020-01-02-e.html | categories: z
{{ page.url }} {{ page.categories | join: "," }}

=== tags
> _posts/2020-01-02-a.html | tags: a b
{{ page.tags | join: "," }}
> _posts/2020-01-02-b.html | tag: a b
{{ page.tags | join: "," }}
> _posts/2020-01-02-c.html | tags: [a b, c] | tag: d
{{ page.tags | join: "," }}
> _posts/2020-01-02-d.html | tags: 2020
{{ page.tags | join: "," }}
> index.html |
{% for t in site.tags %}{{ t[0] }}:{{ t[1] | map: "url" | join: "," }} {% endfor %}

=== baseurl
@ baseurl: /base
@ url: https://h.example
> index.html |
{{ site.baseurl }} {{ site.url }} {{ page.url }} {{ "/x" | relative_url }} {{ "x" | absolute_url }} {{ "" | relative_url }} {{ "https://o.example/" | relative_url }}

=== baseurl without a slash
@ baseurl: base
> index.html |
{{ site.baseurl }} {{ "/x" | relative_url }} {{ "x" | absolute_url }}

=== baseurl with a final slash
@ baseurl: /base/
> index.html |
{{ site.baseurl }} {{ "/x" | relative_url }} {{ "x" | absolute_url }}

=== baseurl that is only a slash
@ baseurl: /
> index.html |
{{ site.baseurl }} {{ "/x" | relative_url }} {{ "x" | absolute_url }}

=== url with a path, and baseurl
@ url: https://h.example/book
@ baseurl: /book
> index.html |
{{ site.baseurl }} {{ site.url }} {{ "/b" | relative_url }} {{ "/b" | absolute_url }}

=== url with a path, without baseurl
@ url: https://h.example/book
> index.html |
{{ site.baseurl }}|{{ site.url }} {{ "/b" | relative_url }} {{ "/b" | absolute_url }}

=== url with a final slash
@ url: https://h.example/
> index.html |
{{ site.url }} {{ "/b" | relative_url }} {{ "/b" | absolute_url }}

=== no url
> index.html |
[{{ site.url }}][{{ site.baseurl }}] {{ "/b" | relative_url }} {{ "b" | absolute_url }}

=== addresses that are encoded
> index.html |
{{ "/a b" | relative_url }} {{ "/ä" | relative_url }} {{ "/a?b=c d" | relative_url }} {{ "#x" | relative_url }} {{ "/a%20b" | relative_url }}

=== strip_index
> index.html |
{{ "/a/index.html" | strip_index }} {{ "/a/index.html?x" | strip_index }} {{ "/a/b.html" | strip_index }}

=== link and post_url
@ baseurl: /b
@ collections: {notes: {output: true}}
> _posts/2020-01-02-a.html
a
> sub/page.md |
p
> _notes/n.md |
n
>> f/x.txt
x
> index.html |
{% link sub/page.md %} {% link _notes/n.md %} {% link f/x.txt %} {% link _posts/2020-01-02-a.html %} {% post_url 2020-01-02-a %}

=== post_url with a folder
> sub/_posts/2020-01-02-a.html
a
> _posts/deep/2020-01-02-b.html
b
> index.html |
{% post_url sub/2020-01-02-a %} {% post_url /sub/2020-01-02-a %} {% post_url deep/2020-01-02-b %}

=== link with a variable
> sub/page.md |
p
> index.html |
{% assign x = "sub/page.md" %}{% link {{ x }} %}

=== link to what is not there
> index.html |
{% link nowhere.md %}

=== post_url to what is not there
> index.html |
{% post_url 2020-01-01-nowhere %}

=== dir of pages
> index.html |
{{ page.dir }}
> a/b.html |
{{ page.dir }}
> a/c/index.html |
{{ page.dir }}
> a/d.html | permalink: /x/y/
{{ page.dir }}

=== permalink by a default
@ defaults: [{scope: {path: docs}, values: {permalink: "/d/:basename/"}}, {scope: {type: posts}, values: {permalink: "/p/:title/"}}]
> docs/a.md |
{{ page.url }}
> _posts/2020-01-02-a.html
{{ page.url }}

=== trailing slash in a collection's permalink
@ collections: {a: {output: true, permalink: "/a/:name/"}, b: {output: true, permalink: "/b/:name.html"}}
> _a/x.html |
{{ page.url }}
> _b/x.html |
{{ page.url }}

=== an index in a collection
@ collections: {a: {output: true}}
> _a/index.html |
{{ page.url }}
> _a/sub/index.md |
{{ page.url }}

=== an index in a collection with pretty addresses
@ permalink: pretty
@ collections: {a: {output: true}}
> _a/index.html |
{{ page.url }}
> _a/sub/index.md |
{{ page.url }}

=== permalink null
> a.html | permalink:
{{ page.url }}
> _posts/2020-01-02-a.html | permalink:
{{ page.url }}

=== endings of pages in HTML
> a.htm |
{{ page.url }}
> b.xhtml |
{{ page.url }}
> c.HTML |
{{ page.url }}

=== an ending in capitals of Markdown with pretty addresses
@ permalink: pretty
> c.htm |
{{ page.url }}
> d.xhtml |
{{ page.url }}
> 404.html |
{{ page.url }}
> 404.md | permalink: /404.html
{{ page.url }}
`);
