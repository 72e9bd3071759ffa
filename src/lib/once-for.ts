// What is made of a value once, and known as long as somebody holds the value.

/** `make`, called once for each value, by identity: for values that stay the same one as long as they do not change. */
export function onceFor<K extends object, V extends object | string | number | boolean>(
  make: (value: K) => V,
): (value: K) => V {
  const known = new WeakMap<K, V>();
  return (value) => {
    const last = known.get(value);
    if (last !== undefined) return last;
    const made = make(value);
    known.set(value, made);
    return made;
  };
}

/**
 * `make`, remembered for each first value as long as all the others are the same as they were for it last, by identity
 * or as the same text or number.
 */
export function lastFor<K extends object, Others extends readonly unknown[], V>(
  make: (value: K, ...others: Others) => V,
): (value: K, ...others: Others) => V {
  const known = new WeakMap<K, { readonly others: Others; readonly made: V }>();
  return (value, ...others) => {
    const last = known.get(value);
    if (last !== undefined && others.every((other, index) => other === last.others[index])) return last.made;
    const made = make(value, ...others);
    known.set(value, { others, made });
    return made;
  };
}

export interface TextBounds {
  /** How many texts are known; then it begins anew. */
  readonly most: number;
  /** In UTF-16 units: a longer text hardly comes again, and is made each time. */
  readonly longest: number;
  /** Of all texts together, in UTF-16 units; then it begins anew. Any, where nothing is said. */
  readonly together?: number;
}

/**
 * `make`, remembered by text: for what is read again and again, as the expressions of a template are. The other values
 * are taken to be the same for every text.
 */
export function onceForText<V, Others extends readonly unknown[] = []>(
  make: (text: string, ...others: Others) => V,
  { most, longest, together = Infinity }: TextBounds = { most: 4_000, longest: 500 },
): (text: string, ...others: Others) => V {
  const known = new Map<string, { readonly made: V }>();
  let length = 0;
  return (text, ...others) => {
    if (text.length > longest) return make(text, ...others);
    const last = known.get(text);
    if (last !== undefined) return last.made;
    const made = make(text, ...others);
    if (known.size >= most || length + text.length > together) {
      known.clear();
      length = 0;
    }
    known.set(text, { made });
    length += text.length;
    return made;
  };
}
