import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode, WireError } from "@/server/contracts/errors";
import { AppError, ERROR_MAP, isAppError, toWireError } from "@/server/core/errors";

/** What leaves the server when something does not work, on every door that speaks plain HTTP (RFC 9457, with our code beside it). */
export interface Problem extends WireError {
  type: "about:blank";
  title: string;
  status: number;
}

const ofStatus: Record<number, ErrorCode> = {
  401: "UNAUTHENTICATED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "LIMIT_EXCEEDED",
  429: "RATE_LIMITED",
  503: "UNAVAILABLE",
};

/** Fastify's own refusals (a body too large, JSON that is none) speak for themselves; all else unknown stays hidden. */
const toKnown = (error: unknown): { wire: WireError; status: number } => {
  if (isAppError(error)) return { wire: toWireError(error), status: ERROR_MAP[error.code].http };
  const status = (error as Partial<FastifyError> | null)?.statusCode ?? 500;
  if (status < 400 || status >= 500) return { wire: toWireError(error), status: 500 };
  return {
    wire: { code: ofStatus[status] ?? "VALIDATION", message: error instanceof Error ? error.message : "This request is not understood" },
    status,
  };
};

export const toProblem = (error: unknown, requestId: string): Problem => {
  const { wire, status } = toKnown(error);
  return { type: "about:blank", title: wire.message, status, ...wire, requestId };
};

const retryAfterSeconds: Partial<Record<ErrorCode, string>> = { UNAVAILABLE: "2", RATE_LIMITED: "60" };

/** Logs what is ours to mend, with the id that the answer names too. */
export const sendProblem = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  present: (problem: Problem) => unknown = (problem) => problem,
): FastifyReply => {
  const problem = toProblem(error, request.id);
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, "request failed");
  const retry = retryAfterSeconds[problem.code];
  if (retry && !reply.hasHeader("retry-after")) void reply.header("retry-after", retry);
  return reply.code(problem.status).type("application/problem+json; charset=utf-8").serializer(JSON.stringify).send(present(problem));
};

/** Refusals of next-auth's client carry an absolute `url`, or its `signIn()` throws on them. */
export class SignInRefusal extends AppError {
  constructor(readonly url: string) {
    super("RATE_LIMITED", "Too many attempts. Please wait a minute and try again", { reason: "account.too_many_attempts" });
  }
}
export const findRefusalUrl = (error: unknown): string | null =>
  isAppError(error) && "url" in error && typeof error.url === "string" ? error.url : null;
