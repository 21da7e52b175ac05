import type { Driver } from "neo4j-driver";

/** A driver, which can be left for a new one while somebody still waits for the old. */
export interface HeldDriver {
  /** Fails with `tooLate()` when nothing has come back in time: the driver itself waits for ever for a server that says nothing. */
  use<T>(limitMs: number, run: (driver: Driver) => Promise<T>): Promise<T>;
  renew(): void;
  close(): Promise<void>;
}

interface Held {
  driver: Driver;
  users: number;
  isLeft: boolean;
}

export const holdDriver = ({ open, tooLate }: { open: () => Driver; tooLate: () => Error }): HeldDriver => {
  let current: Held = { driver: open(), users: 0, isLeft: false };

  // A driver that is closed never answers those who are waiting, so the last of them closes it.
  const closeWhenLeft = (held: Held): void => {
    if (held.isLeft && held.users === 0) void held.driver.close().catch(() => undefined);
  };
  return {
    use: async (limitMs, run) => {
      const held = current;
      held.users += 1;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooLate()), limitMs);
      });
      try {
        return await Promise.race([run(held.driver), late]);
      } finally {
        clearTimeout(timer);
        held.users -= 1;
        closeWhenLeft(held);
      }
    },
    renew: () => {
      const left = current;
      current = { driver: open(), users: 0, isLeft: false };
      left.isLeft = true;
      closeWhenLeft(left);
    },
    close: () => current.driver.close(),
  };
};
