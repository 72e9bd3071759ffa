vitrine.interactive(({ host, options, say, onTheme }) => {
  let count = options.from;
  const button = document.createElement('button');
  const show = () => { button.textContent = `Pressed ${count} times`; };
  button.addEventListener('click', () => { count += 1; show(); say(`${count} times`); });
  onTheme((theme) => { button.dataset.theme = theme; });
  show();
  host.append(button);
});
