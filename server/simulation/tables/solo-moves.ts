import type { SoloMove } from "@/server/contracts/moves";
import type { Emotion } from "@/server/contracts/emotions";

type Shares<Names extends string> = Partial<Record<Names, number>>;

interface SoloMeaning {
  /** Needs that draw a character to it, and trait loadings: enter the choice as for directed moves. */
  needs: Shares<"BEL" | "EST" | "AUT" | "SEC" | "STI" | "MEA">;
  traits: Shares<"O" | "C" | "E" | "A" | "N">;
  /** What it gives, added to satisfaction and energy. */
  gives: Shares<"BEL" | "EST" | "AUT" | "SEC" | "STI" | "MEA">;
  energy: number;
  feels: Emotion | null;
  intensity: number;
  tension: number;
}

/** The seven solo moves. Effects named in SIMULATION §1.13; needs, traits and intensities are an engineering choice (grade C). */
export const soloMeanings: Record<SoloMove, SoloMeaning> = {
  REFLECT: {
    needs: { MEA: 0.4 },
    traits: { O: 0.3, N: 0.2, E: -0.4 },
    gives: { MEA: 0.15 },
    energy: 0,
    feels: null,
    intensity: 0,
    tension: 0,
  },
  WITHDRAW: {
    needs: { SEC: 0.2, AUT: 0.3 },
    traits: { E: -0.5, N: 0.2 },
    gives: { AUT: 0.05 },
    energy: 0.06,
    feels: null,
    intensity: 0,
    tension: 0,
  },
  PURSUE_GOAL: {
    needs: { MEA: 0.3, EST: 0.2 },
    traits: { C: 0.6 },
    gives: { MEA: 0.1, EST: 0.05 },
    energy: -0.01,
    feels: "hope",
    intensity: 0.2,
    tension: 0,
  },
  OBSERVE: {
    needs: { STI: 0.2, SEC: 0.2 },
    traits: { O: 0.3, E: -0.2 },
    gives: { STI: 0.05 },
    energy: 0,
    feels: null,
    intensity: 0,
    tension: 0,
  },
  MOURN: { needs: { BEL: 0.3, MEA: 0.2 }, traits: { N: 0.3 }, gives: { MEA: 0.05 }, energy: 0, feels: null, intensity: 0, tension: -0.05 },
  CREATE: {
    needs: { STI: 0.4, MEA: 0.3 },
    traits: { O: 0.6, E: -0.1 },
    gives: { MEA: 0.3, STI: 0.15 },
    energy: -0.01,
    feels: "satisfaction",
    intensity: 0.35,
    tension: 0,
  },
  RITUAL: {
    needs: { SEC: 0.4, MEA: 0.3 },
    traits: { C: 0.4, O: -0.1 },
    gives: { SEC: 0.2, MEA: 0.2 },
    energy: 0,
    feels: null,
    intensity: 0,
    tension: 0,
  },
};
