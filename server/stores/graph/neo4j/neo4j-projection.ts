import type { CastView } from "@/server/contracts/chronicle/view";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import { AppError } from "@/server/core/errors";
import type { Chronicle } from "@/server/stores/chronicle/port";
import type { GraphProjection } from "../port";
import { createGraphFold, type GraphChanges, type GraphFold } from "./collect-changes";
import { charactersSince, tiesSince } from "./cypher/read";
import type { Scope, ScopedCypher } from "./cypher/scope";
import {
  closeCursor,
  keepCharacters,
  keepTies,
  lockClosedCursor,
  moveCursor,
  openCursor,
  removals,
  setCharacters,
  setTies,
} from "./cypher/write";
import { readCursor, type Cursor } from "./read-cursor";
import type { Cypher, ScopedTransaction } from "./run-cypher";

interface Parts {
  cypher: Cypher;
  chronicle: Pick<Chronicle, "timeline" | "read" | "view" | "find">;
}
/** Events of one transaction, and rows of one query: enough to be quick in bulk, little enough for a small heap. */
const eventsAtOnce = 2_000;
const rowsAtOnce = 5_000;
/** Folds that are kept between two calls; others are read again. */
const mostFolds = 64;

/** Another process has taken the step, or the graph was wiped: the transaction is rolled back. */
const overtaken = new AppError("CONFLICT", "The graph is not where it was", { reason: "graph.overtaken" });

const inPortions = async (tx: ScopedTransaction, text: ScopedCypher, rows: readonly object[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsAtOnce) await tx.ask(text, { rows: rows.slice(start, start + rowsAtOnce) });
};
// What was is kept before what is replaces it; characters come before the ties that hang on them.
const write = async (tx: ScopedTransaction, { characters, ties, characterPast, tiePast }: GraphChanges): Promise<void> => {
  await inPortions(tx, keepCharacters, characterPast);
  await inPortions(tx, setCharacters, characters);
  await inPortions(tx, keepTies, tiePast);
  await inPortions(tx, setTies, ties);
};

/** Takes the events of a chronicle into Neo4j, with every version of every character and tie that they make. */
export const createNeo4jProjection = ({ cypher, chronicle }: Parts): GraphProjection => {
  /** The one used last is the last. */
  const folds = new Map<string, GraphFold>();
  const keyOf = ({ workspaceId, timelineId }: Scope): string => `${workspaceId} ${timelineId}`;
  const keep = (scope: Scope, fold: GraphFold): void => {
    const key = keyOf(scope);
    folds.delete(key);
    folds.set(key, fold);
    const [oldest] = folds.keys();
    if (oldest !== undefined && folds.size > mostFolds) folds.delete(oldest);
  };

  const markAt = async ({ workspaceId, timelineId }: Scope, seq: number): Promise<string> =>
    seq === 0 ? "" : ((await chronicle.find(workspaceId, timelineId, seq))?.at ?? "");

  /** A trunk begins with nothing, a branch with what its parent had come to: moments before are asked of the parent. */
  const open = async (scope: Scope): Promise<GraphFold> => {
    const { workspaceId, timelineId } = scope;
    const { forkSeq } = await chronicle.timeline(workspaceId, timelineId);
    const view: Pick<CastView, "seq" | "characters" | "ties"> =
      forkSeq === 0 ? { seq: 0, characters: [], ties: [] } : await chronicle.view(workspaceId, timelineId, forkSeq);
    const fold = createGraphFold(view, await markAt(scope, forkSeq));
    await cypher.write(scope, async (tx) => {
      const [made] = await tx.ask<{ opened: boolean }>(openCursor, { seq: fold.seq, mark: fold.at });
      if (made?.opened) await write(tx, fold.whole());
    });
    return fold;
  };

  const resume = async (scope: Scope, { seq, mark }: Cursor): Promise<GraphFold> => {
    const since = await cypher.read(scope, async (tx) => {
      const characters = await tx.ask<{ id: string; sinceSeq: number }>(charactersSince);
      const ties = await tx.ask<{ fromId: string; toId: string; sinceSeq: number }>(tiesSince);
      return new Map([
        ...characters.map(({ id, sinceSeq }): [string, number] => [id, sinceSeq]),
        ...ties.map(({ fromId, toId, sinceSeq }): [string, number] => [relationshipKey(fromId, toId), sinceSeq]),
      ]);
    });
    return createGraphFold(await chronicle.view(scope.workspaceId, scope.timelineId, seq), mark, since);
  };

  const remove = async (scope: Scope): Promise<void> => {
    folds.delete(keyOf(scope));
    await cypher.write(scope, (tx) => tx.ask(closeCursor));
    // Two processes may do this at once; what one of them makes anew afterwards is not the other's to take out.
    const takeOut = (text: ScopedCypher): Promise<number> =>
      cypher.write(scope, async (tx) => {
        if ((await tx.ask(lockClosedCursor)).length === 0) return 0;
        return (await tx.ask<{ gone: number }>(text))[0]?.gone ?? 0;
      });
    for (const text of removals) for (let gone = 1; gone > 0;) gone = await takeOut(text);
  };

  /** Where the graph stands, or a new beginning: also when the chronicle is no longer the one that was read. */
  const begin = async (scope: Scope): Promise<GraphFold> => {
    const { headSeq } = await chronicle.timeline(scope.workspaceId, scope.timelineId);
    const cursor = await cypher.read(scope, readCursor);
    if (!cursor) return open(scope);
    const isOurs = cursor.seq >= 0 && cursor.seq <= headSeq && (await markAt(scope, cursor.seq)) === cursor.mark;
    if (isOurs) return resume(scope, cursor);
    await remove(scope);
    return open(scope);
  };

  /** Whether the cursor stood where the fold begins; else nothing is written. */
  const commit = async (scope: Scope, fromSeq: number, fold: GraphFold, changes: GraphChanges): Promise<boolean> => {
    try {
      await cypher.write(scope, async (tx) => {
        await write(tx, changes);
        const { changedSeq } = changes;
        const moved = await tx.ask(moveCursor, { fromSeq, toSeq: fold.seq, mark: fold.at, changedSeq });
        if (moved.length === 0) throw overtaken;
      });
      return true;
    } catch (error) {
      if (error === overtaken) return false;
      throw error;
    }
  };
  /** Nothing to add, and yet the graph may have lost what it had. */
  const isThere = async (scope: Scope, fold: GraphFold): Promise<boolean> => (await cypher.read(scope, readCursor))?.seq === fold.seq;

  return {
    catchUp: async (workspaceId, timelineId, signal) => {
      const scope: Scope = { workspaceId, timelineId };
      await cypher.prepare();
      const { headSeq } = await chronicle.timeline(workspaceId, timelineId);
      let applied = 0;
      while (!signal?.aborted) {
        // Kept only while it is whole: what fails in between is read again.
        const fold = folds.get(keyOf(scope)) ?? (await begin(scope));
        folds.delete(keyOf(scope));
        const fromSeq = fold.seq;
        const events = await chronicle.read(workspaceId, timelineId, { afterSeq: fromSeq, limit: eventsAtOnce });
        const stands = await (events.length > 0 ? commit(scope, fromSeq, fold, fold.take(events)) : isThere(scope, fold));
        if (!stands) continue;
        keep(scope, fold);
        applied += events.length;
        if (fold.seq >= headSeq) break;
      }
      return applied;
    },
    cursors: () => cypher.everyCursor(),
    remove: async (workspaceId, timelineId) => {
      await cypher.prepare();
      await remove({ workspaceId, timelineId });
    },
  };
};
