// Brings the cards of links when the pointer or the focus first comes to one: cards.ts finds the link that it is at.
const { script, style } = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

addEventListener('pointerover', bring);
addEventListener('focusin', bring);

function bring(event: PointerEvent | FocusEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('.prose a[href]:not([href*="://"])') === null) return;
  // A finger that presses a link focuses it too.
  if ('pointerType' in event ? event.pointerType === 'touch' : !target.matches(':focus-visible')) return;
  removeEventListener('pointerover', bring);
  removeEventListener('focusin', bring);
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style ?? '' });
  // Behind the book's own first sheet: what an author adds still comes after.
  document.querySelector('link[rel="stylesheet"]')?.after(sheet);
  sheet.onload = sheet.onerror = () =>
    document.head.append(Object.assign(document.createElement('script'), { src: script ?? '' }));
}

export {};
