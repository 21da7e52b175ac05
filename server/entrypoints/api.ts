import rateLimit from "@fastify/rate-limit";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { toAddressBucket } from "@/server/auth/client-address";
import { isForgeable } from "@/server/auth/origin";
import { idSchema } from "@/server/contracts/numbers";
import { AppError, notFound } from "@/server/core/errors";
import { sendProblem, type Problem } from "@/server/rest/problem";
import { restRoutes } from "@/server/rest/routes";
import { readCommandId, requireOpenSession } from "@/server/rest/session-guard";
import { createTrpcContext } from "@/server/trpc/context";
import { appRouter, type AppRouter } from "@/server/trpc/root";
import { apiPolicy } from "@/server/web/csp";
import type { HostParts } from "./host";

const batchAtMost = 20;
const changes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** A cookie on a change must come with our own origin; and tRPC takes nothing that a plain form could send. */
const assertOwnPage = (request: FastifyRequest, { cookies, origins }: Pick<HostParts, "cookies" | "origins">): void => {
  const { method, headers, url } = request;
  const { origin } = headers;
  const isForeign = changes.has(method) && origin !== undefined && !origins.has(origin);
  if (isForeign || (cookies.has(headers) && isForgeable(method, headers, origins))) {
    throw new AppError("FORBIDDEN", "This change did not come from our own pages", { reason: "request.cross_origin" });
  }
  if (changes.has(method) && url.startsWith("/api/trpc") && !/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    throw new AppError("VALIDATION", "Send JSON as application/json", { reason: "request.not_json" });
  }
};

/** What a refusal before any procedure looks like to tRPC's own client: one error for each call of the batch. */
const toTrpcAnswer = (request: FastifyRequest, { status, type: _, title, ...app }: Problem): unknown => {
  const answer = { error: { json: { message: title, code: -32_603, data: { code: app.code, httpStatus: status, app } } } };
  const [path = "", query = ""] = request.url.split("?");
  return query.includes("batch=1")
    ? path
        .split(",")
        .slice(0, batchAtMost)
        .map(() => answer)
    : answer;
};

const registerTrpc = async (api: FastifyInstance, { engine }: HostParts): Promise<void> => {
  api.setErrorHandler((error, request, reply) =>
    sendProblem(error, request, reply, (problem) => toTrpcAnswer(request, problem)).type("application/json; charset=utf-8"),
  );
  await api.register(fastifyTRPCPlugin, {
    prefix: "/api/trpc",
    trpcOptions: {
      router: appRouter,
      maxBatchSize: batchAtMost,
      createContext: ({ req }) =>
        createTrpcContext(engine, req.open?.session ?? null, {
          requestId: req.id,
          commandId: readCommandId(req),
          from: toAddressBucket(req.ip),
        }),
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
};

/** tRPC, REST and event streams: one place reads the cookie and refuses what another site could have sent. */
export const registerApi = async (app: FastifyInstance, parts: HostParts): Promise<void> => {
  const { env, engine, cookies, streams } = parts;
  await app.register(async (api) => {
    api.addHook("onRequest", async (request, reply) => {
      void reply.header("content-security-policy", apiPolicy).header("cache-control", "private, no-store");
      assertOwnPage(request, parts);
      readCommandId(request); // a malformed one is refused before anything is done
      if (cookies.has(request.headers)) request.open = await cookies.read(request.headers);
    });
    await api.register(rateLimit, {
      max: env.API_PER_MINUTE,
      timeWindow: "1 minute",
      keyGenerator: ({ open, ip }) => open?.session.userId ?? toAddressBucket(ip),
      errorResponseBuilder: () => new AppError("RATE_LIMITED", "Too many requests. Please wait a moment", { reason: "request.too_many" }),
    });
    await api.register((trpc) => registerTrpc(trpc, parts));
    await api.register(restRoutes(engine), { prefix: "/api/v1" });
    api.all("/api/*", () => {
      throw new AppError("NOT_FOUND", "There is nothing at this address", { reason: "route.not_found" });
    });
    if (!streams) return;
    api.get<{ Params: { timelineId: string } }>("/api/events/:timelineId", async (request, reply) => {
      const open = requireOpenSession(request);
      if (streams.isFull(open.session.userId))
        throw new AppError("LIMIT_EXCEEDED", "Too many open event streams", { reason: "realtime.too_many" });
      const timelineId = idSchema.safeParse(request.params.timelineId);
      if (!timelineId.success) throw notFound("timeline", "of this address");
      await streams.start(request, reply, open, timelineId.data);
      return reply;
    });
  });
};
