// The headings of the text, and which of them a height of the window belongs to.

/** All headings that an address can name, in the order of the text. */
export function headings(page: Document = document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.prose :is(h1, h2, h3, h4, h5, h6)[id]')];
}

/** The last heading that stands above `height`, in pixels from the window's top. */
export function headingAbove(height: number): HTMLElement | undefined {
  return headings()
    .filter((heading) => heading.getBoundingClientRect().top <= height)
    .at(-1);
}
