import type { BigFive } from "@/server/contracts/character";
import type { wordKinds } from "./fragments/pack-schema";
import type { Draws } from "./draws";

type Kind = (typeof wordKinds)[number];

/** How many kinds of favourites one person has: with all of them nobody would be known by any. */
const KINDS = 8;

/** Which kinds of favourites come to whom, SIMULATION §3.2: the same signs as the style operators have. */
const leaningOf = (kind: Kind, { conscientiousness: c, extraversion: e, agreeableness: a, neuroticism: n }: BigFive): number => {
  if (kind === "openers") return 2;
  if (kind === "codas") return 1.4;
  if (kind === "emphasis") return 0.3 + e;
  if (kind === "fillers") return 0.2 + 0.7 * e + 0.7 * (1 - c);
  if (kind === "hedges") return 0.2 + n + 0.4 * a;
  if (kind === "tags") return 0.3 + 0.6 * e + 0.6 * a;
  if (kind === "acknowledgements") return 0.1 + 1.4 * a;
  if (kind === "rejections") return 0.1 + 1.2 * (1 - a);
  if (kind === "courtesies") return 0.1 + 1.2 * a + 0.4 * c;
  if (kind === "selfReferences") return 0.2 + 0.4 * e + 0.5 * n;
  return 0.1 + 0.6 * (1 - c) + 0.6 * (1 - a);
};

const kinds = [
  "openers",
  "codas",
  "emphasis",
  "fillers",
  "hedges",
  "tags",
  "acknowledgements",
  "rejections",
  "courtesies",
  "selfReferences",
  "oaths",
] as const satisfies readonly Kind[];

/** The kinds of favourites that this person has. */
export const repertoireOf = (bigFive: BigFive, draws: Draws): ReadonlySet<Kind> =>
  new Set(
    draws
      .order("repertoire", kinds, (kind) => {
        const leaning = leaningOf(kind, bigFive);
        return leaning * leaning;
      })
      .slice(0, KINDS),
  );
