// Apart from the schemas, so that the browser can have the names without the validator.
export const traitNames = ["openness", "conscientiousness", "extraversion", "agreeableness", "neuroticism"] as const;
export type TraitName = (typeof traitNames)[number];

export const needNames = ["belonging", "esteem", "autonomy", "security", "stimulation", "meaning"] as const;
export type NeedName = (typeof needNames)[number];
