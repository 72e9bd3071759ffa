// The script of the board, as text: sorts and filters its tables, and asks the preview's door for the editor.

/** Plain JavaScript of every browser of the last years; without it the board is complete, in the order of the book. */
export const SCRIPT = `
(() => {
  const form = document.querySelector('.filters');
  const bodies = [...document.querySelectorAll('.chapters tbody')];
  const filter = () => {
    const words = form.words.value.trim().toLowerCase().split(/\\s+/);
    let count = 0;
    for (const body of bodies) {
      const text = body.textContent.toLowerCase();
      const isShown = words.every((word) => text.includes(word)) &&
        (form.state.value === '' || body.dataset.state === form.state.value) &&
        (!form.open.checked || body.dataset.open !== undefined);
      body.hidden = !isShown;
      if (isShown) count += 1;
    }
    form.count.value = count === bodies.length ? '' : count + ' of ' + bodies.length;
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  filter();
  for (const table of document.querySelectorAll('[data-sortable]'))
    for (const button of table.querySelectorAll('[data-sort]'))
      button.addEventListener('click', () => {
        const head = button.closest('th');
        const index = [...head.parentNode.children].indexOf(head);
        const isNumber = button.dataset.sort === 'number' || index === 0 && table.matches('.chapters');
        const first = button.dataset.sort === 'number' ? 'descending' : 'ascending';
        const now = head.getAttribute('aria-sort');
        const order = now === null ? first : now === 'ascending' ? 'descending' : 'ascending';
        for (const other of table.querySelectorAll('th')) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', order);
        const value = (body) => body.rows[0].cells[index].dataset.value;
        const sign = order === 'ascending' ? 1 : -1;
        const compare = isNumber ? (a, b) => value(a) - value(b) : (a, b) => value(a).localeCompare(value(b));
        [...table.tBodies].sort((a, b) => sign * compare(a, b)).forEach((body) => table.append(body));
      });
  const { token } = document.body.dataset;
  document.addEventListener('click', async ({ target }) => {
    const place = target.closest('button.place');
    if (place === null) return;
    const { path, line, column } = place.dataset;
    const answer = await window.fetch('/@vitrine/open', {
      method: 'POST',
      headers: { 'X-Vitrine-Token': token, 'Content-Type': 'application/json' },
      body: JSON.stringify({ path, line: Number(line), column: Number(column) }),
    });
    if (!answer.ok) alert(await answer.text());
  });
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((each) => { each.dataset.was = each.open; each.open = true; }));
  addEventListener('afterprint', () => document.querySelectorAll('details').forEach((each) => { each.open = each.dataset.was === 'true'; }));
})();
`;
