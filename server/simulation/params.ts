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
    meet: 0.007,
    /** Being alone by choice: base·(1−E), and more when tired. */
    solo: 0.25,
    soloTired: 0.5,
  },
  target: {
    temperature: 1,
    /** Weight of a goal about somebody, times its priority. */
    goals: 0.4,
  },
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
    balance: 0.024,
    negativity: 1.25,
    strengthHalfLife: 4000,
    trustHalfLife: 4000,
    familiarityHalfLife: 2500,
    offenceHalfLife: 400,
  },
  tension: {
    start: 0.3,
    rate: 0.04,
    /** Per turn of a scene. */
    sceneRate: 0.25,
    rest: 0.35,
    gain: 1.6,
    rejected: 1.3,
  },
  /** SIMULATION §1.16. */
  motif: {
    /** 0 keeps every intensity as it is set: for experiments. */
    dynamics: 1,
    growth: 0.51,
    decay: 0.03,
    conflict: 0.1,
    /** Extra loss of a theme whose opposite stands this much higher. */
    dominance: 0.05,
    dominanceAt: 3,
    fatigue: 0.08,
    fatigueRate: 0.004,
    /** Sum of intensities that a region bears without crowding, and how hard the rest is pressed. */
    budget: 14,
    crowding: 0.3,
    /** Running mean of evidence: max(meanRate, 1/age); its surprise counts in full after `ramp` ticks. */
    meanRate: 0.003,
    ramp: 200,
    attention: 1.5,
    evidence: 0.35,
    /** Weight of an explicit event, and share of the evidence that is left a tick later. */
    event: 4,
    leak: 0.95,
    /** Influence on moods, choices and tension. */
    lean: 0.2,
    bias: 0.45,
    tension: 0.5,
    /** Share of that in the tension of a whole region, where it would drown the acts. */
    regionTension: 0.2,
    /** Tension for each point of an open conflict's severity; conflicts open at the severity of `conflictFrom`. */
    severity: 0.04,
    conflictFrom: 3,
  },
  /** SIMULATION §1.17. */
  drama: {
    /** The director's hand on the background and on every scene: 0 none, 1 as measured. */
    hand: 1,
    /** People of a region from which the hand works in full: a few are steered the less the fewer they are, or it would choose their ties. */
    crowd: 24,
    gain: 3.5,
    integral: 0.08,
    leak: 0.995,
    limit: 20,
    /** Weight of the controller's wish in a move's score; 3 in the prototype, whose conflict moves have fewer preconditions. */
    weight: 5,
    /** Target of the background: a triangle wave between the two, in ticks. */
    low: 0.3,
    high: 0.55,
    period: 600,
    /** How far from the home of a mood the peak and the valley of a valence arc lie: people recover more slowly than they fall. */
    height: 0.5,
    depth: 0.25,
    /** Gain of the error in valence, and turns that it looks ahead. */
    valenceGain: 7,
    lead: 5,
    /** What a beat still wants: in the score of a move that serves it, and in whom somebody turns to; times the director's hand, §1.19. */
    beat: 3,
    beatTarget: 2.5,
  },
  /** SIMULATION §1.14 and §1.15. Half-lives are in ticks. */
  mind: {
    halfLife: 200,
    recencyHalfLife: 140,
    /** An act is kept by those who took part, saw it, or heard of it from this ι on. */
    participant: 0.12,
    witness: 0.3,
    hearsay: 0.4,
    /** An open offence or a vow is not forgotten for so long. */
    openFor: 800,
    /** Σ importance (1..10) of new memories that calls for a reflection. */
    reflection: 150,
    /** What is worth telling: ι·R times the interest it has. */
    salience: 0.3,
    /** Factor on what is worth telling for each listener who knew it already. */
    stifle: 0.5,
    /** Strength of what is passed on: ·(base + (1 − base)·trust)·hop, and less when it is not believed. */
    base: 0.35,
    hop: 0.85,
    doubted: 0.5,
    /** Nothing weaker than this is taken in, and nothing is told on after so many tellers. */
    least: 0.05,
    hops: 4,
    distort: 0.04,
    swap: 0.01,
    /** How much what is heard, or seen, of somebody colours the view of them. */
    told: 0.1,
    seen: 0.03,
    betrayalSeen: 0.5,
  },
  /** SIMULATION §1.9. */
  goals: {
    /** Progress of a goal by a served move of affinity 1. */
    step: 0.07,
    /** Share of an untargeted goal that concerns whoever could be useful, times the trust in them. */
    instrumental: 0.35,
    /** How fast support or opposition of those who know is learned, for each served move. */
    knowing: 0.25,
    /** What one unrequited attempt counts as opposition. */
    discouragement: 0.15,
    giveUp: 0.1,
    /** Ticks after which a goal that a character took up itself lapses. */
    patience: 400,
    /** Odds of taking up a goal, before traits: revenge, amends, shielding somebody, closeness. */
    grudge: 0.4,
    guilt: 0.5,
    care: 0.25,
    longing: 0.4,
    /** Of a large cast. */
    reportsPerTick: 32,
  },
  /** Threads, vows, esteem. */
  bonds: {
    offenceOpens: 0.25,
    offenceSettles: 0.08,
    /** Ticks within which a promise wants to be kept. */
    vowTerm: 288,
    vowWeight: 0.5,
    esteemRate: 0.01,
    /** Weight of a difference of esteem in how dominant one wants to be. §1.10 */
    deference: 0.3,
    watchedPerTick: 256,
    toldPerTick: 24,
    worthTelling: 0.1,
  },
  /** The foreground's emotions by name, SIMULATION §1.4, and obligations of a talk, §1.10. */
  appraisal: {
    everybodyUpTo: 200,
    obligation: 0.8,
    moodBias: 0.3,
    /** Share of an emotion that even a fully expected act causes. */
    surprised: 0.3,
    /** Weight of what the move's table says beside what is appraised. */
    named: 0.6,
    namedFrom: 0.05,
    witness: 0.6,
    dear: 0.35,
    hated: -0.45,
    /** Strength from which on a kindness of consequence is felt as love, and the weight of mere liking or disliking. */
    beloved: 0.5,
    fond: 0.36,
    /** Remorse of whoever makes amends, pity of whoever comforts, fear of whoever is warned. */
    sorry: 0.8,
    /** Share of an emotion over what one is told of third persons. */
    news: 0.7,
    /** How far a goal's prospect moves q, and what its emotion has by name at least. */
    goalGain: 0.2,
    goalNamed: 0.35,
  },
  /** What people owe each other, as shares of a move's score, §1.10: see `appraisal/dues.ts`. */
  dues: {
    amends: 3.6,
    atone: 1.6,
    confess: 0.5,
    mercy: 1.8,
    comfort: 2.2,
    defend: 0.9,
    treachery: 5.5,
    threat: 0,
    discretion: 1,
    grievance: 0.8,
    promise: 0.3,
    honesty: 0.4,
    /** Draws to whom one has wronged, whoever has apologised, and somebody dear who is unhappy, in the choice of whom to turn to. */
    unfinished: 2.2,
    pardon: 1.2,
    care: 1.6,
  },
  /** Level of detail, SIMULATION §1.1: the background of a crowd (`report.crowdFrom`), see `crowd.ts`. */
  crowd: {
    /** Of everyday acts the background keeps what has this ι; all else from `mind.participant` on, as everybody. */
    everyday: 0.35,
    /** Of what it is told of others' acts the background takes in what has this ι. */
    hearsay: 0.4,
    /** Share of its decisions in which the background has the past in mind: whom it owes, and, where no wrong lies between the two, what it remembers. */
    mindful: 0.25,
  },
  talk: {
    addressed: 2.2,
    spokenTo: 0.9,
    named: 1.4,
    talkative: 1.6,
    urge: 1,
    silence: 0.8,
    floor: 1.3,
    share: 2,
    justSpoke: 3,
    dominance: 0.4,
    /** Whom a beat names. */
    beat: 0.5,
    temperature: 0.8,
    /** Below this score nobody takes the turn. */
    threshold: -1.5,
  },
  report: {
    /** Casts up to this size report every act. */
    everyActUpTo: 200,
    significance: 0.5,
    actsPerTick: 24,
    /** Casts from this size on are a crowd: fewer acts are told, and the background keeps less (`crowd`). */
    crowdFrom: 2000,
    crowdActsPerTick: 12,
    moodShift: 0.15,
  },
};
export type Params = typeof defaultParams;

const mustBePositive = (key: string): boolean => /halfLife|temperature|period/i.test(key);

const assertValid = (key: string, value: number): void => {
  if (!Number.isFinite(value)) throw new SimulationError("param.invalid", `Parameter ${key} must be a finite number`);
  if (mustBePositive(key) && value <= 0) throw new SimulationError("param.invalid", `Parameter ${key} must be positive`);
  if (key === "relation.correlation" && (value < 0 || value > 1))
    throw new SimulationError("param.invalid", `Parameter ${key} must be 0 to 1`);
  if (key.startsWith("ties.") && (value < 1 || value > 1000))
    throw new SimulationError("param.invalid", `Parameter ${key} must be 1 to 1000`);
  if (key === "drama.hand" && (value < 0 || value > 3)) throw new SimulationError("param.invalid", `Parameter ${key} must be 0 to 3`);
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
