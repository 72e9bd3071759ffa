// The one script that the page waits for: it says how the page looks before anything is painted, and asks for its
// faces.
import { recall } from './memory.ts';
import { chosenTheme } from './remembered-theme.ts';

const { dataset } = document.documentElement;
const theme = chosenTheme();
if (theme !== undefined) dataset.theme = theme;
// What reading-settings.ts keeps, by the names that it has there; another program of this host may have written more.
for (const [name, value] of Object.entries(recall('settings') ?? {}))
  if (/^read[A-Z]\w+$/.test(name)) dataset[name] = value;
// The book's own typeface is at hand, its italics too (typeface.ts).
if (recall('face') === true) dataset.face = '';
// Style sheets show what needs scripts only where they run.
dataset.script = '';
// A way into the page needs all of it at once (in-parts.ts).
if (location.hash === '') dataset.parts = '';

// Not from disk: there a face may be asked for by a style sheet alone, and Safari leaves one out that was asked for
// before. A phone's first page waits for no typeface (typeface.ts).
const faces = document.currentScript?.dataset;
const wanted =
  location.protocol === 'file:'
    ? []
    : [matchMedia('(min-width: 40.01rem)').matches ? faces?.textFace : undefined, faces?.mathFace];
for (const href of wanted)
  if (href !== undefined)
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href }),
    );
