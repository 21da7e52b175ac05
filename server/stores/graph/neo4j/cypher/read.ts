import { byStage, here, scoped } from "./scope";

/** `seq` below 0: the timeline is being taken out. From `changedSeq` on nothing that the graph shows has changed. */
export const cursorText = scoped`
  MATCH (c:GraphCursor {${here}})
  RETURN c.seq AS seq, c.changedSeq AS changedSeq, c.mark AS mark`;

/**
 * The same, once no commit is half applied: a commit holds the lock on its cursor until it is whole, and removing what is not there waits for
 * that lock and writes nothing. It must be a property whose name the database knows, else nothing is waited for: `openCursor` has used this one.
 */
export const settledCursorText = scoped`
  MATCH (c:GraphCursor {${here}})
  REMOVE c.fresh
  WITH c
  RETURN c.seq AS seq, c.changedSeq AS changedSeq, c.mark AS mark`;

const tieColumns = `t.kind AS kind, t.strength AS strength, t.trust AS trust, t.familiarity AS familiarity,
  t.offence AS offence, t.changedSeq AS changedSeq`;

export const charactersNow = scoped`
  MATCH (c:Character {${here}}) ${byStage("c")} WHERE NOT c.removed
  RETURN c.id AS id, c.name AS name, c.placeId AS placeId`;

export const tiesNow = scoped`
  MATCH (a:Character {${here}})-[t:TIE {${here}}]->(b:Character {${here}}) ${byStage("a")}
  WHERE NOT a.removed AND NOT b.removed AND a <> b
  RETURN a.id AS fromId, b.id AS toId, ${tieColumns}`;

export const charactersThen = scoped`
  MATCH (c:Character {${here}}) ${byStage("c")} WHERE c.sinceSeq <= $seq AND NOT c.removed
  RETURN c.id AS id, c.name AS name, c.placeId AS placeId
  UNION ALL
  MATCH (c:CharacterWas {${here}}) WHERE c.untilSeq > $seq AND c.sinceSeq <= $seq AND NOT c.removed
  RETURN c.id AS id, c.name AS name, c.placeId AS placeId`;

/** Whoever was not on the stage then is told apart by `charactersThen`. */
export const tiesThen = scoped`
  MATCH (a:Character {${here}})-[t:TIE {${here}}]->(b:Character {${here}}) ${byStage("a")}
  WHERE t.sinceSeq <= $seq AND a <> b
  RETURN a.id AS fromId, b.id AS toId, ${tieColumns}
  UNION ALL
  MATCH (a:Character {${here}})-[t:WAS {${here}}]->(b:Character {${here}})
  WHERE t.untilSeq > $seq AND t.sinceSeq <= $seq AND a <> b
  RETURN a.id AS fromId, b.id AS toId, ${tieColumns}`;

export const onStageNow = scoped`
  UNWIND $ids AS id
  MATCH (c:Character {${here}, id: id}) WHERE NOT c.removed
  RETURN c.id AS id`;

const personPasses = (n: string): string =>
  `NOT ${n}.removed AND ($placeId IS NULL OR ${n}.placeId = $placeId) AND ($among IS NULL OR ${n}.id IN $among)`;
const tiePasses = (t: string): string => `abs(${t}.strength) >= $minStrength AND (size($kinds) = 0 OR ${t}.kind IN $kinds)`;

/** Every tie that begins or ends at one of these, each once. */
export const tiesAroundNow = scoped`
  UNWIND $ids AS id
  MATCH (a:Character {${here}, id: id})-[t:TIE {${here}}]-(b:Character {${here}})
  WHERE a <> b AND ${tiePasses("t")} AND ${personPasses("a")} AND ${personPasses("b")}
  WITH DISTINCT t
  RETURN startNode(t).id AS fromId, endNode(t).id AS toId, ${tieColumns}`;

/**
 * The least length of a way to each. Neo4j walks it breadth first, each character once, as long as nothing is said about the end alone: what
 * holds for it is said about every node of the way. A length cannot be a parameter.
 */
const neighboursWithin = (hops: number) => scoped`
  MATCH p = (a:Character {${here}, id: $id})-[:TIE*1..${hops} {${here}}]-(b)
  WHERE all(n IN nodes(p) WHERE n.workspaceId = $workspaceId AND n.timelineId = $timelineId AND ${personPasses("n")})
    AND all(t IN relationships(p) WHERE ${tiePasses("t")})
  WITH b, min(length(p)) AS hops
  WHERE b.id <> $id
  RETURN b.id AS id, hops`;
export const neighboursNow = [1, 2, 3, 4, 5, 6].map(neighboursWithin);

/** For the projection that takes up where another left off. */
export const charactersSince = scoped`
  MATCH (c:Character {${here}}) ${byStage("c")}
  RETURN c.id AS id, c.sinceSeq AS sinceSeq`;
export const tiesSince = scoped`
  MATCH (a:Character {${here}})-[t:TIE {${here}}]->(b:Character {${here}}) ${byStage("a")}
  RETURN a.id AS fromId, b.id AS toId, t.sinceSeq AS sinceSeq`;
