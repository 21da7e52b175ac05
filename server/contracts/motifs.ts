import { z } from "zod";
import { idSchema } from "./numbers";

/** The closed canon: 25 dark and 24 light themes, in the order of the product specification. The order is part of the determinism contract. */
export const darkMotifs = [
  "BETRAYAL",
  "CHAOS",
  "DEATH",
  "DESTRUCTION",
  "DESPAIR",
  "DOOM",
  "EVIL",
  "EXILE",
  "FALL",
  "FEAR",
  "GUILT",
  "HATE",
  "HUBRIS",
  "ISOLATION",
  "LOSS",
  "MADNESS",
  "NEMESIS",
  "PRIDE",
  "REVENGE",
  "SACRIFICE",
  "TEMPTATION",
  "TRAGEDY",
  "TREACHERY",
  "VENGEANCE",
  "WRATH",
] as const;
export const lightMotifs = [
  "HOPE",
  "LOVE",
  "REDEMPTION",
  "COURAGE",
  "WISDOM",
  "HONOR",
  "JUSTICE",
  "MERCY",
  "PEACE",
  "TRIUMPH",
  "UNITY",
  "VICTORY",
  "HEALING",
  "GROWTH",
  "DISCOVERY",
  "FRIENDSHIP",
  "LOYALTY",
  "COMPASSION",
  "FORGIVENESS",
  "RENEWAL",
  "INSPIRATION",
  "WONDER",
  "ADVENTURE",
  "MYSTERY",
] as const;
export const motifCategories = [...darkMotifs, ...lightMotifs] as const;
export type MotifCategory = (typeof motifCategories)[number];

/** Name of the ambient theme of a region: "3:HOPE". Authored ones have names of their own. */
export const ambientMotifId = (region: number, category: MotifCategory): string => `${region}:${category}`;
/** Null where it is not the name of an ambient theme. */
export const readAmbientMotif = (id: string): { region: number; category: MotifCategory } | null => {
  const [, region, name] = /^(\d{1,6}):([A-Z]+)$/.exec(id) ?? [];
  const category = motifCategories.find((each) => each === name);
  return region === undefined || category === undefined ? null : { region: Number(region), category };
};

export const motifScopes = ["GLOBAL", "REGIONAL", "LOCAL", "PLAYER_CHARACTER", "NON_PLAYER_CHARACTER"] as const;
export type MotifScope = (typeof motifScopes)[number];

/** SIMULATION §1.16. In this order, by index, in the simulation's columns. */
export const motifStates = ["DORMANT", "EMERGING", "ACTIVE", "INTENSIFYING", "PEAK", "DECLINING", "RESOLVED", "INTERRUPTED"] as const;
export type MotifState = (typeof motifStates)[number];

/**
 * A theme as it stands now: the ambient track of a region, or one that a writer authored.
 * `intensity` is 0..10 with one decimal; what is shown as a whole number is clamp(round(intensity), 1, 10).
 */
export const motifViewSchema = z.object({
  /** Ambient: "region:CATEGORY", e.g. "0:HOPE". Authored: a UUID. */
  id: z.string().min(1).max(80),
  category: z.enum(motifCategories),
  /** Empty for an ambient track. */
  title: z.string().max(160),
  scope: z.enum(motifScopes),
  region: z.int().nonnegative(),
  placeId: idSchema.nullable(),
  /** Of a motif that somebody carries. */
  carrierId: idSchema.nullable(),
  intensity: z.number().min(0).max(10),
  state: z.enum(motifStates),
  /** Floor on the intensity until it is released; null for none. */
  hold: z.number().min(0).max(10).nullable(),
  /** Tick at which the present state began. */
  sinceTick: z.int().nonnegative(),
});
export type MotifView = z.infer<typeof motifViewSchema>;

/** Two themes of the canon at odds in one region, SIMULATION §1.16. */
export const motifConflictSchema = z.object({
  region: z.int().nonnegative(),
  categories: z.tuple([z.enum(motifCategories), z.enum(motifCategories)]),
  /** 0..10: c·√(I_a·I_b). */
  severity: z.number().min(0).max(10),
  /** By how far apart they are: 3 the stronger dominates, 1 both stay and the tension rises, less and they may become something new. */
  mode: z.enum(["dominance", "tension", "synthesis"]),
  sinceTick: z.int().nonnegative(),
  /** Offered after forty ticks as equals: kin to one and in conflict with neither. Nothing is replaced by itself. */
  syntheses: z.array(z.enum(motifCategories)),
  what: z.enum(["opened", "open", "synthesis_offered", "closed"]),
});
export type MotifConflict = z.infer<typeof motifConflictSchema>;
