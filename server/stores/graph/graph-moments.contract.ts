import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyTie, type GraphSnapshot } from "@/server/contracts/graph";
import { newId } from "@/server/core/ids";
import { draftGraph, draftPerson, draftPresence, draftTie, draftTieChange, graphPerson, graphTie } from "@/server/testing/factories/graph";
import { historyArbitrary } from "@/server/testing/factories/history";
import { buildTimeline } from "@/server/testing/factories/timeline";
import { here, only, people, stagesFor, there, ties, wayOf, who, type OpenedGraph } from "./graph-stage.contract";

/** What every engine knows of the past, of changes and of branches. */
export const describeMoments = (opened: () => OpenedGraph): void => {
  const { append, stage, head, after } = stagesFor(opened);

  describe("moments", () => {
    it("follows what happens, and keeps every moment as it was", async () => {
      const at = await stage(draftGraph({ characters: people.slice(0, 4), ties: ties.slice(0, 4) }));
      const began = (await opened().graph.snapshot(head(at))).seq;
      const left = await append(at, [draftPresence("removed", who(1))]);
      expect((await opened().graph.snapshot(head(at))).ties).toMatchObject([{ fromId: who(0), toId: who(2) }]);
      await append(at, [
        draftTie(graphTie(2, 1, 0.3)),
        draftTieChange(graphTie(2, 3, -0.5, { kind: "strained" })),
        draftPerson(graphPerson(9)),
      ]);
      const back = await append(at, [draftPresence("restored", who(1))]);
      const shown = await opened().graph.snapshot(head(at));
      expect(shown.seq).toBe(back);
      expect(shown.characters.map(({ id }) => id)).toEqual([0, 1, 2, 3, 9].map(who));
      expect(shown.ties.map(({ fromId, toId }) => [fromId, toId])).toEqual([
        [who(0), who(1)],
        [who(0), who(2)],
        [who(1), who(0)],
        [who(1), who(2)],
        [who(2), who(1)],
        [who(2), who(3)],
      ]);
      expect(wayOf(await opened().graph.path(head(at), who(0), who(3), "steps", everyTie))).toEqual([2, 3].map(who));

      expect(await opened().graph.path(after(began, at), who(0), who(3), "steps", everyTie)).toBeNull();
      expect((await opened().graph.snapshot(after(began, at))).ties).toHaveLength(4);
      expect((await opened().graph.snapshot(after(left, at))).characters).toHaveLength(3);
      expect(await opened().graph.snapshot(after(back + 1_000, at))).toEqual(shown);
      expect((await opened().graph.snapshot(after(2, at))).characters.map(({ id }) => id)).toEqual([who(0), who(1)]);
    });

    it("takes up names, homes, kinds and new values", async () => {
      const at = await stage(draftGraph({ characters: people.slice(0, 2), ties: ties.slice(0, 1) }));
      const by = { kind: "system", job: "test" } as const;
      const seq = await append(at, [
        { type: "character.edited", tick: 1, actor: by, payload: { characterId: who(0), patch: { name: "Zoë", homePlaceId: there } } },
        {
          type: "relationship.kind_changed",
          tick: 1,
          actor: by,
          payload: { fromId: who(0), toId: who(1), from: "friend", to: "romance" },
        },
      ]);
      const shown = await opened().graph.snapshot(head(at));
      expect(shown.characters[0]).toEqual({ id: who(0), name: "Zoë", placeId: there });
      // The kind is another, the values are as old as they were.
      expect(shown.ties).toEqual([{ ...ties[0], kind: "romance", changedSeq: 3 }]);
      expect(await opened().graph.neighbours(head(at), who(1), 1, only({ placeId: here }))).toEqual([]);
      expect(await opened().graph.neighbours(after(seq - 2, at), who(1), 1, only({ placeId: here }))).toEqual([{ id: who(0), hops: 1 }]);
      await append(at, [draftTieChange(graphTie(0, 1, -0.9, { trust: 0.1, familiarity: 0.7, offence: 0.4 }))]);
      const [tie] = (await opened().graph.snapshot(head(at))).ties;
      expect(tie).toEqual(graphTie(0, 1, -0.9, { trust: 0.1, familiarity: 0.7, offence: 0.4, changedSeq: seq + 1 }));
    });

    it("goes its own way on a branch", async () => {
      const at = await stage(draftGraph({ characters: people.slice(0, 3), ties: ties.slice(0, 2) }));
      const { seq } = await opened().graph.snapshot(head(at));
      const branch = await opened().chronicle.fork(at.workspaceId, at.timelineId, { seq: seq - 1, id: newId(), name: "What if" });
      const aside = { ...at, timelineId: branch.id };
      await append(aside, [draftTie(graphTie(1, 2, 0.9))]);
      await append(at, [draftTie(graphTie(2, 0, -0.4))]);
      const pairsOf = ({ ties: all }: GraphSnapshot): string[][] => all.map(({ fromId, toId }) => [fromId, toId]);
      expect(pairsOf(await opened().graph.snapshot(head(aside)))).toEqual([
        [who(0), who(1)],
        [who(1), who(2)],
      ]);
      expect(pairsOf(await opened().graph.snapshot(head(at)))).toEqual([
        [who(0), who(1)],
        [who(1), who(0)],
        [who(2), who(0)],
      ]);
      expect(pairsOf(await opened().graph.snapshot(after(seq - 1, aside)))).toEqual([[who(0), who(1)]]);
    });

    it("shows at every moment of any history what its chronicle folds to", async () => {
      await fc.assert(
        fc.asyncProperty(historyArbitrary(12), async (batches) => {
          const at = await buildTimeline(opened().db, opened().chronicle);
          for (const drafts of batches) await append(at, drafts);
          const { seq: last } = await opened().graph.snapshot(head(at));
          for (const seq of [...new Set([1, Math.ceil(last / 2), last])]) {
            const view = await opened().chronicle.view(at.workspaceId, at.timelineId, seq);
            const here = new Set(view.characters.filter(({ removed }) => !removed).map(({ id }) => id));
            const shown = await opened().graph.snapshot(seq === last ? head(at) : after(seq, at));
            expect(shown.characters.map(({ id }) => id)).toEqual([...here].sort());
            const standing = view.ties.filter(({ fromId, toId }) => here.has(fromId) && here.has(toId) && fromId !== toId);
            expect(shown.ties).toEqual(standing.map(({ evidence: _evidence, changedTick: _changedTick, ...tie }) => tie));
          }
        }),
        { numRuns: 15 },
      );
    });
  });
};
