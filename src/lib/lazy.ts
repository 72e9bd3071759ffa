// What is made when it is first asked for, and kept.

/**
 * `make`, called once: for an expression over letters of all scripts, of which V8 takes a tenth to a whole millisecond
 * to read, where most books never ask for it.
 */
export function lazy<V extends object>(make: () => V): () => V {
  let made: V | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
