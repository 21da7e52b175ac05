import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship";

/** Type prior of the set-point, SIMULATION §1.12 (3): kin +.2, rival −.25; the others are engineering choices (grade C). */
const priors: Record<RelationshipKind, number> = {
  acquaintance: 0,
  friend: 0.15,
  romance: 0.25,
  rival: -0.25,
  enemy: -0.28,
  ally: 0.12,
  family: 0.2,
  professional: 0,
  mentor: 0.1,
  strained: -0.15,
};
export const kindPrior = Float64Array.from(relationshipKinds, (kind) => priors[kind]);
export const kindIndex = Object.fromEntries(relationshipKinds.map((kind, index) => [kind, index])) as Record<RelationshipKind, number>;
