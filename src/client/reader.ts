// The little that runs in the reader's browser, one feature a file. Nothing here is needed to read.
import './contents.ts';
import './copy-code.ts';
import './copy-formulas.ts';
import './dark-pictures.ts';
import './films.ts';
import './interactive.ts';
import './keyboard.ts';
import './menus.ts';
import './not-found.ts';
import './notes.ts';
import './paper.ts';
import './permalinks.ts';
import './print-formulas.ts';
import './reading-place.ts';
import './scrolling.ts';
import './search/open.ts';
import './theme.ts';
