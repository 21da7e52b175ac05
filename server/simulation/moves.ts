import { directedMoves, moveIds, soloMoves, type DirectedMove, type MoveGroup, type MoveId } from "@/server/contracts/moves";
import { emotionNames, emotionTable } from "@/server/contracts/emotions";
import { moveMeanings } from "./tables/move-meanings";
import { moveNumbers } from "./tables/move-numbers";

export const moveCount = directedMoves.length;
export const soloCount = soloMoves.length;

/** Index of a move: directed ones first, then the solo ones. */
export const moveIndex = Object.fromEntries(moveIds.map((id, index) => [id, index])) as Record<MoveId, number>;
export const moveAt = (index: number): MoveId => moveIds[index]!;

const traitNames = ["O", "C", "E", "A", "N"] as const;
const needNames = ["BEL", "EST", "AUT", "SEC", "STI", "MEA"] as const;

const column = (place: number): Float64Array => Float64Array.from(directedMoves, (id) => moveNumbers[id][place]!);
export const affiliation = column(0);
export const control = column(1);
export const risk = column(2);
export const cost = column(3);
export const strengthAccepted = column(4);
export const strengthRejected = column(5);
export const trustAccepted = column(6);
export const trustRejected = column(7);
export const familiarityGain = column(8);
export const tension = column(9);

/** 5 per move. */
export const traitLoad = Float64Array.from(directedMoves.flatMap((id) => traitNames.map((name) => moveMeanings[id][2][name] ?? 0)));
/** 6 per move. */
export const needGain = Float64Array.from(directedMoves.flatMap((id) => needNames.map((name) => moveMeanings[id][1][name] ?? 0)));
/** What a score is made of, of one move side by side: affiliation, control, tension, risk, cost, and what it gives to the six needs. */
export const scoreWidth = 11;
export const scoreNumbers = Float64Array.from(
  directedMoves.flatMap((_, m) => [affiliation[m]!, control[m]!, tension[m]!, risk[m]!, cost[m]!, ...needGain.subarray(m * 6, m * 6 + 6)]),
);
/** 4 per move: emotion of target accepting, target rejecting, actor accepted, actor rejected. */
export const feelings = Uint8Array.from(directedMoves.flatMap((id) => moveMeanings[id][3].map((emotion) => emotionNames.indexOf(emotion))));
export const FEELS = { targetAccepting: 0, targetRejecting: 1, actorAccepted: 2, actorRejected: 3 } as const;

export const groupOf = (move: DirectedMove): MoveGroup => moveMeanings[move][0];

/** Group prior of §1.10, −.35·risk, −.22 for the moves that should not be made lightly. */
const groupPrior: Record<MoveGroup, number> = {
  contact: 0.3,
  affiliate: 0.05,
  romance: 0,
  info: 0.22,
  influence: 0,
  conflict: 0.1,
  repair: 0.34,
};
const weighty: ReadonlySet<DirectedMove> = new Set(["VOW", "GIVE_GIFT", "RECRUIT", "OFFER_HELP", "DEFEND", "WARN", "INVITE"]);
export const prior = Float64Array.from(
  directedMoves,
  (id, index) => groupPrior[groupOf(id)] - 0.35 * risk[index]! - (weighty.has(id) ? 0.22 : 0),
);

/** 3 per emotion. */
export const emotionPad = Float64Array.from(emotionNames.flatMap((name) => emotionTable[name].slice(0, 3) as number[]));

/** Moves that demand an answer: whoever was addressed by one is expected to speak next. §1.18, first pair parts. */
const demanding: ReadonlySet<MoveId> = new Set<DirectedMove>([
  "GREET",
  "JOKE",
  "FAREWELL",
  "COMPLIMENT",
  "OFFER_HELP",
  "GIVE_GIFT",
  "INVITE",
  "FLIRT",
  "DECLARE_LOVE",
  "BREAK_OFF",
  "ASK",
  "REVEAL_SECRET",
  "PROBE",
  "WARN",
  "REQUEST_HELP",
  "PERSUADE",
  "NEGOTIATE",
  "COMMAND",
  "TEMPT",
  "RECRUIT",
  "CHALLENGE",
  "CRITICISE",
  "INSULT",
  "ACCUSE",
  "ARGUE",
  "THREATEN",
  "APOLOGISE",
  "CONFESS",
]);
export const demandsAnswer = (move: MoveId): boolean => demanding.has(move);
