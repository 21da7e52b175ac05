import type { SimulationParams } from "@/server/contracts/simulation";
import { SimulationError } from "./errors";

/** Every constant that a writer or an experiment may override, with the defaults of SIMULATION §7. Half-lives are in ticks. */
export const defaultParams = {
  /** 1 lifts the mask from FLIRT and DECLARE_LOVE (between adults who are not kin). */
  romance: 0,
  activation: {
    base: 0.3,
    /** Factor for someone addressed during the last tick. */
    addressed: 1.6,
    /** Below this autonomy a character acts only when directed. */
    directedBelow: 0.2,
    /** Probability of meeting somebody new of the same place, before traits. */
    meet: 0.012,
    /** Being alone by choice: base·(1−E), and more when tired. */
    solo: 0.25,
    soloTired: 0.5,
  },
  target: { temperature: 0.8 },
  ties: {
    /** Characters look for no new acquaintance beyond this many ties … */
    degreeCap: 48,
    /** … and forget the weakest, F·|S|, beyond this many. */
    degreeLimit: 150,
  },
  volition: {
    circumplex: 1.15,
    prior: 1,
    traits: 0.32,
    needs: 0.45,
    goals: 0.6,
    risk: 0.55,
    cost: 2,
    fatigue: 0.55,
    fatigueHalfLife: 30,
    temperature: 0.34,
  },
  acceptance: {
    intercept: 0.55,
    strength: 1.9,
    trust: 1.2,
    pleasure: 0.8,
    agreeableness: 0.5,
    neuroticism: -0.25,
    affiliation: 0.6,
    risk: -1.1,
    offence: -1.1,
    slope: 1.6,
  },
  affect: {
    emotionHalfLife: 12,
    moodHalfLife: 80,
    moodPull: 1.6,
    contagion: 0.45,
    negativeGain: 0.5,
    positiveGain: 0.4,
  },
  energy: { recovery: 0.0062, alone: 1.6 },
  relation: {
    setPointRate: 0.012,
    setPointBias: 0.12,
    homophily: 0.95,
    perceiver: 0.1,
    target: 0.1,
    relation: 0.26,
    correlation: 0.2,
    goals: 0.4,
    /** Share of an authored strength in the set-point of its tie, so that the writer's word is not forgotten. */
    authored: 0.1,
    balance: 0.012,
    negativity: 1.25,
    strengthHalfLife: 4000,
    trustHalfLife: 4000,
    familiarityHalfLife: 2500,
    offenceHalfLife: 400,
  },
  tension: { start: 0.3, rate: 0.04, rest: 0.35, gain: 1.6, rejected: 1.3 },
  talk: {
    addressed: 2.2,
    spokenTo: 0.9,
    named: 1.4,
    talkative: 1.6,
    urge: 1,
    silence: 0.8,
    floor: 0.9,
    share: 2,
    justSpoke: 3,
    dominance: 0.4,
    temperature: 0.8,
    /** Below this score nobody takes the turn. */
    threshold: -1.5,
  },
  report: {
    /** Casts up to this size report every act. */
    everyActUpTo: 200,
    significance: 0.5,
    actsPerTick: 24,
    moodShift: 0.15,
  },
};
export type Params = typeof defaultParams;

const mustBePositive = (key: string): boolean => /halfLife|temperature/i.test(key);

const assertValid = (key: string, value: number): void => {
  if (!Number.isFinite(value)) throw new SimulationError("param.invalid", `Parameter ${key} must be a finite number`);
  if (mustBePositive(key) && value <= 0) throw new SimulationError("param.invalid", `Parameter ${key} must be positive`);
  if (key === "relation.correlation" && (value < 0 || value > 1))
    throw new SimulationError("param.invalid", `Parameter ${key} must be 0 to 1`);
  if (key.startsWith("ties.") && (value < 1 || value > 1000))
    throw new SimulationError("param.invalid", `Parameter ${key} must be 1 to 1000`);
};

const override = (params: Params, key: string, value: number): void => {
  const [group = "", name, ...rest] = key.split(".");
  const table: Record<string, unknown> = params;
  const found = Object.hasOwn(table, group) ? table[group] : undefined;
  if (name === undefined && typeof found === "number") {
    table[group] = value;
    return;
  }
  const inner = found as Record<string, number> | undefined;
  if (typeof inner !== "object" || name === undefined || rest.length > 0 || !Object.hasOwn(inner, name)) {
    throw new SimulationError("param.unknown", `There is no parameter ${key}`);
  }
  inner[name] = value;
};

/** The defaults with overrides by dotted key. An unknown key, or a value that no formula could bear, throws. */
export const resolveParams = (overrides: SimulationParams): Params => {
  const params = structuredClone(defaultParams);
  for (const key of Object.keys(overrides).sort()) {
    const value = overrides[key]!;
    assertValid(key, value);
    override(params, key, value);
  }
  return params;
};
