import type { Session } from "@/server/contracts/account";
import type { Context, Engine } from "@/server/core/context";
import { createSessionContext } from "@/server/runtime/create-context";

export interface TrpcContext {
  /** What verbs take. */
  context: Context;
  session: Session | null;
  /** Address bucket of the caller; "" for calls from our own pages. */
  from: string;
}
interface Request {
  requestId: string;
  commandId?: string | null;
  from?: string;
}

export const createTrpcContext = (
  engine: Engine,
  session: Session | null,
  { requestId, commandId = null, from = "" }: Request,
): TrpcContext => ({
  context: createSessionContext(engine, session, { requestId, commandId }),
  session,
  from,
});
