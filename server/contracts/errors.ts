import { z } from "zod";

/** The closed set of failures that crosses every wire. */
export const errorCodes = [
  "VALIDATION",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "PRECONDITION",
  "LIMIT_EXCEEDED",
  "RATE_LIMITED",
  "UPSTREAM",
  "UNAVAILABLE",
  "INTERNAL",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const wireErrorSchema = z.object({
  code: z.enum(errorCodes),
  /** Safe to show to a person. */
  message: z.string(),
  /** For branches in the interface and for tests, e.g. `scene.closed`. */
  reason: z.string().optional(),
  details: z.unknown().optional(),
  requestId: z.string().optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;
