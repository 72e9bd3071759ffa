// How the reader likes to read, beside the theme: size, lines, typeface, movement. Kept in her browser; early.ts puts
// it on before anything is painted, and every open page of the book follows.
import { keep, recall } from './memory.ts';

const { dataset } = document.documentElement;
const fields = [...document.querySelectorAll<HTMLSelectElement>('.settings select')];

show();
addEventListener('storage', show);
fields.forEach((field) =>
  field.addEventListener('change', () => {
    keep('settings', Object.fromEntries(fields.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]]))));
    show();
  }),
);

/** `data-read-size="115"` stands on the root, and nothing where the book decides: tokens.css knows the values. */
function show(): void {
  const kept = recall('settings') as Readonly<Record<string, string>> | undefined;
  for (const field of fields) {
    field.value = kept?.[field.name] ?? '';
    if (field.value === '') delete dataset[field.name];
    else dataset[field.name] = field.value;
  }
}
