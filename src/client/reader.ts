// The little that runs in the reader's browser, one feature a file. Nothing here is needed to read.
// First: it renews pictures, which others hold.
import './paper.ts';
import './bring-overlays.ts';
import './coming-back.ts';
import './contents.ts';
import './copy-code.ts';
import './copy-formulas.ts';
import './dark-pictures.ts';
import './films.ts';
import './in-parts.ts';
import './interactive.ts';
import './keyboard.ts';
import './languages.ts';
import './math-face.ts';
import './menus.ts';
import './not-found.ts';
import './notes.ts';
import './permalinks.ts';
import './reading-place.ts';
import './reading-settings.ts';
import './report.ts';
import './scrolling.ts';
import './search/open.ts';
import './theme.ts';
import './typeface.ts';
import './video.ts';
