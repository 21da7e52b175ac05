import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import type { IconName } from "../../ui/icon-names";

export const kindLabels: Record<RelationshipKind, string> = {
  acquaintance: "acquaintance",
  friend: "friend",
  romance: "romance",
  rival: "rival",
  enemy: "enemy",
  ally: "ally",
  family: "family",
  professional: "professional",
  mentor: "mentor",
  strained: "strained",
};

/** What the line looks like, for whoever cannot tell it by colour. */
export const kindStrokes: Record<RelationshipKind, string> = {
  acquaintance: "thin and grey",
  friend: "solid",
  romance: "solid",
  rival: "dashed",
  enemy: "short heavy dashes",
  ally: "double rule",
  family: "solid",
  professional: "dotted",
  mentor: "long dashes",
  strained: "dash–dot",
};

export const kindIcon = (kind: RelationshipKind): IconName => `k-${kind}`;
/** In the order of a legend: what is felt before what is merely so. */
export const drawnKinds: readonly RelationshipKind[] = [...relationshipKinds.filter((kind) => kind !== "acquaintance"), "acquaintance"];
