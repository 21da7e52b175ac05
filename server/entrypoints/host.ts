import { randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import Fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyInstance } from "fastify";
import { toAddressBucket } from "@/server/auth/client-address";
import type { CookieReader } from "@/server/auth/read-session";
import type { Engine } from "@/server/core/context";
import type { Env } from "@/server/core/env";
import { isRequestId } from "@/server/core/logger";
import type { EventStreams } from "@/server/realtime/sse";
import { registerHealth } from "@/server/rest/health";
import type { Metrics } from "@/server/rest/metrics";
import { findRefusalUrl, sendProblem, SignInRefusal } from "@/server/rest/problem";
import { permissionsPolicy } from "@/server/web/csp";
import type { PageDoor } from "@/server/web/next-door";
import { registerApi } from "./api";

export interface HostParts {
  env: Env;
  version: string;
  engine: Engine;
  cookies: CookieReader;
  origins: ReadonlySet<string>;
  streams: EventStreams | null;
  pages: PageDoor | null;
  metrics: Metrics;
  isDraining: () => boolean;
}

const addErrors = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const url = findRefusalUrl(error);
    return sendProblem(error, request, reply, (problem) => (url ? { ...problem, url } : problem));
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(Object.assign(new Error("There is nothing at this address"), { statusCode: 404 }), request, reply),
  );
};

const addRequestLog = (app: FastifyInstance): void => {
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id).header("permissions-policy", permissionsPolicy);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    const { statusCode } = reply.raw;
    // The route and not the address: tRPC's carries its input, and with it what nobody may read here.
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? "none",
      status: statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log[statusCode >= 500 ? "warn" : "debug"](line, "answered");
    done();
  });
};

const addCspReports = (app: FastifyInstance): void => {
  const limit = { rateLimit: { max: 60, timeWindow: "1 minute" } };
  const body = { parseAs: "string", bodyLimit: 8_192 } as const;
  app.addContentTypeParser(["application/csp-report", "application/reports+json"], body, (_, text, done) => done(null, text));
  app.post("/api/csp-report", { config: limit }, (request, reply) => {
    request.log.warn({ report: String(request.body).slice(0, 2_000) }, "a page broke the content security policy");
    return reply.code(204).send();
  });
};

/** The doors on one HTTP server: health, metrics, tRPC, REST, event streams, and behind them the pages. */
export const buildHost = async (parts: HostParts): Promise<FastifyInstance> => {
  const { env, engine, version, cookies, metrics, pages, isDraining } = parts;
  const app: FastifyInstance = Fastify({
    loggerInstance: engine.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    requestIdHeader: false,
    genReqId: ({ headers }) => (isRequestId(headers["x-request-id"]) ? headers["x-request-id"] : randomUUID()),
    trustProxy: (_, hop) => hop < env.TRUST_PROXY,
    bodyLimit: 1_000_000,
    routerOptions: { maxParamLength: 4_000 }, // a batch names all its procedures in one
    requestTimeout: 120_000,
    forceCloseConnections: "idle",
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  app.decorateRequest("open", null);
  addErrors(app);
  addRequestLog(app);
  metrics.register(app);
  // The content security policy is ours, one per door.
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: env.secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "same-origin" },
  });
  await app.register(rateLimit, { global: false, keyGenerator: ({ ip }) => toAddressBucket(ip) });
  await app.register(compress, { threshold: 2_048, encodings: ["gzip"] });
  registerHealth(app, { engine, version, cookies, isDraining });
  addCspReports(app);
  await registerApi(app, parts);
  const tooMany = (): Error => new SignInRefusal(`${env.publicUrl}/sign-in?error=RateLimited`);
  pages?.register(app, { rateLimit: { max: env.SIGN_IN_PER_MINUTE, timeWindow: "1 minute", errorResponseBuilder: tooMany } });
  return app;
};
