// Marks what says words of the interface, on a page whose language has none of its own.

/** `element` itself, with its `lang` where the words are in another language than the page. */
export function spoken<Kind extends HTMLElement>(element: Kind): Kind {
  const language = document.documentElement.dataset.spoken;
  if (language !== undefined) element.lang = language;
  return element;
}
