// What a reader sees before she moves, as far as the letters above can tell. Figures and headings take more room than
// letters, so that a thing with few letters before it may still stand lower, and one with many never stands in sight.

/** Below a chapter's title, a phone of 412 × 823 pixels shows some 750 letters. */
export const PHONE = 750;
/** A window of 1440 × 900 shows some 2,000. */
export const WINDOW = 2000;
