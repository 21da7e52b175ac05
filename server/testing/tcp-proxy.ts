import net from "node:net";

/** A wire between a client and a server that can be made slow, or cut. */
export interface TcpProxy {
  port: number;
  /** Every portion of bytes is passed on this much later, in both directions. */
  delay(ms: number): void;
  /** Breaks every connection and refuses new ones, until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export const startTcpProxy = async (target: { host: string; port: number }): Promise<TcpProxy> => {
  const sockets = new Set<net.Socket>();
  let delayMs = 0;
  let isCut = false;
  const track = (socket: net.Socket): void => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  const pass = (from: net.Socket, to: net.Socket): void => {
    // Timers of one length fire in the order in which they were set; a shorter delay waits for those before it.
    let line = Promise.resolve();
    from.on("data", (chunk: Buffer) => {
      const late = delayMs > 0 ? new Promise<void>((resolve) => setTimeout(resolve, delayMs)) : null;
      line = line.then(async () => {
        await late;
        if (!to.destroyed) to.write(chunk);
      });
    });
    from.on("close", () => to.destroy());
  };
  const server = net.createServer((client) => {
    track(client);
    if (isCut) return void client.destroy();
    const upstream = net.connect(target);
    track(upstream);
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the proxy has no port");
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    delay: (ms) => void (delayMs = ms),
    cut: () => {
      isCut = true;
      breakAll();
    },
    mend: () => void (isCut = false),
    close: async () => {
      breakAll();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
