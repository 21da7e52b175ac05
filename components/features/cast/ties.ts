import type { CastMember, TieView } from "@/server/contracts/chronicle/view";

/** Ties by the one who has them. */
export type TiesFrom = ReadonlyMap<string, readonly TieView[]>;

export const groupTies = (ties: readonly TieView[]): TiesFrom => {
  const byFrom = new Map<string, TieView[]>();
  for (const tie of ties) {
    const of = byFrom.get(tie.fromId);
    if (of) of.push(tie);
    else byFrom.set(tie.fromId, [tie]);
  }
  return byFrom;
};

const shown = 3;

/** The two closest and the furthest; the one asked for stands first. Whoever has left the stage is passed over. */
export const tellingTies = (
  ties: readonly TieView[],
  members: ReadonlyMap<string, CastMember>,
  asked: TieView | null = null,
): readonly TieView[] => {
  const present = ties.filter(({ toId }) => members.get(toId)?.removed === false);
  const byStrength = [...present].sort((a, b) => b.strength - a.strength || (a.toId < b.toId ? -1 : 1));
  const furthest = byStrength.at(-1);
  const closest = byStrength.slice(0, shown);
  const telling = furthest && furthest.strength < 0 && !closest.includes(furthest) ? [...closest.slice(0, shown - 1), furthest] : closest;
  if (!asked) return telling;
  return [asked, ...telling.filter((tie) => tie !== asked)].slice(0, shown);
};
