"use client";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { ConnectionState } from "./connection-state";
import { createSocketClient, type SocketClient } from "./socket-client";

const SocketContext = createContext<SocketClient | null>(null);

/** The page's one socket. It connects when something is followed, so pages without a cast open none. */
export function SocketProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createSocketClient);
  const queries = useQueryClient();
  // The outside system is the server's socket door. Once it is open again, what could not be read meanwhile is read.
  useEffect(() => {
    let wasAway = false;
    const stop = client.connection.subscribe(() => {
      const { kind } = client.connection.getSnapshot();
      if (kind === "live" && wasAway) void queries.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
      wasAway = kind !== "live" && (wasAway || kind !== "lagging");
    });
    return () => {
      stop();
      client.close();
    };
  }, [client, queries]);
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
