// The one script that the page waits for: it says how the page is dressed before anything is painted.
import { recall } from './memory.ts';
import { chosenTheme } from './remembered-theme.ts';

const { dataset } = document.documentElement;
const theme = chosenTheme();
if (theme !== undefined) dataset.theme = theme;
// The book's own typeface is at hand (typeface.ts).
if (recall('face') === true) dataset.face = '';
// Style sheets show what needs scripts only where they run.
dataset.script = '';
