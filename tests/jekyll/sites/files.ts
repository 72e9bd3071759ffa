// What Jekyll reads, and what it writes.
import { forEach, readSites } from '../read-sites.ts';

const folders = forEach(
  'folder',
  ['_drafts', '_posts', '_data', '_includes', '_layouts', '_sass', '_private', '.hidden', 'plain', '#x', '~y'],
  `
=== what of the folder {folder} is written
> {folder}/a.html |
a
>> {folder}/b.txt
b
> {folder}/sub/c.md |
c
`,
);

const names = forEach(
  'name',
  [
    '.htaccess',
    '.nojekyll',
    '_redirects',
    '#draft.html',
    'backup.html~',
    '.DS_Store',
    'robots.txt',
    'CNAME',
    'a b.html',
  ],
  `
=== a file called {name} without front matter
>> {name}
text

=== a file called {name} with front matter
> {name} |
text {{ page.url }}

=== a file called {name} that include names
@ include: ["{name}"]
> {name} |
text
`,
);

const excludes = forEach(
  'pattern',
  [
    'a',
    'a/',
    '/a',
    '/a/',
    'a/*',
    'a/**',
    'a/b',
    '*.txt',
    '**/*.txt',
    'a/x.txt',
    'x.txt',
    '*.t?t',
    'a/**/y.txt',
    'b*',
    '.',
    '*',
  ],
  `
=== exclude {pattern}
@ exclude: ["{pattern}"]
>> x.txt
x
>> a/x.txt
ax
>> a/b/y.txt
aby
>> a/b/x.txt
abx
> b/x.html |
bx
> index.html |
i

=== include {pattern} wins over exclude
@ exclude: [a, "*.txt", b]
@ include: ["{pattern}"]
>> x.txt
x
>> a/x.txt
ax
>> a/b/y.txt
aby
> b/x.html |
bx
> index.html |
i
`,
);

const includes = forEach(
  'pattern',
  ['_pages', '_pages/', '/_pages', '_pages/a.html', '_*', '.well-known', '.*', '_pages/**', '*'],
  `
=== include {pattern}
@ include: ["{pattern}"]
> _pages/a.html |
a {{ page.url }} {{ page.path }}
> _pages/sub/b.html |
b
>> _pages/c.txt
c
>> .well-known/security.txt
s
>> .other/x.txt
o
> index.html |
i
`,
);

const source = forEach(
  'dir',
  ['collections_dir: content'],
  `
=== {dir}, with posts, drafts and a collection inside
@ {dir}
@ collections: {notes: {output: true}}
> content/_posts/2020-01-01-a.html | tags: x
{{ page.url }} {{ page.path }} {{ page.categories | join: "," }} {{ page.relative_path }}
> content/_notes/n.html |
{{ page.url }} {{ page.path }} {{ page.relative_path }} {{ page.id }}
> content/_drafts/d.html |
d
> _posts/2020-01-01-outside.html
outside
> _notes/outside.html |
outside
> content/page.html |
{{ page.url }}
>> content/_notes/pic.txt
pic
>> content/file.txt
file
> index.html |
{% for p in site.posts %}{{ p.path }} {% endfor %}{% for p in site.notes %}{{ p.path }} {% endfor %}{% for c in site.collections %}{{ c.label }}:{{ c.relative_directory }}:{{ c.docs.size }} {% endfor %}
`,
);

export const FILES = readSites(`
${folders}
${names}
${excludes}
${includes}
${source}

=== files without front matter are copied as they are
>> a.html
{{ page.url }}
>> b.md
# *B*
>> c.txt
c

=== files with front matter are run by Liquid
> a.txt | x: 1
{{ page.x }} {{ page.url }}
> b.json |
{"url": "{{ page.url }}"}
> c.xml |
<x>{{ page.path }}</x>
> d.js |
var d = {{ 1 | plus: 1 }};
> e.css |
/* {{ page.url }} */

=== Markdown by all its endings
> a.md |
*a*
> b.markdown |
*b*
> c.mkd |
*c*
> d.mkdn |
*d*
> e.mkdown |
*e*
> f.MD |
*f*
> g.txt |
*g*

=== markdown_ext decides what is Markdown
@ markdown_ext: "md,txt"
> a.md |
*a*
> b.markdown |
*b*
> c.txt |
*c*

=== a site without Markdown
> index.html | title: Home
{{ page.title }}
> about.html | title: About
{{ page.url }}

=== a site of Sass alone
> css/main.scss |
$c: red;
a { color: $c; }

=== a site of a feed alone
> feed.xml |
<feed>{{ site.time }}</feed>

=== Sass with partials
> css/main.scss |
@import "base";
a { color: $c; }
>> _sass/_base.scss
$c: blue;

=== sass_dir
@ sass: {sass_dir: styles}
> main.scss |
@import "base";
a { color: $c; }
>> styles/_base.scss
$c: blue;

=== sass style compressed
@ sass: {style: compressed}
> main.scss |
a { color: red; b { color: blue; } }

=== Sass in a collection with output
@ collections: {styles: {output: true}}
> _styles/main.scss |
a { b: c }
> index.html |
{{ site.styles.size }}

=== a style sheet in Sass without front matter is copied
>> main.scss
a { color: red; }

=== indented Sass
> main.sass |
a
  color: red

=== a collection without output writes nothing
@ collections: {notes: {output: false}}
> _notes/a.html | title: A
a
>> _notes/pic.txt
pic
> index.html |
{% for n in site.notes %}{{ n.title }}{{ n.url }}{% endfor %}{{ site.static_files.size }}

=== a collection in a list writes nothing
@ collections: [notes]
> _notes/a.html | title: A
a
>> _notes/pic.txt
pic
> index.html |
{% for n in site.notes %}{{ n.title }}{% endfor %}

=== files without front matter in a collection with output are copied
@ collections: {notes: {output: true}}
> _notes/a.html | title: A
a
>> _notes/pic.txt
pic
>> _notes/sub/b.md
*b*
> index.html |
{% for n in site.notes %}{{ n.title }}{% endfor %}{% for f in site.static_files %}{{ f.path }} {{ f.collection }} {% endfor %}

=== files of a collection with a permalink
@ collections: {notes: {output: true, permalink: "/n/:path/"}}
> _notes/a.html | title: A
{{ page.url }}
>> _notes/pic.txt
pic
>> _notes/sub/pic2.txt
pic2

=== folders that begin with an underscore in a collection
@ collections: {notes: {output: true}}
> _notes/_hidden/a.html |
a
> _notes/.x/b.html |
b
> _notes/c.html |
c

=== a collection that the settings do not name
> _notes/a.html |
a
> index.html |
{{ site.notes }}|{{ site.collections.size }}

=== collections: the folder is empty
@ collections: {notes: {output: true}}
> index.html |
{{ site.notes.size }} {{ site.collections | map: "label" | join: " " }}

=== a collection with settings of its own
@ collections: {notes: {output: true, title: My notes, color: red}}
> _notes/a.html |
a
> index.html |
{% assign c = site.collections | where: "label", "notes" | first %}{{ c.title }} {{ c.color }} {{ c.output }} {{ c.docs.size }} {{ c.files.size }} {{ c.relative_directory }}

=== a collection sorted by a key
@ collections: {notes: {output: true, sort_by: weight}}
> _notes/a.html | weight: 2
{{ page.next.url }}
> _notes/b.html | weight: 1
{{ page.next.url }}
> _notes/c.html |
c
> index.html |
{% for n in site.notes %}{{ n.slug }}{% endfor %}

=== a collection in an order of names
@ collections: {notes: {output: true, order: [b.html, a.html]}}
> _notes/a.html |
{{ page.next.url }}
> _notes/b.html |
{{ page.next.url }}
> _notes/c.html |
c
> index.html |
{% for n in site.notes %}{{ n.slug }}{% endfor %}

=== published false leaves out a page, a post, a document and a text
@ collections: {notes: {output: true}}
> a.html | published: false
a
> b.txt | published: false
b
> _posts/2020-01-01-c.html | published: false
c
> _notes/d.html | published: false
d
> index.html |
{{ site.pages.size }} {{ site.posts.size }} {{ site.notes.size }}

=== unpublished true shows it
@ unpublished: true
@ collections: {notes: {output: true}}
> a.html | published: false
a
> _posts/2020-01-01-c.html | published: false
c
> _notes/d.html | published: false
d
> index.html |
{{ site.pages.size }} {{ site.posts.size }} {{ site.notes.size }}

=== published false in a collection without output
@ collections: {notes: {}}
> _notes/d.html | published: false
d
> _notes/e.html |
e
> index.html |
{{ site.notes.size }}

=== published false by a default
@ defaults: [{scope: {path: secret}, values: {published: false}}]
> secret/a.html |
a
> b.html |
b

=== draft in front matter is nothing to Jekyll
> a.html | draft: true
a {{ page.draft }}

=== limit_posts
@ limit_posts: 2
> _posts/2020-01-01-a.html
a
> _posts/2020-01-02-b.html
b
> _posts/2020-01-03-c.html
{{ page.previous.url }}
> index.html |
{{ site.posts.size }}{% for p in site.posts %}{{ p.slug }}{% endfor %}

=== posts in folders have categories
> news/_posts/2020-01-01-a.html
{{ page.url }} {{ page.categories | join: "," }}
> news/old/_posts/2020-01-01-b.html
{{ page.url }} {{ page.categories | join: "," }}
> _posts/deep/2020-01-01-c.html
{{ page.url }} {{ page.categories | join: "," }} {{ page.path }}

=== drafts in folders
@ show_drafts: true
> news/_drafts/a.html | date: 2020-01-01
{{ page.url }} {{ page.categories | join: "," }}
> _drafts/sub/b.html | date: 2020-01-01
{{ page.url }}

=== files beside posts
>> _posts/pic.txt
pic
>> news/_posts/pic.txt
pic
> _posts/2020-01-01-a.html
a
>> _posts/2020-01-01-plain.md
plain

=== source in a folder
@ kept_source: docs
@ source: docs
> docs/index.html |
{{ page.path }} {{ page.url }}
> docs/_posts/2020-01-01-a.html
{{ page.path }}
> docs/_includes/x.html |
x
>> docs/f.txt
f
> outside.html |
outside

=== layouts_dir
@ layouts_dir: theme/layouts
>> theme/layouts/default.html
[{{ content }}]
> a.html | layout: default
a

=== includes_dir
@ includes_dir: theme/parts
>> theme/parts/x.html
X
> a.html |
{% include x.html %}

=== data_dir
@ data_dir: facts
>> facts/x.yml
a: 1
>> _data/y.yml
b: 1
> a.html |
{{ site.data.x.a }}|{{ site.data.y.b }}

=== keep_files
@ keep_files: [old]
>> a.txt
a

=== strict_front_matter and sound front matter
@ strict_front_matter: true
> a.html | x: 1
{{ page.x }}

=== exclude means all that begins with its letters
@ exclude: [draft, a/b]
>> drafts/x.txt
x
>> draft-2.txt
x
>> my-draft.txt
x
>> a/bc.txt
x
>> sub/draft.txt
x

=== node_modules and vendor are never read
>> node_modules/a/x.html
x
>> vendor/bundle/x.html
x
>> vendor/other/x.txt
x
>> Gemfile.lock
x
>> .sass-cache/x
x
>> gemfiles/x
x

=== exclude keeps the defaults
@ exclude: [secret]
>> node_modules/a/x.html
x
>> secret/x.txt
x
>> a.txt
a

=== a _config.yml is never written
> a.html |
a
>> _config_dev.yml
x: 1
>> config.yml
y: 1

=== CRLF in front matter and text
>> a.html
---\r
title: A\r
---\r
{{ page.title }}\r

=== front matter that is empty
>> a.html
---
---
{{ page.url }}

=== front matter with blanks after its dashes
>> a.html
---${'  '}
title: A
---${'  '}
{{ page.title }}

=== front matter that never ends
>> a.html
---
title: A
{{ page.title }}

=== dashes below the top are no front matter
>> a.txt

---
title: A
---
x

=== front matter ended by dots
>> a.html
---
title: A
...
{{ page.title }}

=== a byte order mark before front matter
>> a.html
\uFEFF---
title: A
---
{{ page.title }}

=== static files as Liquid sees them
> index.html |
{% for f in site.static_files %}{{ f.path }} {{ f.name }} {{ f.basename }} {{ f.extname }} {{ f.collection }};{% endfor %}
>> a/b.txt
b
>> c.tar.gz
c
>> d
d

=== defaults for static files
@ defaults: [{scope: {path: img}, values: {image: true}}]
> index.html |
{% assign i = site.static_files | where: "image", true %}{% for f in i %}{{ f.path }} {% endfor %}
>> img/a.txt
a
>> b.txt
b

=== names that are hard
> ä.html |
{{ page.url }}
> b c.html |
{{ page.url }} {{ page.name }}
> d+e.html |
{{ page.url }}
> f%20g.html |
{{ page.url }}
> h&i.html |
{{ page.url }}

=== two pages of one address
> a.html | permalink: /x/
a
> b.html | permalink: /y/
b

=== index in Markdown and in HTML
> index.md |
{{ page.url }}
> sub/index.html |
{{ page.url }}
> sub2/index.markdown |
{{ page.url }} {{ page.dir }}

=== README is a page like another
> README.md | title: R
{{ page.url }}
> index.html |
i
`);
