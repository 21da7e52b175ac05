import { wireErrorSchema, type WireError } from "@/server/contracts/errors";

const findCarried = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null) return null;
  const { data } = error as { data?: { app?: unknown } | null };
  return data?.app ?? null;
};

/** What the server said about a failure, from a tRPC error; null for anything else, such as a broken connection. */
export const findAppError = (error: unknown): WireError | null => {
  const parsed = wireErrorSchema.safeParse(findCarried(error));
  return parsed.success ? (parsed.data as WireError) : null;
};

/** A sentence for a person, whatever went wrong. */
export const describeError = (error: unknown): string => findAppError(error)?.message ?? "The server cannot be reached just now";
