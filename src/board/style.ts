// The style of the board: a table on a wide screen and on paper, cards on a narrow one, in light and dark.

export const STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #23211e; --soft: #5f5a52; --line: #ddd7cb; --tint: #f4f0e8; --accent: #8a3b12; --late: #a3161c; --good: #1d5c36; --work: #7a4b00; --wait: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #ece8e0; --soft: #b5aea2; --line: #3b3832; --tint: #262421; --accent: #f0a878; --late: #ff9a9a; --good: #9fd8b3; --work: #f0c674; --wait: #8ec5ff } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem clamp(.8rem, 3vw, 2.5rem) 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -.01em } h2 { margin: 2.5rem 0 .6rem; font-size: 1.25rem } h3 { margin: 0 0 .2rem; font-size: .85rem; color: var(--soft); font-weight: 600 }
.book { margin: 0; color: var(--soft) }
.totals { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: 0; margin: .6rem 0 0; color: var(--soft) } .totals b { color: var(--ink); font-variant-numeric: tabular-nums } .totals b.late { color: var(--late) }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.2rem; margin: 1.4rem 0 .8rem; padding: .6rem .8rem; background: var(--tint); border-radius: 8px }
.filters label { display: flex; align-items: center; gap: .45rem; color: var(--soft) } input, select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .5rem; min-width: 0 } input[type=search] { width: 14rem; max-width: 60vw } output { color: var(--soft); margin-inline-start: auto }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
thead th { position: sticky; top: 0; background: var(--paper); border-bottom: 2px solid var(--line); padding: 0; text-align: start; vertical-align: bottom; font-size: .82rem }
thead button { font: inherit; font-weight: 600; color: var(--soft); background: none; border: 0; padding: .4rem .5rem; cursor: pointer; text-align: inherit; width: 100% } thead .number { text-align: end }
th[aria-sort] button { color: var(--accent) } th[aria-sort=ascending] button::after { content: " ↑"; content: " ↑" / "" } th[aria-sort=descending] button::after { content: " ↓"; content: " ↓" / "" }
tbody { border-bottom: 1px solid var(--line) } tbody th, td { padding: .5rem; text-align: start; vertical-align: baseline; font-weight: 400 } tbody th, td, .book { overflow-wrap: anywhere } tbody th { font-weight: 600; min-width: 14rem } td.n { white-space: nowrap } td.n { text-align: end } .none { color: var(--line) }
tbody th small { display: block; font-weight: 400; font-size: .8rem } .number { color: var(--soft) } a { color: var(--accent); text-underline-offset: .15em } tbody th a { color: inherit; text-decoration: none } tbody th a:hover { text-decoration: underline }
.state { display: inline-block; white-space: nowrap; font-size: .82rem; padding: .05rem .55rem; border: 1px solid currentColor; border-radius: 99px; color: var(--soft) } .state[data-state=none] { border: 0; padding-inline: 0 } .state[data-state=ready] { color: var(--good) } .state[data-state="in work"] { color: var(--work) } .state[data-state=draft] { color: var(--late) } .state[data-state=waiting] { color: var(--wait) }
.late { color: var(--late) } .more td { padding: 0 .5rem .5rem } summary { cursor: pointer; color: var(--soft); font-size: .85rem; width: fit-content } .lists { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: .8rem 2rem; padding: .5rem 0 .3rem } .lists ul, .unused { margin: 0; padding-inline-start: 1.1rem } li { overflow-wrap: anywhere }
.place { font: inherit; font-size: .85em; color: var(--accent); background: none; border: 0; padding: 0; text-decoration: underline; text-underline-offset: .15em; white-space: nowrap; overflow-wrap: anywhere } button.place { cursor: pointer } span.place { color: var(--soft); text-decoration: none } small .place { white-space: normal; color: var(--soft); text-decoration: none; text-align: start } small button.place:hover, small a.place:hover { text-decoration: underline }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px } footer { margin-top: 3rem; color: var(--soft); font-size: .85rem }
@media screen and (max-width: 63.99rem) {
  table, thead, tbody, tr, th, td { display: block } thead tr { display: flex; flex-wrap: wrap; margin-bottom: .5rem } thead th { position: static; border: 0 } .scroll { overflow: visible }
  tbody { border: 1px solid var(--line); border-radius: 8px; margin-bottom: .7rem; padding: .5rem .7rem } tbody[hidden] { display: none } tbody th, td, td.n { padding: .1rem 0; text-align: start; min-width: 0 } .chapters tr:first-child { display: flex; flex-wrap: wrap; gap: 0 1rem } .chapters tbody th { flex-basis: 100% }
  td[data-label]::before { content: attr(data-label) " "; color: var(--soft); font-size: .85rem } td.zero { display: none } .more td { padding: .3rem 0 0 }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #fff; --accent: #000; --late: #a3161c; --good: #000; --work: #000; --wait: #000 } @page { size: A4 landscape; margin: 12mm }
  body { max-width: none; padding: 0; font-size: 9pt } .filters, .unseen { display: none } thead th { position: static } summary { display: none } tbody { break-inside: avoid } .scroll { overflow: visible } a, .place { text-decoration: none }
}
`;
