// A button on each listing that copies it, and says so to everybody.
import { spoken } from './spoken.ts';

const words = document.body.dataset;
const status = spoken(document.createElement('div'));
status.className = 'unseen';
status.setAttribute('role', 'status');

addButtons();
// In `vitrine dev`, a save brings listings anew.
document.addEventListener('vitrine:replaced', addButtons);

function addButtons(): void {
  for (const listing of document.querySelectorAll('.listing'))
    if (listing.querySelector('.copy') === null) addButton(listing);
}

function addButton(listing: Element): void {
  if (listing.querySelector('code') === null) return;
  const button = spoken(document.createElement('button'));
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.copy ?? 'Copy';
  button.setAttribute(
    'aria-label',
    [words.copy ?? 'Copy', listing.querySelector('figcaption')?.textContent ?? words.code ?? ''].join(': '),
  );
  button.addEventListener('click', () => {
    const code = listing.querySelector('code');
    if (code !== null)
      void copy(code).then((isCopied) => {
        if (isCopied) say(button);
      });
  });
  listing.append(button);
  if (!status.isConnected) document.body.append(status);
}

/** Pages without a secure origin have no clipboard, but selections everywhere can be copied. */
async function copy(code: HTMLElement): Promise<boolean> {
  const text = (code.textContent ?? '').replace(/\n$/, '');
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return document.execCommand('copy');
  }
}

function say(button: HTMLButtonElement): void {
  const copied = words.copied ?? 'Copied';
  button.textContent = status.textContent = copied;
  button.classList.add('done');
  setTimeout(() => {
    button.textContent = words.copy ?? 'Copy';
    button.classList.remove('done');
    status.textContent = '';
  }, 2000);
}
