import { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "@/server/core/errors";

interface OpenTransaction {
  /** False once it has ended, so that work left behind by it may open its own. */
  active: boolean;
}
const current = new AsyncLocalStorage<OpenTransaction>();

export const isInsideTransaction = (): boolean => current.getStore()?.active === true;

/** The embedded database has one connection: what asks for a second one inside a transaction would wait for itself for ever. */
export const assertOutside = (what: string): void => {
  if (!isInsideTransaction()) return;
  throw new AppError("INTERNAL", `${what} inside an open transaction: use the one that was handed in`, { reason: "database.nested" });
};

/** Runs with the mark that a transaction is open. */
export const asTransaction = async <T>(run: () => Promise<T>): Promise<T> => {
  assertOutside("A transaction was opened");
  const mark: OpenTransaction = { active: true };
  try {
    return await current.run(mark, run);
  } finally {
    mark.active = false;
  }
};
