import { APICallError, RetryError } from "ai";
import { isAppError } from "@/server/core/errors";

const byReason: Record<string, string> = {
  "words.timeout": "it took too long",
  "words.oversized": "it did not stop",
  "words.unspeakable": "it gave nothing that could be said",
  "words.empty": "it said nothing",
  "words.other_speaker": "it spoke for somebody else",
  "words.declined": "it declined",
  "words.withheld": "its provider withheld the answer",
  "words.cut_off": "its answer was cut off before a sentence was whole",
};

const byStatus = (status: number): string => {
  if (status === 401 || status === 403) return "its provider refused the key";
  if (status === 404) return "its provider does not know it";
  if (status === 402 || status === 429) return "its provider allows no more calls for now";
  return status >= 500 ? "its provider failed" : "its provider refused the call";
};

/** Why a model's words could not be had, in words fit to be shown: nothing of what a provider says itself. */
export const sayFailure = (error: unknown): string => {
  const last = RetryError.isInstance(error) ? error.lastError : error;
  if (APICallError.isInstance(last)) {
    const { statusCode: status } = last;
    if (status === undefined) return "its provider could not be reached";
    if (status >= 400) return `${byStatus(status)} (${status})`;
  }
  return (isAppError(last) && byReason[last.reason ?? ""]) || "its answer broke off";
};
