import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyTie, type GraphPath } from "@/server/contracts/graph";
import { newId } from "@/server/core/ids";
import { draftGraph, graphPerson, graphTie } from "@/server/testing/factories/graph";
import { buildTimeline, type TestTimeline } from "@/server/testing/factories/timeline";
import { describeMoments } from "./graph-moments.contract";
import { here, only, people, stagesFor, there, ties, wayOf, who, type OpenedGraph } from "./graph-stage.contract";

/** What every engine does. */
export const describeGraph = (name: string, open: () => Promise<OpenedGraph>): void => {
  describe(`the graph in ${name}`, () => {
    let opened: OpenedGraph;
    let world: TestTimeline;
    beforeAll(async () => {
      opened = await open();
      world = await stage(draftGraph({ characters: people, ties }));
    });
    afterAll(() => opened.close());

    const { stage, head, after } = stagesFor(() => opened);
    const now = () => head(world);

    it("shows everybody and all their ties in order of ids, with the event that made each", async () => {
      const { seq, characters, ties: shown } = await opened.graph.snapshot(now());
      expect(seq).toBe(people.length + ties.length);
      expect(characters).toEqual(people);
      const numbered = ties.map((tie, index) => ({ ...tie, changedSeq: people.length + index + 1 }));
      expect(shown).toEqual(numbered.sort((a, b) => (a.fromId + a.toId < b.fromId + b.toId ? -1 : 1)));
    });

    it("shows an empty stage", async () => {
      const empty = await buildTimeline(opened.db, opened.chronicle);
      await opened.settle(empty.workspaceId, empty.timelineId);
      expect(await opened.graph.snapshot(head(empty))).toEqual({ seq: 0, characters: [], ties: [] });
      const analysis = await opened.graph.analyse(head(empty), 1, everyTie);
      expect(analysis).toMatchObject({ communities: [], centralities: [], bridges: [], isolates: [], triads: { balance: null } });
    });

    describe("neighbours", () => {
      const around = async (index: number, hops: number, filter = everyTie): Promise<[string, number][]> =>
        (await opened.graph.neighbours(now(), who(index), hops, filter)).map(({ id, hops: far }) => [id, far]);

      it("are told with the steps to them, a tie in either direction being a step", async () => {
        expect(await around(0, 1)).toEqual([
          [who(1), 1],
          [who(2), 1],
        ]);
        expect(await around(2, 2)).toEqual([
          [who(0), 1],
          [who(1), 1],
          [who(3), 1],
          [who(4), 2],
          [who(5), 2],
        ]);
        expect(await around(6, 6)).toEqual([
          [who(5), 1],
          [who(3), 2],
          [who(4), 2],
          [who(2), 3],
          [who(0), 4],
          [who(1), 4],
        ]);
        expect(await around(7, 6)).toEqual([]);
      });

      it("are those that a filter leaves", async () => {
        expect(await around(3, 6, only({ kinds: ["friend"] }))).toEqual([
          [who(4), 1],
          [who(5), 1],
        ]);
        expect((await around(3, 6, only({ kinds: ["friend", "rival", "family"] }))).map(([id]) => id)).toEqual([2, 4, 5, 1, 0].map(who));
        expect(await around(2, 1, only({ minStrength: 0.5 }))).toEqual([
          [who(1), 1],
          [who(3), 1],
        ]);
        expect(await around(4, 6, only({ minStrength: 0.7 }))).toEqual([[who(5), 1]]);
        expect((await around(0, 6, only({ placeId: here }))).map(([id]) => id)).toEqual([1, 2, 3].map(who));
        expect(await around(4, 6, only({ placeId: here }))).toEqual([]);
        expect((await around(3, 6, only({ among: [3, 4, 7].map(who) }))).map(([id]) => id)).toEqual([who(4)]);
        expect(await around(3, 6, only({ among: [] }))).toEqual([]);
        expect(await around(3, 6, only({ placeId: there, kinds: ["friend"] }))).toEqual([]);
      });
    });

    describe("paths", () => {
      const path = (from: number, to: number, way: "steps" | "strength", filter = everyTie): Promise<GraphPath | null> =>
        opened.graph.path(now(), who(from), who(to), way, filter);

      it("of the fewest steps, and of the greatest strength", async () => {
        expect(wayOf(await path(0, 3, "steps"))).toEqual([2, 3].map(who));
        const strong = await path(0, 3, "strength");
        expect(wayOf(strong)).toEqual([1, 2, 3].map(who));
        expect(strong?.strength).toBe(0.36);
        expect(await path(4, 4, "steps")).toEqual({ steps: [], strength: 1 });
      });

      it("mean the stronger direction at each step", async () => {
        const steps = (await path(0, 3, "strength"))?.steps ?? [];
        expect(steps.map(({ tie: { fromId, toId, strength } }) => [fromId, toId, strength])).toEqual([
          [who(0), who(1), 0.8],
          [who(1), who(2), 0.9],
          [who(3), who(2), 0.5],
        ]);
        expect((await path(4, 5, "steps"))?.steps[0]?.tie).toMatchObject({ fromId: who(4), kind: "enemy" });
        expect((await path(5, 4, "steps"))?.steps[0]?.tie).toMatchObject({ fromId: who(5), kind: "rival" });
        expect(steps.map(({ back }) => back && [back.fromId, back.toId, back.strength])).toEqual([
          [who(1), who(0), 0.6],
          null,
          [who(2), who(3), -0.2],
        ]);
        expect((await path(2, 3, "steps", only({ kinds: ["acquaintance"] })))?.steps[0]).toMatchObject({
          tie: { fromId: who(3) },
          back: null,
        });
      });

      it("may pass over a tie of strength 0, as the last resort", async () => {
        const found = await path(6, 3, "strength");
        expect(wayOf(found)).toEqual([5, 3].map(who));
        expect(found?.strength).toBe(0);
        expect(wayOf(await path(4, 6, "strength"))).toEqual([5, 6].map(who));
      });

      it("are null between those whom nothing joins, also when only the filter parts them", async () => {
        expect(await path(0, 7, "steps")).toBeNull();
        expect(await path(7, 0, "strength")).toBeNull();
        expect(await path(0, 4, "steps", only({ placeId: here }))).toBeNull();
        expect(await path(0, 3, "steps", only({ kinds: ["friend"] }))).toBeNull();
        expect(wayOf(await path(0, 3, "steps", only({ minStrength: 0.5 })))).toEqual([1, 2, 3].map(who));
      });

      it("are those with the smallest ids where several are equally good, whatever the order of their factors", async () => {
        const [a, b] = [0.3, 0.7];
        const four = [0, 1, 2, 3, 4, 5].map((index) => graphPerson(index));
        // 0 → 5 by 2, 4 (a, b, 1) or by 1, 3 (b, 1, a) or by 1, 4.
        const equal = [graphTie(0, 2, a), graphTie(4, 2, b), graphTie(4, 5, 1), graphTie(0, 1, b), graphTie(1, 3, -1), graphTie(3, 5, a)];
        const at = await stage(draftGraph({ characters: four, ties: equal }));
        for (const way of ["steps", "strength"] as const) {
          expect(wayOf(await opened.graph.path(head(at), who(0), who(5), way, everyTie))).toEqual([1, 3, 5].map(who));
          expect(wayOf(await opened.graph.path(head(at), who(5), who(0), way, everyTie))).toEqual([3, 1, 0].map(who));
        }
      });
    });

    describe("a pair", () => {
      it("has acquaintances in common, those who could bring it together, and a likeness", async () => {
        const insight = await opened.graph.pair(now(), who(0), who(1));
        // 0 sees 1 (.8) and 2 (.1), 1 sees 0 (.6) and 2 (.9): .09 / (√.65 · √1.17)
        expect(insight).toEqual({
          mutual: [{ id: who(2), strength: 0.1 }],
          introducers: [{ id: who(2), score: 0.09 }],
          similarity: 0.103203,
        });
        // 3 is on good terms with both 4 and 5; 2 and 4 meet in 3, on whose terms with 2 the mean of −.2 and .5 decides.
        expect(await opened.graph.pair(now(), who(4), who(5))).toMatchObject({
          mutual: [{ id: who(3), strength: 0.4 }],
          introducers: [{ id: who(3), score: 0.2 }],
        });
        expect((await opened.graph.pair(now(), who(2), who(4))).introducers).toEqual([{ id: who(3), score: 0.075 }]);
        // 5 quarrels with 4: known to both 3 and 4, and no help.
        expect(await opened.graph.pair(now(), who(3), who(4))).toMatchObject({ mutual: [{ id: who(5), strength: 0.4 }], introducers: [] });
        expect(await opened.graph.pair(now(), who(0), who(7))).toEqual({ mutual: [], introducers: [], similarity: 0 });
      });

      it("finds those who see others as somebody does", async () => {
        // 0 and 3 both see 2: .05 / (√.65 · √.66); 1 as above.
        expect(await opened.graph.similar(now(), who(0), 50)).toEqual([
          { id: who(1), similarity: 0.103203 },
          { id: who(3), similarity: 0.076338 },
        ]);
        expect(await opened.graph.similar(now(), who(0), 1)).toEqual([{ id: who(1), similarity: 0.103203 }]);
        // 4 sees 5 with −.7, 3 sees 5 with .4, 6 with 0.
        expect(await opened.graph.similar(now(), who(4), 50)).toEqual([
          { id: who(6), similarity: 0 },
          { id: who(3), similarity: -0.492366 },
        ]);
        expect(await opened.graph.similar(now(), who(7), 50)).toEqual([]);
      });
    });

    describe("the analysis", () => {
      it("finds communities, bridges, isolates, triads and who stands in the middle", async () => {
        const { communities, bridges, isolates, triads, centralities, seq } = await opened.graph.analyse(now(), 7, everyTie);
        expect(seq).toBe(people.length + ties.length);
        expect(communities).toEqual([
          { id: who(2), memberIds: [0, 1, 2].map(who) },
          { id: who(3), memberIds: [3, 4, 5].map(who) },
          { id: who(6), memberIds: [who(6)] },
          { id: who(7), memberIds: [who(7)] },
        ]);
        expect(bridges).toEqual([
          [who(2), who(3)],
          [who(5), who(6)],
        ]);
        expect(isolates).toEqual([who(7)]);
        // 0–1–2 is +++, 3–4–5 is ++−.
        expect(triads).toEqual({ allFriends: 1, oneQuarrel: 1, commonEnemy: 0, allQuarrel: 0, balance: 0.5 });
        expect(centralities.map(({ degree }) => degree)).toEqual([2, 2, 3, 3, 2, 3, 1, 0]);
        // Of 21 pairs of others: 2 is between {0, 1} and {3, 4, 5, 6}; 3 between {0, 1, 2} and {4, 5, 6}; 5 between 6 and all others.
        const between = [0, 0, 8, 9, 0, 5, 0, 0];
        for (const [index, { betweenness }] of centralities.entries()) expect(betweenness).toBeCloseTo((between[index] ?? 0) / 21, 9);
        expect(centralities.reduce((sum, { pageRank }) => sum + pageRank, 0)).toBeCloseTo(1, 9);
        expect(centralities.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
      });

      it("is of those whom a filter leaves", async () => {
        const atHome = await opened.graph.analyse(now(), 7, only({ placeId: here }));
        expect(atHome.centralities.map(({ id, degree }) => [id, degree])).toEqual([
          [who(0), 2],
          [who(1), 2],
          [who(2), 3],
          [who(3), 1],
        ]);
        const enemies = await opened.graph.analyse(now(), 7, only({ kinds: ["enemy"] }));
        expect(enemies.bridges).toEqual([[who(4), who(5)]]);
        expect(enemies.isolates).toEqual([0, 1, 2, 3, 6, 7].map(who));
        expect(enemies.communities.every(({ memberIds }) => memberIds.length === 1)).toBe(true);
      });

      it("is the same for the same seed", async () => {
        const at = await stage(draftGraph({ characters: people, ties: ties.toReversed() }));
        const { seq: _one, ...one } = await opened.graph.analyse(now(), 99, everyTie);
        const { seq: _other, ...other } = await opened.graph.analyse(head(at), 99, everyTie);
        expect(other).toEqual(one);
      });
    });

    it("knows nobody who is not on the stage, and no timeline of another workspace", async () => {
      const notFound = { code: "NOT_FOUND" };
      const { graph } = opened;
      const stranger = newId();
      await expect(graph.neighbours(now(), stranger, 1, everyTie)).rejects.toMatchObject(notFound);
      await expect(graph.path(now(), who(0), stranger, "steps", everyTie)).rejects.toMatchObject(notFound);
      await expect(graph.path(now(), stranger, who(0), "steps", everyTie)).rejects.toMatchObject(notFound);
      await expect(graph.pair(now(), who(0), stranger)).rejects.toMatchObject(notFound);
      await expect(graph.similar(now(), stranger, 5)).rejects.toMatchObject(notFound);
      await expect(graph.neighbours(after(3, world), who(5), 1, everyTie)).rejects.toMatchObject(notFound);
      const elsewhere = await buildTimeline(opened.db, opened.chronicle);
      const foreign = { ...now(), workspaceId: elsewhere.workspaceId };
      for (const at of [foreign, { ...foreign, seq: 3 }, { ...now(), timelineId: stranger }]) {
        await expect(graph.snapshot(at)).rejects.toMatchObject(notFound);
        await expect(graph.neighbours(at, who(0), 1, everyTie)).rejects.toMatchObject(notFound);
        await expect(graph.analyse(at, 1, everyTie)).rejects.toMatchObject(notFound);
        await expect(graph.status(at.workspaceId, at.timelineId)).rejects.toMatchObject(notFound);
      }
    });

    describeMoments(() => opened);

    it("tells who answers, and that it can be reached", async () => {
      expect(await opened.graph.status(world.workspaceId, world.timelineId)).toMatchObject({ engine: opened.graph.engine, offline: false });
      expect(await opened.graph.ping()).toBeGreaterThanOrEqual(0);
    });
  });
};
