import type { FastifyInstance, FastifyRequest } from "fastify";
import type { CookieReader } from "@/server/auth/read-session";
import { isLoopback } from "@/server/auth/client-address";
import type { Engine } from "@/server/core/context";
import { AppError } from "@/server/core/errors";

interface HealthParts {
  engine: Engine;
  version: string;
  cookies: CookieReader;
  isDraining: () => boolean;
}
interface Dependency {
  status: "ok" | "down";
  implementation: string;
  latencyMs?: number;
}

const probe = async (implementation: string, ping: () => Promise<number>): Promise<Dependency> => {
  try {
    return { status: "ok", implementation, latencyMs: Math.round((await ping()) * 100) / 100 };
  } catch {
    return { status: "down", implementation };
  }
};
/** Readiness is public, so the database is asked at most this often for it. */
const readyForMs = 500;

/** A proxy on this machine makes everybody look local; what came through one is not. */
const isFromThisMachine = ({ ip, headers }: FastifyRequest): boolean =>
  isLoopback(ip) && headers["x-forwarded-for"] === undefined && headers.forwarded === undefined;

export const registerHealth = (app: FastifyInstance, { engine, version, cookies, isDraining }: HealthParts): void => {
  const uptime = (): number => Math.round(process.uptime());
  let asked: { at: number; answers: Promise<boolean> } | null = null;
  const isDatabaseThere = (): Promise<boolean> => {
    const at = performance.now();
    if (!asked || at - asked.at > readyForMs)
      asked = {
        at,
        answers: engine.db.ping().then(
          () => true,
          () => false,
        ),
      };
    return asked.answers;
  };
  app.get("/health", () => ({ status: "ok", version, uptimeSeconds: uptime() }));
  app.get("/health/live", () => ({ status: "ok" }));
  app.get("/health/ready", async (_, reply) => {
    const reason = isDraining() ? "draining" : (await isDatabaseThere()) ? null : "database";
    if (reason) void reply.header("retry-after", "2");
    return reply.code(reason ? 503 : 200).send(reason ? { ready: false, reason } : { ready: true });
  });
  app.get("/health/detailed", async (request) => {
    const open = isFromThisMachine(request) ? null : await cookies.read(request.headers);
    if (!isFromThisMachine(request) && (open?.session.role !== "owner" || open.session.demo))
      throw new AppError("NOT_FOUND", "There is nothing at this address");
    const [database, bus, graph] = await Promise.all([
      probe(engine.db.dialect, () => engine.db.ping()),
      probe(engine.bus.implementation, () => engine.bus.ping()),
      probe(engine.graph.engine === "memory" ? "in-process" : engine.graph.engine, () => engine.graph.ping()),
    ]);
    const inProcess = (implementation: string): Dependency => ({ status: "ok", implementation });
    const dependencies = { database, bus, graph, models: inProcess("improviser") };
    const isWhole = Object.values(dependencies).every(({ status }) => status === "ok");
    const memory = process.memoryUsage();
    return {
      status: isDraining() ? "draining" : isWhole ? "ok" : "degraded",
      version,
      uptimeSeconds: uptime(),
      node: process.version,
      nodeId: engine.nodeId,
      memory: { rssBytes: memory.rss, heapUsedBytes: memory.heapUsed },
      dependencies,
    };
  });
};
