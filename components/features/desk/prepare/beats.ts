import type { CastView } from "@/server/contracts/chronicle/view";
import type { Scene } from "@/server/contracts/scene";
import type { Beat, BeatCondition, Bounds } from "@/server/contracts/scene-plan";
import { motifName } from "@/components/charts/prepare/motif";

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

const fieldWords = { strength: "regard for", trust: "trust in", familiarity: "knowledge of", offence: "grudge against" } as const;
const axisWords = { pleasure: "pleasure", arousal: "arousal", dominance: "command" } as const;
const outcomeWords = { success: "has succeeded", fail: "has failed", timeout: "has run out" } as const;

const boundWords = ({ atLeast, atMost, by }: Bounds): string => {
  if (by !== undefined) return `${by < 0 ? "falls" : "rises"} by ${Math.abs(by)} or more`;
  if (atLeast !== undefined && atMost !== undefined) return `is between ${atLeast} and ${atMost}`;
  return atLeast === undefined ? `is at most ${atMost ?? ""}` : `is at least ${atLeast}`;
};
/** A change is measured where the scene is played, from a moment that the page does not know. */
const within = (value: number | undefined, { atLeast, atMost, by }: Bounds): boolean | null =>
  value === undefined || by !== undefined
    ? null
    : value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);

/** A condition in words, and whether it holds as far as the page can tell. */
export const tellCondition = (condition: BeatCondition, { view, scene, nameOf }: Material): Told => {
  if ("edge" in condition) {
    const [from, to] = condition.edge;
    const tie = view.ties.find((each) => each.fromId === from && each.toId === to);
    const text = `${nameOf(from)}’s ${fieldWords[condition.field]} ${nameOf(to)} ${boundWords(condition)}`;
    return { text, holds: within(tie?.[condition.field], condition) };
  }
  if ("motif" in condition) {
    const found = view.motifs.filter(({ category }) => category === condition.motif);
    const strongest = found.length === 0 ? undefined : Math.max(...found.map(({ intensity }) => intensity));
    return {
      text: `The theme of ${motifName(condition.motif).toLowerCase()} ${boundWords(condition)}`,
      holds: within(strongest, condition),
    };
  }
  if ("knows" in condition) {
    const [id, factId] = condition.knows;
    const fact = view.facts.find((each) => each.id === factId);
    return { text: `${nameOf(id)} knows: ${fact?.text ?? "what was done"}`, holds: null };
  }
  if ("turns" in condition) {
    return { text: `Turn ${condition.turns} has come`, holds: scene.turn >= condition.turns };
  }
  if ("beat" in condition) {
    const { beat, outcome } = condition;
    const title = scene.plan?.beats.find(({ id }) => id === beat)?.title ?? beat;
    const ended = scene.endings.find(({ id }) => id === beat);
    const holds = ended !== undefined && (outcome === undefined || ended.outcome === outcome);
    return { text: `“${title}” ${outcome ? outcomeWords[outcome] : "is over"}`, holds };
  }
  const { mood, axis } = condition;
  const member = view.characters.find(({ id }) => id === mood);
  return { text: `${nameOf(mood)}’s ${axisWords[axis]} ${boundWords(condition)}`, holds: within(member?.state.mood[axis], condition) };
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
