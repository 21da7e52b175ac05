import { byStage, here, scoped } from "./scope";

/** A timeline that the graph does not know begins where its own history does. Answers whether it was this call that made it. */
export const openCursor = scoped`
  MERGE (c:GraphCursor {${here}})
  ON CREATE SET c.seq = $seq, c.changedSeq = $seq, c.mark = $mark, c.fresh = true
  WITH c, coalesce(c.fresh, false) AS opened
  REMOVE c.fresh
  RETURN opened`;

/**
 * Moves the cursor if it stands where it is thought to stand. The first SET takes the lock, so that of two processes with the same step the
 * second sees what the first has done. The last query of its transaction: readers wait for that lock.
 */
export const moveCursor = scoped`
  MATCH (c:GraphCursor {${here}})
  SET c.moves = coalesce(c.moves, 0) + 1
  WITH c WHERE c.seq = $fromSeq
  SET c.seq = $toSeq, c.mark = $mark, c.changedSeq = coalesce($changedSeq, c.changedSeq)
  RETURN c.seq AS seq`;

export const setCharacters = scoped`
  UNWIND $rows AS row
  MERGE (c:Character {${here}, id: row.id})
  SET c.name = row.name, c.placeId = row.placeId, c.removed = row.removed, c.sinceSeq = row.sinceSeq`;

export const keepCharacters = scoped`
  UNWIND $rows AS row
  CREATE (c:CharacterWas {${here}, id: row.id, name: row.name, placeId: row.placeId, removed: row.removed,
    sinceSeq: row.sinceSeq, untilSeq: row.untilSeq})`;

export const setTies = scoped`
  UNWIND $rows AS row
  MATCH (a:Character {${here}, id: row.fromId})
  MATCH (b:Character {${here}, id: row.toId})
  MERGE (a)-[t:TIE {${here}}]->(b)
  SET t.kind = row.kind, t.strength = row.strength, t.trust = row.trust, t.familiarity = row.familiarity, t.offence = row.offence,
    t.changedSeq = row.changedSeq, t.sinceSeq = row.sinceSeq`;

export const keepTies = scoped`
  UNWIND $rows AS row
  MATCH (a:Character {${here}, id: row.fromId})
  MATCH (b:Character {${here}, id: row.toId})
  CREATE (a)-[:WAS {${here}, kind: row.kind, strength: row.strength, trust: row.trust, familiarity: row.familiarity,
    offence: row.offence, changedSeq: row.changedSeq, sinceSeq: row.sinceSeq, untilSeq: row.untilSeq}]->(b)`;

/** From here on nobody is answered from this timeline, and nobody adds to it. */
export const closeCursor = scoped`
  MERGE (c:GraphCursor {${here}})
  SET c.seq = -1`;

/** Locks the cursor for as long as the transaction takes, and answers only while the timeline is being taken out. */
export const lockClosedCursor = scoped`
  MATCH (c:GraphCursor {${here}})
  SET c.moves = coalesce(c.moves, 0) + 1
  WITH c WHERE c.seq = -1
  RETURN c.seq AS seq`;

/** In portions that a small heap can hold; each answers how much it took out. The cursor goes last, so that what is left is found again. */
export const removals = [
  scoped`
  MATCH (a:Character {${here}})-[t:WAS {${here}}]->(:Character {${here}}) ${byStage("a")}
  WITH t LIMIT 20000 DELETE t RETURN count(*) AS gone`,
  scoped`
  MATCH (a:Character {${here}})-[t:TIE {${here}}]->(:Character {${here}}) ${byStage("a")}
  WITH t LIMIT 20000 DELETE t RETURN count(*) AS gone`,
  scoped`
  MATCH (c:Character {${here}}) ${byStage("c")}
  WITH c LIMIT 20000 DETACH DELETE c RETURN count(*) AS gone`,
  scoped`
  MATCH (c:CharacterWas {${here}})
  WITH c LIMIT 20000 DELETE c RETURN count(*) AS gone`,
  scoped`
  MATCH (c:GraphCursor {${here}}) WHERE c.seq = -1
  DELETE c RETURN count(*) AS gone`,
];
