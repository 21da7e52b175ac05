import { characterSchema } from "@/server/contracts/character";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { startState } from "@/server/contracts/temperament";
import type { TieEpisode } from "@/server/contracts/tie-tracks";
import type { TieValues } from "./tie-words";

const bigFive = { openness: 0.1, conscientiousness: 0.2, extraversion: 0.3, agreeableness: 0.4, neuroticism: 0.6 };

const person = (n: number, name: string, pronouns: CastMember["pronouns"]): CastMember => ({
  ...characterSchema.parse({ id: `0199000${n}-0000-7000-8000-00000000000${n}`, name, pronouns, bigFive }),
  state: startState(bigFive, 0.6),
  removed: false,
  lastMove: null,
  lastTargetId: null,
  lastActTick: null,
  lastLineId: null,
  pursuits: [],
});

export const ann = person(1, "Ann", "she");
export const ben = person(2, "Ben", "he");
export const eve = person(3, "Eve", "she");
export const nameOf = (id: string): string => [ann, ben, eve].find((each) => each.id === id)?.name ?? "Somebody";

export const values = (strength: number, patch: Partial<TieValues> = {}): TieValues => ({
  kind: "friend",
  strength,
  trust: 0.5,
  familiarity: 0.5,
  offence: 0,
  ...patch,
});

export const tie = (fromId: string, toId: string, strength: number, patch: Partial<TieValues> = {}) => ({
  fromId,
  toId,
  ...values(strength, patch),
});

export const episode = (patch: Partial<TieEpisode>): TieEpisode => ({
  seq: 1,
  tick: 1,
  fromId: ann.id,
  toId: ben.id,
  cause: "act",
  kind: "friend",
  strength: 0.2,
  trust: 0.5,
  familiarity: 0.3,
  offence: 0,
  delta: { strength: 0.1, trust: 0, familiarity: 0, offence: 0 },
  line: null,
  because: "",
  ...patch,
});

export const lineOf = (seq: number, text = "Good evening."): NonNullable<TieEpisode["line"]> => ({
  id: `line-${seq}`,
  seq,
  speakerId: ann.id,
  addresseeId: ben.id,
  text,
  sceneId: null,
  sceneTitle: null,
  ruling: null,
});
