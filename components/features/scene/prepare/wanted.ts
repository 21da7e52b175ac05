import type { Scene } from "@/server/contracts/scene";
import type { ScenePlan } from "@/server/contracts/scene-plan";
import { arcTarget } from "@/components/charts/prepare/arc-target";

export interface TurnValue {
  turn: number;
  value: number;
}
export interface Tension {
  /** Measured after each turn. */
  now: TurnValue[];
  /** Wanted: what was wanted so far, then what the plan wants from here on. */
  wanted: TurnValue[];
  /** Where beats began or ended, by their number in the plan. */
  marks: { turn: number; label: string; isNow: boolean }[];
  /** The last turn of the picture. */
  lastTurn: number;
}

type Planned = Pick<Scene, "tension" | "plan" | "beat" | "endings" | "turn" | "maxTurns">;

const marksOf = ({ plan, beat, endings }: Planned): Tension["marks"] => {
  const beats = plan?.beats ?? [];
  const starts = new Map<string, number>();
  let start = 0;
  for (const { id, turn } of endings) {
    starts.set(id, start);
    start = turn;
  }
  if (beat) starts.set(beat.id, beat.sinceTurn);
  return beats.flatMap(({ id }, i) => {
    const turn = starts.get(id);
    return turn === undefined ? [] : [{ turn, label: String(i + 1), isNow: beat?.id === id }];
  });
};

/** The tension of an arc, turn by turn. */
const curveOfArc = ({ arc, turns }: ScenePlan): ScenePlan["curve"] => {
  if (arc === null || turns === 0) return [];
  return Array.from({ length: turns + 1 }, (_, turn) => ({ turn, target: arcTarget(arc.kind, turn / turns) }));
};

/** Tension as it was, as it was wanted, and as it is wanted still, over the turns of a scene. */
export const tensionOf = (scene: Planned): Tension => {
  const { tension, plan, turn } = scene;
  const curve = plan === null ? [] : plan.curve.length > 0 ? [...plan.curve].sort((a, b) => a.turn - b.turn) : curveOfArc(plan);
  const past = tension.flatMap(({ turn: at, target }) => (target === null ? [] : [{ turn: at, value: target }]));
  const from = past.at(-1)?.turn ?? -1;
  const future = curve.filter((point) => point.turn > from).map(({ turn: at, target }) => ({ turn: at, value: target }));
  return {
    now: tension.map(({ turn: at, tension: value }) => ({ turn: at, value })),
    wanted: [...past, ...future],
    marks: marksOf(scene),
    lastTurn: Math.max(1, turn, plan?.turns ?? 0, future.at(-1)?.turn ?? 0),
  };
};
