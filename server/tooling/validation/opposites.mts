import { motifCategories } from "@/server/contracts/motifs";
import { motifLinks } from "@/server/simulation/tables/motif-links";

/** Primary opposites of the canon, each pair once, by index. */
export const oppositePairs = motifCategories.flatMap((category, a) =>
  motifLinks[category].opposites
    .map((other) => motifCategories.indexOf(other))
    .filter((b) => b > a)
    .map((b) => [a, b] as const),
);
