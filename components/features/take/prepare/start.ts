import { limits } from "@/server/contracts/limits";
import type { Scene, SceneSetup } from "@/server/contracts/scene";
import type { TakeBudget, TakeSource, TakeVary } from "@/server/contracts/take";
import { asksModel, centsTyped } from "./outcome";

/** What is to be performed: a scene that there is, or one that is only written. */
export type TakeSubject = { kind: "scene"; scene: Scene } | { kind: "setup"; setup: SceneSetup };
export type Performed = Pick<SceneSetup, "title" | "cast" | "maxTurns" | "mood" | "premise" | "placeId" | "plan" | "direction">;
export const performedOf = (subject: TakeSubject): Performed => (subject.kind === "scene" ? subject.scene : subject.setup);

export const ways = ["seeds", "models", "casts", "mood", "place", "premise", "hand", "strategy", "without"] as const;
export type Way = (typeof ways)[number];

/** What is said of a set of takes before it is begun. Numbers as they are typed. */
export interface TakesDraft {
  from: "opening" | "head";
  count: number;
  way: Way;
  mood: string;
  premise: string;
  placeId: string;
  hand: number;
  strategy: SceneSetup["direction"]["strategy"];
  without: string;
  models: readonly string[];
  /** Casts beside the one that the scene has. */
  casts: readonly (readonly string[])[];
  turns: number | null;
  minutes: number | null;
  dollars: string;
}

export const improviser = "improviser";
const usual = 8;
export const beginDraft = ({ cast, mood, premise, plan, direction }: Performed, models: readonly string[]): TakesDraft => ({
  ...{ from: "opening", count: usual, way: "seeds", mood, premise, placeId: "" },
  hand: plan?.hand === 0 ? 1 : 0,
  strategy: direction.strategy === "social" ? "natural" : "social",
  without: cast.at(-1) ?? "",
  models: [improviser, ...models].slice(0, 2),
  casts: [cast],
  ...{ turns: null, minutes: null, dollars: "" },
});

/** Ways in which takes of this can differ. */
export const waysFor = ({ cast, plan }: Performed, models: readonly string[]): Way[] =>
  ways.filter((way) => {
    if (way === "without") return cast.length > 2;
    if (way === "hand") return plan != null;
    return way === "models" ? models.length > 0 : true;
  });

export const varyOf = (draft: TakesDraft, { cast }: Performed): TakeVary => {
  const { way, mood, premise, placeId, hand, strategy, without } = draft;
  switch (way) {
    case "seeds":
      return { kind: "seeds" };
    case "models":
      return { kind: "models", models: [...draft.models] };
    case "casts":
      return { kind: "casts", casts: [[...cast], ...draft.casts.map((each) => [...each])] };
    case "mood":
      return { kind: "condition", change: { mood } };
    case "premise":
      return { kind: "condition", change: { premise } };
    case "place":
      return { kind: "condition", change: { placeId: placeId === "" ? null : placeId } };
    case "hand":
      return { kind: "condition", change: { hand } };
    case "strategy":
      return { kind: "condition", change: { strategy } };
    case "without":
      return { kind: "condition", change: { without } };
  }
};

const isSameCast = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();

/** Why these takes would show nothing, or cannot be played; null when they can. */
export const whyNot = (draft: TakesDraft, performed: Performed): string | null => {
  const { way, count, models, casts } = draft;
  if (way !== "seeds" && count < 2) return "One take alone has nothing to differ from: ask for two or more.";
  if (way === "models" && models.length < 2) return "Choose two models or more.";
  if (way === "casts") {
    if (casts.some((cast) => cast.length < 2)) return "A cast has two people or more.";
    if (casts.some((cast) => isSameCast(cast, performed.cast)))
      return "Another cast is to be another: take somebody out, or bring somebody in.";
  }
  if (way === "mood" && draft.mood.trim() === performed.mood) return "Say another mood than the scene’s own.";
  if (way === "premise" && draft.premise.trim() === performed.premise) return "Say another premise than the scene’s own.";
  if (way === "place" && draft.placeId === (performed.placeId ?? "")) return "Choose another place than the scene’s own.";
  return null;
};

/** Whether any of the takes may ask a model that costs something. */
export const mayCost = ({ way, models }: TakesDraft, { direction }: Performed): boolean =>
  way === "models" ? direction.strategy === "model" || models.some((model) => model !== improviser) : asksModel(direction);

export const budgetOf = (draft: TakesDraft, performed: Performed): TakeBudget => ({
  turns: draft.turns,
  minutes: draft.minutes,
  cents: mayCost(draft, performed) ? centsTyped(draft.dollars) : null,
});

export const sourceOf = (subject: TakeSubject, { from }: TakesDraft): TakeSource =>
  subject.kind === "scene" ? { kind: "scene", sceneId: subject.scene.id, from } : { kind: "setup", setup: subject.setup };

export const mostTurns = limits.takes * limits.sceneTurns;
