// Many questions to the disk, some at a time: as many open files as a book has chapters meet the system's limit.

/** How many are asked at once: half of what the strictest systems let a program open. */
const AT_ONCE = 24;

/** What `work` makes of each item, in the order of the items. */
export async function inTurns<T, Made>(items: readonly T[], work: (item: T) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    made.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return made;
}
