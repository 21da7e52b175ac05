import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";

/** One open transaction of a driver, before any wall is set up in it. */
export interface DriverTransaction {
  /** Several statements without parameters in one message. */
  exec(text: string): Promise<void>;
  query<R extends object>(text: string, params?: readonly unknown[]): Promise<R[]>;
}

/** What differs between PGlite and Postgres. */
export interface Driver {
  readonly dialect: "pglite" | "postgres";
  readonly adapter: SqlDriverAdapterFactory;
  /** `opening` is what the transaction begins with: statements without parameters, sent with the beginning where the dialect can. */
  transaction<T>(run: (tx: DriverTransaction) => Promise<T>, opening?: string): Promise<T>;
  backUp(reason: string): Promise<string | null>;
  close(): Promise<void>;
}
