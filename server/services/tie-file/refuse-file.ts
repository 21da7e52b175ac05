import { AppError } from "@/server/core/errors";

/** A file that cannot be read at all: one sentence for whoever chose it. */
export const refuseFile = (message: string, reason: string, cause?: unknown): AppError =>
  new AppError("VALIDATION", message, { reason: `ties.${reason}`, cause });
