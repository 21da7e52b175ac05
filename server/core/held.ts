/** A typed name for something a process holds. */
export interface Token<T> {
  readonly name: string;
  readonly _type?: T;
}
export const defineToken = <T>(name: string): Token<T> => ({ name });

/** Things a process keeps between calls, by token and key, and one queue per key so that nothing is changed by two calls at once. */
export interface Held {
  find<T>(token: Token<T>, key: string): T | undefined;
  keep<T>(token: Token<T>, key: string, value: T): void;
  drop<T>(token: Token<T>, key: string): void;
  keys<T>(token: Token<T>): string[];
  /** Runs after everything queued before it under the same key, whether that succeeded or failed. Not re-entrant. */
  serial<T>(key: string, run: () => Promise<T>): Promise<T>;
  /** Resolves when every queue is empty. */
  idle(): Promise<void>;
}

export const createHeld = (): Held => {
  const entries = new Map<string, Map<string, unknown>>();
  const queues = new Map<string, Promise<unknown>>();
  const shelf = (name: string): Map<string, unknown> => {
    const found = entries.get(name) ?? new Map<string, unknown>();
    entries.set(name, found);
    return found;
  };
  return {
    find: <T>(token: Token<T>, key: string) => shelf(token.name).get(key) as T | undefined,
    keep: (token, key, value) => void shelf(token.name).set(key, value),
    drop: (token, key) => void shelf(token.name).delete(key),
    keys: (token) => [...shelf(token.name).keys()],
    serial: <T>(key: string, run: () => Promise<T>): Promise<T> => {
      const before = queues.get(key) ?? Promise.resolve();
      const mine = before.then(run, run);
      const settled = mine.then(
        () => undefined,
        () => undefined,
      );
      queues.set(key, settled);
      void settled.then(() => queues.get(key) === settled && queues.delete(key));
      return mine;
    },
    idle: async () => {
      while (queues.size > 0) await Promise.all(queues.values());
    },
  };
};
