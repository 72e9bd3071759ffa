// The names in dates that Jekyll and Ruby write in English, whatever the book's language.

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** `Jan`, `Feb` … */
export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));
/** From Sunday on, as `Date` counts them. */
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const SHORT_WEEKDAYS = WEEKDAYS.map((name) => name.slice(0, 3));
