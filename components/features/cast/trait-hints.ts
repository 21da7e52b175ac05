import type { TraitName } from "@/server/contracts/character";

export interface TraitHint {
  label: string;
  low: string;
  high: string;
}

/** What the two ends of each trait look like in a person. */
export const traitHints: Record<TraitName, TraitHint> = {
  openness: { label: "Openness", low: "keeps to what is known", high: "curious, full of ideas" },
  conscientiousness: { label: "Conscientiousness", low: "lives for the moment", high: "orderly, keeps promises" },
  extraversion: { label: "Extraversion", low: "quiet, happiest with a few", high: "outgoing, seeks company" },
  agreeableness: { label: "Agreeableness", low: "blunt, wants to win", high: "kind, thinks well of others" },
  neuroticism: { label: "Neuroticism", low: "calm, hard to upset", high: "sensitive, soon worried" },
};
