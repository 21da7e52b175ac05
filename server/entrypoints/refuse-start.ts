import { EnvProblem } from "@/server/core/env";
import { isAppError } from "@/server/core/errors";

interface SystemError {
  code?: string;
  port?: number;
  address?: string;
}

/** One sentence for the person at the terminal; null when this is a defect and its stack is worth more. */
export const describeStartProblem = (error: unknown): string | null => {
  if (error instanceof EnvProblem || isAppError(error)) return error.message;
  const { code, port, address } = (error ?? {}) as SystemError;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken: stop what listens there, or choose another, e.g. PORT=${(port ?? 3000) + 1} npm start`;
  if (code === "EACCES" && port) return `Port ${port} may not be opened by this user: choose one above 1023`;
  if (code === "EADDRNOTAVAIL") return `This machine has no address ${address}: check HOST`;
  return null;
};
