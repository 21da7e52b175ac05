import type { Logger } from "pino";
import type { WorkspaceRole } from "@/server/contracts/account";
import type { CastFile } from "@/server/contracts/cast-file";
import type { EventActor } from "@/server/contracts/chronicle/events";
import type { Words } from "@/server/ai/port";
import type { Bus } from "@/server/stores/bus/port";
import type { Chronicle } from "@/server/stores/chronicle/port";
import type { Database } from "@/server/stores/database/port";
import type { GraphProjection, GraphStore } from "@/server/stores/graph/port";
import type { Leases } from "@/server/stores/lease/port";
import type { Held } from "./held";

/** Who is asking. A closed union, so "a character did this" is a fact in the type. */
export type Actor =
  | { kind: "user"; userId: string; name: string; role: WorkspaceRole }
  | { kind: "system"; job: string }
  /** Nobody yet: signing up, signing in, looking at an invitation. */
  | { kind: "anonymous" };

/** Process-wide parts, built once by the entrypoint. */
export interface Engine {
  db: Database;
  chronicle: Chronicle;
  bus: Bus;
  leases: Leases;
  /** Who is what to whom, as a graph. */
  graph: GraphStore;
  /** What feeds an external graph engine; null where there is none. */
  projection: GraphProjection | null;
  words: Words;
  /** What this process keeps between calls; every entry can be rebuilt from the stores. */
  held: Held;
  log: Logger;
  /** Name of this process among its peers; holder of its leases. */
  nodeId: string;
  /** Casts of more characters than `workerAt` are simulated in a thread of their own, from this script; null keeps all in this thread. */
  simulationWorker: { script: URL; workerAt: number } | null;
  /** Demo casts that a new ecosystem may begin with. */
  casts: readonly CastFile[];
  now: () => Date;
  newId: () => string;
  /** Unsigned 32-bit, for a new ecosystem's seed. */
  newSeed: () => number;
}

/** The only ambient thing a verb has: built once per request, socket event or job. */
export interface Context extends Engine {
  actor: Actor;
  /** The workspace that the actor works in. Empty for anonymous verbs. */
  workspaceId: string;
  requestId: string;
  /** Of the caller, when it sent one: the same id twice gets the first answer. */
  commandId: string | null;
}

/** The actor as the chronicle records it. */
export const toEventActor = (actor: Actor): EventActor => {
  if (actor.kind === "user") return { kind: "user", userId: actor.userId };
  return { kind: "system", job: actor.kind === "system" ? actor.job : "anonymous" };
};

/** The command that a person's verb carries out, for `append` to keep its answer with; null when the caller sent no id. */
export const toCommand = (
  { actor, commandId }: Pick<Context, "actor" | "commandId">,
  answer: unknown,
): { id: string; userId: string; answer: unknown } | null =>
  commandId !== null && actor.kind === "user" ? { id: commandId, userId: actor.userId, answer } : null;
