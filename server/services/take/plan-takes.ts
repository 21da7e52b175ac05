import { callAnew, partAnew } from "@/server/contracts/call-anew";
import { limits } from "@/server/contracts/limits";
import { renameIn } from "@/server/contracts/named-in";
import type { SceneSetup } from "@/server/contracts/scene";
import { recastParts, type TakeChange, type TakeVary } from "@/server/contracts/take";

/** One performance as it is to be. */
export interface PlannedTake {
  ordinal: number;
  label: string;
  setup: SceneSetup;
  /** Takes with the same number share their dice. */
  dice: number;
}

/** How things are called, for labels. */
export interface Names {
  person: (id: string) => string;
  /** Everything that somebody is called. */
  all: (id: string) => readonly string[];
  place: (id: string) => string;
}

/**
 * The setup as a take performs it: as fast as the words come, and with nobody there to decide. What would be held for a moderator is said
 * and flagged; what is blocked stays blocked.
 */
export const toTakeSetup = (setup: SceneSetup): SceneSetup => {
  const { policy } = setup.direction;
  const unheld = <A extends string>(action: A): A | "flag" => (action === "hold" ? "flag" : action);
  return {
    ...setup,
    secondsPerTurn: 0,
    // Takes are not bound to real time: one that was interrupted goes on.
    maxMinutes: limits.sceneMinutes,
    direction: {
      ...setup.direction,
      policy: {
        ...policy,
        rating: unheld(policy.rating),
        harm: unheld(policy.harm),
        reach: unheld(policy.reach),
        repetition: unheld(policy.repetition),
        words: { list: policy.words.list, action: unheld(policy.words.action) },
        everyLine: false,
      },
    },
  };
};

/** The setup's words about those who play in it now. */
const callPeople = (setup: SceneSetup, recast: ReadonlyMap<string, string>, names: Names): SceneSetup => {
  const say = callAnew([...recast].map(([gone, comer]) => ({ was: names.all(gone), is: names.person(comer) })));
  const { plan, direction } = setup;
  const parts = direction.parts.map((part) => partAnew(part, say));
  return {
    ...setup,
    premise: say(setup.premise),
    plan: plan && { ...plan, beats: plan.beats.map((beat) => ({ ...beat, title: say(beat.title) })) },
    direction: { ...direction, question: say(direction.question), parts },
  };
};

/** With this cast: whoever comes in has the part of somebody who goes, while there are such. */
const withCast = (setup: SceneSetup, cast: readonly string[], names: Names): SceneSetup => {
  const recast = recastParts(setup.cast, cast);
  const parts = setup.direction.parts.filter(({ characterId }) => setup.cast.includes(characterId));
  const directed = callPeople({ ...setup, direction: { ...setup.direction, parts } }, recast, names);
  const renamed = renameIn(directed, (kind, id) => (kind === "people" ? (recast.get(id) ?? id) : id));
  const kept = renamed.cast.filter((id) => cast.includes(id));
  return {
    ...renamed,
    cast: [...kept, ...cast.filter((id) => !kept.includes(id))],
    direction: { ...renamed.direction, parts: renamed.direction.parts.filter(({ characterId }) => cast.includes(characterId)) },
  };
};

const changeSetup = (setup: SceneSetup, change: TakeChange, names: Names): SceneSetup => {
  const { mood, premise, placeId, hand, strategy, without } = change;
  if (mood !== undefined) return { ...setup, mood };
  if (premise !== undefined) return { ...setup, premise };
  if (placeId !== undefined) return { ...setup, placeId };
  if (hand !== undefined) return { ...setup, plan: setup.plan && { ...setup.plan, hand } };
  if (strategy !== undefined) return { ...setup, direction: { ...setup.direction, strategy } };
  return withCast(
    setup,
    setup.cast.filter((id) => id !== without),
    names,
  );
};

const nameChange = ({ mood, premise, placeId, hand, strategy, without }: TakeChange, names: Names): string => {
  if (mood !== undefined) return `Mood: ${mood || "none"}`;
  if (premise !== undefined) return "Another premise";
  if (placeId !== undefined) return placeId === null ? "Nowhere in particular" : `At ${names.place(placeId)}`;
  if (hand !== undefined) return `Director’s hand ${hand}`;
  if (strategy !== undefined) return `Turns: ${strategy}`;
  return `Without ${names.person(without ?? "")}`;
};

/** Everybody whose words come from this model. */
const withModel = (setup: SceneSetup, model: string): SceneSetup => {
  const known = new Map(setup.direction.parts.map((part) => [part.characterId, part]));
  const plain = { role: "support" as const, instructions: "", secret: "", goal: null, talkativeness: 0.5, entersAt: 1 };
  const parts = setup.cast.map((characterId) => ({ ...plain, ...known.get(characterId), characterId, model }));
  return { ...setup, direction: { ...setup.direction, parts } };
};

const vary = (setup: SceneSetup, how: TakeVary, k: number, names: Names): Pick<PlannedTake, "label" | "setup" | "dice"> => {
  switch (how.kind) {
    case "seeds":
      return { label: `Take ${k + 1}`, setup, dice: k };
    case "condition": {
      const pair = Math.floor(k / 2);
      if (k % 2 === 0) return { label: `As it is, dice ${pair + 1}`, setup, dice: pair };
      return { label: `${nameChange(how.change, names)}, dice ${pair + 1}`, setup: changeSetup(setup, how.change, names), dice: pair };
    }
    case "casts": {
      const cast = how.casts[k % how.casts.length] ?? setup.cast;
      const varied = withCast(setup, cast, names);
      return { label: varied.cast.map(names.person).join(", "), setup: varied, dice: k };
    }
    case "models": {
      const model = how.models[k % how.models.length] ?? "";
      return { label: model, setup: withModel(setup, model), dice: k };
    }
  }
};

/** `count` performances of a scene, from 1, each with what differs in it. */
export const planTakes = (setup: SceneSetup, how: TakeVary, count: number, names: Names): PlannedTake[] =>
  Array.from({ length: count }, (_, k) => {
    const { label, setup: varied, dice } = vary(setup, how, k, names);
    return { ordinal: k + 1, label: label.slice(0, limits.titleLength), setup: toTakeSetup(varied), dice };
  });
