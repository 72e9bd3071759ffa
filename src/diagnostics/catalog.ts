// Every sentence that is said to an author about the book, one function a sentence, in order of the rules. Those about
// settings and front matter are in catalog-settings.ts, those about Markdown in catalog-text.ts,
// and those about what a picture's file is in catalog-pictures.ts.
// Say what is wrong in the author's words with the value in quotes; the hint says what to do.
import { kindOfId } from '../lib/numbered-kinds.ts';
import { relativePath } from '../lib/paths.ts';
import type { EncodingFault } from '../lib/decode-text.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { RootKind } from '../model/workspace.ts';
import { didYouMean, problem } from './problem.ts';
import { grouped } from '../lib/grouped.ts';

export function unknownInclude(place: Place, name: string, nearest: string | undefined): Problem {
  return problem(
    'unknown-include',
    place,
    `There is no include "${name}"`,
    nearest === undefined ? 'Add a template of that name to templates/includes/' : `Did you mean "${nearest}"?`,
  );
}

export function unknownRelative(place: Place, path: string): Problem {
  return problem(
    'unknown-include',
    place,
    `There is no text "${path}" beside this one`,
    'Write its path from the folder that this file lies in',
  );
}

/** An include of a Jekyll book may not leave its folder. */
export function climbingInclude(place: Place, name: string): Problem {
  return problem(
    'unknown-include',
    place,
    `The include "${name}" leaves its folder, which Jekyll does not allow`,
    'Name a file in _includes/, or beside or below the page with include_relative',
  );
}

/** `tag` is `{{` for an output. */
export function unclosedTag(place: Place, tag: string): Problem {
  if (tag === '{{') return problem('unclosed-tag', place, 'What {{ opens is never closed', 'Write }} at its end');
  const name = tag === '' ? 'A tag' : `The tag "${tag}"`;
  return problem(
    'unclosed-tag',
    place,
    `${name} is opened and never closed`,
    tag === '' || tag.startsWith('include')
      ? 'Write %} at its end'
      : `Write %} at its end, and {% end${tag} %} where it ends, if it holds text`,
  );
}

export function unclosedBlock(place: Place, tag: string): Problem {
  return problem(
    'unclosed-tag',
    place,
    `The tag "${tag}" is opened and never closed`,
    `Write {% end${tag} %} where it ends`,
  );
}

export function badTag(place: Place, tag: string): Problem {
  return problem(
    'bad-tag',
    place,
    `The tag "${tag}" cannot be read here`,
    tag === 'include' ? 'Write {% include name.md key="value" %}' : undefined,
  );
}

/** `written` begins with the quote. */
export function unclosedQuote(place: Place, written: string): Problem {
  return problem(
    'bad-tag',
    place,
    'The quote that opens this value is never closed',
    `Write ${written.slice(0, 1)} at its end: ${written.length > 60 ? `${written.slice(0, 25)}…${written.slice(-25)}` : written}${written.slice(0, 1)}`,
  );
}

export function wordsBehindQuote(place: Place, quote: string): Problem {
  return problem(
    'bad-tag',
    place,
    'These words stand behind the quote that closes the value',
    `Write \\${quote} for a quote inside the value, or put the value between ${quote === '"' ? "'…'" : '"…"'}`,
  );
}

/** `{% endif %}` where no `{% if %}` is open. */
export function endsNothing(place: Place, tag: string): Problem {
  return problem(
    'bad-tag',
    place,
    `"end${tag}" ends nothing here: no "${tag}" is open`,
    'Take it away, or end first what is opened last',
  );
}

/** A value in “curly” quotation marks. */
export function curlyQuotes(place: Place, name: string, value: string): Problem {
  return problem(
    'bad-tag',
    place,
    `The quotation marks around the value of "${name}" are curly`,
    `Type straight ones: ${name}="${value}"`,
  );
}

/** The same in `{% if page.kind == “post” %}`. */
export function curlyValue(place: Place, value: string): Problem {
  return problem('bad-tag', place, `The quotation marks around "${value}" are curly`, `Type straight ones: "${value}"`);
}

export function badLiquid(place: Place, message: string): Problem {
  return problem('bad-tag', place, message);
}

/** `elsewhere` says what to write for a tag of another program; `keepsWords`: the tag's own words are shown. */
export function unknownTag(
  place: Place,
  tag: string,
  {
    nearest,
    elsewhere,
    keepsWords,
  }: { nearest: string | undefined; elsewhere: string | undefined; keepsWords: boolean },
): Problem {
  const kept = keepsWords ? 'the words in its quotes are shown' : 'the tag is left out, what it may hold is shown';
  const meant =
    nearest === undefined ? undefined : `Did you mean "${nearest}"?${keepsWords ? ` Until then ${kept}` : ''}`;
  return problem(
    'unknown-tag',
    place,
    `There is no tag "${tag}"`,
    elsewhere ?? meant ?? `It may be a plugin's: ${kept}`,
  );
}

export function unknownFilter(place: Place, filter: string, nearest: string | undefined): Problem {
  return problem(
    'unknown-filter',
    place,
    `There is no filter "${filter}"`,
    nearest === undefined ? 'The value passes unchanged' : `Did you mean "${nearest}"?`,
  );
}

export function undefinedVariable(place: Place, name: string, nearest: string | undefined): Problem {
  return problem(
    'undefined-variable',
    place,
    `There is no "${name}", so nothing is printed`,
    didYouMean(nearest, `To show it as typed, write {% raw %}{{ ${name} }}{% endraw %}`),
  );
}

/** `name` is `site.github` or something of it. */
export function unknownRepository(place: Place, name: string): Problem {
  return problem(
    'undefined-variable',
    place,
    `"${name}" is empty, so nothing is printed: the settings do not say in which repository the book is`,
    'Write "repository: owner/name" in _config.yml',
  );
}

export function liquidLimit(place: Place, what: string): Problem {
  return problem(
    'liquid-limit',
    place,
    `The Liquid of this chapter takes too much ${what}`,
    'Look for a loop over too many things, or an include that calls itself',
  );
}

/** `instead`: the parameter in whose place it is needed. */
export function missingParameter(place: Place, parameter: string, include: string, instead?: string): Problem {
  const other = instead === undefined ? '' : `, or "${instead}"`;
  return problem(
    'missing-parameter',
    place,
    `The include "${include}" needs the parameter "${parameter}"${other}`,
    `Write ${parameter}="…" in the tag`,
  );
}

export function unknownParameter(
  place: Place,
  parameter: string,
  include: string,
  nearest: string | undefined,
): Problem {
  return problem(
    'unknown-parameter',
    place,
    `The include "${include}" has no parameter "${parameter}"`,
    nearest === undefined ? undefined : `Did you mean "${nearest}"?`,
  );
}

export function badParameter(place: Place, parameter: string, value: string, wanted: string): Problem {
  return problem('bad-parameter', place, `"${parameter}" is "${value}"`, `It must be ${wanted}`);
}

export function unplayedVideo(place: Place, address: string, nearest: string): Problem {
  return problem(
    'unplayed-video',
    place,
    `"${address}" is no video that can be shown here, so readers get a link`,
    address.includes(`/${nearest}/`) || address.includes(`.${nearest}/`)
      ? 'Copy the address of the video again: its name seems to be cut'
      : `Did you mean a page of "${nearest}"? Copy the address of the video again`,
  );
}

export function unknownLanguage(place: Place, language: string, nearest: string | undefined): Problem {
  return problem(
    'unknown-language',
    place,
    `No language is called "${language}"; the code is shown without colours`,
    nearest === undefined ? 'For plain text, write "text"' : `Did you mean "${nearest}"?`,
  );
}

export function uncolouredLanguage(place: Place, language: string): Problem {
  return problem(
    'unknown-language',
    place,
    `"${language}" is shown without colours`,
    'Vitrine has no grammar of it: nothing is wrong with the name',
  );
}

export function plainListing(
  place: Place,
  { what, length, most }: { what: 'line' | 'listing'; length: number; most: number },
): Problem {
  const counted = (count: number): string => `${grouped(count)} characters`;
  return problem(
    'plain-listing',
    place,
    what === 'line'
      ? `A line of this listing has ${counted(length)}; the code is shown without colours`
      : `This listing has ${counted(length)}; it is shown without colours`,
    what === 'line'
      ? `Break its lines: up to ${counted(most)} get colours`
      : `Part it: up to ${counted(most)} get colours`,
  );
}

export function badFormula(place: Place, message: string): Problem {
  return problem(
    'bad-formula',
    place,
    `This formula cannot be read: ${message}`,
    'The page shows it as typed; macros of your own go under "macros" in book.yml',
  );
}

/** `until` is the day, with the time where it is not midnight: `2026-05-16`. */
export function waiting(place: Place, until: string): Problem {
  return problem(
    'waiting',
    place,
    `This waits for ${until} and is not published before`,
    'Build the book again on that day, or set "future: true" in _config.yml to publish it now',
  );
}

export function noSuchDay(path: string, day: string): Problem {
  return problem(
    'bad-front-matter',
    { path, line: 1, column: 1, length: 0 },
    `The file's name begins with "${day}", which is no day; Jekyll would stop here, and the post is left out`,
    'Name it after a day of the calendar: "2026-05-16-title.md"',
  );
}

/** Of a todo note. */
export function badDue(place: Place, due: string): Problem {
  return problem(
    'bad-due',
    place,
    `"due" must be a day such as 2026-05-01, and is "${due}"`,
    'Without a day that can be read, the board never says that the note is late',
  );
}

export function emptyBook(kind: RootKind): Problem {
  const where = kind === 'native' ? 'content/ holds no Markdown file' : 'There is no Markdown file here';
  return problem(
    'empty-book',
    undefined,
    where,
    'Give the folder of a book (with content/ in it), a folder of .md files, or one .md file',
  );
}

export function outsideRoot(place: Place): Problem {
  return problem(
    'outside-root',
    place,
    `"${place.path}" is a link that leads out of the book, or nowhere`,
    "Copy the file into the book's folder",
  );
}

/** `shown` is what was made of the first byte that is no UTF-8. */
export function notUtf8(place: Place, fault: EncodingFault, shown: string): Problem {
  if (fault.kind === 'utf-16')
    return problem(
      'not-utf8',
      place,
      'This file is in UTF-16, not in UTF-8',
      'Save it as UTF-8: editors offer the encoding beside the name, Excel as "CSV UTF-8"',
    );
  const byte = `byte 0x${fault.first.toString(16).toUpperCase()}`;
  const others = fault.count === 1 ? '' : `, nor ${fault.count === 2 ? 'is another' : `are ${fault.count - 1} others`}`;
  if (fault.seems === undefined)
    return problem(
      'not-utf8',
      place,
      `The ${byte} here is no UTF-8${others}, in a file that otherwise is`,
      `Type the sign anew; in Windows-1252 it would be "${shown}"`,
    );
  const what =
    fault.seems === 'old'
      ? 'This file is not in UTF-8, but in some older encoding'
      : `This file is not in UTF-8; it seems to be in Windows-1252 (Latin-1), where the ${byte} is "${shown}"`;
  return problem(
    'not-utf8',
    place,
    fault.seems === 'old' ? `${what}; the first ${byte} is here` : what,
    'Save it as UTF-8: editors offer the encoding beside the name, Excel as "CSV UTF-8"',
  );
}

export function unfetchedPicture(place: Place, address: string, why: string): Problem {
  return problem(
    'unfetched-picture',
    place,
    `The picture "${address}" could not be fetched: ${why}`,
    'It stays on its host; try again, or save it in the book by hand',
  );
}

export function changedPicture(place: Place, address: string): Problem {
  return problem(
    'unfetched-picture',
    place,
    `The picture "${address}" is no longer what it was when it was fetched first`,
    'Look at it, and remove its lines from pictures.lock to take what is there now',
  );
}

export function remotePicture(place: Place, address: string): Problem {
  return problem(
    'remote-picture',
    place,
    `The picture "${address}" stays on another host`,
    'Readers depend on that host, which sees who reads: save it in the book, or let "vitrine build --fetch" do so',
  );
}

export function refusedHost(place: Place, host: string): Problem {
  return problem(
    'refused-host',
    place,
    `A script asks "${host}", and pages may ask no other host`,
    `Show a video by {% include video.md link="…" %}; or let pages ask it by "policy: {allow: [${host}]}" in the settings`,
  );
}

export function replacedPlayer(place: Place, host: string): Problem {
  return problem(
    'replaced-player',
    place,
    `A script would load a player from "${host}"; a poster stands for the video until a reader asks for it`,
    `Write {% include video.md link="…" chapters="0:00 …" %} yourself; or keep the script by "policy: {allow: [${host}]}" in the settings`,
  );
}

export function unknownLayout(
  place: Place | undefined,
  layout: string,
  nearest: string | undefined,
  used: string,
): Problem {
  const hint =
    nearest === undefined
      ? `Add templates/${layout}.html; until then, the page has the layout "${used}"`
      : `Did you mean "${nearest}"? Until then, the page has the layout "${used}"`;
  return problem('unknown-layout', place, `There is no page template "${layout}"`, hint);
}

export function missingTheme(layouts: readonly string[], theme: string | undefined): Problem {
  const whose = theme === undefined ? '' : ` of the theme "${theme}"`;
  const which =
    layouts.length === 1
      ? `The layout "${layouts[0] ?? ''}"${whose} is`
      : `The layouts ${layouts.map((name) => `"${name}"`).join(', ')}${whose} are`;
  return problem(
    'missing-theme',
    undefined,
    `${which} not in the book`,
    "Copy the theme's _layouts, _includes, _sass and assets into the book; until then, these pages have Vitrine's layouts",
  );
}

export function badSass(place: Place, message: string): Problem {
  return problem('bad-sass', place, `This style sheet cannot be made: ${message}`, 'The pages go without it');
}

export function duplicateUrl(place: Place, url: string, other: string): Problem {
  return problem(
    'duplicate-url',
    place,
    `The address "${url}" is already that of ${other}`,
    'Give one of them another permalink or file name',
  );
}

/** `below`: an address in the folder that would have the name of `file`. */
export function fileAndFolder(place: Place | undefined, file: string, below: string): Problem {
  return problem(
    'duplicate-url',
    place,
    `The site cannot have a file "${file}" and a folder of that name, for "${below}"`,
    'Give one of them another permalink or file name',
  );
}

/** `path`: the file of the author's that stands at `address`, where the program would have put one of its own. */
export function ownFileStays(path: string, address: string): Problem {
  return problem(
    'own-file',
    { path, line: 1, column: 1, length: 0 },
    `This file of the book stands at "/${address}", so Vitrine puts none of its own there`,
    'Nothing is to be done if that is meant; else give it another name',
  );
}

export function badPermalink(place: Place | undefined, address: string): Problem {
  return problem(
    'bad-permalink',
    place,
    `"${address}" is not an address inside the site`,
    'Write it from the top of the site, such as /chapters/convnets/',
  );
}

export function unknownPlaceholder(place: Place | undefined, name: string, pattern: string): Problem {
  return problem(
    'bad-permalink',
    place,
    `"${pattern}" has the placeholder ":${name}", which posts and documents do not have; it stays as it is`,
    'They have :year, :month, :day, :title, :slug, :name, :path, :collection, :categories, :output_ext and what the front matter of each says',
  );
}

export function missingPicture(place: Place, path: string, nearest: string | undefined): Problem {
  return problem(
    'missing-picture',
    place,
    `The picture "${path}" is not in the book`,
    nearest === undefined ? 'The page shows a placeholder that names it' : `Did you mean "${nearest}"?`,
  );
}

export function emptyPicture(place: Place): Problem {
  return problem(
    'missing-picture',
    place,
    'This picture has no address',
    'Write the path of its file, or take it away',
  );
}

/** A key of jekyll-multiple-languages-plugin's. */
export function unknownTranslation(place: Place, key: string): Problem {
  return problem(
    'unknown-include',
    place,
    `No file of _i18n/ has a text for "${key}", so nothing stands here`,
    'Write it into _i18n/ for the first language of the settings, or correct the key',
  );
}

/** A text of the same. */
export function unknownTranslatedText(place: Place, name: string): Problem {
  return problem(
    'unknown-include',
    place,
    `No folder of a language in _i18n/ has a text "${name}"`,
    'Write its path from the folder of the language, which is the same in all of them',
  );
}

export function brokenLink(place: Place, href: string, nearest: string | undefined): Problem {
  return problem('broken-link', place, `"${href}" leads to nothing in the book`, didYouMean(nearest, elsewhere(href)));
}

/** What was meant for another host, or for a person. */
function elsewhere(href: string): string | undefined {
  if (/^[^\s@/]+@[\w-]+(?:\.[\w-]+)+$/.test(href)) return `For an address of mail, write mailto:${href}`;
  return /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|io|dev|ai|gov|info|de|uk|fr|es|it|jp|cn)(?:[/?#]|$)/i.test(
    href,
  )
    ? `For an address on the web, write https://${href}`
    : undefined;
}

export function emptyLink(place: Place): Problem {
  return problem(
    'broken-link',
    place,
    'This link has no address',
    'Write it between the parentheses, or take the brackets away',
  );
}

export function undefinedLink(place: Place, name: string): Problem {
  return problem(
    'undefined-link',
    place,
    `Nothing says where "[${name}]" leads, so its brackets are shown`,
    `Write a line "[${name}]: https://…", or the address in parentheses`,
  );
}

/** `headings` are the ids of the page's sections. */
export function brokenAnchor(
  place: Place,
  anchor: string,
  page: string | undefined,
  { nearest, headings }: { nearest: string | undefined; headings: readonly string[] },
): Problem {
  const where = page === undefined ? 'This page' : `"${page}"`;
  const listed =
    headings
      .slice(0, 5)
      .map((id) => `#${id}`)
      .join(', ') + (headings.length > 5 ? ', …' : '');
  return problem(
    'broken-anchor',
    place,
    `${where} has no place "#${anchor}"`,
    didYouMean(
      nearest && `#${nearest}`,
      headings.length === 0
        ? 'It has no headings; an id is given by {: #name} below a paragraph'
        : `Its sections are ${listed}`,
    ),
  );
}

/** What is numbered gets its name where it is written. */
function howToName(id: string): string {
  if (id.startsWith('tbl-')) return `Write {: #${id} caption="…"} on the line below the table`;
  return id.startsWith('eq-')
    ? `Write {: #${id}} on the line below the formula, or a \\label in it`
    : id.startsWith('fig-')
      ? 'Give the figure this name with id="…"'
      : howToNameOthers(id);
}

function howToNameOthers(id: string): string {
  if (id.startsWith('sec-')) return `Write {#${id}} behind the heading`;
  if (id.startsWith('term-')) return 'Define the term in a list below a heading "Glossary"';
  if (id.startsWith('lst-')) return `Write {: #${id} caption="…"} on the line below the listing`;
  const kind = kindOfId(id) ?? /^[a-z\d]+(?=-)/.exec(id)?.[0] ?? 'theorem';
  return `Write {: .${kind} #${id}} on the line below the quotation or the list`;
}

/** Something is called so, but it carries no number. */
export function unnumberedReference(place: Place, id: string): Problem {
  return problem('broken-reference', place, `"${id}" is there, but nothing with a number`, howToNumber(id));
}

function howToNumber(id: string): string {
  if (id.startsWith('tbl-'))
    return 'A table has its list of attributes, with id and caption, on the line right below it';
  return id.startsWith('eq-')
    ? 'An equation is a formula between $$ on lines of their own, with its list of attributes on the line right below it'
    : howToNumberOthers(id);
}

function howToNumberOthers(id: string): string {
  if (id.startsWith('lst-'))
    return 'A listing with a number is a fence, with its list of attributes on the line right below it';
  return id.startsWith('fig-')
    ? 'A figure is a picture alone in its paragraph with its attribute list right behind it, or <figure> around pictures and a <figcaption>'
    : `Boxes of some kinds carry no number: link to it in words of your own, [words](#${id})`;
}

export function brokenReference(place: Place, id: string, nearest: string | undefined): Problem {
  return problem(
    'broken-reference',
    place,
    `Nothing in the book is called "${id}"`,
    nearest === undefined ? howToName(id) : `Did you mean "${nearest}"?`,
  );
}

/** The thing is in the book, but not where the link looks for it. */
export function unknownLabel(place: Place, id: string, nearest: string | undefined): Problem {
  return problem(
    'unknown-label',
    place,
    `No equation has the label that would be "${id}"`,
    nearest === undefined
      ? 'Write \\label{…} in the equation; the page shows the reference as typed'
      : `Did you mean "${nearest}"?`,
  );
}

export function misplacedReference(
  place: Place,
  id: string,
  file: string,
  rule: 'broken-reference' | 'broken-anchor',
): Problem {
  return problem(
    rule,
    place,
    `"${id}" is not in that chapter`,
    `It is in "${file}": write #${id} alone, and it is found wherever it stands`,
  );
}

export function ambiguousReference(place: Place, id: string, files: readonly string[]): Problem {
  return problem(
    'ambiguous-reference',
    place,
    `"${id}" is in ${files.length} chapters: ${files.map((file) => `"${file}"`).join(', ')}`,
    `The first is meant unless you name the chapter: [](${relativePath(place.path, files[1] ?? '')}#${id})`,
  );
}

export function duplicateId(place: Place, id: string): Problem {
  return problem(
    'duplicate-id',
    place,
    `The id "${id}" is used twice in this chapter`,
    'Give this one another: links lead to the first',
  );
}

/** `of` is how many figures the chapter has, or, without a place, the book. */
export function unmentionedFigures(place: Place | undefined, ids: readonly string[], of: number): Problem {
  const names =
    ids
      .slice(0, 5)
      .map((id) => `"${id}"`)
      .join(', ') + (ids.length > 5 ? ', …' : '');
  const hint = `Write ${ids[0]?.startsWith('fig-') === true ? `@${ids[0]}` : `[](#${ids[0] ?? ''})`} in the text, and readers get a link with the figure's number`;
  if (place === undefined)
    return problem(
      'unmentioned-figure',
      place,
      of === 1
        ? `The text never mentions the book's figure ${names}`
        : `The text mentions none of the book's ${of} figures`,
      hint,
    );
  const message =
    ids.length === 1
      ? `No text mentions the figure ${names}`
      : `No text mentions ${ids.length} of this chapter's ${of} figures: ${names}`;
  return problem('unmentioned-figure', place, message, hint);
}

export function namelessLinks(place: Place, count: number): Problem {
  const message =
    count === 1
      ? 'A link holds nothing but a picture without a text'
      : `${count} links of this chapter hold nothing but a picture without a text`;
  return problem(
    'nameless-link',
    place,
    message,
    'Say with alt="…" where the link leads; until then its page or its address is the picture\'s text',
  );
}

export function picturesWithoutText({ all, without }: { all: number; without: number }): Problem {
  const have = all - without;
  const message =
    all === 1
      ? "The book's only picture has no text of its own"
      : have === 0
        ? `None of the ${all} pictures has a text of its own`
        : `${have} of ${all} pictures ${have === 1 ? 'has a text of its' : 'have a text of their'} own`;
  return problem('picture-text', undefined, message, undefined);
}

export function pictureWithoutText(place: Place, address: string): Problem {
  return problem(
    'picture-text',
    place,
    `The picture "${address}" has no text of its own`,
    'Say with alt="…" what it shows to someone who cannot see it',
  );
}

export function templateError(place: Place, message: string, hint: string | undefined): Problem {
  return problem('template-error', place, message, hint);
}

export function fileOccupied(path: string, form: 'EPUB' | 'PDF'): Problem {
  return problem(
    'output-occupied',
    undefined,
    `"${path}" is there already, and is no ${form}`,
    'Move it away, or give another file with --out',
  );
}

export function outputOccupied(path: string): Problem {
  return problem(
    'output-occupied',
    undefined,
    `"${path}" is there already and Vitrine did not write it, or it was changed since`,
    'Move it away, or give another folder with --out',
  );
}

/** The output folder itself is a link. */
export function outputLeadsAway(path: string, target: string): Problem {
  return problem(
    'output-occupied',
    undefined,
    `"${path}" is a link to "${target}", which holds files that Vitrine did not write`,
    'Take the link away; or name the folder with --out, if the site belongs there',
  );
}

export function outputInSources(path: string): Problem {
  return problem(
    'output-in-sources',
    undefined,
    `The site cannot be written to "${path}": the book's own files are there`,
    'Give another folder with --out',
  );
}
