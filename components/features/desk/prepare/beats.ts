import type { CastView } from "@/server/contracts/chronicle/view";
import type { Scene } from "@/server/contracts/scene";
import { signed } from "@/components/charts/prepare/change-words";
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
  /** Turn at which it ended; for the one that is played, its turns so far: the one in which it began counts. */
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

/** What a condition measures, as far as the page can tell. */
const measured = (condition: BeatCondition, view: Seen): number | undefined => {
  if ("edge" in condition) {
    const [from, to] = condition.edge;
    return view.ties.find((each) => each.fromId === from && each.toId === to)?.[condition.field];
  }
  if ("motif" in condition) {
    const found = view.motifs.filter(({ category }) => category === condition.motif);
    return found.length === 0 ? undefined : Math.max(...found.map(({ intensity }) => intensity));
  }
  return "mood" in condition ? view.characters.find(({ id }) => id === condition.mood)?.state.mood[condition.axis] : undefined;
};

const within = (value: number | undefined, { atLeast, atMost }: Bounds): boolean | null =>
  value === undefined ? null : value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);

/** By how much it has changed since `from`; null where there is no beginning to measure from. */
const changed = (value: number | undefined, from: number | null): number | null =>
  value === undefined || from === null ? null : value - from;

/** Whether a condition holds, as far as the page can tell. */
const holdsNow = (condition: BeatCondition, { view, scene }: Material, from: number | null): boolean | null => {
  if ("knows" in condition) return null;
  if ("turns" in condition) return scene.turn >= condition.turns;
  if ("beat" in condition) {
    const ended = scene.endings.find(({ id }) => id === condition.beat);
    return ended !== undefined && (condition.outcome === undefined || ended.outcome === condition.outcome);
  }
  const value = measured(condition, view);
  if (condition.by === undefined) return within(value, condition);
  const change = changed(value, from);
  return change === null ? null : condition.by > 0 ? change >= condition.by : change <= condition.by;
};

const soFar = (condition: BeatCondition, view: Seen, from: number | null): string => {
  if (!("by" in condition) || condition.by === undefined) return "";
  const change = changed(measured(condition, view), from);
  return change === null ? "" : ` · so far ${signed(change)}`;
};

/** `from`: how what it is to change stood when its beat began; null where that is not known. */
export const tellCondition = (condition: BeatCondition, material: Material, from: number | null = null): Told => {
  const { view, scene, nameOf } = material;
  const names = {
    person: nameOf,
    beat: (id: string) => scene.plan?.beats.find((each) => each.id === id)?.title ?? id,
    fact: (id: string) => view.facts.find((each) => each.id === id)?.text ?? "what was done",
  };
  const text = `${conditionWords(condition, names)}${soFar(condition, view, from)}`;
  return { text, holds: holdsNow(condition, material, from) };
};

/** The beats of a scene's plan in their order: over, being played, to come. */
export const beatRows = (material: Material): BeatRow[] => {
  const { scene } = material;
  return (scene.plan?.beats ?? []).map((beat, i) => {
    const isNow = scene.beat?.id === beat.id;
    const ended = isNow ? undefined : scene.endings.findLast(({ id }) => id === beat.id);
    const beginnings = isNow ? (scene.beat?.from ?? []) : [];
    const tell = (condition: BeatCondition, at: number): Told => tellCondition(condition, material, beginnings[at] ?? null);
    return {
      beat,
      number: i + 1,
      state: isNow ? "now" : ended ? "done" : "next",
      outcome: ended?.outcome ?? null,
      turn: isNow ? scene.turn - (scene.beat?.sinceTurn ?? scene.turn) + 1 : (ended?.turn ?? null),
      success: beat.success.map(tell),
      fail: beat.fail.map((each, at) => tell(each, beat.success.length + at)),
    };
  });
};
