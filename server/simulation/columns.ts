/** Columns of a struct of arrays: kind of number, and how many belong to one row. */
export type ColumnSpecs = Record<string, readonly ["f32" | "i32" | "u8", number]>;

interface ArrayOf {
  f32: Float32Array;
  i32: Int32Array;
  u8: Uint8Array;
}
export type Columns<S extends ColumnSpecs> = { [K in keyof S]: ArrayOf[S[K][0]] };
export type AnyColumn = Float32Array | Int32Array | Uint8Array;

const newColumn = (kind: "f32" | "i32" | "u8", length: number): AnyColumn => {
  if (kind === "f32") return new Float32Array(length);
  return kind === "i32" ? new Int32Array(length) : new Uint8Array(length);
};

/**
 * Begins with a copy of the specs for their layout: past a dozen names that are added one by one, V8 keeps an object as a hash table, and
 * every reading of a column is a search.
 */
export const allocate = <S extends ColumnSpecs>(specs: S, rows: number): Columns<S> => {
  const made: Record<string, unknown> = { ...specs };
  for (const [name, [kind, width]] of Object.entries(specs)) made[name] = newColumn(kind, rows * width);
  return made as Columns<S>;
};

/** The same columns with room for `rows`; what was there stays. */
export const grow = <S extends ColumnSpecs>(specs: S, columns: Columns<S>, rows: number): Columns<S> => {
  const grown = allocate(specs, rows);
  for (const name of Object.keys(specs)) (grown[name] as AnyColumn).set(columns[name] as AnyColumn);
  return grown;
};

/** Copies one row onto another within the same columns. */
export const copyRow = <S extends ColumnSpecs>(specs: S, columns: Columns<S>, from: number, to: number): void => {
  for (const name in specs) {
    const width = specs[name]![1];
    const column: AnyColumn = columns[name];
    for (let k = 0; k < width; k += 1) column[to * width + k] = column[from * width + k]!;
  }
};
