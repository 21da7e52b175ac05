import { emptyCastView } from "@/server/contracts/chronicle/fold";
import type { CastMember, CastView, TieView } from "@/server/contracts/chronicle/view";
import { characterSchema } from "@/server/contracts/character";
import { startState } from "@/server/contracts/temperament";
import { testId } from "./history";

const bigFive = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };

/** A view of some people and their ties at tick 12, and nothing else. */
export const buildFileView = ({
  names,
  ties,
}: {
  names: string[];
  ties: (Pick<TieView, "fromId" | "toId"> & Partial<TieView>)[];
}): CastView => {
  const characters = names.map((name, index): CastMember => ({
    ...characterSchema.parse({ id: testId("character", index), name: "Somebody", bigFive }),
    name,
    state: startState(bigFive, 0.5),
    removed: false,
    lastMove: null,
    lastTargetId: null,
    lastActTick: null,
    lastLineId: null,
    pursuits: [],
  }));
  const empty = emptyCastView(testId("scene", 0));
  return {
    ...empty,
    seq: 9,
    clock: { ...empty.clock, title: "A cast", tick: 12 },
    characters,
    ties: ties.map(({ fromId, toId, ...over }) => ({
      fromId,
      toId,
      kind: "friend",
      strength: 0.1,
      trust: 0.5,
      familiarity: 0.3,
      offence: 0,
      evidence: "",
      changedSeq: 1,
      changedTick: 0,
      ...over,
    })),
  };
};
