import type { FastifyInstance } from "fastify";
import { allowedOrigins } from "@/server/auth/origin";
import { createCookieReader } from "@/server/auth/read-session";
import { createSessions } from "@/server/auth/sessions";
import { installBridge } from "@/server/bridge";
import type { Engine } from "@/server/core/context";
import type { Env } from "@/server/core/env";
import { createTimelineFollows } from "@/server/realtime/follow-timeline";
import { openSocketDoor } from "@/server/realtime/socket-door";
import { createEventStreams } from "@/server/realtime/sse";
import { createMetrics } from "@/server/rest/metrics";
import { createAnnouncements } from "@/server/runtime/announcements";
import { setAttemptLimit } from "@/server/services/account";
import type { PageDoor } from "@/server/web/next-door";
import { trackSilentConnections } from "@/server/web/silent-connections";
import { buildBridge } from "./build-bridge";
import { buildHost } from "./host";

export interface HostOptions {
  env: Env;
  version: string;
  engine: Engine;
  /** Null where no pages are served: workers, and tests that need none. */
  pages: PageDoor | null;
  /** Events that the external graph engine lacks, for /metrics; absent where this process feeds none. */
  graphLag?: () => number;
}
export interface RunningHost {
  app: FastifyInstance;
  countRejection(): void;
  /** Readiness says 503 from now on and live readers are told to come back later; everything is still answered. */
  drain(): void;
  /** Ends live connections, lets requests in flight finish, and stops listening. */
  close(): Promise<void>;
}

/** Every door on one port, over a given engine. Resolves when it listens. */
export const startHost = async ({ env, version, engine, pages, graphLag = () => 0 }: HostOptions): Promise<RunningHost> => {
  let draining = false;
  const hasRealtime = env.ROLE === "all" || env.ROLE === "realtime";
  setAttemptLimit(engine.held, env.SIGN_IN_PER_MINUTE);
  const sessions = createSessions(engine);
  installBridge(buildBridge(engine, env, sessions));
  const announcements = createAnnouncements(engine);
  const follows = createTimelineFollows(engine, announcements);
  const metrics = createMetrics(engine);
  const origins = allowedOrigins({ publicUrl: env.publicUrl, host: env.HOST, port: env.PORT });
  const cookies = createCookieReader({
    secret: env.secret,
    scheme: env.secure ? "https" : "http",
    now: engine.now,
    refresh: sessions.refresh,
  });
  const streams = hasRealtime ? createEventStreams({ engine, sessions, announcements, follows }) : null;
  const app = await buildHost({ env, version, engine, cookies, origins, streams, pages, metrics, isDraining: () => draining });
  const sockets = hasRealtime
    ? openSocketDoor({ server: app.server, engine, cookies, sessions, origins, announcements, follows, count: metrics.countRealtime })
    : null;
  metrics.watch({
    sockets: () => sockets?.sockets() ?? 0,
    streams: () => streams?.count() ?? 0,
    queuedPackets: () => sockets?.queuedPackets() ?? 0,
    replayGaps: () => follows.gaps,
    graphLag,
  });
  const silent = trackSilentConnections(app.server);
  // engine.io has taken /socket.io/ by its own listener; everything else is routed or refused here.
  app.server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if ((sockets && request.url?.startsWith("/socket.io/")) || pages?.upgrade(request, socket, head)) return;
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  app.addHook("preClose", async () => {
    sockets?.close();
    streams?.closeAll();
    pages?.endUpgraded();
  });
  await app.listen({ host: env.HOST, port: env.PORT });
  return {
    app,
    countRejection: metrics.countRejection,
    drain: () => {
      draining = true;
      sockets?.announceDraining();
    },
    close: async () => {
      // A connection that was busy at close() goes back to keep-alive for 72 s and holds the close; sweep until none is left.
      const sweep = setInterval(() => {
        app.server.closeIdleConnections();
        silent.destroy();
      }, 100);
      await app.close();
      clearInterval(sweep);
      follows.closeAll();
      announcements.close();
      sessions.close();
      metrics.close();
    },
  };
};
