import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import type { z } from "zod";
import type { ErrorCode, WireError } from "@/server/contracts/errors";
import type { Access, Verb } from "@/server/core/verb";
import { ERROR_MAP, isAppError, toWireError } from "@/server/core/errors";
import { once } from "@/server/core/once";
import type { TrpcContext } from "./context";

/** What a procedure asks of its caller, as a table for tests; the verb itself enforces it. */
interface ProcedureMeta {
  verb: string;
  access: Access;
}
const codes: Partial<Record<TRPCError["code"], ErrorCode>> = {
  BAD_REQUEST: "VALIDATION",
  PARSE_ERROR: "VALIDATION",
  UNSUPPORTED_MEDIA_TYPE: "VALIDATION",
  METHOD_NOT_SUPPORTED: "VALIDATION",
  NOT_FOUND: "NOT_FOUND",
  UNAUTHORIZED: "UNAUTHENTICATED",
  FORBIDDEN: "FORBIDDEN",
  PAYLOAD_TOO_LARGE: "LIMIT_EXCEEDED",
  TOO_MANY_REQUESTS: "RATE_LIMITED",
};
const toAppPart = (error: TRPCError, requestId: string | undefined): WireError => {
  const known = codes[error.code];
  const wire: WireError = isAppError(error.cause) || !known ? toWireError(error.cause) : { code: known, message: error.message };
  return { ...wire, ...(requestId !== undefined && { requestId }) };
};

/** Answers that are JSON as they are: superjson walks every value of a large one, for seconds, to find that out. */
const plain = new WeakSet<object>();
const transformer = {
  input: superjson,
  output: {
    serialize: (value: unknown) => (plain.has(value as object) ? { json: value } : superjson.serialize(value)),
    deserialize: superjson.deserialize,
  },
};

const t = initTRPC
  .context<TrpcContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer,
    isDev: false, // no stack leaves the server, in development neither
    errorFormatter: ({ shape, error, ctx }) => {
      const app = toAppPart(error, ctx?.context.requestId);
      return { ...shape, message: app.message, data: { ...shape.data, app } };
    },
  });

const mapErrors = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause, code } = result.error;
  if (isAppError(cause)) {
    const { trpc, log } = ERROR_MAP[cause.code];
    ctx.context.log[log]({ path, code: cause.code, reason: cause.reason, ...(log === "error" && { err: cause }) }, "refused");
    throw new TRPCError({ code: trpc, message: cause.message, cause });
  }
  if (code === "INTERNAL_SERVER_ERROR") ctx.context.log.error({ path, err: cause ?? result.error }, "a procedure failed");
  return result;
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
export const procedure = t.procedure.use(mapErrors);

/** The verb parses its own input; twice would be once too many, and transforms need not be idempotent. */
const unparsed =
  <I extends z.ZodType>() =>
  (raw: unknown): z.input<I> =>
    raw as z.input<I>;
const metaOf = ({ verb, access }: Pick<Verb<z.ZodType, unknown>, "verb" | "access">): ProcedureMeta => ({ verb, access });

/** A door that reads as a line: `me: queryOf(getMe)`. */
export const queryOf = <I extends z.ZodType, O>(verb: Verb<I, O>) =>
  procedure
    .meta(metaOf(verb))
    .input(unparsed<I>())
    .query(({ ctx, input }): Promise<O> => verb(ctx.context, input as z.input<I>));

/** A query whose answer has no dates, no undefined and nothing else that JSON does not know, and may be large. */
export const plainQueryOf = <I extends z.ZodType, O extends object>(verb: Verb<I, O>) =>
  procedure
    .meta(metaOf(verb))
    .input(unparsed<I>())
    .query(async ({ ctx, input }): Promise<O> => {
      const answer = await verb(ctx.context, input as z.input<I>);
      plain.add(answer);
      return answer;
    });

/** As `queryOf` for what changes something: once, however often the same command comes. */
export const mutationOf = <I extends z.ZodType, O>(verb: Verb<I, O>) =>
  procedure
    .meta(metaOf(verb))
    .input(unparsed<I>())
    .mutation(({ ctx, input }): Promise<O> => once(ctx.context, verb.verb, () => verb(ctx.context, input as z.input<I>)));

/** And for a public verb that can be tried over and over: counted by address before it runs. */
export const limitedMutationOf = <I extends z.ZodType, O>(verb: Verb<I, O>, count: (ctx: TrpcContext) => void) =>
  procedure
    .meta(metaOf(verb))
    .input(unparsed<I>())
    .mutation(({ ctx, input }): Promise<O> => {
      count(ctx);
      return verb(ctx.context, input as z.input<I>);
    });
