// A part of launch-editor that has no types of its own.
declare module 'launch-editor/guess.js' {
  /** The program and its first words; `[null]` where none runs and none is named. */
  function guessEditor(asked?: string): readonly [program: string | null, ...words: string[]];
  export = guessEditor;
}
