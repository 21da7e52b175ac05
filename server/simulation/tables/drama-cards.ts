import type { Emotion } from "@/server/contracts/emotions";
import type { MotifCategory } from "@/server/contracts/motifs";

/** What uses up a thread that hangs loose in the room. */
export type Opening = "debt" | "secret" | "goal" | "absence" | null;

export interface DramaCard {
  /** What the drawing of it does to the tension of a scene, −1..1. */
  shift: number;
  /** Themes that it fits, and that it speaks for when it is drawn. */
  motifs: readonly MotifCategory[];
  opening: Opening;
  /** How it strikes those present. */
  emotion: Emotion;
  intensity: number;
}

/** The ten interventions of §1.17. Shifts, fits and emotions are an engineering choice (grade C). */
export const dramaCards = {
  arrival: { shift: 0.08, motifs: ["RENEWAL", "ADVENTURE"], opening: null, emotion: "hope", intensity: 0.15 },
  departure: { shift: -0.06, motifs: ["LOSS", "EXILE"], opening: null, emotion: "distress", intensity: 0.1 },
  discovery: { shift: 0.15, motifs: ["DISCOVERY", "MYSTERY"], opening: "secret", emotion: "admiration", intensity: 0.15 },
  deadline: { shift: 0.18, motifs: ["DOOM", "COURAGE"], opening: "goal", emotion: "fear", intensity: 0.15 },
  letter: { shift: 0.1, motifs: ["MYSTERY", "HOPE"], opening: "goal", emotion: "hope", intensity: 0.15 },
  accident: { shift: 0.25, motifs: ["CHAOS", "FEAR", "DEATH"], opening: null, emotion: "fear", intensity: 0.25 },
  weather: { shift: -0.1, motifs: ["PEACE", "WONDER"], opening: null, emotion: "relief", intensity: 0.15 },
  rumour: { shift: 0.12, motifs: ["TREACHERY", "MYSTERY"], opening: "secret", emotion: "reproach", intensity: 0.12 },
  demand: { shift: 0.2, motifs: ["JUSTICE", "VENGEANCE"], opening: "debt", emotion: "anger", intensity: 0.15 },
  reunion: { shift: -0.15, motifs: ["FRIENDSHIP", "HEALING", "LOVE"], opening: "absence", emotion: "joy", intensity: 0.2 },
} as const satisfies Record<string, DramaCard>;

export type CardKind = keyof typeof dramaCards;
export const cardKinds = Object.keys(dramaCards) as CardKind[];
export const cardIndex = Object.fromEntries(cardKinds.map((kind, index) => [kind, index])) as Record<CardKind, number>;
