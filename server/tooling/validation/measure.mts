import { applyInput } from "@/server/simulation/simulation";
import { balancedShare, compareWithNull, trianglesOf, weightedBalance, type Triangles } from "./balance.mts";
import { autocorrelations, concentrationOf, inertiaOf, trustRatio, varietyOf } from "./conduct.mts";
import { measureResistance, measureWithoutHand, SETTLED } from "./direction.mts";
import { toldStrengths } from "./engine-view.mts";
import { gossipDecay } from "./gossip.mts";
import { measureFloors } from "./group-talk.mts";
import { LEVELS_END, stationarityOf, takeLevels } from "./levels.mts";
import { runMain, type MainRun, type Progress } from "./main-run.mts";
import { correlation } from "./moments.mts";
import { measureInfluence } from "./motif-influence.mts";
import { motifLifeOf } from "./motif-life.mts";
import { oppositePairs } from "./opposites.mts";
import { measureContagion } from "./paired-shock.mts";
import { aside, openStage, withParams, type Plan } from "./plan.mts";
import { judged, undefinedRow, type Row, type RowName, type Values } from "./rules.mts";
import { collapseOf, degreesAt, homophilyOf, traitEffects } from "./structure.mts";
import { degreesOf, societyOf, traitOf } from "./society.mts";
import type { TraceWriter } from "./trace.mts";

const NULL_DRAWS = 30;
/** Fewer triangles or people than this, and a share or a correlation says nothing. */
const TRIANGLES = 100;
const PEOPLE = 30;
const GROUP = 300;
const ACTS = 1_000;
/** For what traits do. */
const CROWD = 100;
const ACTS_A_HEAD = 10;
const HOURS = 20;
const CONTAGION_PEOPLE = 1_500;
const LONG_RUN = 1_500;
const DIRECTION_TICKS = 600;
/** Of runs that only compare what is chosen. */
const ASIDE_PEOPLE = 600;
const ASIDE_TICKS = 400;

/** A row's values, or why there are none. */
type Measured = Values | string;

interface Findings {
  run: MainRun;
  triangles: Triangles;
  /** Against the null; null where there are too few triangles. */
  comparison: ReturnType<typeof compareWithNull> | null;
  traits: ReturnType<typeof traitEffects> | null;
}

const tooFewTriangles = `fewer than ${TRIANGLES} triangles with three signed sides`;
const tooShort = `fewer than ${CROWD} characters, or than ${ACTS_A_HEAD} acts a head`;
const tooFewPeople = `fewer than ${PEOPLE} characters`;

const hasEnough = (triangles: Triangles): boolean => balancedShare(triangles, triangles.weight).count >= TRIANGLES;

const actsOf = ({ tally }: MainRun): number => tally.moves.reduce((sum, n) => sum + n, 0);

const measureRise = ({ run, triangles }: Findings): Measured => {
  const end = balancedShare(triangles, triangles.weight);
  if (run.startBalance.count < TRIANGLES || end.count < TRIANGLES) return tooFewTriangles;
  return { start: run.startBalance.share, end: end.share, rise: end.share - run.startBalance.share, weighted: weightedBalance(triangles) };
};

/** The same cast without the balance term, measured in the same way. */
const measureAblation = ({ run, triangles, comparison }: Findings, progress: Progress): Measured => {
  if (comparison === null) return tooFewTriangles;
  const { sim } = openStage(withParams(run.plan, { "relation.balance": 0 }));
  for (let tick = 1; tick <= run.plan.ticks; tick += 1) {
    applyInput(sim, { type: "tick" });
    progress(tick, run.plan.ticks);
  }
  const off = trianglesOf(societyOf(sim));
  if (!hasEnough(off)) return tooFewTriangles;
  const gapWithout = compareWithNull(off, NULL_DRAWS, run.plan.seed).gap;
  return { with: weightedBalance(triangles), without: weightedBalance(off), gapDifference: comparison.gap - gapWithout };
};

const measureTrust = ({ run }: Findings): Measured => {
  const { gained, friendly, lost, hostile } = run.tally.trust;
  if (friendly < PEOPLE || hostile < PEOPLE) return "too few friendly or hostile acts";
  return trustRatio(gained / friendly, lost / hostile) ?? "trust does not move in both directions";
};

const measureStationarity = ({ run }: Findings, progress: Progress): Measured => {
  if (run.plan.ticks < LONG_RUN) return `needs ${LONG_RUN} ticks; the run then goes on to ${LEVELS_END}`;
  const { sim } = run.stage;
  while (sim.tick < LEVELS_END) {
    applyInput(sim, { type: "tick" });
    takeLevels(run.levels, sim);
    progress(sim.tick, LEVELS_END);
  }
  return stationarityOf(run.levels) ?? "the run is too short";
};

const measureDirection = ({ run }: Findings): Measured => {
  if (run.direction.target.length < DIRECTION_TICKS) return `needs ${DIRECTION_TICKS} region-ticks after the first ${SETTLED} ticks`;
  const withoutHand = measureWithoutHand(aside(run.plan, { people: CONTAGION_PEOPLE }));
  return { default: correlation(run.direction.target, run.direction.tension), handZero: withoutHand };
};

const measures: Record<RowName, (found: Findings, progress: Progress) => Measured> = {
  V1: measureRise,
  V2: ({ comparison }) => (comparison === null ? tooFewTriangles : { ...comparison }),
  V3: measureAblation,
  V4: ({ run }) => (run.end.ties.to.length === 0 || run.end.size < PEOPLE ? tooFewPeople : collapseOf(run.end)),
  V5: ({ traits }) => traits?.V5 ?? tooShort,
  V6: ({ traits }) => traits?.V6 ?? tooShort,
  V7: ({ traits }) => traits?.V7 ?? tooShort,
  V8: ({ traits }) => traits?.V8 ?? tooShort,
  V9: ({ traits }) => traits?.V9 ?? tooShort,
  V10: ({ run }) => homophilyOf(run.end) ?? "no friends or no foes",
  V11: ({ run }) => measureContagion(aside(run.plan, { people: CONTAGION_PEOPLE })) ?? `fewer than ${GROUP} characters`,
  V12: ({ run }) => {
    const size = run.end.size;
    if (size < PEOPLE) return tooFewPeople;
    return concentrationOf([...run.tally.contacts].map(([pair, n]) => [Math.floor(pair / size), n])) ?? "too few contacts";
  },
  V13: ({ run }) => degreesAt(degreesOf(run.end), run.startDegrees, run.stage.sim.params.ties.degreeCap),
  V14: ({ run }) => (actsOf(run) < ACTS ? `fewer than ${ACTS} acts` : varietyOf(run.tally.moves)),
  V15: ({ run }) =>
    run.end.size < CROWD || run.pleasure.count < HOURS
      ? `fewer than ${CROWD} characters or ${HOURS} hours`
      : inertiaOf(traitOf(run.end, 4), autocorrelations(run.pleasure)),
  V16: measureTrust,
  V17: measureDirection,
  V18: ({ run }) =>
    run.end.size < PEOPLE ? tooFewPeople : measureResistance(aside({ ...run.plan, ticks: ASIDE_TICKS }, { people: ASIDE_PEOPLE })),
  V19: ({ run }) => {
    const life = motifLifeOf(run.motifs, oppositePairs.length);
    return life && life.regionKiloticks! >= 1 ? life : "needs 1,000 ticks, times the regions of 400 characters";
  },
  V20: ({ run }, progress) =>
    run.end.size < PEOPLE ? tooFewPeople : measureInfluence(aside({ ...run.plan, ticks: ASIDE_TICKS }, { people: ASIDE_PEOPLE }), progress),
  V21: ({ run }) => measureFloors(run.plan.seed, run.plan.params),
  V22: ({ run }) => gossipDecay(toldStrengths(run.stage.sim)) ?? "too little was told on",
  V23: measureStationarity,
};

export type Report = (what: string) => Progress;

/** Which rows need the main run's null model, the costliest step on a large cast. */
const comparing: readonly RowName[] = ["V2", "V3"];
const traitRows: readonly RowName[] = ["V5", "V6", "V7", "V8", "V9"];

/** Rows that run something of their own. */
const ownRuns: readonly RowName[] = ["V3", "V11", "V17", "V18", "V20", "V21", "V22", "V23"];
const quiet: Progress = () => undefined;

const find = (run: MainRun, wanted: readonly RowName[]): Findings => {
  const triangles = trianglesOf(run.end);
  const wants = (rows: readonly RowName[]): boolean => rows.some((row) => wanted.includes(row));
  return {
    run,
    triangles,
    comparison: wants(comparing) && hasEnough(triangles) ? compareWithNull(triangles, NULL_DRAWS, run.plan.seed) : null,
    traits:
      wants(traitRows) && run.end.size >= CROWD && actsOf(run) >= ACTS_A_HEAD * run.end.size
        ? traitEffects(run.end, run.tally, run.startDegrees, run.plan.seed)
        : null,
  };
};

export interface Measurement {
  run: MainRun;
  rows: Partial<Record<RowName, Row>>;
}

/** Runs the plan and computes the wanted rows; runs of their own are told of by name. */
export const measure = (plan: Plan, wanted: readonly RowName[], report: Report, trace: TraceWriter | null = null): Measurement => {
  const run = runMain(plan, report("main run"), trace);
  const found = find(run, wanted);
  const rows: Partial<Record<RowName, Row>> = {};
  for (const name of wanted) {
    const values = measures[name](found, ownRuns.includes(name) ? report(name) : quiet);
    rows[name] = typeof values === "string" ? undefinedRow(name, values) : judged(name, values);
  }
  return { run, rows };
};
