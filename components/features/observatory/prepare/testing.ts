import type { CastMember, Clock } from "@/server/contracts/chronicle/view";
import { characterSchema } from "@/server/contracts/character";
import type { Line } from "@/server/contracts/line";
import type { TieChange } from "@/server/contracts/simulation";
import { startState } from "@/server/contracts/temperament";

const bigFive = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };

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
export const people = (id: string | null): CastMember | null => [ann, ben, eve].find((each) => each.id === id) ?? null;

export const clock = (tick: number, playing = true): Clock => ({
  title: "A story",
  era: "neutral",
  romance: false,
  startsAt: "1811-10-15T20:30",
  tick,
  playing,
  speed: 1,
  pauseReason: null,
  hand: 1,
});

export const change = (patch: Partial<TieChange>): TieChange => ({
  fromId: ann.id,
  toId: ben.id,
  kind: "friend",
  strength: 0.3,
  trust: 0.6,
  familiarity: 0.4,
  offence: 0,
  delta: { strength: 0, trust: 0, familiarity: 0, offence: 0 },
  ...patch,
});

/** Ann says something to Ben. */
export const line = (patch: Partial<Line>): Line => ({
  id: `line-${patch.seq ?? 1}`,
  seq: 1,
  sceneId: null,
  placeId: null,
  turn: null,
  tick: 1,
  at: "2026-11-20T10:00:00.000Z",
  speakerId: ann.id,
  addresseeId: ben.id,
  aboutId: null,
  text: "Good evening.",
  direction: null,
  source: "improviser",
  model: "improviser",
  move: "GREET",
  accepted: true,
  moveSeq: 1,
  used: null,
  ruling: null,
  alternatives: [],
  chosen: 0,
  flags: [],
  hears: null,
  felt: [],
  ties: [],
  ...patch,
});
