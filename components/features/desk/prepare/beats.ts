import type { CastView } from "@/server/contracts/chronicle/view";
import type { Scene } from "@/server/contracts/scene";
import { conditionWords } from "@/server/contracts/scenario-words";
import type { Beat, BeatCondition, Bounds } from "@/server/contracts/scene-plan";

export interface Told {
  text: string;
  /** Null where the page cannot tell. */
  holds: boolean | null;
}
export interface BeatRow {
  beat: Beat;
  number: number;
  state: "done" | "now" | "next";
  outcome: "success" | "fail" | "timeout" | null;
  /** Turn at which it ended; for the one that is played, turns in it so far. */
  turn: number | null;
  success: Told[];
  fail: Told[];
}

type Seen = Pick<CastView, "characters" | "ties" | "motifs" | "facts">;
interface Material {
  view: Seen;
  scene: Pick<Scene, "endings" | "beat" | "turn" | "plan">;
  nameOf: (id: string) => string;
}

/** A change is measured where the scene is played, from a moment that the page does not know. */
const within = (value: number | undefined, { atLeast, atMost, by }: Bounds): boolean | null =>
  value === undefined || by !== undefined
    ? null
    : value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);

/** Whether a condition holds, as far as the page can tell. */
const holdsNow = (condition: BeatCondition, { view, scene }: Material): boolean | null => {
  if ("edge" in condition) {
    const [from, to] = condition.edge;
    return within(view.ties.find((each) => each.fromId === from && each.toId === to)?.[condition.field], condition);
  }
  if ("motif" in condition) {
    const found = view.motifs.filter(({ category }) => category === condition.motif);
    return within(found.length === 0 ? undefined : Math.max(...found.map(({ intensity }) => intensity)), condition);
  }
  if ("knows" in condition) return null;
  if ("turns" in condition) return scene.turn >= condition.turns;
  if ("beat" in condition) {
    const ended = scene.endings.find(({ id }) => id === condition.beat);
    return ended !== undefined && (condition.outcome === undefined || ended.outcome === condition.outcome);
  }
  return within(view.characters.find(({ id }) => id === condition.mood)?.state.mood[condition.axis], condition);
};

export const tellCondition = (condition: BeatCondition, material: Material): Told => {
  const { view, scene, nameOf } = material;
  const names = {
    person: nameOf,
    beat: (id: string) => scene.plan?.beats.find((each) => each.id === id)?.title ?? id,
    fact: (id: string) => view.facts.find((each) => each.id === id)?.text ?? "what was done",
  };
  return { text: conditionWords(condition, names), holds: holdsNow(condition, material) };
};

/** The beats of a scene's plan in their order: over, being played, to come. */
export const beatRows = (material: Material): BeatRow[] => {
  const { scene } = material;
  return (scene.plan?.beats ?? []).map((beat, i) => {
    const isNow = scene.beat?.id === beat.id;
    const ended = isNow ? undefined : scene.endings.findLast(({ id }) => id === beat.id);
    const tell = (condition: BeatCondition): Told => tellCondition(condition, material);
    return {
      beat,
      number: i + 1,
      state: isNow ? "now" : ended ? "done" : "next",
      outcome: ended?.outcome ?? null,
      turn: isNow ? scene.turn - (scene.beat?.sinceTurn ?? scene.turn) : (ended?.turn ?? null),
      success: beat.success.map(tell),
      fail: beat.fail.map(tell),
    };
  });
};
