import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import type { CookieReader } from "@/server/auth/read-session";
import { isAllowedOrigin } from "@/server/auth/origin";
import type { ClientToServer, ServerToClient } from "@/server/contracts/realtime";
import { toWireError } from "@/server/core/errors";
import type { SocketData } from "./on-request";

export type AppServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const socketsPerPerson = 24;
export const userRoom = (userId: string): string => `user:${userId}`;

class Refusal extends Error {
  readonly data: unknown;
  constructor(code: "UNAUTHENTICATED" | "RATE_LIMITED", message: string) {
    super(code);
    this.data = { code, message };
  }
}

/** Who gets in: our own pages with a cookie that holds, by websocket alone. */
export const openSocketServer = (options: {
  server: HttpServer;
  cookies: CookieReader;
  origins: ReadonlySet<string>;
  onRefused: (reason: string) => void;
}): AppServer => {
  const { server, cookies, origins, onRefused } = options;
  const io: AppServer = new Server(server, {
    path: "/socket.io",
    transports: ["websocket"], // one request, no sticky sessions; CORS does not apply to it, so the origin is checked below
    destroyUpgrade: false, // the host routes every other upgrade itself
    serveClient: false,
    maxHttpBufferSize: 64_000,
    allowRequest: (request, decide) => {
      const allowed = isAllowedOrigin(origins, request.headers.origin);
      if (!allowed) onRefused("origin");
      decide(allowed ? null : "Origin not allowed", allowed);
    },
  });
  io.use((socket, next) => {
    cookies.read(socket.request.headers).then(
      (open) => {
        if (!open) {
          onRefused("session");
          return next(new Refusal("UNAUTHENTICATED", "Sign in first"));
        }
        if ((io.of("/").adapter.rooms.get(userRoom(open.session.userId))?.size ?? 0) >= socketsPerPerson) {
          onRefused("too many");
          return next(new Refusal("RATE_LIMITED", "Too many open connections"));
        }
        Object.assign(socket.data, open);
        next();
      },
      (error: unknown) => next(Object.assign(new Error("UNAVAILABLE"), { data: toWireError(error) })),
    );
  });
  return io;
};
