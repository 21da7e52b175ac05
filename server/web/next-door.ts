import http from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import next from "next";
import { createNonce, pagePolicy } from "./csp";

/** Whoever answers what is not an API: Next, or a stand-in where a test needs none. */
export interface PageDoor {
  register(fastify: FastifyInstance, signInConfig: FastifyContextConfig): void;
  /** Development only: the hot-reload socket. False when nobody took it. */
  upgrade(request: http.IncomingMessage, socket: Duplex, head: Buffer): boolean;
  endUpgraded(): void;
  close(): Promise<void>;
}
type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>;

const unreachable = (): never => {
  throw new Error("unreachable: preParsing hijacks");
};

/** Mounts `answer` behind every route that nobody else has. */
export const mountPages = (
  fastify: FastifyInstance,
  signInConfig: FastifyContextConfig,
  mode: "development" | "production",
  answer: Answer,
): void => {
  /**
   * A preParsing hook: after every onRequest hook (helmet, limits, logging) and before the body is read, so the page door gets an
   * untouched stream. As a route's onRequest it would run before @fastify/rate-limit, which appends its own. Never calls `done`.
   */
  const handOver = (request: FastifyRequest, reply: FastifyReply): void => {
    const policy = pagePolicy(createNonce(), mode);
    // What the pages learn about a request comes from the host alone; a client's own headers of these names are overwritten.
    Object.assign(request.raw.headers, { "content-security-policy": policy, "x-request-id": request.id, "x-client-address": request.ip });
    reply.raw.setHeader("content-security-policy", policy);
    reply.raw.setHeader("x-request-id", request.id);
    reply.hijack();
    answer(request.raw, reply.raw).catch((error: unknown) => {
      request.log.error({ err: error }, "page failed");
      if (!reply.raw.headersSent) reply.raw.writeHead(500);
      reply.raw.end();
    });
  };
  fastify.post("/api/auth/callback/credentials", { preParsing: handOver, config: signInConfig }, unreachable);
  for (const url of ["/api/auth/*", "/*"])
    fastify.route({ method: fastify.supportedMethods, url, preParsing: handOver, handler: unreachable });
};

export const openNextDoor = async (options: { mode: "development" | "production"; hostname: string; port: number }): Promise<PageDoor> => {
  const { mode, hostname, port } = options;
  const dev = mode === "development";
  // Next adds its own `upgrade` listener to the server of the first request it sees. A server that never listens takes it instead,
  // so that one place routes upgrades. (`app.getUpgradeHandler()` is no help: in 16.4 it ends in an empty method.)
  const decoy = http.createServer();
  const app = next({ dev, hostname, port, httpServer: decoy });
  await app.prepare();
  const handle = app.getRequestHandler();
  const hotSockets = new Set<Duplex>();
  // Next attaches on its first request. A browser that waits for a restart sends its upgrade before any request, so make one up.
  if (dev) {
    const request = new http.IncomingMessage(new Socket());
    Object.assign(request, { method: "GET", url: "/_next/static/attach-upgrade-listener" });
    handle(request, new http.ServerResponse(request)).catch(() => {});
  }
  return {
    register: (fastify, signInConfig) => mountPages(fastify, signInConfig, mode, handle),
    upgrade: (request, socket, head) => {
      if (!dev || !request.url?.startsWith("/_next/")) return false;
      hotSockets.add(socket);
      socket.on("close", () => hotSockets.delete(socket));
      return decoy.emit("upgrade", request, socket, head);
    },
    // server.close() waits for upgraded sockets too; without this every restart under `tsx watch` hangs until it is killed.
    endUpgraded: () => hotSockets.forEach((socket) => void socket.destroy()),
    close: () => app.close(),
  };
};
