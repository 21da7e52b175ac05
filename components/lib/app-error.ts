import type { WireError } from "@/server/contracts/errors";
import { NoAnswerError } from "./patience";

const findCarried = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null) return null;
  const { data } = error as { data?: { app?: unknown } | null };
  return data?.app ?? null;
};

// By hand: the schema would bring its validator to every page, and only our own server speaks here.
const isWireError = (value: unknown): value is WireError =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  typeof value.code === "string" &&
  "message" in value &&
  typeof value.message === "string";

/** What the server said about a failure, from a tRPC error; null for anything else, such as a broken connection. */
export const findAppError = (error: unknown): WireError | null => {
  const carried = findCarried(error);
  return isWireError(carried) ? carried : null;
};

/** Set when no answer came in time, from a request or from what tRPC makes of one: what was asked for may have been done. */
export const findNoAnswer = (error: unknown): NoAnswerError | null => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof NoAnswerError ? cause : null;
};

/** A sentence for a person, whatever went wrong. */
export const describeError = (error: unknown): string =>
  findAppError(error)?.message ?? findNoAnswer(error)?.message ?? "The server cannot be reached just now";

/** What a toast says below that sentence: `safe`, what has not changed, unless nobody knows; and the reason for whoever asks for help. */
export const noteOf = (error: unknown, safe: string): { detail?: string; reason?: string } => {
  const reason = findAppError(error)?.reason;
  return { ...(!findNoAnswer(error) && { detail: safe }), ...(reason && { reason }) };
};
