// Apart from the schemas, so that the browser can have the words without the validator.
export const relationshipKinds = [
  "acquaintance",
  "friend",
  "romance",
  "rival",
  "enemy",
  "ally",
  "family",
  "professional",
  "mentor",
  "strained",
] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

export const relationshipKey = (fromId: string, toId: string): string => `${fromId}>${toId}`;
