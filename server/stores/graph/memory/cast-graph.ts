import { DirectedGraph } from "graphology";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { GraphCharacter, GraphFilter, GraphSnapshot, GraphTie } from "@/server/contracts/graph";
import { characterPasses, tiePasses } from "../algorithms/narrow-ties";
import type { Neighbourhood } from "../algorithms/neighbourhood";
import { orderSnapshot } from "../algorithms/order-snapshot";
import { createPause } from "../algorithms/pause";
import { createCastFold, type CastPart, type CastTold } from "./cast-fold";

/** The graph of one branch as it is after `seq`. */
export interface CastGraph {
  readonly seq: number;
  /** Characters and ties. */
  readonly size: number;
  has(characterId: string): boolean;
  /** Takes what follows on `seq`, leaves out what it has, and stops at a gap. */
  apply(events: readonly ChronicleEvent[]): void;
  around(filter: GraphFilter): Neighbourhood;
  snapshot(): Promise<GraphSnapshot>;
  /** The same answer to the same question until the graph changes. */
  remember<T>(question: string, answer: () => Promise<T>): Promise<T>;
}

type Stage = DirectedGraph<GraphCharacter, GraphTie>;
/** Questions whose answers are kept. */
const mostRemembered = 8;

// Attributes are replaced and never changed, so that whoever holds a tie holds it as it was.
const tellTo = (stage: Stage): CastTold => ({
  character: (character) => {
    if (stage.hasNode(character.id)) stage.replaceNodeAttributes(character.id, character);
    else stage.addNode(character.id, character);
  },
  left: (id) => stage.dropNode(id),
  tie: (tie) => {
    if (stage.hasDirectedEdge(tie.fromId, tie.toId)) stage.replaceEdgeAttributes(stage.directedEdge(tie.fromId, tie.toId), tie);
    else stage.addDirectedEdge(tie.fromId, tie.toId, tie);
  },
});

const neighbourhoodIn = (stage: Stage, filter: GraphFilter): Neighbourhood => {
  const inside = characterPasses(filter);
  const counts = tiePasses(filter);
  const pause = createPause();
  return {
    batch: 1,
    tiesAround: async (ids) => {
      const asked = new Set(ids);
      const ties: GraphTie[] = [];
      for (const id of ids) {
        if (!stage.hasNode(id)) continue;
        stage.forEachOutboundEdge(
          id,
          (_key, tie, _from, _to, from, to) => void (counts(tie) && inside(from) && inside(to) && ties.push(tie)),
        );
        stage.forEachInboundEdge(id, (_key, tie, fromId, _to, from, to) => {
          if (!asked.has(fromId) && counts(tie) && inside(from) && inside(to)) ties.push(tie);
        });
        if (pause.due()) await pause.rest();
      }
      return ties;
    },
  };
};

/** Builds a graph from a view, letting others in between: a large cast takes a while. */
export const createCastGraph = async ({ seq: startSeq, characters, ties }: CastPart): Promise<CastGraph> => {
  const stage: Stage = new DirectedGraph<GraphCharacter, GraphTie>({ allowSelfLoops: false });
  const fold = createCastFold(tellTo(stage));
  const pause = createPause();
  for (const member of characters) {
    fold.add(member);
    if (pause.due()) await pause.rest();
  }
  for (const tie of ties) {
    fold.addTie(tie);
    if (pause.due()) await pause.rest();
  }

  let seq = startSeq;
  const remembered = new Map<string, Promise<unknown>>();
  const remember = <T>(question: string, answer: () => Promise<T>): Promise<T> => {
    const known = remembered.get(question) as Promise<T> | undefined;
    if (known) return known;
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size >= mostRemembered) remembered.delete(oldest);
    const asked = answer();
    remembered.set(question, asked);
    // A failure is for those who asked, and no answer for the next.
    asked.catch(() => remembered.get(question) === asked && remembered.delete(question));
    return asked;
  };

  return {
    get seq() {
      return seq;
    },
    get size() {
      return stage.order + stage.size;
    },
    has: (id) => stage.hasNode(id),
    apply: (events) => {
      for (const event of events) {
        if (event.seq <= seq) continue;
        if (event.seq !== seq + 1) return;
        fold.apply(event);
        seq = event.seq;
        remembered.clear();
      }
    },
    around: (filter) => neighbourhoodIn(stage, filter),
    snapshot: () =>
      remember("snapshot", () =>
        orderSnapshot({ seq, characters: stage.mapNodes((_id, character) => character), ties: stage.mapEdges((_key, tie) => tie) }),
      ),
    remember,
  };
};
