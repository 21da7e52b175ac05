import { limits } from "@/server/contracts/limits";
import type { HeardLines, Speech, SpeechRequest } from "@/server/contracts/speech";
import { answeredLine } from "./answered";
import { cleanRequest } from "./clean-request";
import { composeAction, composeLine, type Plan, type Wording } from "./compose";
import { contentStems, stemOf } from "./content-words";
import { coresFor, isSolo } from "./cores";
import { createDraws } from "./draws";
import { knownEra, libraryFor } from "./fragments/library";
import { ratingIndex } from "./fragments/fragment";
import { createFreshness } from "./freshness";
import { idiolectOf } from "./idiolect";
import { createMarkers } from "./markers";
import { mayImagine } from "./motif-image";
import { mustMention } from "./obligations";
import { politenessOf } from "./politeness";
import { printsOf, type Prints } from "./prints";
import { repetitionCosts } from "./repetition";
import { isFitFor } from "./safety";
import { shapeOf } from "./shape";
import { readMaterial } from "./slots";
import { stageDirection } from "./stage-direction";
import { styleOf } from "./style";

/** Wordings that compete for a line. */
const CANDIDATES = 20;
/** Wordings tried when none of those may be said. */
const LAST_RESORT = 240;
/** What a candidate gains by saying what the line is for. */
const FIT = { answers: 0.5, takesUp: 2.6, mentions: 1.8, woven: 6, founded: 2.5, voice: 18, telling: 0.72, own: 2.1 } as const;
/** What a word too many costs with somebody reserved, and what it costs with the most outgoing; words up to `SHORT` are free. */
const LENGTH = { reserved: 0.1, outgoing: 0.02 } as const;
const SHORT = 8;
/** Surer than this need no move be told. */
const TOLD = 12;
/** What repetition costs, against all that speaks for a wording. */
const REPEATED = 3;
/** A memory told to the same listener again, SIMULATION §3.3. */
const TOLD_AGAIN = 3;
/** Between one wording and the next in the order of what fits best. */
const STEP = 0.1;
const STEP_ALONE = 0.02;
/** What it costs if all of it has been said of late. */
const HEARD = 20;

/** Everything that was said, oldest first, ready to be compared. */
interface Before {
  recent: Prints[];
  own: Prints[];
}
const readBefore = ({ recentTexts, ownTexts }: SpeechRequest): Before => ({
  recent: recentTexts.map(printsOf),
  own: ownTexts.map(printsOf),
});

const planFor = (request: SpeechRequest, before: Before, heard: HeardLines | null): Plan => {
  const library = libraryFor(request.era, request.pack);
  const idiolect = idiolectOf(request, library);
  const u = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, -3).unit("politeness");
  const politeness = politenessOf(request, u);
  const style = styleOf(request, idiolect, politeness);
  const material = readMaterial(request, library, idiolect);
  const freshness = createFreshness(before.recent, heard);
  const rating = ratingIndex(request.rating);
  const alone = isSolo(request.move) || !request.addressee;
  const move = alone && !isSolo(request.move) ? "REFLECT" : request.move;
  return {
    request,
    library,
    idiolect,
    style,
    politeness,
    markers: createMarkers(before.own),
    material,
    freshness,
    cores: coresFor(move, { library, request, material, idiolect, style, rating, freshness }),
    rating,
    shape: shapeOf(request, style),
    imagination: mayImagine(request, library) ? "open" : "spent",
  };
};

interface Gate {
  request: SpeechRequest;
  before: Before;
  taken: ReadonlySet<string>;
  heard: HeardLines | null;
}

const mayBeSaid = (text: string, { request, taken, heard }: Gate): boolean =>
  text.length <= limits.lineLength && !taken.has(printsOf(text).plain) && heard?.has(text) !== true && isFitFor(text, request.rating);

const takesUp = (text: string, stems: ReadonlySet<string>): boolean => {
  for (const word of printsOf(text).words) if (word.length > 3 && stems.has(stemOf(word))) return true;
  return false;
};

interface Ranked {
  wording: Wording;
  cost: number;
}
/** The least cost first. A small step keeps the first wordings, which hold what fits best, ahead of an equal. */
const rank = (wordings: readonly Wording[], { request, before, heard }: Gate): Ranked[] => {
  const costs = repetitionCosts(wordings, before.recent, before.own);
  const last = answeredLine(request);
  const stems = last ? contentStems(last.text) : null;
  const owes = mustMention(request.move).length > 0;
  const { extraversion } = request.speaker.bigFive;
  const perWord = LENGTH.reserved + (LENGTH.outgoing - LENGTH.reserved) * extraversion;
  const costOf = ({ text, answers, telling, own, voiced, thing, woven, founded }: Wording, index: number): number =>
    REPEATED * (costs[index] ?? 0) +
    (request.addressee ? perWord : 0) * Math.max(0, printsOf(text).words.length - SHORT) +
    index * (request.addressee ? STEP : STEP_ALONE) +
    (thing?.told ? TOLD_AGAIN : 0) +
    (heard ? HEARD * heard.shareOf(printsOf(text).fours) : 0) -
    (stems && answers ? FIT.answers : 0) -
    (stems && takesUp(text, stems) ? FIT.takesUp : 0) -
    FIT.voice * voiced -
    FIT.own * own -
    FIT.telling * Math.min(TOLD, telling) -
    (owes && thing ? FIT.mentions : 0) -
    (owes && woven ? FIT.woven : 0) -
    (founded ? FIT.founded : 0);
  return wordings.map((wording, index) => ({ wording, cost: costOf(wording, index) })).sort((a, b) => a.cost - b.cost);
};

/** The best of as many as compete; of the next where none of those may be said, and so on. */
const choose = (compose: (candidate: number) => Wording, gate: Gate): Wording | null => {
  let spare: Wording | null = null;
  for (let start = 0; start < LAST_RESORT; start += CANDIDATES) {
    const offers = Array.from({ length: CANDIDATES }, (_, k) => compose(start + k));
    for (const { wording, cost } of rank(offers, gate)) {
      if (cost < Infinity && mayBeSaid(wording.text, gate)) return wording;
      if (isFitFor(wording.text, gate.request.rating)) spare ??= wording;
    }
  }
  return spare;
};

/** When nothing else may be said: no value, no name, no harm. */
const neutral: Wording = {
  text: "Let us speak of something else.",
  construction: "",
  source: "",
  answers: false,
  telling: 0,
  own: 0,
  voiced: 0,
  thing: null,
  woven: false,
  founded: false,
  motif: null,
};
const unseen: Wording = { ...neutral, text: "Nobody says anything for a while." };

/** The words, and what they are made of. */
export interface Worded extends Speech {
  used: NonNullable<Speech["used"]>;
  /** The authored source of the construction; empty for the neutral line. */
  source: string;
}

const MOST_CONSTRUCTION = 400;
const from = (source: string): { construction?: string } => (source === "" ? {} : { construction: source.slice(0, MOST_CONSTRUCTION) });

/** `improvise`, with the construction that was taken: for measurements. */
export const word = (request: SpeechRequest, heard: HeardLines | null = null): Worded => {
  const known: SpeechRequest = cleanRequest({ ...request, era: knownEra(request.era) });
  const before = readBefore(known);
  const plan = planFor(known, before, heard);
  const gate: Gate = { request: known, before, heard, taken: new Set(before.recent.map(({ plain }) => plain)) };
  if (isSolo(known.move) || !known.addressee) {
    const { text, source } = choose((candidate) => composeAction(plan, candidate), gate) ?? unseen;
    return { text, direction: null, source, used: { memoryIds: [], factIds: [], motif: null, ...from(source) } };
  }
  const { text, thing, motif, source } = choose((candidate) => composeLine(plan, candidate), gate) ?? neutral;
  const used = {
    memoryIds: thing?.memoryId ? [thing.memoryId] : [],
    factIds: thing?.factId ? [thing.factId] : [],
    motif,
    ...from(source),
  };
  return { text, direction: stageDirection(plan), source, used };
};

/**
 * Words for a move the engine has decided. Pure: the same request, and the same lines heard, give the same words. `heard` is what the
 * ecosystem has said of late; the caller keeps it and adds each line that is really said.
 */
export const improvise = (request: SpeechRequest, heard: HeardLines | null = null): Speech => {
  const { text, direction, used } = word(request, heard);
  return { text, direction, used };
};
