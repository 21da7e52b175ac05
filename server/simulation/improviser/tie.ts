import type { MoveId } from "@/server/contracts/moves";
import type { SpeechRequest } from "@/server/contracts/speech";

export type View = NonNullable<SpeechRequest["view"]>;
export type Closeness = "close" | "distant" | "cold";
/** How the stake between two people is put: fondly, carefully, as a hurt, or with the gloves off. */
export type Stance = "warm" | "truce" | "hurt" | "cold";
export type Temper = "friendly" | "neutral" | "hostile";

const friendly = new Set<MoveId>([
  "GREET",
  "SMALL_TALK",
  "JOKE",
  "KEEP_COMPANY",
  "FAREWELL",
  "COMPLIMENT",
  "THANK",
  "ENCOURAGE",
  "COMFORT",
  "SHARE_INTEREST",
  "CONFIDE",
  "REMINISCE",
  "OFFER_HELP",
  "GIVE_GIFT",
  "INVITE",
  "DEFEND",
  "FLIRT",
  "DECLARE_LOVE",
  "VOW",
  "RECRUIT",
  "TEASE",
  "APOLOGISE",
  "FORGIVE",
  "CONFESS",
  "ATONE",
  "CONCEDE",
  "MEDIATE",
]);
const hostile = new Set<MoveId>([
  "BREAK_OFF",
  "CHALLENGE",
  "CRITICISE",
  "INSULT",
  "ACCUSE",
  "ARGUE",
  "THREATEN",
  "BETRAY",
  "STONEWALL",
  "PROBE",
  "COMMAND",
]);
export const temperOf = (move: MoveId): Temper => (friendly.has(move) ? "friendly" : hostile.has(move) ? "hostile" : "neutral");

const bonded = new Set<View["kind"]>(["family", "friend", "romance", "ally", "mentor"]);
const opposed = new Set<View["kind"]>(["enemy", "rival", "strained"]);

export const closenessOf = (view: View | null): Closeness => {
  if (!view) return "distant";
  if (view.strength < -0.15 || view.offence >= 0.4 || (opposed.has(view.kind) && view.strength < 0.15)) return "cold";
  if (view.strength >= 0.25 && (view.familiarity >= 0.35 || bonded.has(view.kind))) return "close";
  return view.familiarity >= 0.5 && bonded.has(view.kind) ? "close" : "distant";
};

export const stanceOf = (move: MoveId, view: View | null): Stance => {
  const temper = temperOf(move);
  const strength = view?.strength ?? 0;
  const sore = strength < -0.1 || (view?.offence ?? 0) >= 0.35;
  if (temper === "hostile") return strength > 0.1 ? "hurt" : "cold";
  if (temper === "friendly") return sore ? "truce" : "warm";
  return sore ? "cold" : "warm";
};
