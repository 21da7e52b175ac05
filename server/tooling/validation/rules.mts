/** Measured values of one row by name. */
export type Values = Record<string, number>;

export interface Rule {
  title: string;
  /** When it passes, in words. */
  threshold: string;
  passes: (values: Values) => boolean;
}

export interface Row {
  value: Values | number | null;
  threshold: string;
  pass: boolean | null;
  /** Why there is no value. */
  reason?: string;
}

const within = (x: number | undefined, low: number, high: number): boolean => x !== undefined && x >= low && x <= high;
const least = (x: number | undefined, bound: number): boolean => x !== undefined && x >= bound;
const most = (x: number | undefined, bound: number): boolean => x !== undefined && x <= bound;

/** A value that is absent counts for nothing: it could not be measured at this size. */
const ifThere = (x: number | undefined, passes: (x: number) => boolean): boolean => x === undefined || passes(x);

const falling = (values: readonly number[]): boolean => values.every((x, k) => k === 0 || x < values[k - 1]!);

/** SIMULATION §5.1, row by row. */
export const rules = {
  V1: { title: "Balance rises", threshold: "rise ≥ .08", passes: (v) => least(v.rise, 0.08) },
  V2: {
    title: "Balance exceeds the null that keeps each node's signed degree",
    threshold: "gap ≥ .035 and z ≥ 5",
    passes: (v) => least(v.gap, 0.035) && least(v.z, 5),
  },
  V3: {
    title: "Without the balance term there is less balance",
    threshold: "weighted balance ≥ .60 with, ≤ .55 without; gap difference ≥ .012",
    passes: (v) => least(v.with, 0.6) && most(v.without, 0.55) && least(v.gapDifference, 0.012),
  },
  V4: {
    title: "No collapse",
    threshold: "|mean strength| < .3; .40–.80 positive; .08–.30 negative; < .02 beyond ±.95",
    passes: (v) =>
      Math.abs(v.meanStrength ?? 1) < 0.3 && within(v.positive, 0.4, 0.8) && within(v.negative, 0.08, 0.3) && (v.saturated ?? 1) < 0.02,
  },
  V5: { title: "Extraverts initiate", threshold: "r ≥ .6; Holm p < .05", passes: (v) => least(v.r, 0.6) && (v.p ?? 1) < 0.05 },
  V6: {
    title: "The agreeable are less hostile and warmer",
    threshold: "hostile r ≤ −.3, warm r ≥ .3; Holm p < .05",
    passes: (v) => most(v.hostile, -0.3) && least(v.warm, 0.3) && Math.max(v.pHostile ?? 1, v.pWarm ?? 1) < 0.05,
  },
  V7: {
    title: "The neurotic are lower and more aroused",
    threshold: "pleasure r ≤ −.15, arousal r ≥ .3; Holm p < .05",
    passes: (v) => most(v.pleasure, -0.15) && least(v.arousal, 0.3) && Math.max(v.pPleasure ?? 1, v.pArousal ?? 1) < 0.05,
  },
  V8: { title: "The agreeable are liked", threshold: "r ≥ .2; Holm p < .05", passes: (v) => least(v.r, 0.2) && (v.p ?? 1) < 0.05 },
  V9: { title: "Extraverts gain more ties", threshold: "r > 0; Holm p < .01", passes: (v) => (v.r ?? 0) > 0 && (v.p ?? 1) < 0.01 },
  V10: { title: "Friends are alike", threshold: "foes' trait distance − friends' ≥ .02", passes: (v) => least(v.difference, 0.02) },
  V11: {
    title: "Contagion is causal (paired run)",
    threshold: "friends ≤ −.05, ≥ 2.5 × the other neighbours; |distance 2| ≤ .02; without contagion |friends| ≤ .015",
    passes: (v) =>
      most(v.friends, -0.05) &&
      Math.abs(v.friends ?? 0) >= 2.5 * Math.abs(v.others ?? 1) &&
      Math.abs(v.distance2 ?? 1) <= 0.02 &&
      Math.abs(v.friendsWithout ?? 1) <= 0.015,
  },
  V12: {
    title: "Contact concentrates",
    threshold: "top 1 / 3 / 5 partners: .12–.30 / .35–.60 / .50–.75 of a character's acts",
    passes: (v) => within(v.top1, 0.12, 0.3) && within(v.top3, 0.35, 0.6) && within(v.top5, 0.5, 0.75),
  },
  V13: {
    title: "Degrees",
    threshold: "no isolates; max ≤ cap; skew > 0 where hubs were authored",
    passes: (v) => v.isolates === 0 && most(v.max, v.cap ?? 0) && (v.hubs !== 1 || (v.skew ?? 0) > 0),
  },
  V14: {
    title: "Variety of behaviour",
    threshold: "entropy ≥ 4.5 bits; most frequent move ≤ .12",
    passes: (v) => least(v.entropy, 4.5) && most(v.top, 0.12),
  },
  V15: {
    title: "Moods of the neurotic last longer",
    threshold: "autocorrelation of felt pleasure from hour to hour, top − bottom third by neuroticism > 0",
    passes: (v) => (v.difference ?? 0) > 0,
  },
  V16: { title: "Trust breaks faster than it builds", threshold: "ratio ≥ 2", passes: (v) => least(v.ratio, 2) },
  V17: {
    title: "The director works, and is honest",
    threshold: "corr(target, tension) ≥ .7 at the default hand; ≤ .3 at hand 0",
    passes: (v) => least(v.default, 0.7) && most(v.handZero, 0.3),
  },
  V18: {
    title: "Autonomy resists direction",
    threshold: "effect on the tension of acts falls from autonomy .1 over .5 to .9",
    passes: (v) => falling([v.at10 ?? 0, v.at50 ?? 0, v.at90 ?? 0]) && (v.at90 ?? -1) >= 0,
  },
  V19: {
    title: "Life of the motifs",
    threshold:
      "0 illegal transitions; 1–10 peaks a region and 1,000 ticks; opposites both ≥ 3 ≤ .02; ≤ 120 ticks at ≥ 8; ≥ 45 of 49 peak in 180 region-kiloticks",
    passes: (v) =>
      v.illegal === 0 &&
      within(v.peaks, 1, 10) &&
      most(v.opposites, 0.02) &&
      most(v.longestHigh, 120) &&
      ifThere((v.regionKiloticks ?? 0) >= 180 ? v.categoriesThatPeak : undefined, (x) => x >= 45),
  },
  V20: {
    title: "Motifs move the moves they should",
    threshold: "≥ .9 of the boosted moves more frequent, ≥ .9 of the suppressed rarer (paired, I = 8 against 0)",
    passes: (v) => least(v.boosted, 0.9) && least(v.suppressed, 0.9),
  },
  V21: {
    title: "Floors in group talk",
    threshold: "A-B-A share .40–.58 among six; more among four",
    passes: (v) => within(v.six, 0.4, 0.58) && (v.four ?? 0) > (v.six ?? 1),
  },
  V22: {
    title: "Gossip fades with hops",
    threshold: "mean strength strictly falls by hop",
    passes: (v) => {
      const hops = Object.keys(v)
        .filter((key) => /^hop\d+$/.test(key))
        .sort((x, y) => Number(x.slice(3)) - Number(y.slice(3)));
      return hops.length >= 2 && falling(hops.map((key) => v[key]!));
    },
  },
  V23: {
    title: "Stationarity",
    threshold: "|Δ mean mood| and |Δ mean strength| ≤ .03 between ticks 1,001–1,600 and 2,801–3,400",
    passes: (v) => Math.abs(v.mood ?? 1) <= 0.03 && Math.abs(v.strength ?? 1) <= 0.03,
  },
} as const satisfies Record<string, Rule>;

export type RowName = keyof typeof rules;
export const rowNames = Object.keys(rules) as RowName[];

export const isRowName = (name: string): name is RowName => Object.hasOwn(rules, name);

const round = (x: number): number => Math.round(x * 1e5) / 1e5 + 0;

export const judged = (name: RowName, values: Values): Row => {
  const rule: Rule = rules[name];
  const rounded = Object.fromEntries(Object.entries(values).map(([key, x]) => [key, round(x)]));
  return { value: rounded, threshold: rule.threshold, pass: rule.passes(values) };
};

export const undefinedRow = (name: RowName, reason: string): Row => ({
  value: null,
  threshold: rules[name].threshold,
  pass: null,
  reason,
});
