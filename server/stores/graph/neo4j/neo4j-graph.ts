import {
  everyTie,
  type GraphCharacter,
  type GraphFilter,
  type GraphSnapshot,
  type GraphTie,
  type Neighbour,
} from "@/server/contracts/graph";
import { AppError, notFound } from "@/server/core/errors";
import type { Chronicle } from "@/server/stores/chronicle/port";
import { analyseGraph } from "../algorithms/analyse-graph";
import { comparePair } from "../algorithms/compare-pair";
import { findNeighbours } from "../algorithms/find-neighbours";
import { findPath } from "../algorithms/find-path";
import { findSimilar } from "../algorithms/find-similar";
import type { Neighbourhood } from "../algorithms/neighbourhood";
import { orderSnapshot } from "../algorithms/order-snapshot";
import { byText } from "../algorithms/round-graph";
import type { GraphMoment, GraphStore } from "../port";
import { charactersNow, charactersThen, neighboursNow, onStageNow, tiesAroundNow, tiesNow, tiesThen } from "./cypher/read";
import { findMoment, type OwnMoment } from "./find-moment";
import { neighbourhoodOf } from "./past-neighbourhood";
import { readCursor, readSettledCursor } from "./read-cursor";
import type { Cypher, ScopedTransaction } from "./run-cypher";

interface Parts {
  cypher: Cypher;
  chronicle: Pick<Chronicle, "timeline">;
}
/** Ids that a search asks for at once where one would do: measured, 40 is twice as quick as 200 in a cast of 10,000, and no slower in a small one. */
const batch = 40;
/** Ids of one query; more are asked for in portions. */
const portion = 500;
/** Times that a question is asked again because the graph moved under it. */
const mostAttempts = 4;

const behind = (): AppError =>
  new AppError("UNAVAILABLE", "The graph database has not come to this moment yet", { reason: "graph.behind" });
const moving = (): AppError =>
  new AppError("UNAVAILABLE", "The cast is changing too fast to follow; try again in a moment", { reason: "graph.moving" });

/** As the graph is, or as it was: what was has to be picked from the history. */
type When = "now" | "then";

const snapshotIn = async (tx: ScopedTransaction, seq: number, when: When): Promise<GraphSnapshot> => {
  const characters = await tx.ask<GraphCharacter>(when === "now" ? charactersNow : charactersThen, when === "now" ? {} : { seq });
  const ties = await tx.ask<GraphTie>(when === "now" ? tiesNow : tiesThen, when === "now" ? {} : { seq });
  // A past tie is told without its ends: whoever was not there is left out here.
  return orderSnapshot({ seq, characters, ties: when === "now" ? ties : withoutStrangers(characters, ties) });
};
const withoutStrangers = (characters: readonly GraphCharacter[], ties: readonly GraphTie[]): GraphTie[] => {
  const here = new Set(characters.map(({ id }) => id));
  return ties.filter(({ fromId, toId }) => here.has(fromId) && here.has(toId));
};
const assertAllHere = (found: ReadonlySet<string>, ids: readonly string[]): void => {
  for (const id of ids) if (!found.has(id)) throw notFound("character", id);
};

/** What a question may look at: the moment that was asked for, inside one transaction. */
interface Sight {
  around(filter: GraphFilter): Neighbourhood;
  neighbours(id: string, hops: number, filter: GraphFilter): Promise<Neighbour[]>;
}

/** As it is now: each question fetches what it needs. */
const sightNow = (tx: ScopedTransaction): Sight => ({
  around: (filter) => ({
    batch,
    tiesAround: async (ids) => {
      const ties = new Map<string, GraphTie>();
      for (let start = 0; start < ids.length; start += portion) {
        const rows = await tx.ask<GraphTie>(tiesAroundNow, { ...filter, ids: ids.slice(start, start + portion) });
        for (const tie of rows) ties.set(`${tie.fromId}>${tie.toId}`, tie);
      }
      return [...ties.values()];
    },
  }),
  neighbours: async (id, hops, filter) => {
    const text = neighboursNow[hops - 1];
    if (text === undefined) throw new AppError("VALIDATION", "Neighbours are told up to six steps away");
    return (await tx.ask<Neighbour>(text, { ...filter, id })).sort((a, b) => a.hops - b.hops || byText(a.id, b.id));
  },
});
/** A past moment is read as a whole: it is small beside the history that it is picked from. */
const sightThen = (snapshot: GraphSnapshot): Sight => ({
  around: (filter) => neighbourhoodOf(snapshot, filter),
  neighbours: (id, hops, filter) => findNeighbours(neighbourhoodOf(snapshot, filter), id, hops),
});

/** The graph in Neo4j, which the projection keeps. */
export const createNeo4jGraph = ({ cypher, chronicle }: Parts): GraphStore => {
  /**
   * Neo4j has no snapshot isolation: a reader may see one half of a commit. So it begins and ends when none is under way, and when the graph
   * has changed in between it reads again.
   */
  const lookAt = async <T>(moment: OwnMoment, look: (tx: ScopedTransaction, when: When) => Promise<T>): Promise<T> => {
    let before = await cypher.write(moment, readSettledCursor);
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      if (!before || before.seq < moment.seq) throw behind();
      const when = moment.seq >= before.changedSeq ? "now" : "then";
      const [answer, after] = await cypher.write(moment, async (tx) => [await look(tx, when), await readSettledCursor(tx)] as const);
      if (after?.changedSeq === before.changedSeq && after.seq >= 0) return answer;
      before = after;
    }
    throw moving();
  };
  const snapshot = async (at: GraphMoment): Promise<GraphSnapshot> => {
    const moment = await findMoment(chronicle, at);
    return lookAt(moment, (tx, when) => snapshotIn(tx, moment.seq, when));
  };
  /** For a question about these characters, who must be on the stage. */
  const ask = async <T>(at: GraphMoment, ids: readonly string[], question: (sight: Sight) => Promise<T>): Promise<T> => {
    const moment = await findMoment(chronicle, at);
    return lookAt(moment, async (tx, when) => {
      if (when === "now") {
        assertAllHere(new Set((await tx.ask<{ id: string }>(onStageNow, { ids })).map(({ id }) => id)), ids);
        return question(sightNow(tx));
      }
      const past = await snapshotIn(tx, moment.seq, "then");
      assertAllHere(new Set(past.characters.map(({ id }) => id)), ids);
      return question(sightThen(past));
    });
  };

  return {
    engine: "neo4j",
    snapshot,
    neighbours: (at, id, hops, filter) => ask(at, [id], (sight) => sight.neighbours(id, hops, filter)),
    path: (at, fromId, toId, way, filter) => ask(at, [fromId, toId], (sight) => findPath(sight.around(filter), fromId, toId, way)),
    pair: (at, oneId, otherId) => ask(at, [oneId, otherId], (sight) => comparePair(sight.around(everyTie), oneId, otherId)),
    similar: (at, id, limit) => ask(at, [id], (sight) => findSimilar(sight.around(everyTie), id, limit)),
    analyse: async (at, seed, filter) => analyseGraph(await snapshot(at), seed, filter),
    status: async (workspaceId, timelineId) => {
      const { headSeq } = await chronicle.timeline(workspaceId, timelineId);
      try {
        const cursor = await cypher.read({ workspaceId, timelineId }, readCursor);
        return { engine: "neo4j", offline: false, lag: Math.max(0, headSeq - Math.max(0, cursor?.seq ?? 0)) };
      } catch {
        return { engine: "neo4j", offline: true, lag: null };
      }
    },
    ping: () => cypher.ping(),
    close: () => cypher.close(),
  };
};
