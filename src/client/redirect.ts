// At an old address: on to the new one, at once and with the fragment, which `<meta http-equiv="refresh">` would lose.

const { dataset } = document.currentScript as HTMLScriptElement;
const fragment = decodeFragment(location.hash.slice(1));
const fragments: Readonly<Record<string, string>> = JSON.parse(dataset.fragments ?? '{}');
const target = Object.hasOwn(fragments, fragment) ? fragments[fragment] : undefined;
// `replace` leaves no entry in the history: the way back does not lead here again.
location.replace(target ?? (dataset.to ?? '') + ((dataset.to ?? '').includes('#') ? '' : location.hash));

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
