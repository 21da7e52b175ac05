import { AppError, isAppError } from "@/server/core/errors";

/** SQLSTATE of a driver's error, also where Prisma wraps it. */
export const sqlState = (error: unknown): string | null => {
  const { code, cause, meta } = error as { code?: unknown; cause?: unknown; meta?: { driverAdapterError?: { cause?: unknown } } };
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^P[12]\d{3}$/.test(code)) return code;
  const { originalCode } = (meta?.driverAdapterError?.cause ?? cause ?? {}) as { originalCode?: unknown };
  return typeof originalCode === "string" ? originalCode : null;
};

// Class 08 connection, 53 resources, 57 operator intervention and timeouts, 25006 read-only, 55P03 lock wait.
const unavailableState = /^(08|53|57P|58|57014$|25006$|25P03$|55P03$)/;
const unavailablePrisma = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const unreachable = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EPIPE", "ETIMEDOUT", "EAI_AGAIN", "EHOSTUNREACH", "ENOENT"]);
const lostConnection =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|connection error|not queryable|Connection ended/i;

const isUnavailable = (error: unknown): boolean => {
  const state = sqlState(error);
  if (state && unavailableState.test(state)) return true;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === "string" && (unreachable.has(code) || unavailablePrisma.has(code))) return true;
  return typeof message === "string" && lostConnection.test(message);
};

/** Serialization failure or deadlock: the whole transaction may be run again. */
export const isRetryable = (error: unknown): boolean => {
  const state = sqlState(error);
  return state === "40001" || state === "40P01" || (error as { code?: unknown }).code === "P2034";
};

/** A database that is away or overloaded becomes UNAVAILABLE; everything else stays what it is. */
export const toDatabaseError = (error: unknown): unknown => {
  if (isAppError(error)) return error;
  if (isRetryable(error))
    return new AppError("UNAVAILABLE", "The database is busy; please try again", { reason: "database.contention", cause: error });
  if (!isUnavailable(error)) return error;
  return new AppError("UNAVAILABLE", "The database does not answer; please try again in a moment", {
    reason: "database.unavailable",
    cause: error,
  });
};

const attempts = 4;

/** Runs again after a serialization failure or deadlock, at most three times. */
export const withRetries = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw toDatabaseError(error);
      await new Promise((resolve) => setTimeout(resolve, attempt * 15));
    }
  }
};
