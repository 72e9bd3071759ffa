// A link on each heading to itself, so that a reader can hand on the place she means.
addPermalinks();
document.addEventListener('vitrine:replaced', addPermalinks);

function addPermalinks(): void {
  for (const heading of document.querySelectorAll<HTMLElement>('.prose :is(h1, h2, h3, h4, h5, h6)[id]')) {
    if (heading.querySelector('.permalink') !== null) continue;
    const link = document.createElement('a');
    link.className = 'permalink';
    link.href = `#${encodeURIComponent(heading.id)}`;
    link.setAttribute(
      'aria-label',
      (document.body.dataset.permalink ?? '').replace('{title}', heading.textContent?.trim() ?? ''),
    );
    link.textContent = '§';
    heading.append(link);
  }
}
