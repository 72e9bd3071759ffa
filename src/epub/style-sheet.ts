// The style sheet of an EPUB. The reader's own settings rule over size, typeface, colours of text and page: what is
// said here stands beside them, and can be read on white, on black and on sepia. Where a colour is needed, it is one of
// those in the middle, which differ from white and from black by more than 4.5 : 1.

const BASE = `
html { -epub-hyphens: auto; hyphens: auto; }
body { line-height: 1.5; overflow-wrap: break-word; word-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; hyphens: none; -epub-hyphens: none; page-break-after: avoid; break-after: avoid; text-align: start; }
h1 { font-size: 1.7em; margin: 0 0 1em; }
h2 { font-size: 1.3em; margin: 1.8em 0 0.6em; }
h3 { font-size: 1.1em; margin: 1.5em 0 0.5em; }
h4, h5, h6 { font-size: 1em; margin: 1.3em 0 0.4em; }
p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
a { color: #1776cf; }
img, svg { max-width: 100%; height: auto; }
img { max-height: 90vh; object-fit: contain; }
hr { border: 0; border-top: 1px solid #757575; width: 30%; margin: 2em auto; }
blockquote { margin: 1em 0; padding: 0 0 0 1em; border-left: 2px solid #757575; }
[dir="rtl"] blockquote { padding: 0 1em 0 0; border-left: 0; border-right: 2px solid #757575; }
dt { font-weight: bold; margin-top: 0.6em; }
dd { margin: 0 0 0.4em 1.5em; }
dfn { font-style: normal; }
.block { display: block; }
.as-p { margin: 0 0 0.8em; }
.as-em, .as-i, .as-cite { font-style: italic; }
.as-strong, .as-b { font-weight: bold; }
.as-small { font-size: 0.85em; }
.center, .align-center { text-align: center; }
.align-left { text-align: left; }
.align-right { text-align: right; }
.big { font-size: 1.2em; }
`;

const PAGES = `
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 95vh; }
.title-page { text-align: center; margin-top: 20%; }
.title-page h1 { font-size: 2em; text-align: center; margin-bottom: 0.4em; }
.subtitle { font-size: 1.15em; font-style: italic; }
.authors { margin-top: 2.5em; }
.licence, .title-page .description { font-size: 0.9em; margin-top: 2.5em; }
.chapter-line { font-size: 0.9em; letter-spacing: 0.05em; margin: 0 0 0.4em; page-break-after: avoid; break-after: avoid; }
.byline { font-style: italic; margin: -0.6em 0 1.5em; }
.notice { font-size: 0.9em; padding: 0.4em 0.8em; border: 1px solid #757575; }
nav ol { list-style: none; padding: 0 0 0 1em; margin: 0.2em 0; }
nav > ol { padding: 0; }
nav li { margin: 0.35em 0; }
nav li > span { font-weight: bold; }
nav a { text-decoration: none; }
`;

const FIGURES = `
figure { margin: 1.5em 0; padding: 0; page-break-inside: avoid; break-inside: avoid; }
.figure .panel, .figure .panels { text-align: center; }
.row { display: flex; gap: 2%; margin-bottom: 0.6em; align-items: flex-start; }
.panel { min-width: 0; }
.row > .panel { flex: 0 1 auto; }
.row img { width: 100%; }
.panel-caption, figcaption { font-size: 0.86em; line-height: 1.4; text-align: start; margin: 0.5em 0 0; }
.letter { font-style: italic; }
.figure-number, .table-number { font-weight: bold; text-decoration: none; color: inherit; }
.credit { font-size: 0.92em; }
.width-narrow img { max-width: 26em; width: 75%; }
.paper { background: #fff; padding: 0.4em; border-radius: 3px; box-sizing: border-box; }
.dark-none, .dark-invert { background: none; }
.missing-picture { border: 1px dashed #757575; padding: 0.3em 0.6em; }
.missing-picture svg { display: none; }
details { margin: 0.6em 0; }
summary { font-size: 0.94em; font-weight: bold; }
.long-description summary { font-weight: normal; font-style: italic; }
.video, .played { display: block; margin: 1em 0; text-align: start; }
.video-poster { display: block; text-decoration: none; }
.video-label { display: block; font-size: 0.86em; }
.video-label svg { width: 1em; height: 1em; fill: currentColor; vertical-align: -0.1em; margin-right: 0.4em; }
.video-caption { display: block; font-size: 0.86em; margin-top: 0.4em; }
.drawn-poster { display: block; width: 100%; background: #30343c; fill: #30343c; }
.drawn-poster rect { fill: #30343c; }
.drawn-poster path { fill: #434a57; }
.drawn-poster text { fill: #fff; font-family: sans-serif; font-weight: bold; }
.drawn-poster .poster-chapter { font-weight: normal; }
.qr { display: block; width: 6em; height: 6em; margin: 0.5em 0; background: #fff; color: #000; fill: #000; }
.video-chapters { font-size: 0.9em; }
`;

const BLOCKS_OF_TEXT = `
pre { font-family: monospace; font-size: 0.8em; line-height: 1.4; white-space: pre-wrap; overflow-wrap: anywhere; word-wrap: break-word; margin: 1em 0; padding: 0.2em 0 0.2em 0.9em; border-left: 2px solid #757575; text-align: left; hyphens: none; -epub-hyphens: none; }
code, kbd, samp { font-family: monospace; font-size: 0.88em; hyphens: none; -epub-hyphens: none; }
pre code { font-size: 1em; }
.listing figcaption { font-family: monospace; margin: 0 0 0.2em; }
.listing { break-inside: auto; page-break-inside: auto; margin: 1em 0; }
mark { background: none; color: inherit; border-bottom: 2px solid #b25f13; }
pre mark.line { display: block; border-bottom: 0; border-left: 3px solid #b25f13; padding-left: 0.4em; }
pre span.line, pre ins.line, pre del.line { display: block; text-decoration: none; }
pre .line { min-height: 1.2em; }
.number-of-line { display: inline-block; min-width: 2em; margin-right: 0.6em; text-align: right; color: #757575; }
.code-comment, .code-quote, .code-meta { color: #757575; font-style: italic; }
.code-keyword, .code-selector-tag, .code-doctag, .code-section, .code-name, .code-tag { color: #9956cd; }
.code-string, .code-regexp, .code-char, .code-link, .code-addition, pre ins.line { color: #21863d; }
.code-number, .code-literal, .code-symbol, .code-bullet, .code-deletion, pre del.line { color: #b25f13; }
.code-title, .code-selector-id, .code-selector-class, .code-function { color: #1d77cb; }
.code-type, .code-built_in, .code-attr, .code-attribute, .code-variable, .code-property { color: #068282; }
table { border-collapse: collapse; margin: 1.2em 0; font-size: 0.85em; max-width: 100%; }
caption { text-align: start; font-size: 0.96em; padding-bottom: 0.5em; }
table.many { font-size: 0.7em; }
.many th, .many td { padding-right: 0.4em; }
th, td { overflow-wrap: break-word; hyphens: auto; padding: 0.3em 0.6em 0.3em 0; text-align: start; vertical-align: top; border-bottom: 1px solid #757575; }
thead th { border-bottom-width: 2px; }
.formula { display: block; margin: 1em 0; text-align: center; }
.formula.long { font-size: 0.85em; overflow-x: auto; }
.formula-source { white-space: pre-wrap; }
.callout, .box { margin: 1.2em 0; padding: 0.1em 0 0.1em 1em; border-left: 3px solid #1d77cb; }
[dir="rtl"] .callout, [dir="rtl"] .box { padding: 0.1em 1em 0.1em 0; border-left: 0; border-right: 3px solid #1d77cb; }
.callout-title, .box-label { font-weight: bold; margin-bottom: 0.3em; }
.box-title { font-weight: normal; }
.callout-tip, .callout-new { border-color: #21863d; }
.callout-important { border-color: #9956cd; }
.callout-warning, .callout-highlight { border-color: #b25f13; }
.callout-caution { border-color: #d04343; }
.broken-reference { border-bottom: 1px dotted #d04343; }
.reference { white-space: nowrap; }
.footnotes { margin-top: 2.5em; padding-top: 1em; border-top: 1px solid #757575; font-size: 0.88em; }
.note { margin: 0.5em 0; }
.note-number { font-weight: bold; margin-right: 0.3em; }
sup { line-height: 0; font-size: 0.75em; }
a.footnote, .reversefootnote, .way-back { text-decoration: none; }
.works, .further-reading { list-style: none; padding: 0; }
ol.works { list-style: decimal; padding-left: 1.6em; }
.works > li, .further-reading > li { margin: 0.5em 0; }
.further-reading .work, .cited-in { font-size: 0.88em; }
.task-list-item { list-style: none; }
.todo { border: 1px dashed #b25f13; }
`;

const DARK = `
@media (prefers-color-scheme: dark) {
  a, .code-title, .code-selector-id, .code-selector-class, .code-function { color: #7db7f0; }
  .code-comment, .code-quote, .code-meta, .number-of-line { color: #a5a5a5; }
  .code-keyword, .code-selector-tag, .code-doctag, .code-section, .code-name, .code-tag { color: #c9a4ea; }
  .code-string, .code-regexp, .code-char, .code-link, .code-addition, pre ins.line { color: #7fcf93; }
  .code-number, .code-literal, .code-symbol, .code-bullet, .code-deletion, pre del.line { color: #e6a264; }
  .code-type, .code-built_in, .code-attr, .code-attribute, .code-variable, .code-property { color: #63c7c7; }
  .dark-invert { filter: invert(1) hue-rotate(180deg); }
}
`;

/** A picture's or a frame's share of the width, which its author gave in per cent. */
const SHARES = Array.from({ length: 100 }, (_, index) => `.share-${index + 1} { width: ${index + 1}%; }`).join('\n');
const WIDTHS = [20, 25, 30, 33, 40, 50, 60, 66, 70, 75, 80, 90]
  .map(
    (width) =>
      `.width-${width} { width: ${width}%; min-width: 9em; margin-left: auto; margin-right: auto; }\n.width-${width} img { width: 100%; }`,
  )
  .join('\n');

export const styleSheet: string = [BASE, PAGES, FIGURES, BLOCKS_OF_TEXT, WIDTHS, SHARES, DARK]
  .map((part) => part.trim())
  .join('\n')
  .concat('\n');
