// The one script that the page waits for: it puts on the reader's theme before anything is painted.
import { chosenTheme } from './remembered-theme.ts';

const theme = chosenTheme();
if (theme !== undefined) document.documentElement.dataset.theme = theme;
// Style sheets show what needs scripts only where they run.
document.documentElement.dataset.script = '';
