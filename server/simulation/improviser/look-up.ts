/** A value by a name that a writer or a caller gave: "constructor" finds nothing. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
