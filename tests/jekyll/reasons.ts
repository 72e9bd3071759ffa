// Small sites that come out otherwise than from Jekyll: better on purpose, with the reason, or not as Jekyll yet.

/** At most twenty; the manual's table "Better than Jekyll" says the same to authors. */
export const BETTER: Readonly<Record<string, string>> = {
  'a file called .nojekyll that include names': 'a site of ours always has an empty .nojekyll of its own',
  'a byte order mark before front matter': 'front matter that begins with a mark of Windows is front matter',
  'a collection with the permalink pretty':
    'a style by its name is that style; Jekyll writes all documents to one file',
  'url with a final slash': 'two slashes in a row are one',
  'names of data files': 'a data file named in other letters than ASCII has a name',
  'data in the settings is merged with files': 'keys that only the file has are kept beside those of the settings',
  'csv_reader settings': 'the separator that the settings name is used',
  'site.html_files': "the list that Jekyll's manual promises is there",
  'kramdown with math_engine: null': 'formulas are set here, with any engine',
  'a layout that is not there': "the page has Vitrine's layout, and the missing one is reported",
  'jekyll-optional-front-matter': 'the sources of pages are not published beside them',
  'kramdown with html_to_native: true': 'HTML stays as its author wrote it: a <b> is no <strong>',
  'jekyll-toc, both':
    'the tag lists the headings of the page; the plugin looks for them in its Markdown, and finds none',
  'toc tag': 'it lists the headings of the page; the plugin looks for them in its Markdown, and finds none',
  'kramdown.input: kramdown': 'fences of backticks, and headings right below a line, are read with any input',
  'paginate v2 with templates in Markdown':
    'a list of posts that is written in Markdown is read as Markdown; the plugin shows it as typed',
  'one line with bars is a sentence, two or one with bars at its ends a table':
    'a bar in a sentence of one line does not tear it into cells',
  'a layout with its ending': 'a layout named with its ending is found',
};

/** What is still missing. A site that has become equal must leave this list. */
export const NOT_YET: ReadonlySet<string> = new Set<string>();

/** Snippets of Liquid that print something else on purpose. */
export const BETTER_SNIPPETS: Readonly<Record<string, string>> = {
  "{{ '}}' }}after": 'braces in quotes are text',
  '{{ "{{ x }}" }}after': 'braces in quotes are text',
  '{{ page["title }}': 'an expression that is left open is reported, and prints nothing',
  '{% break %}x': 'a break outside of a loop does not take the rest of the text away',
  '{{ site.nums | sum }}': "a filter that is newer than Jekyll's Liquid works",
  '{{ page.h | array_to_sentence_string }}': 'a map is printed, not lost',
};
