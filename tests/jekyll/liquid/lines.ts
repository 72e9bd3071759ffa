// More snippets of Liquid, one a line; `\n` is a line break.

export const LINES: readonly string[] = String.raw`
{{ "a,b,,c" | split: "," | size }}
{{ "a,b,,c,," | split: "," | size }}
{{ " a b " | split: " " | jsonify }}
{{ "a  b" | split: " " | jsonify }}
{{ "" | split: "," | size }}
{{ nil | split: "," | size }}
{{ "abc" | split: "b" | join }}
{{ page.fruits | join }}
{{ page.fruits | join: ", " | upcase }}
{{ "2024-05-01" | date: "%B %-d, %Y" }}
{{ "2024-05-01 10:20:30 +0200" | date: "%H:%M %z" }}
{{ 1700000000 | date: "%Y-%m-%d %H:%M:%S" }}
{{ "1700000000" | date: "%Y-%m-%d" }}
{{ page.date | date_to_string: "ordinal" }}
{{ page.date | date_to_string: "ordinal", "US" }}
{{ page.date | date_to_long_string }}
{{ page.date | date_to_long_string: "ordinal" }}
{{ page.date | date_to_rfc822 }}
{{ "2024-01-31" | date: "%s" }}
{{ "2024-12-30" | date: "%G-W%V-%u" }}
{{ "2024-05-01" | date: "%e|%k|%l|%P|%p|%Z" }}
{{ "2024-05-01" | date: "%-e %-k %_H %03d %^b %#p %#b %::z" }}
{{ "2024-05-01" | date: "%q %Q %E %Ey %Oy %v %+" }}
{{ "2024-05-01" | date: "" }}
{{ "2024-05-01" | date }}
{{ "May 1st 2024" | date: "%F" }}
{{ "1/2/2024" | date: "%F" }}
{{ "2024/1/2" | date: "%F" }}
{{ "20240102" | date: "%F" }}
{{ "2024-05" | date: "%F" }}
{{ "10:30" | date: "%H:%M" }}
{{ "Tue, 05 Mar 2024 10:00:00 GMT" | date: "%F %T" }}
{{ "2024-W10-2" | date: "%F" }}
{{ "2024-065" | date: "%F" }}
{{ true | date: "%F" }}
{{ page.fruits | date: "%F" }}
{{ page.h | date: "%F" }}
{{ 3 | plus: "4" }} {{ "3" | times: "4" }} {{ "a" | minus: 1 }}
{{ 10 | divided_by: 3 }} {{ 10.0 | divided_by: 3 }} {{ 10 | divided_by: "3" }} {{ 10 | divided_by: "3.0" }}
{{ 10 | modulo: 3 }} {{ -10 | modulo: 3 }} {{ 10.5 | modulo: 3 }}
{{ 3.14159 | round: 2 }} {{ 3.5 | round }} {{ 4.5 | round }} {{ -3.5 | round }} {{ "2.5" | round }}
{{ 1.2 | ceil }} {{ -1.2 | ceil }} {{ 1.9 | floor }} {{ -1.2 | floor }}
{{ -5 | abs }} {{ "-5.5" | abs }} {{ "x" | abs }}
{{ 4 | at_least: 5 }} {{ 4 | at_most: 3 }} {{ 4.5 | at_most: 5 }} {{ "4" | at_least: "5" }}
{{ 1e10 }} {{ 1.0e3 }} {{ 123456789012345678901234567890 }} {{ 0.1 | times: 3 }}
{{ 100 | times: 1.0 }} {{ 1e20 | plus: 1 }} {{ 12345678.9 | times: 1000000000 }} {{ 0.0001 | times: 0.1 }}
{{ 1 | divided_by: 3.0 }} {{ 2 | divided_by: 3.0 }} {{ 1.0 | divided_by: 0 }}
{{ 5 | plus: nil }} {{ nil | plus: 5 }} {{ nil | times: 3 }}
{{ "5 apples" | plus: 1 }} {{ "1e3" | plus: 1 }} {{ ".5" | plus: 1 }} {{ "0x10" | plus: 1 }} {{ " 4 " | plus: 1 }}
{{ "Hello World" | slice: 0 }} {{ "Hello World" | slice: 0, 5 }} {{ "Hello" | slice: -3 }} {{ "Hello" | slice: -3, 2 }} {{ "Hello" | slice: -9, 2 }}|
{{ page.fruits | slice: 0 | jsonify }} {{ page.fruits | slice: 0, 1 | jsonify }} {{ page.fruits | slice: -1, 1 | jsonify }}
{{ "title case" | capitalize }} {{ "ALL CAPS" | capitalize }} {{ "élan" | capitalize }} {{ "" | capitalize }}|
{{ "a<br>b<br />c" | strip_html }} {{ "<a href='x>y'>z</a>" | strip_html }} {{ "a < b > c" | strip_html }}
{{ "<p\nclass='x'>y</p>" | strip_html }} {{ "<!-- a > b -->c" | strip_html }} {{ "<STYLE>x</STYLE>y" | strip_html }}
{{ "1 < 2 & 3" | escape }} {{ "'x'" | escape }} {{ '"x"' | escape }}
{{ "&lt;p&gt; &amp; &#39; & &x" | escape_once }}
{{ "a\nb\r\nc" | strip_newlines }}|{{ "a\nb\r\nc" | newline_to_br }}
{{ "a b c d" | truncatewords: 3 }} {{ "a b c" | truncatewords: 3 }} {{ "a b c d" | truncatewords: 2, "--" }} {{ "a b" | truncatewords: 0 }} {{ "a\nb c" | truncatewords: 2 }}
{{ "abcdef" | truncate: 5, "" }} {{ "abcdef" | truncate: 3, "......" }} {{ "abcdef" | truncate: 0 }} {{ "abcdef" | truncate: "4" }}
{{ "hello" | replace: "l" , "L" }} {{ "hello" | replace: "", "-" }} {{ "a.b" | replace: ".", "\\0" }}
{{ "hello" | replace_first: "l", "L" }} {{ "hello" | remove: "l" }} {{ "hello" | remove_first: "l" }}
{{ "aaa" | replace: "a", "$&" }} {{ "aaa" | replace_first: "a", "$1" }}
{{ "%20+" | url_decode }} {{ "a/b?c=d&e" | url_encode }} {{ "ü" | url_encode }} {{ "ü b" | uri_escape }} {{ "a[b]" | uri_escape }}
{{ "Ünïcode Straße" | slugify }} {{ "Ünïcode Straße" | slugify: "latin" }} {{ "Ünïcode Straße" | slugify: "ascii" }} {{ "A_b.c~d!" | slugify: "pretty" }}
{{ "  The _config.yml file  " | slugify }} {{ "The _config.yml file" | slugify: "pretty" }} {{ "The _config.yml file" | slugify: "none" }} {{ "The Config" | slugify: "raw" }}
{{ "" | slugify }}| {{ "!!!" | slugify }}| {{ "日本語 テキスト" | slugify }} {{ "日本語" | slugify: "ascii" }}| {{ 12 | slugify }}
{{ "a-b--c" | slugify }} {{ "-a-" | slugify }} {{ "A" | slugify: "unknown" }}
{{ site.data.people | where: "name", "Ada" | map: "age" | first }}
{{ site.data.people | where: "tags", "a" | size }} {{ site.data.people | where: "nothing", nil | size }} {{ site.data.people | where: "age", "91" | size }}
{{ site.data.people | where_exp: "x", "x.age > 36" | size }} {{ site.data.people | where_exp: "x", "x.name contains 'a'" | size }} {{ site.data.people | where_exp: "x", "x.age >= 36 and x.age < 91 or x.name == 'Zoe'" | size }}
{{ site.data.people | where_exp: "x", "x.tags.size > 1" | size }} {{ site.data.people | where_exp: "x", "x.tags contains page.nothing" | size }} {{ page.h | where_exp: "x", "x" | size }}
{{ site.data.people | group_by: "age" | map: "name" | jsonify }} {{ site.data.people | group_by: "age" | map: "size" | jsonify }}
{{ site.data.people | group_by_exp: "p", "p.name | slice: 0" | map: "name" | join: "," }}
{{ site.data.people | group_by: "tags" | jsonify }}
{{ site.data.people | sort: "nothing" | map: "name" | jsonify }}
{{ site.data.people | map: "name" | sort | join: "," }} {{ site.data.people | map: "name" | sort_natural | join: "," }}
{{ site.data.people | find: "name", "Zoe" | map: "name" }} {{ site.data.people | find_exp: "p", "p.age" | map: "name" }}
{{ site.nums | where_exp: "n", "n > 1" | join: "," }} {{ site.nums | map: "x" | jsonify }}
{{ site.nums | first }} {{ site.nums | last }} {{ "abc" | first }}| {{ "abc" | last }}| {{ page.h | first }} {{ page.h | last }}|
{{ site.nums | sort | first }} {{ site.nums | reverse | join }} {{ "abc" | reverse }} {{ page.h | reverse | jsonify }}
{{ site.nums | uniq | size }} {{ "a,b,a" | split: "," | uniq | join }} {{ site.data.people | uniq: "age" | size }}
{{ site.nums | compact | size }} {{ page.h.b | compact | jsonify }} {{ site.data.people | compact: "age" | size }}
{{ page.fruits | concat: site.nums | join: " " }} {{ page.fruits | concat: "x" | size }}
{{ page.fruits | push: "x" | join }} {{ page.fruits | unshift: "x" | join }} {{ page.fruits | pop | join }} {{ page.fruits | shift | join }} {{ page.fruits | pop: 2 | size }}
{{ page.fruits | array_to_sentence_string: "&" }} {{ site.nums | array_to_sentence_string }} {{ page.list | array_to_sentence_string }}|
{{ "a" | jsonify }} {{ page.date | jsonify }} {{ 1.5 | jsonify }} {{ true | jsonify }} {{ page.list | jsonify }} {{ "ü<" | jsonify }}
{{ page.h | inspect }} {{ page.list | inspect }} {{ 1.0 | inspect }} {{ "a\"b" | inspect }} {{ true | inspect }}
{{ "3" | to_integer }} {{ "x" | to_integer }} {{ 3.7 | to_integer }} {{ true | to_integer }} {{ nil | to_integer }}
{{ "a b c" | number_of_words }} {{ "" | number_of_words }} {{ "你好 hello" | number_of_words: "cjk" }} {{ "hello" | number_of_words: "auto" }} {{ "hello 你" | number_of_words }}
{{ "x" | relative_url }} {{ "/x/" | relative_url }} {{ "" | relative_url }} {{ "http://a.b/c" | relative_url }} {{ "#a" | relative_url }} {{ "/b/x" | relative_url }} {{ nil | relative_url }}|
{{ "x" | absolute_url }} {{ "/x/" | absolute_url }} {{ "" | absolute_url }} {{ "http://a.b/c" | absolute_url }} {{ "//a.b/c" | absolute_url }} {{ "mailto:a@b" | absolute_url }}
{{ "/a/index.html" | strip_index }} {{ "/a/index.htm" | strip_index }} {{ "index.html" | strip_index }}
{{ "a_b *c* \"q\" -- ..." | smartify }} {{ "it's" | smartify }}
{{ "# T\n\ntext *a*" | markdownify | strip_newlines }}
{{ "<b>&" | xml_escape }} {{ "a+b c" | cgi_escape }} {{ "foo, bar; baz?" | uri_escape }} {{ "foo, bar; baz?" | cgi_escape }}
{{ "$e^x$" | markdownify }}
{{ ".foo { .bar { color: red } }" | scssify }}
{{ "x" | normalize_whitespace }} {{ "a \t\n b" | normalize_whitespace }}|
{{ "abc" | size }} {{ site.nums | size }} {{ page.h | size }} {{ 7 | size }} {{ nil | size }} {{ true | size }}
{{ "abc" | append: nil }} {{ nil | append: "x" }} {{ 1.0 | append: "" }} {{ page.list | append: "x" }} {{ page.fruits | append: "x" }}
{{ "x" | default: "y" }} {{ nil | default: "y" }} {{ false | default: "y" }} {{ page.list | default: "y" }} {{ " " | default: "y" }}| {{ page.nothing | default: page.title }}
{{ "a" | lstrip | rstrip }} {{ "\ta\n" | strip }}| {{ " a " | lstrip }}|
{{ "abc" | upcase | downcase | capitalize }} {{ "ß" | upcase }} {{ "İ" | downcase | size }}
{{ page.title | nofilter }} {{ page.title | nofilter: 1, 2 }} {{ nil | nofilter }}|
{{ 'a' | append: 'b' | append: "c" }} {{ "a"|append:"b" }} {{"a" | append : "b"}}
{{ "x" | times: 3 }} {{ "3" | times: 3 }} {{ "3.5" | times: 2 }}
{{ 3 | plus: 1.0 }} {{ 3.0 | minus: 1 }} {{ 4 | times: 0.5 }} {{ 1.10 | plus: 0 }} {{ 1.0 }} {{ 1.50 }}
{{ "2.0" | plus: 1 }} {{ 2.0 | times: 2 }} {{ 7 | divided_by: 2.0 | round }} {{ 4.0 | divided_by: 2 }} {{ 4.0 | modulo: 3 }} {{ 4.0 | at_least: 3 }} {{ 4.0 | ceil }} {{ 4.0 | abs }}
{% assign x = 4.0 %}{{ x }} {% assign y = x | plus: 1 %}{{ y }} {% assign z = 2 | times: 2.5 %}{{ z }} {{ z | append: "" }} {{ z | jsonify }}
{% if 4.0 == 4 %}eq{% endif %}{% assign x = 4.0 %}{% case x %}{% when 4 %}four{% endcase %}
{{ 4.0 | round: 1 }} {{ 4.04 | round: 1 }} {{ 4 | round: 1 }} {{ "4" | round: 1 }} {{ 4.5 | round: 0 }} {{ 1234.567 | round: -2 }}
{{ 1 | divided_by: 2 | plus: 0.5 }} {{ 0.5 | plus: 0.5 }} {{ 0.5 | times: 2 }} {{ 2.5 | minus: 0.5 }}
{% assign a = "1.0,2.5" | split: "," %}{% for x in a %}{{ x | plus: 0 }};{% endfor %}
{% render "f.html" %}
{% render "f.html", a: 1 %}
{% render "f.html" with page.title as a %}
{% render "f.html" for site.nums as a %}
{% include f.html a=1 b=2.5 %}
{% include f.html a=true b=nil %}
{% include f.html a=page.h.b[1] b=site.data.people[0].name %}
{% include f.html a="x | upcase" %}
{% include {{ "f.html" }} a=1 %}
{% include {{ "f" | append: ".html" }} a=1 %}
{% assign n = "f.html" %}{% include {{ n }} a="z" %}
{% include f.html a="say \"hi\"" %}
{% include f.html a='single "quoted"' b="double 'q'" %}
{% include f.html a-b="x" %}
{% include f.html a="x"b="y" %}
{% include_cached f.html a="x" %}
{% for i in page.fruits %}{% include f.html a=i b=forloop.index %}{% endfor %}
{% assign x = "1" %}{% include f.html a=x %}{{ include.a }}
{% capture q %}{% include f.html a="in" %}{% endcapture %}[{{ q | strip }}]
{% for i in (1..3) -%} {{ i }} {%- endfor %}
{% for i in (1..3) %}{{ i }}{% unless forloop.last %},{% endunless %}{% endfor %}
{% for i in (1..page.fruits.size) %}{{ i }}{% endfor %}
{% for i in (0..page.zero) %}{{ i }}{% endfor %}
{% for i in ("1".."3") %}{{ i }}{% endfor %}
{% for i in (1..2.9) %}{{ i }}{% endfor %}
{% for i in (-2..1) %}{{ i }}{% endfor %}
{% for i in page.fruits limit:1 offset:1 %}{{ i }}{% endfor %}
{% for i in page.fruits limit: page.nothing %}{{ i }}{% endfor %}
{% for i in site.nums offset: 1 %}{{ i }}{% endfor %}
{% assign l = 2 %}{% for i in site.nums limit: l %}{{ i }}{% endfor %}
{% for i in site.nums reversed offset:1 %}{{ i }}{% endfor %}
{% for i in site.nums reverse %}{{ i }}{% endfor %}
{% for i in site.nums sorted %}{{ i }}{% endfor %}
{% for a in page.h %}{{ a }};{% endfor %}
{% for a in page.h %}{{ a | first }}={{ a | last | join }};{% endfor %}
{% for a in "abc" %}{{ a }};{% endfor %}
{% for a in nil %}x{% else %}none{% endfor %}
{% for a in page.nothing.more %}x{% else %}none{% endfor %}
{% for a in 5 %}x{% else %}none{% endfor %}
{% for a in "" %}x{% else %}none{% endfor %}
{% for a in true %}x{% else %}none{% endfor %}
{% for i in (1..3) %}{{ forloop.name }};{% endfor %}
{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.length }}{% endfor %}{% endfor %}
{% for i in (1..3) %}{% if forloop.first %}F{% elsif forloop.last %}L{% else %}M{% endif %}{% endfor %}
{% for i in (1..3) %}{% assign s = s | append: i %}{% endfor %}{{ s }}
{% assign t = 0 %}{% for i in (1..4) %}{% assign t = t | plus: i %}{% endfor %}{{ t }}
{% for i in (1..3) %}{% for j in (1..3) %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }} {% endfor %}{% endfor %}
{% for i in (1..3) %}{% for j in (1..3) %}{% if j == 2 %}{% continue %}{% endif %}{{ i }}{{ j }} {% endfor %}{% endfor %}
{% tablerow i in site.nums %}{{ i }}{% endtablerow %}
{% tablerow i in site.nums cols:2 %}{{ tablerowloop.index }}/{{ tablerowloop.rindex }}{% if tablerowloop.first %}F{% endif %}{% if tablerowloop.last %}L{% endif %}{% endtablerow %}
{% tablerow i in site.nums cols: 2 limit: 1 offset: 2 %}{{ i }}{% endtablerow %}
{% tablerow i in (1..2) cols:nil %}{{ i }}{% endtablerow %}
{% tablerow p in page.h cols:1 %}{{ p[0] }}{% endtablerow %}
{% cycle "a", "b" %}{% cycle "a", "b" %}{% cycle "a", "b" %}
{% cycle 'x': 'a', 'b' %}{% cycle 'y': 'a', 'b' %}{% cycle 'x': 'a', 'b' %}
{% assign g = "x" %}{% cycle g: "a", "b" %}{% assign g = "y" %}{% cycle g: "a", "b" %}
{% cycle page.title, page.x %}{% cycle page.title, page.x %}
{% cycle 1, "2", nil %}{% cycle 1, "2", nil %}{% cycle 1, "2", nil %}|
{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% ifchanged %}b{% endifchanged %}
{% for i in "1,1,2" %}{% ifchanged %}{{ i }}{% endifchanged %}{% endfor %}
{% assign l = "1,1,2,2,1" | split: "," %}{% for i in l %}{% ifchanged %}{{ i }}{% endifchanged %}{% endfor %}
{% increment x %}{% increment x %}{{ x }}{% decrement x %}
{% increment page %}{{ page }}
{% decrement y %}{% increment y %}{{ y }}
{% assign x = 5 %}{% increment x %}{{ x }}
{% case page.f %}{% when 1.5 %}a{% endcase %}
{% case page.title %}{% when "A", "T", "B" %}hit{% else %}miss{% endcase %}
{% case page.title %}{% when "A" or "T" or "B" %}hit{% else %}miss{% endcase %}
{% case page.title %}{% when page.x %}x{% when page.title %}self{% endcase %}
{% case page.title %} junk {% when "T" %}t{% endcase %}
{% case page.title %}{% when "T" %}one{% when "T" %}two{% endcase %}
{% case 1 %}{% when 1, 1 %}one{% endcase %}
{% case true %}{% when true %}t{% when false %}f{% endcase %}
{% case nil %}{% when false %}f{% when nil %}n{% endcase %}
{% case page.list %}{% when empty %}e{% endcase %}
{% case "x" %}{% else %}only else{% endcase %}
{% case "x" %}{% when "y" %}y{% endcase %}after
{% case page.fruits.size %}{% when 1 %}one{% when 2 %}two{% endcase %}
{% if page.title == "T" and page.zero == 0 or false %}y{% endif %}
{% if true or false and false %}y{% else %}n{% endif %}
{% if false and false or true %}y{% else %}n{% endif %}
{% if false or true and false %}y{% else %}n{% endif %}
{% if page.title != nil and page.title != "" %}y{% endif %}
{% if page.nothing.deep.er %}y{% else %}n{% endif %}
{% if page.title contains "T" %}y{% endif %}{% if page.fruits contains "pea" %}n{% endif %}
{% if page.title contains nil %}y{% else %}n{% endif %}
{% if nil contains "x" %}y{% else %}n{% endif %}
{% if 5 contains 5 %}y{% else %}n{% endif %}
{% if page.h contains "a" %}y{% endif %}{% if page.h contains "z" %}n{% endif %}
{% if page.nums contains 1 %}y{% else %}n{% endif %}{% if site.nums contains 1 %}y{% endif %}{% if site.nums contains "1" %}s{% endif %}
{% if "abc" > "abd" %}y{% else %}n{% endif %}{% if "a" < "b" %}y{% endif %}
{% if 1 < "2" %}y{% else %}n{% endif %}
{% if nil < 1 %}y{% else %}n{% endif %}{% if nil == nil %}y{% endif %}
{% if page.list < 1 %}y{% else %}n{% endif %}
{% if page.date > "2020" %}y{% else %}n{% endif %}
{% if 10 > 9 %}y{% endif %}{% if "10" > "9" %}n{% endif %}
{% if page.empty %}y{% endif %}{% if page.zero %}y{% endif %}{% if page.list %}y{% endif %}{% if page.h %}y{% endif %}
{% if page.n %}y{% else %}n{% endif %}
{% if page.title and page.nothing %}y{% else %}n{% endif %}
{% if page.title or page.nothing %}y{% else %}n{% endif %}
{% if page.title == 'T' %}y{% endif %}{% if 'T'==page.title %}y{% endif %}
{% if page.title = "T" %}y{% else %}n{% endif %}
{% if page.title === "T" %}y{% else %}n{% endif %}
{% if page.title == "T" && true %}y{% else %}n{% endif %}
{% if page.title == "T" || true %}y{% else %}n{% endif %}
{% if !page.title %}y{% else %}n{% endif %}
{% if not page.title %}y{% else %}n{% endif %}
{% if (page.title == "T") %}y{% else %}n{% endif %}
{% if (true and false) or true %}y{% else %}n{% endif %}
{% if page.title | size > 0 %}y{% else %}n{% endif %}
{% if page.title == "T" | downcase %}y{% else %}n{% endif %}
{% if page.title.size == 1 %}y{% endif %}{% if page.fruits.size > 1 %}y{% endif %}
{% if page.title == empty %}y{% else %}n{% endif %}{% if page.empty == empty %}y{% endif %}{% if page.nothing == empty %}y{% else %}n{% endif %}
{% if page.title == blank %}y{% else %}n{% endif %}{% if page.empty == blank %}y{% endif %}{% if page.nothing == blank %}y{% else %}n{% endif %}{% if false == blank %}y{% else %}n{% endif %}{% if " " == blank %}y{% else %}n{% endif %}
{% if page.title != blank %}y{% endif %}{% if page.nothing != blank %}y{% else %}n{% endif %}
{% if empty == blank %}y{% else %}n{% endif %}
{% if true == "true" %}y{% else %}n{% endif %}{% if 1 == "1" %}y{% else %}n{% endif %}{% if 1.0 == 1 %}y{% endif %}
{% if page.fruits == page.fruits %}y{% endif %}{% if page.list == page.list %}y{% endif %}
{% if page.f >= 1.5 %}y{% endif %}{% if page.f > 1 %}y{% endif %}{% if page.f <> 2 %}y{% endif %}
{% unless page.title == "X" %}y{% else %}n{% endunless %}
{% unless page.title == "T" %}y{% elsif true %}e{% else %}n{% endunless %}
{% unless false and true %}y{% endunless %}
{% if true %}a{% elsif true %}b{% else %}c{% endif %}
{% if false %}{% endif %}x{% if true %}{% endif %}y
{% if %}x{% endif %}
{% if true
%}x{% endif %}
{%if page.title=='T'%}x{%else%}y{%endif%}
{%-if true-%} x {%-endif-%} y
{% assign x = page.fruits[1] %}{{ x }}
{% assign x = page["fruits"][0] %}{{ x }}
{% assign x = page.fruits | join: "," | upcase %}{{ x }}
{% assign x= "a" %}{{ x }}{% assign y ="b" %}{{ y }}{% assign z="c" %}{{ z }}
{% assign x = "a" "b" %}{{ x }}
{% assign x = (1..3) %}{{ x | join: "-" }}{{ x.size }}{{ x.first }}
{% assign x = (1..3) | reverse %}{{ x | join: "-" }}
{% assign x = page.title == "T" %}{{ x }}
{% assign x = page.nothing | default: "d" %}{{ x }}
{% assign x-y = 1 %}{{ x-y }}
{% assign x.y = 1 %}{{ x.y }}{{ x }}
{% assign 1x = 1 %}{{ 1x }}
{% assign "x" = 1 %}{{ x }}
{% assign x %}{{ x }}
{% assign x = %}[{{ x }}]
{% capture x %}{{ page.title }}{% endcapture %}{{ x }}
{% capture x y %}a{% endcapture %}{{ x }}
{% capture page.z %}a{% endcapture %}{{ page.z }}
{% comment %}{{ page.title }}{% if %}{% endcomment %}x
{% comment %}a{% endcomment %}{% comment %}{% endcomment %}
{%- comment -%} a {%- endcomment -%} x
{% raw %}{{ page.title }}{% if %}{% endraw %}
{% raw %} {% raw %} {% endraw %}
{% raw -%} a {%- endraw %}
{% endraw %}
{% endif %}x
{% else %}x
{% endfor %}
{% if true %}x
{% for i in site.nums %}x
{% unknown %}x
{% unknown %}x{% endunknown %}
{{ page.title | }}
{{ page.title || upcase }}
{{ page.title | upcase | }}
{{ page.title | upcase:}}
{{ page.title | append }}
{{ page.title | append: }}
{{ page.title | append:"a","b" }}
{{ page.title upcase }}
{{ page.title, page.x }}
{{ "unclosed }}
{{ "a" + "b" }}
{{ 1 + 1 }}
{{ page.title == "T" }}
{{ page.zero > -1 }}
{{ page['title'] }} {{ page["title"] }} {{ page[title] }} {{ page.["title"] }}
{{ page.fruits.first }} {{ page.fruits.last }} {{ page.fruits[0] }} {{ page.fruits[-1] }} {{ page.fruits[5] }}| {{ page.fruits["0"] }}|
{{ page.fruits.0 }} {{ page.fruits.first.size }} {{ page.h.b.last }} {{ page.h["b"][1] }} {{ page.h.size }}
{% assign i = 1 %}{{ page.fruits[i] }} {{ site.data.people[i].name }} {{ site.data.people[i]["name"] }}
{% assign k = "name" %}{{ site.data.people[0][k] }} {{ site.data["people"].first.name }}
{{ site.data.people.first.tags.size }} {{ site.data.people.size }}
{{ page.title.size }} {{ page.title.first }}| {{ page.zero.size }}|
{{ (1..3) }} {{ (1..3).size }}
{{ true }} {{ false }} {{ nil }}| {{ null }}| {{ blank }}| {{ empty }}|
{{ "a\nb" }}
{{ "tab\there" }}
{{ 'a' }}{{ "b" }}{{ 'c"d' }}
{{ -5 }} {{ +5 }} {{ 5. }} {{ .5 }} {{ 5.0.0 }} {{ 1_000 }}
{{ page.title-x }} {{ page.foo-bar }}| {{ site-title }}|
{{ page.title? }}|
{{ include.x }}| {{ layout.x }}| {{ content }}| {{ paginator }}| {{ jekyll.version }}|
{% liquid assign x = 1 %}{{ x }}
{% liquid\n  assign x = "a"\n  if x == "a"\n    echo "yes"\n  else\n    echo "no"\n  endif\n%}
{% liquid\n  for i in (1..3)\n    if i == 2\n      continue\n    endif\n    echo i\n  endfor %}
{% liquid\n  case page.title\n  when "T"\n    echo "t"\n  else\n    echo "e"\n  endcase %}
{% liquid\n  capture z\n    echo "q"\n  endcapture\n  echo z %}
{% liquid\n  unless false\n  echo "u"\n  endunless\n  cycle "a", "b"\n  increment n\n %}
{% liquid\n  comment\n  echo "hidden"\n  endcomment\n  echo "shown" %}
{% liquid %}x
{% echo page.fruits | join: "+" %}
{% # comment %}a{%# comment %}b{%-# comment -%} c
{% #\n  # a\n  # b\n%}x
{% # not\n commented %}x
{% doc %}x{% enddoc %}y
x {{- " y " -}} z
x  {%- assign a = 1 -%}  z
{{-page.title-}}
{{ page.title -}}\n\n x
 x \n\n {{- page.title }}
{%- if true -%}\n a \n{%- endif -%}\n b
a\n{% if true %}\nb\n{% endif %}\nc
a\n{% for i in (1..2) %}\n{{ i }}\n{% endfor %}\nc
a\n{% assign x = 1 %}\nb
a\n{% assign x = 1 -%}\nb
a\n{%- assign x = 1 %}\nb
{{ "2024-366" | date: "%F" }} {{ "2023-366" | date: "%F" }} {{ "2024-12-31T23:59:59.999Z" | date: "%s %L" }} {{ "2024-01-01T00:00:00+05:30" | date: "%F %T %z" }}
{{ "2024-05-01 10:00 PM" | date: "%T" }} {{ "2024-05-01 12:00 AM" | date: "%T" }} {{ "2024-05-01 25:00" | date: "%T" }}
{{ "2024-05-01 10:00:00 EST" | date: "%T %z" }} {{ "2024-05-01 10:00:00 PDT" | date: "%T %z" }} {{ "2024-05-01 10:00:00 CET" | date: "%T %z" }}
{{ "1.0" | divided_by: 0.0 }} {{ 0.0 | divided_by: 0 }} {{ 1 | divided_by: 0.0 }}
{{ 1714521600 | date: "%F" }} {{ 1714521600.5 | date: "%F" }} {{ -1 | date: "%F" }} {{ "1714521600" | date: "%F" }}
{{ "//a.b/c" | relative_url }} {{ "a b/ü" | relative_url }} {{ "x?y=z#w" | relative_url }} {{ "../x" | relative_url }} {{ "./x" | relative_url }}
{{ "x?y= z" | absolute_url }} {{ "ü" | absolute_url }} {{ "/b" | relative_url }} {{ "?q" | relative_url }}
{% cycle page.title, "b" %}{% cycle page.title, "b" %}{% for i in (1..3) %}{% cycle page.title, "b" %}{% endfor %}
{{ "a b c " | truncatewords: 3 }} {{ " a b c" | truncatewords: 3 }} {{ "a b c  d" | truncatewords: 3 }} {{ "a b " | truncatewords: 3 }}|
{{ "1st January 2024" | date: "%F" }} {{ "Jan 2024" | date: "%F" }} {{ "13/2/2024" | date: "%F" }} {{ "2/13/2024" | date: "%F" }} {{ "1.2.2024" | date: "%F" }} {{ "1-2-2024" | date: "%F" }}
{% assign a = "x,y,,z" | split: "," %}{{ a.size }}{{ a | jsonify }}
{{ "a b c" | split: " " | reverse | join: "" }}
{{ "abc" | slice: -2, 2 }}{{ "abc" | slice: 1 }}{{ "abc" | slice: 5 }}
{{ "Hello" | replace: "l", "" | append: "!" | prepend: "¡" }}
{{ "x" | default: "d", allow_false: true }}{{ false | default: "d", allow_false: true }}{{ false | default: "d" }}{{ "" | default: "e" }}
{{ 5 | divided_by: 2 }} {{ 5.0 | divided_by: 2 }} {{ 5 | divided_by: 2.0 }} {{ -7 | divided_by: 2 }} {{ -7 | modulo: 3 }}
{{ 1.005 | round: 2 }} {{ 2.5 | round }} {{ -2.5 | round }} {{ 1234.5678 | round: -2 }} {{ "3.7" | ceil }} {{ "3.2x" | floor }}
{{ 1 | plus: "2" }} {{ "1.5" | times: 2 }} {{ "a" | plus: 1 }} {{ nil | plus: 1 }} {{ 10 | minus: 0.1 }}
{{ "<b>&amp;" | escape }} {{ "<b>&amp;" | escape_once }} {{ "a'b\"c" | escape }} {{ "a'b" | xml_escape }}
{{ "a b/c?d=é&f" | url_encode }} {{ "a+b%20c" | url_decode }} {{ "a b/é" | uri_escape }} {{ "a b/é" | cgi_escape }}
{{ "one two three four" | truncatewords: 2 }} {{ "one two" | truncatewords: 5 }} {{ "one two three" | truncatewords: 1, "--" }} {{ "abcdefgh" | truncate: 5 }} {{ "abcdefgh" | truncate: 5, "" }} {{ "abc" | truncate: 2, "…" }}
{% if "" %}t{% else %}f{% endif %}{% if 0 %}t{% else %}f{% endif %}{% if nil %}t{% else %}f{% endif %}{% if page.list %}t{% endif %}{% if empty %}t{% endif %}
{% unless false %}u{% else %}v{% endunless %}{% unless page.title == "T" %}no{% elsif page.zero == 0 %}zero{% else %}e{% endunless %}
{% case page.title %}{% when "A", "T" %}hit{% when "T" %}again{% else %}none{% endcase %}
{% case page.zero %}{% when 1 or 0 %}or{% endcase %}{% case nil %}{% when nil %}nil{% endcase %}{% case "x" %}{% else %}else{% endcase %}
{% for i in (1..5) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}
{% for i in page.fruits %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}{{ forloop.first }}{{ forloop.last }}{{ forloop.length }};{% endfor %}
{% for i in (1..3) reversed limit:2 offset:1 %}{{ i }}{% endfor %}|{% for i in (1..6) limit:2 %}{{ i }}{% endfor %}{% for i in (1..6) limit:2 offset:continue %}{{ i }}{% endfor %}
{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}
{% for c in "abc" %}{{ c }}-{% endfor %}{% for c in nil %}x{% else %}none{% endfor %}{% for p in page.h %}{{ p[0] }}={{ p[1] }};{% endfor %}
{% cycle "a", "b" %}{% cycle "a", "b" %}{% cycle "g": 1, 2 %}{% cycle "g": 1, 2 %}{% cycle "a", "b" %}
{% increment c %}{% increment c %}{% decrement d %}{% decrement c %}{{ c }}{{ d }}
{% capture x %}a{{ page.title }}b{% endcapture %}[{{ x }}]{% assign x = x | append: x %}{{ x | size }}
{% tablerow i in (1..3) cols:2 %}{{ i }}{% endtablerow %}
{%- assign a = 1 -%} x {{- a -}} y {%- if a -%} z {%- endif -%} w
{{ page.h.a }}{{ page["h"]["a"] }}{{ page.h["b"][1] }}{{ page.h.b.first }}{{ page.h.b.last }}{{ page.h.b.size }}{{ page.fruits[-1] }}{{ page.fruits[9] }}
{{ "2024-02-30" | date: "%F" }} {{ "2024-03-01" | date: "%-m/%-d/%y" }} {{ "2024-03-01 15:04" | date: "%l:%M %P|%I %p|%k|%H" }} {{ 1700000000 | date: "%s %F" }} {{ "2024-03-01" | date: "%e %b %Y, %A week %V/%U/%W day %j %u %w %y %C %h %D %R %T %x %X %c %%" }}
{{ "2024-03-01" | date_to_string }} {{ "2024-03-01" | date_to_long_string: "ordinal" }} {{ "2024-03-22" | date_to_string: "ordinal", "US" }} {{ "2024-03-13" | date_to_rfc822 }} {{ "2024-03-13 10:00 +0200" | date_to_xmlschema }}
{{ page.fruits | join }} {{ page.fruits | join: ", " }} {{ page.fruits | first }} {{ page.fruits | concat: page.fruits | uniq | size }} {{ page.fruits | push: "x" | pop | shift | unshift: "y" | jsonify }}
{{ site.data.people | map: "name" | join: "," }} {{ site.data.people | map: "tags" | jsonify }} {{ site.data.people | where: "age", 36 | map: "name" }} {{ site.data.people | sort: "age" | map: "name" | join }}
{{ site.data.people | where_exp: "p", "p.tags contains 'b'" | map: "name" | join }} {{ site.data.people | group_by: "age" | map: "name" | join }} {{ site.data.people | find: "name", "Zoe" | jsonify }}
{{ site.data.people | sort_natural: "name" | map: "name" | join }} {{ "b,A,c" | split: "," | sort | join }} {{ "b,A,c" | split: "," | sort_natural | join }} {{ "10,9,1" | split: "," | sort | join: "<" }}
{{ "Tom & Jerry's" | slugify }} {{ "Tom & Jerry's" | slugify: "pretty" }} {{ "Ünïx" | slugify: "latin" }} {{ "Ünïx" | slugify: "ascii" }} {{ "a_b.c" | slugify: "raw" }}
{{ page.h | jsonify }} {{ page.h | inspect }} {{ nil | jsonify }} {{ "a\"b" | jsonify }} {{ 1.0 | jsonify }} {{ true | jsonify }}
{{ "a,b" | split: "," | array_to_sentence_string }} {{ "a,b,c" | split: "," | array_to_sentence_string: "or" }} {{ "a" | split: "," | array_to_sentence_string }}
{{ "one  two\nthree" | number_of_words }} {{ "你好 hello" | number_of_words: "cjk" }} {{ "你好 hello" | number_of_words: "auto" }} {{ "" | number_of_words }}
{{ "*a* _b_ **c**" | markdownify }}{{ "a 'b' -- \"c\"..." | smartify }}{{ "  a \n b  " | normalize_whitespace }}
{{ "/a//b" | relative_url }} {{ "a" | absolute_url }} {{ "/x/index.html" | strip_index }} {{ "/x/index.htm" | strip_index }}
{{ "Abc" | capitalize }} {{ "aBC dEF" | capitalize }} {{ "ÄÖ" | downcase }} {{ "ß" | upcase }} {{ " x " | strip }}|{{ " x " | lstrip }}|{{ " x " | rstrip }}|
{{ "a\nb\r\nc" | newline_to_br }} {{ "a\nb\r\nc" | strip_newlines }} {{ "<p>a<br/>b</p><!-- c --><script>d</script>" | strip_html }}
{{ "aXbXc" | replace_first: "X", "-" }} {{ "aXbXc" | remove: "X" }} {{ "aXbXc" | remove_first: "X" }} {{ "aXbXc" | replace_last: "X", "-" }} {{ "aXbXc" | remove_last: "X" }}
{% if page.fruits contains "apple" and page.title == "T" or page.nothing %}1{% endif %}{% if page.title == "T" and false or true %}2{% endif %}{% if true or false and false %}3{% endif %}
{% if page.nothing == empty %}1{% endif %}{% if page.empty == empty %}2{% endif %}{% if page.list == empty %}3{% endif %}{% if page.h == empty %}4{% endif %}{% if page.nothing == blank %}5{% endif %}{% if page.empty == blank %}6{% endif %}
{% if 1 < 2.5 %}1{% endif %}{% if "b" > "a" %}2{% endif %}{% if nil < 1 %}3{% endif %}{% if page.f >= 1.5 %}4{% endif %}{% if 1 <> 2 %}5{% endif %}
{% raw %}{{ x }}{% y %}{% endraw %}{% comment %}{{ z }}{% if %}{% endcomment %}{% comment %}a{% comment %}b{% endcomment %}c{% endcomment %}d
{% include f.html a="1" b=page.title %}{% include f.html a=page.nothing b='q' %}{% assign n = "f.html" %}{% include {{ n }} a=n %}
{{ 'single "in" it' }}{{ "double 'in' it" }}{{ "\n" | size }}{{ '' }}{{ "" | size }}
{{ page . title }}{{ page[ "title" ] }}{{page.title}}{{ page.title|upcase|downcase }}{{ page.title | upcase  |  append : "x" }}
{{ page.title | nosuch }}{{ page.title | nosuch: 1 | upcase }}{{ nosuch }}{{ nosuch.a.b | default: "d" }}
{{ true }}{{ false }}{{ nil }}{{ 1 }}{{ -1.50 }}{{ 1e3 }}{{ (1..3) }}{{ page.fruits }}{{ page.h }}
{{ 3 | at_least: 5 }}{{ 3 | at_most: 2 }}{{ -3 | abs }}{{ "-3.5" | abs }}{{ 4 | times: 1.5 }}{{ 7 | modulo: 2.5 }}{{ "x" | times: 2 }}
{% assign x = page.fruits | map: "size" %}{{ x | jsonify }}{% assign y = "a" | concat: page.fruits %}{{ y | jsonify }}
{% assign a.b = 1 %}{{ a.b }}|{% assign c = page.title %}{% assign c = c | append: c %}{{ c }}
{% for i in (1..page.fruits.size) %}{{ i }}{% endfor %}{% assign n = 3 %}{% for i in (1..n) %}{{ i }}{% endfor %}{% for i in (3..1) %}x{% endfor %}
{% for item in site.data.table %}{{ item.name }}:{{ item.score | plus: 1 }}{% unless forloop.last %},{% endunless %}{% endfor %}
{% for i in page.h.b %}[{{ i }}]{% endfor %}{% for i in page.title %}{{ i }}{% endfor %}{% for i in 5 %}n{% else %}e{% endfor %}
{% assign s = "a-b-c" | split: "-" %}{{ s[1] }}{{ s.first }}{{ s.last }}{% assign i = 2 %}{{ s[i] }}{{ s["1"] }}
{{ "a" | append: 1 | append: nil | append: true | prepend: 2.50 }} {{ 5 | append: "" | size }} {{ page.fruits | append: "x" }}
{{ "%d" | date: "%Y" }} {{ "" | date: "%Y" }} {{ page.date | date: "%Q" }} {{ page.date | date: "%L %N" }}
{{ " a  b " | split: " " | jsonify }} {{ "abc" | split: "" | jsonify }} {{ "" | split: "," | jsonify }} {{ "a,b," | split: "," | jsonify }} {{ nil | split: "," | jsonify }}
{{ page.h | where: "a", 1 | jsonify }} {{ "s" | where: "a", 1 }} {{ nil | where: "a", 1 | jsonify }}
{{ site.pages | size }} {{ site.collections | map: "label" | sort | join }} {{ site.book | map: "ord" | join }} {{ site.book | sort: "ord" | first | map: "title" }}
{% link sub/page.md %} {% post_url 2024-01-02-first-post %} {% link _book/a.md %}
{{ "x" | escape | escape }} {{ "&lt;" | escape }} {{ "&lt;" | escape_once }} {{ "a&b;c" | escape_once }} {{ '"' | xml_escape }}
{{ "abc" | size }} {{ 123 | size }} {{ page.h | size }} {{ nil | size }} {{ true | size }} {{ "äö" | size }} {{ 1.5 | size }}
{{ page.fruits | reverse | first }} {{ page.fruits | sort | last }} {{ page.h.b | compact | size }} {{ page.h.b | uniq | size }}
{{ "a.b" | split: "." | last }} {{ "a|b" | split: "|" | first }} {{ "a\\b" }} {{ "tab\tx" }}
{% liquid\nassign q = 1\nif q == 1\necho "one"\nendif\n%}
{{ "now" | date: "%Y" | plus: 0 | at_least: 2000 | at_most: 2000 }}
{{ "1,2,3" | split: "," | map: "to_i" | jsonify }} {{ site.nums | sort | join }} {{ site.nums | reverse | join }} {{ site.nums | first | plus: 1 }} {{ site.nums | concat: site.nums | uniq | size }}
{{ page.html | strip_html }} {{ page.html | escape }} {{ page.html | xml_escape }} {{ page.html | jsonify }} {{ page.html | url_encode }}
{{ page.date | date_to_string }} {{ page.date | date: "%B %-d, %Y at %-I:%M%p" }} {{ page.date | date_to_xmlschema }} {{ page.date | date: nil }} {{ page.date | date: "" }}
{% assign list = "" | split: "" %}{% assign list = list | push: "a" | push: "b" %}{{ list | join: "+" }}{% assign list = list | concat: site.nums %}{{ list.size }}
{% assign parts = page.path | split: "/" %}{{ parts.last | split: "." | first }}{{ page.path | replace: ".md", ".html" | prepend: "/" }}
{% if page.title contains "T" %}1{% endif %}{% if page.words contains "There" %}2{% endif %}{% if "" contains "" %}3{% endif %}{% if nil contains "a" %}4{% endif %}
{% for p in site.data.people %}{% if p.alive %}{{ p.name }}{% elsif p.age > 50 %}old{% else %}-{% endif %}{% endfor %}
{% assign m = site.data.people | map: "age" | compact | sort %}{{ m | join: " " }} {{ m.first }} {{ m.last | minus: m.first }}
{{ "a" | group_by: "b" | jsonify }} {{ page.fruits | group_by: "x" | jsonify }} {{ site.data.people | group_by_exp: "p", "p.tags.size" | map: "size" | join }}
{{ "Ada Lovelace" | split: " " | map: "first" }} {{ "x" | map: "y" | jsonify }} {{ site.data.people | map: "nosuch" | jsonify }}
{{ "https://h.example/a?b=c#d" | relative_url }} {{ "//h.example" | absolute_url }} {{ "?q" | relative_url }} {{ "./a" | relative_url }} {{ "a/../b" | absolute_url }}
{{ "a" | date_to_string }} {{ nil | date_to_xmlschema }} {{ "" | slugify }}{{ nil | slugify }}{{ nil | upcase }}{{ nil | append: "x" }}{{ nil | split: "" | size }}
{{ page.zero | times: 5 | plus: 3 | modulo: 2 }} {{ 10 | divided_by: 3 | times: 3 }} {{ 0.1 | plus: 0.2 }} {{ 1.1 | times: 3 }} {{ 100 | times: 1.15 }} {{ 1 | divided_by: 3.0 | round: 3 }}
{% unless page.list.size > 0 %}empty{% endunless %}{% if page.list.first %}x{% else %}none{% endif %}{% if page.fruits.first == "apple" %}a{% endif %}
{{ "aaa" | replace: "a", "b" | replace_first: "b", "c" }} {{ "a.b" | replace: ".", "\\" }} {{ "x" | replace: "", "-" }} {{ "xyz" | remove: "" }}
{{ "title case here" | split: " " | map: "capitalize" | join: " " }} {% assign w = "title case" | split: " " %}{% for x in w %}{{ x | capitalize }} {% endfor %}
{{ page.fruits | inspect }} {{ "a" | inspect }} {{ nil | inspect }} {{ 1.5 | inspect }} {{ page.h.b | inspect }}
{{ 'a' | to_integer }} {{ '12abc' | to_integer }} {{ 3.9 | to_integer }} {{ true | to_integer }} {{ false | to_integer }}
{{ "x" | sha1 }}{{ "aGk=" | base64_decode }}{{ "hi" | base64_encode }}
{% for i in "one text" offset:1 %}{{ forloop.index }}:{{ i }}{% else %}none{% endfor %}
{% for i in "one text" limit:0 %}{{ i }}{% else %}none{% endfor %}
{{ nil | uri_escape | jsonify }} {{ "" | strip_index | jsonify }} {{ "/a/index.html" | strip_index }}
{{ " x y " | relative_url }} {{ "." | relative_url }} {{ "a/.." | relative_url }}
{{ "abc" | map: 1 | jsonify }} {{ "abc" | map: "b" | jsonify }} {{ (4..6) | map: 0 | join: "," }}
{{ (1..4) | where_exp: "i", "i > 2" | join: "," }} {{ (1..4) | find_exp: "i", "i > 2" }}
{{ site.data.people | where: "tags", page.fruits | size }} {{ site.data.people | where: "age", page.h | size }}
{{ page.h | group_by_exp: "i", "i | size" | jsonify }}
{{ 1.5 | sort_natural: "name" | jsonify }} {{ true | compact: "a" | jsonify }} {{ 1.5 | uniq: "a" | jsonify }}
{{ false | default: nil | jsonify }} {{ "" | default: nil | jsonify }} {{ nil | xml_escape | jsonify }}
{{ page.fruits | array_to_sentence_string: nil }} {{ page.fruits | array_to_sentence_string: "" }}
{% tablerow i in false %}{{ i }}{% endtablerow %}|{% tablerow i in page.zero %}{{ i }}{% endtablerow %}
{{ 2.5 | round: 100 }} {{ 2.345 | round: 30 }}
{{ "<p>It's -- so</p>" | smartify }}|{{ "line 'one'\n<p>It's</p>\nline 'two'" | smartify }}|{{ "<p>a 'b'</p> tail 'q'" | smartify }}
{{ "  lead 'x'\n\n y 'z'\n" | smartify }}|{{ "<!-- 'c' --> 'd'" | smartify }}|{{ "<ul>\n<li>It's &</li>\n</ul>\nIt's" | smartify }}
{{ "*a* 'b'" | markdownify | smartify }}
{{ "Published on 2024-05-01" | date: "%F" }} {{ "(2024-05-01)" | date: "%F" }} {{ "1st of May 2024" | date: "%F" }}
{{ "5/1/24" | date: "%F" }} {{ "24/5/1" | date: "%F" }} {{ "01.05.24" | date: "%F" }} {{ "1-May-24" | date: "%F" }} {{ "May-1-2024" | date: "%F" }}
{{ "May 1, 2024 at 10:20" | date: "%F %T" }} {{ "2024-05-01 3pm" | date: "%F %T" }} {{ "2024-05-01 24:00" | date: "%F %T" }}
{{ "2024-05-01 10:60" | date: "%F %T" }} {{ "5 Sep '24" | date: "%F" }} {{ "2024 May 1" | date: "%F" }}
{{ "2024-05-01 10:20:30 +0530" | date: "%z %:z %::z %-z %_z %10z %_10z %010:z" }} {{ "2024-05-01 10:20:30 -0030" | date: "%z %_z" }}
{{ "20240501T102030Z" | date: "%F %T %z" }} {{ "2024 " | date: "%Y" }} {{ "Version 1.2.3" | date: "%F" }}
{{ page.title }}{% raw %} y {% endraw -%} c
{{ page.title }}{%- raw -%} y {%- endraw %} c{% if true -%} y {% endif -%} d
{% for i in (1..3) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }}{{ forloop.parentloop.last }} {% endfor %}{% endfor %}
{{ "a\n\nb" | markdownify }}
{{ "# h\ntext\n\n\n\nb\n" | markdownify }}
{{ "- a\n- b\n\np" | markdownify }}
{{ "- a\n\n- b\n\np" | markdownify }}
{{ "- a\n\n  p\n\n  q\n- b" | markdownify }}
{{ "> a\n>\n> b\n\nc" | markdownify }}
{{ "a\n{: .c}\n\nb" | markdownify }}
{{ "| a | b |\n|---|---|\n| 1 | 2 |\n\nx" | markdownify }}
{{ "<div>\n\nx\n</div>\n\ny" | markdownify }}
{{ "a\n\n* * *\n\nb\n\n---\nc" | markdownify }}
{{ "t\n: d\n\nu\n\n: e\n\nf" | markdownify }}
{{ "[x]: /y\n\na [x]\n\n[z]: /w\n\nb" | markdownify }}
{{ "\n\na\n\n\n" | markdownify }}
{{ "1. a\n   - b\n\n     c\n2. d" | markdownify }}
{{ "<!-- c -->\n\na\n\n<!-- d -->\nb" | markdownify }}
{{ "$$\nx\n$$\n\na" | markdownify }}
{{ "a  \nb\n\nc" | markdownify }}
{{ "a\n\n*[H]: x\n\nb" | markdownify }}
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll('\\n', '\n'));
