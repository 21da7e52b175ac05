import type { Socket } from "socket.io";
import type { z } from "zod";
import {
  clientRequests,
  type Ack,
  type ClientRequest,
  type ClientToServer,
  type RequestReplies,
  type ServerToClient,
} from "@/server/contracts/realtime";
import type { Session } from "@/server/contracts/account";
import type { Logger } from "pino";
import { AppError, isAppError, toWireError } from "@/server/core/errors";

/** What a socket knows of its caller since the handshake; asked again for anything that matters. */
export interface SocketData {
  session: Session;
  sid: string;
  expiresAt: number;
}
export type AppSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
type Payload<E extends ClientRequest> = z.output<(typeof clientRequests)[E]>;

const isAck = (value: unknown): value is (reply: Ack<unknown>) => void => typeof value === "function";

/** Binds one client request: check, run, acknowledge. The socket twin of a tRPC procedure; nothing thrown in it leaves it. */
export const onRequest = <E extends ClientRequest>(
  socket: AppSocket,
  log: Logger,
  name: E,
  handle: (payload: Payload<E>) => Promise<RequestReplies[E]> | RequestReplies[E],
): void => {
  const listen = async (raw: unknown, ack: unknown): Promise<void> => {
    const requestId = `${socket.id}-${name}`;
    try {
      const parsed = clientRequests[name].safeParse(raw);
      if (!parsed.success) throw new AppError("VALIDATION", "This request is not understood", { details: parsed.error.issues });
      // Safe: `name` indexes both the schema and the payload type.
      const data = await handle(parsed.data as Payload<E>);
      if (isAck(ack)) ack({ ok: true, data });
    } catch (error) {
      if (!isAppError(error)) log.error({ err: error, requestId }, "a socket request failed");
      if (isAck(ack)) ack({ ok: false, error: { ...toWireError(error), requestId } });
    }
  };
  // Safe: the typed map and this listener are both derived from `clientRequests`.
  socket.on(name, listen as never);
};
