/** What the connection chip says. */
export type ConnectionState =
  /** Nothing is followed yet. */
  | { kind: "idle" }
  | { kind: "connecting" }
  /** `replayed`: events caught up with after the last interruption, 0 when there was none. */
  | { kind: "live"; latencyMs: number | null; replayed: number }
  /** Connected, but answers take long. */
  | { kind: "lagging"; latencyMs: number | null; replayed: number }
  /** Connected, as far as anybody knows, but nothing is answered. */
  | { kind: "silent" }
  /** `retryAt`: epoch milliseconds of the next attempt. */
  | { kind: "reconnecting"; retryAt: number; attempt: number }
  /** The machine has no network. */
  | { kind: "offline" }
  /** The server wants a new sign-in. */
  | { kind: "signed-out"; reason: string };

export interface Store<T> {
  getSnapshot: () => T;
  subscribe: (listener: () => void) => () => void;
}
export interface WritableStore<T> extends Store<T> {
  set: (value: T) => void;
}

/** For useSyncExternalStore: a new value is a new snapshot, the same one is no news. */
export const createStore = <T>(first: T): WritableStore<T> => {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
  };
};
