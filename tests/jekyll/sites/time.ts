// Dates: what waits for its day, zones, the day of a post, what Liquid prints of them. The recorded day is 2026-05-15.
import { forEach, readSites } from '../read-sites.ts';

const SHOWN =
  "{{ page.date }} | {{ page.date | date_to_xmlschema }} | {{ page.date | date: '%F %T %z' }} | {{ page.url }}";

const zones = forEach(
  'zone',
  ['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kolkata', 'Europe/Berlin', 'America/St_Johns'],
  `
=== timezone {zone} decides the day of a post
@ timezone: {zone}
> _posts/2000-01-01-p1.html | date: 2017-01-01 06:00:00 +1200
${SHOWN}
> _posts/2000-01-02-p2.html | date: 2014-11-18 17:33:36
${SHOWN}
> _posts/2000-01-03-p3.html | date: 2013-05-09 23:59:53
${SHOWN}
> _posts/2000-01-04-p4.html | date: 2015-07-30T16:00:00Z
${SHOWN}
> _posts/2000-01-05-p5.html | date: 2015-07-31
${SHOWN}
> _posts/2000-01-06-p6.html | date: 2015-07-31 01:00:00 -0800
${SHOWN}
> _posts/2000-01-07-p7.html | date: 2015-7-3 1:00
${SHOWN}
> _posts/2015-12-31-p8.html
${SHOWN}

=== timezone {zone} and dates in a page, a collection and data
@ timezone: {zone}
@ collections: {notes: {output: true}}
@ launched: 2020-03-01 22:00:00
> a.html | date: 2020-03-01 22:00:00 | changed: 2020-06-01 01:30:00 +0000
{{ page.date }} {{ page.changed }} {{ page.changed | date: '%H:%M' }} {{ site.launched }} {{ site.data.d.day }} {{ site.data.d.at }}
> _notes/n.html | date: 2020-03-01 22:00:00
{{ page.date }} {{ page.date | date: '%c' }}
>> _data/d.yml
day: 2020-03-01
at: 2020-03-01 22:00:00

=== timezone {zone}, permalinks with the time of day
@ timezone: {zone}
@ permalink: /:year/:month/:day/:hour-:minute-:second/:title.html
> _posts/2019-02-03-x.html | date: 2019-02-03 23:30:15 -0330
{{ page.url }} {{ page.date }}
`,
);

export const TIME = readSites(`
${zones}

=== a post of a later day waits
> _posts/2026-05-14-past.html
past
> _posts/2026-05-16-later.html
later
> index.html |
{% for p in site.posts %}{{ p.url }} {% endfor %}

=== a post of this day is there
> _posts/2026-05-15-today.html
today
> index.html |
{% for p in site.posts %}{{ p.url }} {% endfor %}

=== a post of this day and a later hour waits
> _posts/2026-05-15-today.html | date: 2026-05-15 12:00:01 +0000
today
> _posts/2026-05-15-noon.html | date: 2026-05-15 12:00:00 +0000
noon
> index.html |
{% for p in site.posts %}{{ p.url }} {% endfor %}

=== future true publishes what is of a later day
@ future: true
> _posts/2026-05-16-later.html
later
> index.html |
{% for p in site.posts %}{{ p.url }} {% endfor %}

=== a document of a later day waits
@ collections: {notes: {output: true}}
> _notes/a.html | date: 2030-01-01
a
> _notes/b.html | date: 2020-01-01
b
> _notes/c.html |
c
> index.html |
{% for p in site.notes %}{{ p.url }} {% endfor %}

=== a document of a later day is there with future
@ collections: {notes: {output: true}}
@ future: true
> _notes/a.html | date: 2030-01-01
a
> index.html |
{% for p in site.notes %}{{ p.url }} {% endfor %}

=== a document of a later day in a collection without output
@ collections: {notes: {}}
> _notes/a.html | date: 2030-01-01 | title: later
a
> _notes/b.html | date: 2020-01-01 | title: past
b
> index.html |
{% for p in site.notes %}{{ p.title }} {% endfor %}

=== a dated name in a collection gives its date, and waits
@ collections: {notes: {output: true}}
> _notes/2020-01-01-a.html |
{{ page.date }} {{ page.slug }} {{ page.url }}
> _notes/2030-01-01-b.html |
b

=== a page of a later day does not wait
> a.html | date: 2030-01-01
{{ page.date }}

=== a static file in posts of a later day
> _posts/2030-05-16-later.html
later
>> _posts/picture.txt
picture

=== neighbours do not name a post that waits
> _posts/2020-01-01-a.html
{{ page.next.url }}|{{ page.previous.url }}
> _posts/2030-01-01-b.html
b

=== tags and categories do not count a post that waits
> _posts/2020-01-01-a.html | tags: x | category: c
a
> _posts/2030-01-01-b.html | tags: [x, y] | category: d
b
> index.html |
{% for t in site.tags %}{{ t[0] }}{{ t[1].size }} {% endfor %}{% for t in site.categories %}{{ t[0] }}{{ t[1].size }} {% endfor %}

=== post_url names a post that waits
> _posts/2020-01-01-a.html
a
> index.html |
{% post_url 2020-01-01-a %}

=== time in the settings is the site's time
@ time: 2025-01-01 10:00:00 +0000
> index.html |
{{ site.time }} {{ site.time | date: '%Y' }} {{ site.posts.size }}
> _posts/2025-06-01-x.html
x

=== site.time is the day of the build
> index.html |
{{ site.time }} | {{ site.time | date: '%Y-%m-%d' }} | {{ site.time | date_to_xmlschema }}

=== site.time in a zone
@ timezone: Asia/Tokyo
> index.html |
{{ site.time }} | {{ site.time | date_to_rfc822 }}

=== what waits is decided in the zone of the site
@ timezone: Pacific/Auckland
> _posts/2026-05-16-there-it-is-already.html
{{ page.date }}
> _posts/2026-05-17-not-yet.html
no

=== a day before midnight in a western zone waits
@ timezone: America/Los_Angeles
> _posts/2026-05-15-today.html
{{ page.date }}
> _posts/2026-05-16-tomorrow.html
no

=== date in front matter moves a post to another day
> _posts/2020-01-01-a.html | date: 2021-02-03
{{ page.date }} {{ page.url }}

=== a date with a time only in front matter
> _posts/2020-01-01-a.html | date: 2020-01-01 18:30:00
{{ page.date }} {{ page.id }}

=== a quoted date
> _posts/2020-01-01-a.html | date: "2020-01-01 18:30:00 +0100"
{{ page.date }} {{ page.url }}

=== posts of one day stand by their times
> _posts/2020-01-01-b.html | date: 2020-01-01 08:00:00
b
> _posts/2020-01-01-a.html | date: 2020-01-01 09:00:00
a
> index.html |
{% for p in site.posts %}{{ p.slug }} {% endfor %}

=== posts of one time stand by their names
> _posts/2020-01-01-b.html
b
> _posts/2020-01-01-a.html
a
> index.html |
{% for p in site.posts %}{{ p.slug }} {% endfor %}

=== documents without a date stand by their names, with the site's time
@ collections: {notes: {output: true}}
> _notes/b.html |
{{ page.date }}
> _notes/a.html |
{{ page.date | date: '%Y' }}
> _notes/c.html | date: 2001-01-01
{{ page.next.url }}
> index.html |
{% for p in site.notes %}{{ p.slug }}{{ p.date }} {% endfor %}

=== date filters of a page
> a.html | d: 2024-02-09 14:05:06 +0000
{{ page.d | date_to_string }} | {{ page.d | date_to_long_string }} | {{ page.d | date_to_string: "ordinal" }} | {{ page.d | date_to_string: "ordinal", "US" }} | {{ page.d | date_to_long_string: "ordinal" }} | {{ page.d | date_to_rfc822 }} | {{ page.d | date_to_xmlschema }} | {{ page.d | date: "%B %-d, %Y" }}

=== date filters in a zone with half an hour
@ timezone: Asia/Kolkata
> a.html | d: 2024-02-09 20:05:06 +0000
{{ page.d | date_to_string }} | {{ page.d | date_to_long_string }} | {{ page.d | date_to_rfc822 }} | {{ page.d | date_to_xmlschema }} | {{ page.d | date: "%B %-d, %Y %H:%M %z %Z" }} | {{ "2024-02-09" | date: "%c" }} | {{ "2024-02-09 10:00 +0000" | date: "%H" }}

=== summer time has its own offset
@ timezone: Europe/Berlin
> a.html | s: 2024-07-09 20:05:06 +0000 | w: 2024-01-09 20:05:06 +0000
{{ page.s }} {{ page.w }} {{ page.s | date_to_xmlschema }} {{ "2024-07-01" | date_to_xmlschema }}

=== a number is seconds since 1970
@ timezone: Asia/Tokyo
> a.html | n: 86400
{{ page.n | date: "%F %T %z" }} {{ "86400" | date: "%F" }}

=== dates compare and sort
> a.html | a: 2024-01-01 | b: 2024-02-01
{% if page.a < page.b %}earlier{% endif %}
> _posts/2020-01-01-a.html
a
> _posts/2021-01-01-b.html
b
> index.html |
{% assign s = site.posts | sort: "date" %}{% for p in s %}{{ p.slug }}{% endfor %}

=== group posts by year
> _posts/2020-01-01-a.html
a
> _posts/2021-01-01-b.html
b
> _posts/2021-05-01-c.html
c
> index.html |
{% assign years = site.posts | group_by_exp: "p", "p.date | date: '%Y'" %}{% for y in years %}{{ y.name }}:{{ y.size }} {% endfor %}

=== a draft has no day until it is shown
> _drafts/x.html | title: X
x
> index.html |
{{ site.posts.size }}

=== show_drafts in the settings
@ show_drafts: true
> _drafts/x.html | title: X | date: 2020-05-05
{{ page.draft }} {{ page.title }} {{ page.url }}
> index.html |
{% for p in site.posts %}{{ p.title }} {{ p.draft }}{% endfor %}

=== published false in drafts that are shown
@ show_drafts: true
> _drafts/x.html | title: X | date: 2020-05-05 | published: false
x
> _drafts/y.html | title: Y | date: 2020-05-05
y
> index.html |
{% for p in site.posts %}{{ p.title }}{% endfor %}

=== a wrong date in a name is no post
> _posts/2020-13-45-x.html
x
> _posts/2020-02-01-y.html
y

=== a post without a date in its name
> _posts/x.html
x
> _posts/2020-02-01-y.html
y
> index.html |
{% for p in site.posts %}{{ p.url }}{% endfor %}

=== one digit in the date of a name
> _posts/2020-2-1-y.html
{{ page.url }} {{ page.date }}

=== a year of two digits in a name
> _posts/20-2-1-y.html
{{ page.url }}
`);
