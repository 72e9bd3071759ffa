// For each setting and plugin that `inspect` speaks of, a small site that shows what becomes of it.
import { readSites, type SmallSite } from './read-sites.ts';

export interface InspectedSite extends SmallSite {
  readonly kind: 'setting' | 'plugin' | 'kramdown';
  readonly name: string;
  /** The same site without it. */
  readonly without: SmallSite['files'];
  /** What stands in a file of the site in Vitrine's layouts: in a page's content, or in the whole page. */
  readonly shows: readonly { readonly path: string; readonly pattern: RegExp; readonly isWhole: boolean }[];
  /** Rules of problems that are reported. */
  readonly reports: readonly string[];
  /** What is typed instead. */
  readonly commands: readonly string[];
}

/**
 * As `readSites` reads them; besides, `? path pattern` is what stands in a file of the site in Vitrine's layouts,
 * `?page path pattern` in a whole page, `! rule` a problem that is reported, `$ vitrine …` a command that does it.
 */
function readInspected(text: string): readonly InspectedSite[] {
  return text
    .split(/^(?==== )/m)
    .slice(1)
    .flatMap((block) => {
      const lines = block.split('\n');
      const marked = (mark: string): readonly string[] =>
        lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length).trim()] : []));
      const [kind, name = ''] = (marked('=== ')[0] ?? '').split(' ');
      if (kind !== 'setting' && kind !== 'plugin' && kind !== 'kramdown') throw new Error(`What is "${kind}"?`);
      return readSites(lines.filter((line) => !/^(?:\?|\?page|!|\$) /.test(line)).join('\n')).map((site) => ({
        ...site,
        kind,
        name,
        without: { ...site.files, '_config.yml': withoutIt(site.files['_config.yml'] ?? '', kind, name) },
        shows: ['? ', '?page '].flatMap((mark) =>
          marked(mark).map((row) => {
            const [path = '', ...words] = row.split(' ');
            return { path, pattern: new RegExp(words.join(' '), 's'), isWhole: mark !== '? ' };
          }),
        ),
        reports: marked('! '),
        commands: marked('$ '),
      }));
    });
}

/** A setting goes with what is indented below it, a plugin from its list. */
function withoutIt(config: string, kind: InspectedSite['kind'], name: string): string {
  if (kind === 'plugin')
    return config.replace(
      /^plugins: \[(.*)\]$/m,
      (_, list: string) =>
        `plugins: [${list
          .split(', ')
          .filter((plugin) => plugin !== name)
          .join(', ')}]`,
    );
  const indent = kind === 'kramdown' ? '  ' : '';
  const isIt = (line: string): boolean => new RegExp(`^${indent}(?:kept_)?${name}:`).test(line);
  let goes = false;
  const lines = config.split('\n').filter((line) => {
    goes = isIt(line) || (goes && line.startsWith(`${indent} `));
    return !goes;
  });
  return lines.join('\n');
}

export const INSPECTED: readonly InspectedSite[] = readInspected(String.raw`
=== setting baseurl
@ baseurl: /b
> a.html
{{ '/x' | relative_url }}

=== setting collections
@ collections: {notes: {output: true}}
> _notes/n.md
Words.

=== setting collections_dir
@ collections: {notes: {output: true}}
@ collections_dir: all
> all/_notes/n.md
Words.

=== setting csv_reader
@ csv_reader: {headers: false}
>> _data/d.csv
a,b
1,2
> a.html
{{ site.data.d | jsonify }}

=== setting tsv_reader
@ tsv_reader: {headers: false}
>> _data/d.tsv
a	b
1	2
> a.html
{{ site.data.d | jsonify }}

=== setting data
@ data: {x: 1}
> a.html
{{ site.data.x }}

=== setting data_dir
@ data_dir: _facts
>> _facts/x.yml
a: 1
> a.html
{{ site.data.x.a }}

=== setting defaults
@ defaults: [{scope: {path: ""}, values: {mood: good}}]
> a.html
{{ page.mood }}

=== setting exclude
@ exclude: [b.html]
> a.html
Words.
> b.html
Words.

=== setting excerpt_separator
@ excerpt_separator: <!--more-->
> _posts/2020-01-02-p.md
One.

Two.<!--more-->

Three.
> a.html
{{ site.posts.first.excerpt | strip_html }}

=== setting future
@ future: true
> _posts/2027-01-02-p.md
Words.

=== setting include
@ include: [_more]
> _more/a.html
Words.

=== setting includes_dir
@ includes_dir: _parts
>> _parts/x.html
Words.
>> _includes/x.html
Others.
> a.html
{% include x.html %}

=== setting layouts_dir
@ layouts_dir: _frames
>> _frames/l.html
[{{ content }}]
>> _layouts/l.html
({{ content }})
> a.html | layout: l
Words.

=== setting limit_posts
@ limit_posts: 1
> _posts/2020-01-02-p.md
Words.
> _posts/2020-01-03-q.md
Words.

=== setting markdown_ext
@ markdown_ext: md,text
> a.text
*Words.*

=== setting permalink
@ permalink: /:title.html
> _posts/2020-01-02-p.md
Words.

=== setting plugins
@ plugins: [jekyll-mentions]
> a.md
@somebody

=== setting gems
@ gems: [jekyll-mentions]
> a.md
@somebody
? a.html href="https://github.com/somebody"

=== setting sass
@ sass: {style: compressed}
> a.scss
a { b { color: red } }

=== setting show_drafts
@ permalink: /:title.html
@ future: true
@ show_drafts: true
> _drafts/d.md
Words.

=== setting source
@ source: docs
@ kept_source: docs
> docs/a.html
Words.
> b.html
Words.

=== setting time
@ time: 2020-01-02 03:04:05
> a.html
{{ site.time }}

=== setting timezone
@ timezone: Asia/Tokyo
> _posts/2020-01-02-p.md | date: 2020-01-02 23:04:05 +0000
{{ page.date }}

=== setting unpublished
@ unpublished: true
> a.html | published: false
Words.

=== setting url
@ url: https://h.example
> a.html
{{ 'x' | absolute_url }}

=== setting feed
@ url: https://h.example
@ plugins: [jekyll-feed]
@ feed: {path: news.xml}
> _posts/2020-01-02-p.md
Words.

=== setting kramdown
@ kramdown: {hard_wrap: true}
> a.md
One
two

=== setting jekyll-mentions
@ plugins: [jekyll-mentions]
@ jekyll-mentions: https://h.example
> a.md
@somebody

=== setting page_excerpts
@ page_excerpts: true
> b.md
One.

Two.
> a.html | excerpt: none
{% assign b = site.pages | where: "name", "b.md" | first %}{{ b.excerpt | strip_html }}

=== setting titles_from_headings
@ plugins: [jekyll-titles-from-headings]
@ titles_from_headings: {enabled: false}
> a.md
# One

{{ page.title }}

=== setting readme_index
@ plugins: [jekyll-optional-front-matter, jekyll-readme-index]
@ readme_index: {enabled: false}
>> README.md
Words.

=== setting paginate
@ plugins: [jekyll-paginate]
@ paginate: 1
> _posts/2020-01-02-p.md
Words.
> _posts/2020-01-03-q.md
Words.
> index.html
{% for p in site.posts %}{{ p.id }} {% endfor %}{{ paginator.total_pages }}
? index.html /2020/01/03/q /2020/01/02/p

=== setting paginate_path
@ plugins: [jekyll-paginate]
@ paginate: 1
@ paginate_path: /p/:num
> _posts/2020-01-02-p.md
Words.
> _posts/2020-01-03-q.md
Words.
> index.html
{% for p in site.posts %}{{ p.id }} {% endfor %}{{ paginator.next_page_path }}
? index.html /2020/01/03/q /2020/01/02/p

=== setting pagination
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 1}
> _posts/2020-01-02-p.md
Words.
> _posts/2020-01-03-q.md
Words.
> index.html | pagination: {enabled: true}
{% for p in site.posts %}{{ p.id }} {% endfor %}{{ paginator.total_pages }}
? index.html /2020/01/03/q /2020/01/02/p

=== setting autopages
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 1}
@ autopages: {enabled: true, categories: {enabled: false}, collections: {enabled: false}, tags: {layouts: [tag.html]}}
>> _layouts/tag.html
{{ page.title }} {{ paginator.total_pages }}
> _posts/2020-01-02-p.md | tags: [t]
Words.

=== setting jekyll-archives
@ plugins: [jekyll-archives]
@ jekyll-archives: {enabled: [tags], layout: tag}
>> _layouts/tag.html
{{ page.title }} {{ page.posts.size }}
> _posts/2020-01-02-p.md | tags: [t]
Words.

=== setting toc
@ plugins: [jekyll-toc]
@ toc: {min_level: 3}
>> _layouts/l.html
{{ content | toc_only }}
> a.md | layout: l | toc: true
## Two

### Three

### Four

## Five
?page a.html href="#two".*href="#three".*href="#five"

=== setting gist
@ plugins: [jekyll-gist]
@ gist: {noscript: false}
> a.md
{% gist a/12345 %}

=== setting optional_front_matter
@ plugins: [jekyll-optional-front-matter]
@ optional_front_matter: {enabled: false}
>> b.md
Words.

=== setting relative_links
@ plugins: [jekyll-relative-links]
@ relative_links: {enabled: false}
> a.md
[b](b.md)
> b.md
Words.
? a.html href="b.html"

=== setting redirect_from
@ plugins: [jekyll-redirect-from]
@ redirect_from: {json: false}
> a.md | redirect_from: /old.html
Words.
? old.html a.html

=== setting theme
@ theme: a-theme
> a.md | layout: default
Words.
?page a.html <main.*Words\.

=== setting remote_theme
@ remote_theme: somebody/a-theme
> a.md | layout: default
Words.
?page a.html <main.*Words\.

=== setting destination
@ destination: public
> a.html
Words.
$ vitrine build --out public

=== setting keep_files
@ keep_files: [old]
> a.html
Words.

=== setting strict_front_matter
@ strict_front_matter: true
>> a.md
---
title: [A
---
Words.
! broken-yaml
$ vitrine build --strict

=== setting liquid
@ liquid: {strict_filters: true}
> a.md
{{ "a" | unheard }}
! unknown-filter
$ vitrine build --strict

=== setting highlighter
@ highlighter: none
> a.md
~~~ python
def f(): pass
~~~
? a.html <span class="hl?j?s?-?keyword|class="[^"]*keyword

=== setting markdown
@ markdown: CommonMarkGhPages
> a.md
Words *too*.
? a.html Words <em>too</em>

=== setting incremental
@ incremental: true
> a.html
Words.

=== setting watch
@ watch: true
> a.html
Words.
$ vitrine dev

=== setting livereload
@ livereload: true
> a.html
Words.
$ vitrine dev

=== setting port
@ port: 4001
> a.html
Words.
$ vitrine dev --port 4001

=== setting host
@ host: 0.0.0.0
> a.html
Words.
$ vitrine dev --host

=== setting open_url
@ open_url: true
> a.html
Words.
$ vitrine dev --open

=== setting quiet
@ quiet: true
> a.html
Words.
$ vitrine build --quiet

=== setting verbose
@ verbose: true
> a.html
Words.
$ vitrine build --verbose

=== setting cache_dir
@ cache_dir: .cache
> a.html
Words.
$ vitrine build --cache .cache

=== setting encoding
@ encoding: utf-8
> a.html
Wörds.

=== setting safe
@ plugins: [jekyll-mentions]
@ safe: true
> a.md
@somebody
? a.html href="https://github.com/somebody"

=== setting whitelist
@ whitelist: [jekyll-mentions]
> a.html
Words.

=== setting detach
@ detach: true
> a.html
Words.

=== setting show_dir_listing
@ show_dir_listing: true
> a.html
Words.

=== setting disable_disk_cache
@ disable_disk_cache: true
> a.html
Words.

=== setting profile
@ profile: true
> a.html
Words.

=== setting lsi
@ lsi: true
> _posts/2020-01-02-p.md
Words.
> a.html
{{ site.posts.first.related_posts.size }}

=== setting plugins_dir
@ plugins_dir: _ruby
>> _ruby/lead.rb
class Lead < Liquid::Tag; def render(c); 'lead'; end; end
Liquid::Template.register_tag('lead', Lead)
> a.md
{% lead %}
! unknown-tag

=== kramdown auto_ids
@ kramdown:
@   auto_ids: false
> a.md
Words.

## One

=== kramdown auto_id_prefix
@ kramdown:
@   auto_id_prefix: s-
> a.md
Words.

## One

=== kramdown hard_wrap
@ kramdown:
@   hard_wrap: true
> a.md
One
two

=== kramdown footnote_nr
@ kramdown:
@   footnote_nr: 5
> a.md
One[^a].

[^a]: Note.

=== kramdown footnote_prefix
@ kramdown:
@   footnote_prefix: p
> a.md
One[^a].

[^a]: Note.

=== kramdown footnote_backlink
@ kramdown:
@   footnote_backlink: up
> a.md
One[^a].

[^a]: Note.

=== kramdown footnote_backlink_inline
@ kramdown:
@   footnote_backlink_inline: true
> a.md
One[^a], two[^b], three[^c], one again[^a], four[^d].

[^a]: Note.

    - item
    - last
[^b]:
    > quoted
[^c]: Note

        listing
[^d]:
    - item
      - deep

        # heading

=== kramdown gfm_emojis
@ kramdown:
@   gfm_emojis: true
> a.md
:tada:
? a.html 🎉

=== kramdown smart_quotes
@ kramdown:
@   smart_quotes: apos,apos,quot,quot
> a.md
"a" 'b'

=== kramdown typographic_symbols
@ kramdown:
@   typographic_symbols: {hellip: ...}
> a.md
a...

=== kramdown link_defs
@ kramdown:
@   link_defs: {x: [https://h.example/]}
> a.md
[x]

=== kramdown parse_block_html
@ kramdown:
@   parse_block_html: true
> a.md
<div>
*a*
</div>

=== kramdown parse_span_html
@ kramdown:
@   parse_span_html: false
> a.md
<b>*a*</b>

=== kramdown remove_line_breaks_for_cjk
@ kramdown:
@   remove_line_breaks_for_cjk: true
> a.md
天地玄黄
宇宙洪荒
カナ
かな
abc
天、
地 *玄
黄*

=== kramdown toc_levels
@ kramdown:
@   toc_levels: 2..3
> a.md
* toc
{:toc}

# One

## Two

=== kramdown gfm_quirks
@ kramdown:
@   gfm_quirks: [no_auto_typographic]
> a.md
a -- b --- c... <<d>> "e"
# Heading
? a.html a -- b --- c\.\.\. <<|a -- b --- c\.\.\. &lt;&lt;

=== kramdown input
@ kramdown:
@   input: kramdown
> a.md
Words.

## 1. One: *two*
? a.html id="one-two"

=== kramdown header_offset
@ kramdown:
@   header_offset: 1
> a.md | title: A
## Two
? a.html <h2[^>]*>(?:<a[^>]*>)?Two

=== kramdown auto_id_stripping
@ kramdown:
@   auto_id_stripping: true
> a.md
# One *two* [three](x)

=== kramdown entity_output
@ kramdown:
@   entity_output: numeric
> a.md
a...
? a.html a…

=== kramdown syntax_highlighter
@ kramdown:
@   syntax_highlighter: null
> a.md
~~~ python
def f(): pass
~~~
? a.html class="[^"]*keyword

=== kramdown syntax_highlighter_opts
@ kramdown:
@   syntax_highlighter_opts: {disable: true}
> a.md
~~~ python
def f(): pass
~~~
? a.html class="[^"]*keyword

=== kramdown enable_coderay
@ kramdown:
@   enable_coderay: false
> a.md
~~~ python
def f(): pass
~~~
? a.html class="[^"]*keyword

=== kramdown coderay
@ kramdown:
@   coderay: {coderay_line_numbers: null}
> a.md
~~~ python
def f(): pass
~~~
? a.html class="[^"]*keyword

=== kramdown use_coderay
@ kramdown:
@   use_coderay: false
> a.md
~~~ python
def f(): pass
~~~
? a.html class="[^"]*keyword

=== kramdown guess_lang
@ kramdown:
@   guess_lang: false
> a.md
~~~ python
def f(): pass
~~~

=== kramdown math_engine
@ kramdown:
@   math_engine: null
> a.md
$$x^2$$
? a.html <math

=== kramdown math_engine_opts
@ kramdown:
@   math_engine_opts: {preview: true}
> a.md
$$x^2$$
? a.html <math

=== kramdown show_warnings
@ kramdown:
@   show_warnings: true
> a.md
[a][b]
! undefined-link

=== kramdown forbidden_inline_options
@ kramdown:
@   forbidden_inline_options: [auto_ids]
> a.md
Words.

=== kramdown template
@ kramdown:
@   template: "string://<html><%= @body %></html>"
> a.md
Words.

=== kramdown html_to_native
@ kramdown:
@   html_to_native: true
> a.md
<b>a</b>

=== kramdown transliterated_header_ids
@ kramdown:
@   transliterated_header_ids: true
> a.md
# Été

=== kramdown line_width
@ kramdown:
@   line_width: 10
> a.md
Some words that make a line.

=== kramdown list_indent
@ kramdown:
@   list_indent: 8
> a.md
- a
  - b

=== kramdown latex_headers
@ kramdown:
@   latex_headers: [a, b, c, d, e, f]
> a.md
# One

=== kramdown remove_block_html_tags
@ kramdown:
@   remove_block_html_tags: false
> a.md
<div>a</div>

=== kramdown remove_span_html_tags
@ kramdown:
@   remove_span_html_tags: true
> a.md
<b>a</b>

=== plugin github-pages
@ plugins: [github-pages]
>> README.md
# Words

Here.
? index.html Here\.

=== plugin jekyll-optional-front-matter
@ plugins: [jekyll-optional-front-matter]
>> b.md
Words.
? b.html Words\.

=== plugin jekyll-readme-index
@ plugins: [jekyll-readme-index]
@ readme_index: {with_frontmatter: true}
> README.md
Words.

=== plugin jekyll-titles-from-headings
@ plugins: [jekyll-titles-from-headings]
> a.md
# One

{{ page.title }}

=== plugin jekyll-default-layout
@ plugins: [jekyll-default-layout]
>> _layouts/page.html
[{{ content }}]
> a.md
Words.

=== plugin jekyll-relative-links
@ plugins: [jekyll-relative-links]
> a.md
[b](b.md)
> b.md
Words.
? a.html href="b.html"

=== plugin jekyll-redirect-from
@ plugins: [jekyll-redirect-from]
> a.md | redirect_from: /old.html
Words.
? old.html a.html

=== plugin jekyll-sitemap
@ url: https://h.example
@ plugins: [jekyll-sitemap]
> a.md
Words.
? sitemap.xml <loc>https://h.example/a.html

=== plugin jekyll-seo-tag
@ url: https://h.example
@ plugins: [jekyll-seo-tag]
>> _layouts/l.html
<head>{% seo %}</head>
> a.md | title: One | description: Of it. | layout: l
Words.
?page a.html <title>One.*name="description" content="Of it\."

=== plugin jekyll-feed
@ url: https://h.example
@ plugins: [jekyll-feed]
> _posts/2020-01-02-p.md
Words.
? feed.xml <entry

=== plugin jekyll-paginate
@ plugins: [jekyll-paginate]
@ paginate: 1
> _posts/2020-01-02-p.md
Words.
> _posts/2020-01-03-q.md
Words.
> index.html
{% for p in site.posts %}{{ p.id }} {% endfor %}{{ paginator.total_pages }}
? index.html /2020/01/03/q /2020/01/02/p

=== plugin jekyll-paginate-v2
@ plugins: [jekyll-paginate-v2]
@ pagination: {enabled: true, per_page: 1}
> _posts/2020-01-02-p.md
Words.
> _posts/2020-01-03-q.md
Words.
> index.html | pagination: {enabled: true}
{% for p in site.posts %}{{ p.id }} {% endfor %}{{ paginator.total_pages }}
? index.html /2020/01/03/q /2020/01/02/p

=== plugin jekyll-toc
@ plugins: [jekyll-toc]
>> _layouts/l.html
{{ content | toc_only }}
> a.md | layout: l | toc: true
## Two

## Three

## Four
?page a.html href="#two".*href="#four"

=== plugin jekyll-include-cache
@ plugins: [jekyll-include-cache]
>> _includes/x.html
Words.
> a.html
{% include_cached x.html %}

=== plugin jekyll-github-metadata
@ plugins: [jekyll-github-metadata]
@ repository: somebody/book
> a.md
[{{ site.github.repository_url }}]
? a.html \[.*https://github.com/somebody/book.*\]

=== plugin jekyll-polyglot
@ plugins: [jekyll-polyglot]
@ languages: [en, fr]
@ default_lang: en
> a.md | lang: en | title: A
Words.
> fr/a.md | lang: fr | title: B | permalink: /a.html
Mots.
? a.html Words\.
? fr/a.html Mots\.

=== plugin jekyll-multiple-languages-plugin
@ plugins: [jekyll-multiple-languages-plugin]
@ languages: [en, fr]
>> _i18n/en.yml
hello: Words.
>> _i18n/fr.yml
hello: Mots.
> a.md | title: A
{% t hello %}
? a.html Words\.
? fr/a.html Mots\.

=== plugin jekyll-gist
@ plugins: [jekyll-gist]
> a.md
{% gist a/12345 %}
? a.html href="https://gist.github.com/a/12345"

=== plugin jekyll-mentions
@ plugins: [jekyll-mentions]
> a.md
@somebody

=== plugin jemoji
@ plugins: [jemoji]
> a.md
:tada:
? a.html 🎉

=== plugin jekyll-avatar
@ plugins: [jekyll-avatar]
> a.md
{% avatar somebody %}

=== plugin jekyll-scholar
@ plugins: [jekyll-scholar]
>> _bibliography/references.bib
@book{own, author = {Own, A.}, title = {A Work}, year = 2001}
> a.md
As {% cite own %} says.
? a.html Own.*2001

=== plugin jekyll/scholar
@ plugins: [jekyll/scholar]
>> _bibliography/references.bib
@book{own, author = {Own, A.}, title = {A Work}, year = 2001}
> a.md
As {% cite own %} says.
? a.html Own.*2001

=== plugin jekyll-archives
@ plugins: [jekyll-archives]
@ jekyll-archives: {enabled: [tags], layout: tag}
>> _layouts/tag.html
{{ page.title }} {{ page.posts.size }}
> _posts/2020-01-02-p.md | tags: [t]
Words.

=== plugin jekyll-commonmark
@ plugins: [jekyll-commonmark]
@ markdown: CommonMark
> a.md
Words *too*.{: .c}
? a.html Words <em>too</em>

=== plugin jekyll-commonmark-ghpages
@ plugins: [jekyll-commonmark-ghpages]
@ markdown: CommonMarkGhPages
> a.md
Words *too*.{: .c}
? a.html Words <em>too</em>

=== plugin jekyll-remote-theme
@ plugins: [jekyll-remote-theme]
@ remote_theme: somebody/a-theme
> a.md | layout: default
Words.
?page a.html <main.*Words\.

=== plugin jekyll-sass-converter
@ plugins: [jekyll-sass-converter]
> a.scss
a { b { color: red } }

=== plugin jekyll-spaceship
@ plugins: [jekyll-spaceship]
> a.md
$x^2$

| a |
|---|
| b |
? a.html <math.*<table

=== plugin jekyll-katex
@ plugins: [jekyll-katex]
> a.md
As {% katex %}x_2 + y_2{% endkatex %} says: {% katex display %}a_1 * b_1 * c{% endkatex %}
? a.html <math[^>]*>.*<math[^>]*display="block"

=== plugin jekyll-imagemagick
@ plugins: [jekyll-imagemagick]
> a.md
Words.

=== plugin jekyll-responsive-image
@ plugins: [jekyll-responsive-image]
> a.md
{% responsive_image path: a.jpg %}
! unknown-tag

=== plugin jekyll-watch
@ plugins: [jekyll-watch]
> a.html
Words.
$ vitrine dev

=== plugin jekyll-compose
@ plugins: [jekyll-compose]
> a.html
Words.

=== plugin jekyll-minifier
@ plugins: [jekyll-minifier]
> a.html
Words.

=== plugin jekyll-target-blank
@ plugins: [jekyll-target-blank]
> a.md
[a](https://h.example/)

=== plugin jekyll-last-modified-at
@ plugins: [jekyll-last-modified-at]
> a.md
[{{ page.last_modified_at }}]

=== plugin jekyll-asciidoc
@ plugins: [jekyll-asciidoc]
>> a.adoc
= One

Words.
? a.adoc = One

=== plugin jekyll-coffeescript
@ plugins: [jekyll-coffeescript]
> a.coffee
f = -> 1

=== plugin jekyll-picture-tag
@ plugins: [jekyll-picture-tag]
> a.md
{% picture a.jpg %}
! unknown-tag

=== plugin jekyll-diagrams
@ plugins: [jekyll-diagrams]
> a.md
{% graphviz %}
digraph {}
{% endgraphviz %}
! unknown-tag

=== plugin jekyll-twitter-plugin
@ plugins: [jekyll-twitter-plugin]
> a.md
{% twitter https://h.example/1 %}
! unknown-tag

=== plugin jekyll-email-protect
@ plugins: [jekyll-email-protect]
> a.md
{{ "a@h.example" | encode_email }}
! unknown-filter
`);
