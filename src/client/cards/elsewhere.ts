// A card of another page, or of a place in it.
import type { PreviewData } from '../../render/previews.ts';
import type { Content } from '../cards.ts';
import { fit } from './fit.ts';

/** Of a place that the data does not name, nothing is known: its page may be another by now. */
export function contentFrom(
  [title, language, direction, places]: PreviewData,
  id: string,
  { root, isDark }: { readonly root: URL; readonly isDark: boolean },
): Content | undefined {
  const place = Object.entries(places).find(([name]) => name === id)?.[1];
  if (place === undefined) return undefined;
  const [label, words, pictures] = place;
  const row = document.createElement('div');
  row.className = 'card-pictures';
  row.append(
    ...pictures.map(([src, width, height, classes, dark]) => {
      const image = new Image();
      fit(image, width, height);
      image.alt = '';
      image.className = classes;
      image.src = new URL((isDark ? dark : undefined) ?? src, root).href;
      return image;
    }),
  );
  const name = id === '' ? title : label;
  const nodes = [
    ...(id === '' ? [] : [paragraph(title, 'card-page')]),
    ...(name === '' ? [] : [paragraph(name, 'card-name')]),
    ...(pictures.length === 0 ? [] : [row]),
    ...(words === '' ? [] : [paragraph(words, '')]),
  ];
  return { nodes, language, direction };
}

/** HTML of the program's own making. */
function paragraph(html: string, name: string): Node {
  const made = document.createElement('p');
  made.className = name;
  made.innerHTML = html;
  return made;
}
