import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Connections on which nothing has been asked yet. Browsers open them in advance; Node does not count them as idle, so
 * `closeIdleConnections()` leaves them, and a closing server would wait a minute for a first request.
 */
export const trackSilentConnections = (server: Server): { destroy(): void } => {
  const silent = new Set<Socket>();
  const speak = ({ socket }: IncomingMessage): void => void silent.delete(socket);
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  server.prependListener("request", speak);
  server.prependListener("upgrade", speak);
  return { destroy: () => silent.forEach((socket) => void socket.destroy()) };
};
