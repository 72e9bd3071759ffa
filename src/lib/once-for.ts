// What is made of a value once, and known as long as somebody holds the value.

/** `make`, called once for each value, by identity: for values that stay the same one as long as they do not change. */
export function onceFor<K extends object, V extends object | string | number>(make: (value: K) => V): (value: K) => V {
  const known = new WeakMap<K, V>();
  return (value) => {
    const made = known.get(value) ?? make(value);
    known.set(value, made);
    return made;
  };
}
