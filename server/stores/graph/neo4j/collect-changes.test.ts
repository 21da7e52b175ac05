import { describe, expect, it } from "vitest";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { createMemoryView, emptyCastView } from "@/server/contracts/chronicle/fold";
import { placeDrafts, prepareDrafts } from "@/server/stores/chronicle/prepare-drafts";
import { draftPerson, draftPresence, draftTie, draftTieChange, graphPerson, graphTie } from "@/server/testing/factories/graph";
import { createGraphFold } from "./collect-changes";

const by = { kind: "system", job: "test" } as const;
const [anna, boris] = [graphPerson(0), graphPerson(1)];
const rename = (name: string): EventDraft => ({
  type: "character.edited",
  tick: 0,
  actor: by,
  payload: { characterId: anna.id, patch: { name } },
});
const numbered = (drafts: EventDraft[], headSeq = 0) =>
  placeDrafts(prepareDrafts(drafts), { timelineId: "t", headSeq, headTick: 0, at: "2026-11-20T10:00:00.000Z" });
const begin = () => createGraphFold({ seq: 0, characters: [], ties: [] }, "");

describe("the changes that events make to a graph", () => {
  it("are how things are at the end, and every version in between with the events that it lasted for", () => {
    const fold = begin();
    const { characters, ties, characterPast, tiePast, changedSeq } = fold.take(
      numbered([
        draftPerson(anna),
        draftPerson(boris),
        draftTie(graphTie(0, 1, 0.5)),
        rename("Anna Pavlovna"),
        draftTieChange(graphTie(0, 1, 0.6)),
        draftPresence("removed", anna.id),
        draftTieChange(graphTie(0, 1, 0.7)),
      ]),
    );
    expect(characters.map(({ name, removed, sinceSeq }) => [name, removed, sinceSeq])).toEqual([
      ["Anna Pavlovna", true, 6],
      ["Person 1", false, 2],
    ]);
    expect(ties.map(({ strength, sinceSeq, changedSeq: since }) => [strength, sinceSeq, since])).toEqual([[0.7, 7, 7]]);
    expect(characterPast.map(({ name, removed, sinceSeq, untilSeq }) => [name, removed, sinceSeq, untilSeq])).toEqual([
      ["Person 0", false, 1, 4],
      ["Anna Pavlovna", false, 4, 6],
    ]);
    expect(tiePast.map(({ strength, sinceSeq, untilSeq }) => [strength, sinceSeq, untilSeq])).toEqual([
      [0.5, 3, 5],
      [0.6, 5, 7],
    ]);
    expect([changedSeq, fold.seq]).toEqual([7, 7]);
  });

  it("are none where the graph shows nothing of what happened", () => {
    const fold = begin();
    fold.take(numbered([draftPerson(anna)]));
    const clock: EventDraft = { type: "clock.started", tick: 0, actor: by, payload: { speed: 1 } };
    const changes = fold.take(numbered([clock, rename(anna.name)], 1));
    expect(changes).toEqual({ characters: [], ties: [], characterPast: [], tiePast: [], changedSeq: null });
    expect(fold.seq).toBe(3);
  });

  it("begin where the graph says that things began, not where the fold was taken up", () => {
    const view = createMemoryView(emptyCastView("t"));
    const first = numbered([draftPerson(anna), draftPerson(boris), draftTie(graphTie(0, 1, 0.5)), rename("Anna")]);
    view.apply(first);
    const since = new Map([
      [anna.id, 4],
      [boris.id, 2],
      [`${anna.id}>${boris.id}`, 3],
    ]);
    const fold = createGraphFold(view.toCastView(), first[3]?.at ?? "", since);
    const { characterPast, tiePast } = fold.take(numbered([draftTieChange(graphTie(0, 1, -1)), rename("Anna P.")], 4));
    expect(tiePast.map(({ sinceSeq, untilSeq }) => [sinceSeq, untilSeq])).toEqual([[3, 5]]);
    expect(characterPast.map(({ sinceSeq, untilSeq }) => [sinceSeq, untilSeq])).toEqual([[4, 6]]);
  });

  it("hang a tie of somebody who never came on somebody who is not there", () => {
    const fold = begin();
    const { characters, ties } = fold.take(numbered([draftPerson(anna), draftTie(graphTie(0, 1, 0.5))]));
    expect(ties).toHaveLength(1);
    expect(characters.map(({ id, removed }) => [id, removed])).toEqual([
      [anna.id, false],
      [boris.id, true],
    ]);
    const later = fold.take(numbered([draftPerson(boris)], 2));
    expect(later.characters).toEqual([{ ...boris, removed: false, sinceSeq: 3 }]);
  });

  it("are everything, for a graph that knows nothing yet", () => {
    const fold = begin();
    fold.take(numbered([draftPerson(anna), draftPerson(boris), draftTie(graphTie(0, 1, 0.5)), draftTieChange(graphTie(0, 1, 0.6))]));
    const { characters, ties, tiePast } = fold.whole();
    expect([characters.length, ties.length, tiePast.length]).toEqual([2, 1, 0]);
  });
});
