"use client";
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { ConnectionState } from "./connection-state";
import { createSocketClient, type SocketClient } from "./socket-client";

const SocketContext = createContext<SocketClient | null>(null);

/** The page's one socket. It connects when something is followed, so pages without a cast open none. */
export function SocketProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createSocketClient);
  // The outside system is the server's socket door.
  useEffect(() => () => client.close(), [client]);
  return <SocketContext value={client}>{children}</SocketContext>;
}

export function useSocketClient(): SocketClient {
  const client = useContext(SocketContext);
  if (!client) throw new Error("There is no SocketProvider above this component");
  return client;
}

const idle: ConnectionState = { kind: "idle" };
export function useConnection(): ConnectionState {
  const { connection } = useSocketClient();
  return useSyncExternalStore(connection.subscribe, connection.getSnapshot, () => idle);
}
