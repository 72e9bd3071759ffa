// The marks that stand in a text for something that is not text: Unicode noncharacters, which no author types. `\uFDD0
// 12 \uFDD1` (without the blanks) is include call 12 in Markdown; `\uFDD2 3 \uFDD3` is gap 3 in HTML being written.

/** The mark for include call `index`, as it stands in the text that goes into Markdown. */
export function callMark(index: number): string {
  return `\uFDD0${index}\uFDD1`;
}

/** Matches one call mark; its group is the index. Make a new one for each use: it is stateful. */
export function callMarks(): RegExp {
  return /\uFDD0(\d+)\uFDD1/g;
}

/** The text without any characters that the marks are made of, for everything that is read from outside. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD');
}
