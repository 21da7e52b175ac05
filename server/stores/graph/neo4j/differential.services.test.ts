import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/server/core/ids";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createFakeChronicle } from "@/server/testing/fakes/chronicle";
import { createChance, findMismatches, randomHistory, randomQuestions } from "@/server/testing/factories/graph-questions";
import { testId } from "@/server/testing/factories/history";
import { testNeo4j, wipeNeo4j } from "@/server/testing/neo4j";
import { createMemoryGraph } from "../memory/memory-graph";
import type { GraphProjection, GraphStore } from "../port";
import { createNeo4jGraph } from "./neo4j-graph";
import { createNeo4jProjection } from "./neo4j-projection";
import { openCypher } from "./run-cypher";

const graphs = 1_000;
/** Asked about side by side, so that the server's work and this process's overlap. */
const atOnce = 12;

describe.skipIf(!testNeo4j.uri)("both engines", () => {
  const workspaceId = newId();
  const chronicle = createFakeChronicle(workspaceId, newId);
  const bus = createMemoryBus({ log: { error: () => expect.fail("something was logged") } });
  const memory = createMemoryGraph({ chronicle, bus });
  let neo4j: GraphStore;
  let projection: GraphProjection;
  beforeAll(async () => {
    const cypher = await openCypher(testNeo4j);
    neo4j = createNeo4jGraph({ cypher, chronicle });
    projection = createNeo4jProjection({ cypher, chronicle });
  });
  afterAll(async () => {
    await memory.close();
    await neo4j.close();
    await wipeNeo4j();
  });

  /** Everything that can be asked now, and a moment by chance. */
  const compare = async (seed: number): Promise<{ questions: number; mismatches: string[] }> => {
    const { drafts, size } = randomHistory(seed);
    const timelineId = chronicle.stage(drafts);
    await projection.catchUp(workspaceId, timelineId);
    const people = Array.from({ length: size }, (_, index) => testId("character", index));
    const then = 1 + createChance(seed)(drafts.length);
    const place = { workspaceId, timelineId };
    // A past moment is read as a whole, whatever is asked about it: the whole, and one question by chance, say what there is to say.
    const [whole, ...others] = randomQuestions({ ...place, seq: then }, people, seed);
    const past = [whole, others[seed % others.length]].filter((question) => question !== undefined);
    const questions = [...randomQuestions({ ...place, seq: null }, people, seed), ...past];
    const mismatches = await findMismatches(questions, neo4j, memory);
    return { questions: questions.length, mismatches: mismatches.map((text) => `graph ${seed}: ${text}`) };
  };

  it(`answer alike about ${graphs} graphs, to the last digit and in the same order`, async () => {
    const mismatches: string[] = [];
    let questions = 0;
    for (let first = 0; first < graphs; first += atOnce) {
      const seeds = Array.from({ length: Math.min(atOnce, graphs - first) }, (_, index) => first + index);
      for (const compared of await Promise.all(seeds.map(compare))) {
        questions += compared.questions;
        mismatches.push(...compared.mismatches);
      }
    }
    expect(mismatches).toEqual([]);
    expect(questions).toBe(graphs * 9);
  }, 600_000);
});
