import { AppError, isAppError } from "@/server/core/errors";

/** A file that is not taken in. `predicate` ends a sentence that begins with the file's name: "is empty." */
export const refuse = (reason: string, predicate: string): AppError => new AppError("VALIDATION", predicate, { reason: `card.${reason}` });

const nameInSentence = (fileName: string): string => {
  const shown = fileName
    .replace(/[\p{C}“”]/gu, "")
    .trim()
    .slice(0, 80);
  return shown === "" ? "This file" : `“${shown}”`;
};

/** Runs `read` and puts the file's name in front of whatever it refuses. */
export const namingFile = <T>(fileName: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (!isAppError(error) || error.code !== "VALIDATION") throw error;
    throw new AppError("VALIDATION", `${nameInSentence(fileName)} ${error.message}`, {
      ...(error.reason !== undefined && { reason: error.reason }),
      cause: error,
    });
  }
};
