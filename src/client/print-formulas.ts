// A long formula moves inside its box on the screen. Paper does not move: there it gets as much smaller as it takes to fit.

/** Of A4 and US Letter with the margins of print.css, the smaller one; in points, as the text is 10.5 pt high there. */
const SHEET = 465;
const TEXT = 10.5;

addEventListener('beforeprint', () => {
  for (const box of document.querySelectorAll<HTMLElement>('.formula')) {
    const letters = box.scrollWidth / Number.parseFloat(getComputedStyle(box).fontSize);
    const fits = box.scrollWidth > box.clientWidth + 1 ? SHEET / (letters * TEXT) : 1;
    if (fits < 1) box.style.setProperty('--fits', fits.toFixed(3));
    else box.style.removeProperty('--fits');
  }
});

export {};
