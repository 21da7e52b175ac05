import type { FastifyRequest } from "fastify";
import type { OpenSession } from "@/server/auth/read-session";
import type { Session } from "@/server/contracts/account";
import type { Context, Engine } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { createSessionContext } from "@/server/runtime/create-context";

declare module "fastify" {
  interface FastifyRequest {
    /** Read from the cookie by the host, on every API route. */
    open: OpenSession | null;
  }
}

export const requireOpenSession = (request: FastifyRequest): OpenSession => {
  if (!request.open) throw new AppError("UNAUTHENTICATED", "Sign in first");
  return request.open;
};
export const requireSession = (request: FastifyRequest): Session => requireOpenSession(request).session;

const commandIdPattern = /^[A-Za-z0-9_-]{8,100}$/;
/** `Idempotency-Key` (REST) or `x-command-id` (tRPC). A malformed one is refused: ignoring it would lose the promise made to the caller. */
export const readCommandId = (request: FastifyRequest): string | null => {
  const given = request.headers["idempotency-key"] ?? request.headers["x-command-id"];
  if (given === undefined || given === "") return null;
  if (typeof given === "string" && commandIdPattern.test(given)) return given;
  throw new AppError("VALIDATION", "The idempotency key must be 8 to 100 letters, digits, - or _", { reason: "request.bad_command_id" });
};

/** For verbs behind a REST route: `verb(contextOf(engine, request), input)`. */
export const contextOf = (engine: Engine, request: FastifyRequest): Context =>
  createSessionContext(engine, request.open?.session ?? null, { requestId: request.id, commandId: readCommandId(request) });
