// The switch between themes, in the header and by the key t; every open page of the book follows.
import { onKey } from './keyboard.ts';
import { keep } from './memory.ts';
import { chosenTheme, themes, type Theme } from './remembered-theme.ts';

const choices: readonly (Theme | undefined)[] = [undefined, ...themes];
const menu = document.querySelector<HTMLElement>('.theme-menu');
const radios = [...(menu?.querySelectorAll<HTMLInputElement>('input[name="theme"]') ?? [])];

const colour = document.head.appendChild(Object.assign(document.createElement('meta'), { name: 'theme-color' }));
show(chosenTheme());
requestAnimationFrame(colourFrame);
radios.forEach((radio) =>
  radio.addEventListener('change', () => choose(themes.find((theme) => theme === radio.value))),
);
onKey('t', () => {
  choose(choices[(choices.indexOf(chosenTheme()) + 1) % choices.length]);
  sayChoice();
});
// Another page of the book, in another window, has chosen.
addEventListener('storage', () => {
  show(chosenTheme());
  colourFrame();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', colourFrame);

function choose(theme: Theme | undefined): void {
  keep('theme', theme);
  show(theme);
  colourFrame();
}

/** Light, dark and sepia stand in `data-theme` of the root; without it the system's choice holds. */
function show(theme: Theme | undefined): void {
  const root = document.documentElement;
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const radio of radios) radio.checked = radio.value === (theme ?? 'auto');
}

/** The frame of a phone's browser takes the colour of the paper. */
function colourFrame(): void {
  colour.content = getComputedStyle(document.body).backgroundColor;
}

/** A key gives no other sign to those who do not see. */
function sayChoice(): void {
  const status = document.querySelector('[data-status-for="theme"]');
  const label = radios
    .find((radio) => radio.checked)
    ?.closest('label')
    ?.textContent?.trim();
  if (status !== null && menu !== null) status.textContent = `${menu.dataset.status}: ${label}`;
}
