// Which section a height of the window belongs to.

/** The last heading that stands above `height`, in pixels from the window's top. */
export function headingAbove(height: number): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('.prose :is(h1, h2, h3, h4, h5, h6)[id]')]
    .filter((heading) => heading.getBoundingClientRect().top <= height)
    .at(-1);
}
