import type { RelationshipKind } from "@/server/contracts/relationship-kinds";
import type { TieValues } from "./tie-words";

export interface HandDraft {
  kind: RelationshipKind;
  strength: number;
  trust: number;
  familiarity: number;
  offence: number;
  /** There was no tie this way. */
  isNew: boolean;
  /** It is to be there afterwards. */
  kept: boolean;
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** What the form begins with: what stands, to the hundredth that the sliders have; or two who hardly know each other. */
export function draftOf(tie: TieValues | null): HandDraft {
  if (!tie) return { kind: "acquaintance", strength: 0, trust: 0.5, familiarity: 0.1, offence: 0, isNew: true, kept: false };
  const { kind, strength, trust, familiarity, offence } = tie;
  return {
    kind,
    strength: hundredth(strength),
    trust: hundredth(trust),
    familiarity: hundredth(familiarity),
    offence: hundredth(offence),
    isNew: false,
    kept: true,
  };
}

const fields = ["kind", "strength", "trust", "familiarity", "offence", "kept"] as const;

export const isSame = (a: HandDraft, b: HandDraft): boolean => fields.every((field) => a[field] === b[field]);
