import type { AppSocket } from "./on-request";

/** Packets that may wait for one reader. Beyond it the reader is lagging: nothing more is queued, it gets a snapshot when it is back. */
export const maxQueuedPackets = 128;
/** A reader that has not emptied its queue in this time is closed. */
export const lagLimitMs = 20_000;

interface Connection {
  writeBuffer: unknown[];
  once(event: "drain" | "close", listener: () => void): void;
  off(event: "drain" | "close", listener: () => void): void;
}
// engine.io's socket; its write buffer is public there but not in socket.io's types.
const connectionOf = (socket: AppSocket): Connection => socket.conn as unknown as Connection;

export const isCongested = (socket: AppSocket): boolean => connectionOf(socket).writeBuffer.length > maxQueuedPackets;

/** Resolves when everything queued has gone out (true) or the connection has ended or lagged too long (false). */
export const whenDrained = (socket: AppSocket, limitMs = lagLimitMs): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = connectionOf(socket);
    if (!socket.connected) return resolve(false);
    if (connection.writeBuffer.length === 0) return resolve(true);
    const forget = (): void => {
      clearTimeout(timer);
      connection.off("drain", onDrain);
      connection.off("close", onLost);
    };
    const onDrain = (): void => {
      if (connection.writeBuffer.length > 0) return connection.once("drain", onDrain);
      forget();
      resolve(true);
    };
    const onLost = (): void => {
      forget();
      resolve(false);
    };
    const timer = setTimeout(onLost, limitMs);
    connection.once("drain", onDrain);
    connection.once("close", onLost);
  });
