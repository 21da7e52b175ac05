import { directedMoves, moveGroups } from "@/server/contracts/moves";
import { hash32 } from "../rng";
import { affiliation, groupOf, moveCount, moveIndex as M } from "../moves";

/** Bits of what a memory is about: 0–6 move group, 7 alone, 8 goal, 9–20 people, 21–26 place, 27 warm, 28 hostile, 29 breach, 30 confidence. */
const ALONE = 1 << 7;
export const GOAL_TAG = 1 << 8;
const WARM = 1 << 27;
const HOSTILE = 1 << 28;
const BREACH = 1 << 29;
const CONFIDENCE = 1 << 30;

/** An open breach of what people owe each other. §1.14 */
export const isBreach = (move: number): boolean => move === M.LIE || (move < moveCount && affiliation[move]! < -0.5);
const confidential: ReadonlySet<number> = new Set([M.CONFIDE, M.REVEAL_SECRET, M.CONFESS, M.LIE]);

const topic = (move: number): number => {
  const warmth = affiliation[move]!;
  const group = 1 << moveGroups.indexOf(groupOf(directedMoves[move]!));
  const tone = warmth >= 0.5 ? WARM : warmth < -0.3 ? HOSTILE : 0;
  return group | tone | (isBreach(move) ? BREACH : 0) | (confidential.has(move) ? CONFIDENCE : 0);
};
const topics = Int32Array.from(directedMoves, (_, move) => topic(move));
export const topicTags = (move: number): number => (move < moveCount ? topics[move]! : ALONE);

export const personTag = (person: number): number => (person < 0 ? 0 : 1 << (9 + ((hash32(person, 17, 3, 5) >>> 8) % 12)));
export const placeTag = (place: number): number => 1 << (21 + ((hash32(place, 11, 7, 2) >>> 8) % 6));

export const tagsOf = (move: number, other: number, about: number, place: number): number =>
  topicTags(move) | personTag(other) | personTag(about) | placeTag(place);

export const countBits = (x: number): number => {
  let v = x - ((x >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
