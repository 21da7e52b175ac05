import type { TieDifference } from "@/server/contracts/tie-tracks";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import type { TieShade } from "@/components/charts/map/types";

const shadeOf = ({ what, before, after }: TieDifference): TieShade | null => {
  if (what !== "changed") return what;
  const change = (after?.trust ?? 0) - (before?.trust ?? 0);
  return change === 0 ? null : change > 0 ? "warmed" : "cooled";
};

/** What the map paints; a tie that only has another kind now, and no other value, keeps its own look. */
export const shadesOf = (differences: readonly TieDifference[]): ReadonlyMap<string, TieShade> =>
  new Map(
    differences.flatMap((each) => {
      const shade = shadeOf(each);
      return shade ? [[relationshipKey(each.fromId, each.toId), shade] as const] : [];
    }),
  );

export const changeOf = ({ before, after }: TieDifference): number => (after?.strength ?? 0) - (before?.strength ?? 0);

export const differenceTitles: Record<TieDifference["what"], string> = {
  warmed: "Warmed",
  cooled: "Cooled",
  appeared: "New",
  broke: "Broken off",
  changed: "Changed in kind or trust",
};
const order = ["warmed", "cooled", "appeared", "broke", "changed"] as const;

export interface DifferenceGroup {
  what: TieDifference["what"];
  title: string;
  of: TieDifference[];
}

/** Who warmed, who cooled, what is new and what is over, each with the greatest change first. */
export const groupDifferences = (differences: readonly TieDifference[]): DifferenceGroup[] =>
  order
    .map((what) => ({
      what,
      title: differenceTitles[what],
      of: differences.filter((each) => each.what === what).sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a))),
    }))
    .filter(({ of }) => of.length > 0);
