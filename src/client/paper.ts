// On paper an address follows its link, but not where the link's own text is that address.
const plain = (address: string): string => address.trim().replace(/^https?:\/\/|\/$/g, '');

addEventListener('beforeprint', () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a[href^="http"]')) {
    link.classList.toggle('bare', plain(link.textContent ?? '') === plain(link.getAttribute('href') ?? ''));
  }
});
