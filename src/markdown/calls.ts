// How Markdown and those who read its calls name them.

/** The id of the call whose mark has this index: calls that are made later have others. */
export function callId(index: string | number): string {
  return `c${index}`;
}
