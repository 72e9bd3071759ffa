// How the figures that one can touch look: one style sheet, and elements with their attributes.

const STYLE = `
:host { display: block; }
* { box-sizing: border-box; }
.stage { display: grid; gap: 1rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); align-items: start; }
.controls { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; align-items: end; margin: 0 0 1rem; }
label { display: grid; gap: 0.15rem; color: var(--quiet); }
label.range { flex: 1 1 9rem; max-inline-size: 16rem; }
label .value { font-variant-numeric: tabular-nums; color: var(--ink); }
input[type='range'] { inline-size: 100%; min-block-size: 1.6rem; margin: 0; accent-color: var(--link); }
select, button { font: inherit; min-block-size: 2.25rem; padding: 0.25rem 0.75rem; color: var(--ink); background: var(--tint); border: 1px solid var(--quiet); border-radius: 4px; }
button { cursor: pointer; }
button:hover { border-color: var(--ink); }
button[aria-pressed='true'] { color: var(--paper); background: var(--ink); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
canvas { display: block; inline-size: 100%; image-rendering: pixelated; background: #808080; }
.view { max-inline-size: 20rem; margin: 0; }
.view > p, .note { margin: 0 0 0.35rem; color: var(--quiet); }
.bars + .note { margin-block-start: 0.5rem; }
.key { direction: ltr; display: grid; grid-template-columns: auto 1fr auto; gap: 0.5rem; align-items: center; margin: 0.35rem 0 0; color: var(--quiet); font-variant-numeric: tabular-nums; }
.key canvas { block-size: 0.6rem; }
.key[hidden] { display: none; }
.overview { cursor: pointer; max-inline-size: 22rem; }
.map { background: var(--tint); }
.small { max-inline-size: 15rem; }
.stacked { display: grid; gap: 1rem; }
/* On a phone the verdict stays in sight while pictures and controls scroll by. */
@media (max-width: 37.5em) {
  .verdict { position: sticky; inset-block-end: 0; z-index: 1; padding: 0.4rem 0; background: var(--paper); border-block-start: 1px solid var(--rule); font-size: 0.85em; order: 9; }
  .verdict .bars { grid-template-columns: auto 1fr 3.4em auto 1fr 3.4em; gap: 0.1rem 0.4rem; }
  .verdict > .note { margin: 0.2rem 0 0; }
}
.patches { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.4rem; max-inline-size: 15rem; }
.patches button { padding: 2px; min-block-size: 2.5rem; }
.bars { display: grid; grid-template-columns: auto 1fr 3.6em; gap: 0.2rem 0.6rem; align-items: center; margin: 0; }
.bars dt, .bars dd { margin: 0; }
.bars .number { text-align: end; font-variant-numeric: tabular-nums; }
.bars .bar { block-size: 0.8rem; background: var(--tint); box-shadow: inset 0 0 0 1px var(--rule); }
.bars .bar span { display: block; block-size: 100%; background: var(--quiet); }
.bars .best { font-weight: 600; }
.bars .bar.best span { background: var(--accent); }
@media (forced-colors: active) { .bars .bar span { background: CanvasText; } }
.draw { touch-action: none; cursor: crosshair; }
.maps { display: grid; gap: 0.75rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); align-items: start; margin-block-start: 1rem; }
`;

/** Styles of the figures, by the one way that a strict policy allows. */
export function styled(host: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  host.adoptedStyleSheets = [sheet];
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
