import type { BeatCondition, Bounds } from "@/server/contracts/scene-plan";

export type ConditionKind = "turns" | "beat" | "edge" | "mood" | "motif" | "knows";
export const conditionKinds: readonly { value: ConditionKind; label: string }[] = [
  { value: "turns", label: "A turn has come" },
  { value: "beat", label: "Another beat" },
  { value: "edge", label: "A tie" },
  { value: "mood", label: "A mood" },
  { value: "motif", label: "A motif" },
  { value: "knows", label: "Somebody knows a fact" },
];

export const kindOf = (condition: BeatCondition): ConditionKind => conditionKinds.find(({ value }) => value in condition)?.value ?? "turns";

export interface ConditionSeed {
  people: readonly string[];
  beats: readonly string[];
  facts: readonly string[];
  turn: number;
}

/** A condition of this kind to begin with; null where there is nothing for it to be about. */
export const newCondition = (kind: ConditionKind, { people, beats, facts, turn }: ConditionSeed): BeatCondition | null => {
  const [first, second] = people;
  switch (kind) {
    case "turns":
      return { turns: Math.max(1, turn) };
    case "beat":
      return beats.at(-1) ? { beat: beats.at(-1) ?? "" } : null;
    case "edge":
      return first && second ? { edge: [first, second], field: "trust", atMost: 0.4 } : null;
    case "mood":
      return first ? { mood: first, axis: "pleasure", atLeast: 0.2 } : null;
    case "motif":
      return { motif: "BETRAYAL", atLeast: 5 };
    case "knows":
      return first && facts[0] ? { knows: [first, facts[0]] } : null;
  }
};

/** A change is up or down by so much; a level is a bound. */
export interface Bound {
  side: "atLeast" | "atMost" | "rises" | "falls";
  value: number;
}
export const boundOf = ({ atLeast, atMost, by }: Bounds): Bound => {
  if (by !== undefined) return { side: by < 0 ? "falls" : "rises", value: Math.abs(by) };
  return atLeast !== undefined ? { side: "atLeast", value: atLeast } : { side: "atMost", value: atMost ?? 0 };
};
export const isChange = ({ side }: Pick<Bound, "side">): boolean => side === "rises" || side === "falls";

/** One bound instead of whatever there was. */
export const withBound = <T extends Bounds>(condition: T, { side, value }: Bound): T => {
  const { atLeast: _least, atMost: _most, by: _by, ...rest } = condition;
  const bound = side === "atLeast" || side === "atMost" ? { [side]: value } : { by: side === "falls" ? -value : value };
  return { ...rest, ...bound } as unknown as T;
};
