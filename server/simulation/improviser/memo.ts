/** A pure function that remembers its last answers: forgetting one changes nothing but the time. Null results are remembered too. */
export const memo = <Args extends readonly unknown[], Result>(
  keyOf: (...args: Args) => string,
  compute: (...args: Args) => Result,
  size = 4_096,
): ((...args: Args) => Result) => {
  const known = new Map<string, Result>();
  return (...args) => {
    const key = keyOf(...args);
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(...args);
    if (known.size >= size) known.clear();
    known.set(key, result);
    return result;
  };
};
