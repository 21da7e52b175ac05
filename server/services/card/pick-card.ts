import { isAppError } from "@/server/core/errors";
import type { InspectedCard } from "./inspect-card";

export interface CardCandidate {
  /** Where it lies, for a warning: "ccv3". */
  label: string;
  open: () => InspectedCard;
}

// Each may unpack to the full limit; a file with more copies than this is not a card but an attack.
const mostTried = 4;

/** The first candidate that is a whole card wins. What was wrong with those before it becomes a warning; if none is whole, an error. */
export const pickCard = (candidates: readonly CardCandidate[]): { found: InspectedCard; warnings: string[] } | null => {
  const warnings: string[] = [];
  let firstError: unknown = null;
  for (const { label, open } of candidates.slice(0, mostTried)) {
    try {
      const found = open();
      return { found, warnings: [...warnings, ...found.warnings] };
    } catch (error) {
      if (!isAppError(error)) throw error;
      firstError ??= error;
      warnings.push(`The card under “${label}” was skipped, since the file ${error.message}`);
    }
  }
  if (firstError !== null) throw firstError;
  return null;
};
