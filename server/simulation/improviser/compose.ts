import type { SpeechRequest } from "@/server/contracts/speech";
import { addressTerm } from "./address";
import { contentStems } from "./content-words";
import { createDraws } from "./draws";
import { elaborate } from "./elaborate";
import type { Fragment } from "./fragments/fragment";
import type { MentionSlot } from "./fragments/pack-schema";
import type { Freshness } from "./freshness";
import type { Library } from "./fragments/library";
import type { Idiolect } from "./idiolect";
import { isUnaddressed, withAddress, withEnding, withNext, withPrefix, withRestart, withTag } from "./inflect";
import type { Markers } from "./markers";
import { announced, curt } from "./move-traits";
import { mustMention } from "./obligations";
import type { Politeness } from "./politeness";
import { replyTo } from "./reply";
import { drawSlots, thingSlots, type Material } from "./slots";
import type { SaidThing } from "./said-things";
import type { Style } from "./style";
import { tellingStems } from "./telling-stems";
import { toSentences, toSurface } from "./surface";
import { closenessOf, temperOf } from "./tie";
import type { MotifCategory } from "@/server/contracts/motifs";
import { pickFragment, say, sayOne, type Turn } from "./turn";

export interface Plan {
  request: SpeechRequest;
  library: Library;
  idiolect: Idiolect;
  style: Style;
  politeness: Politeness;
  markers: Markers;
  freshness: Freshness;
  material: Material;
  /** What the move may be said with, in this request's order. */
  cores: readonly Fragment[];
  rating: number;
  imagination: "open" | "spent";
}

/** One wording, and what it is made of. */
export interface Wording {
  text: string;
  /** The core as it was said: what tells one construction from another. */
  construction: string;
  /** The authored source of the core. */
  source: string;
  answers: boolean;
  /** Favourites of the speaker's in it: 0, 1 or 2. */
  voiced: number;
  thing: SaidThing | null;
  motif: MotifCategory | null;
}

const TOLD_ANYWAY = 0.2;

/** What a candidate speaks of: something its core asks for; else what the move owes; else, now and then, what it may bring up. */
const chooseThing = ({ material, request }: Plan, core: Fragment, draws: ReturnType<typeof createDraws>): SaidThing | null => {
  const needs = core.template.needs.filter((name) => thingSlots.has(name));
  const owed = mustMention(request.move);
  const has = ({ slots, when, source }: SaidThing, name: string): boolean =>
    name === "when" ? when.length > 0 : name === "source" ? source.length > 0 : slots.has(name as MentionSlot);
  const fits = (thing: SaidThing): boolean =>
    needs.length > 0 ? needs.every((name) => has(thing, name)) : owed.some((slot) => thing.slots.has(slot));
  const fitting = material.things.filter(fits);
  const weighed = draws.order("thing", fitting, (thing) => (thing.told ? 0.15 : 1) / (1 + fitting.indexOf(thing)));
  const [chosen] = weighed;
  // What this listener has been told already is not owed again.
  return chosen && (needs.length > 0 || !chosen.told || draws.chance("thing.again", TOLD_ANYWAY)) ? chosen : null;
};

const turnOf = (plan: Plan, candidate: number, core: Fragment): { turn: Turn; thing: SaidThing | null } => {
  const { request, idiolect, material } = plan;
  const draws = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, candidate);
  const thing = chooseThing(plan, core, draws);
  const habit = draws.chance("contract", plan.style.contraction) ? "contracted" : "full";
  const tongue = { era: plan.library.era, habit, leanings: idiolect.leanings } as const;
  const slots = drawSlots(material, thing, draws, idiolect.evidential);
  return { turn: { ...plan, draws, slots, tongue, used: new Set() }, thing };
};

/** The memory or fact that the move owes, in a sentence of its own when the core does not speak of it. */
const mentionOf = (turn: Turn, thing: SaidThing | null): string | null => {
  const owed = mustMention(turn.request.move).find((slot) => thing?.slots.has(slot));
  if (!owed || [...turn.used].some((slot) => thing?.slots.has(slot as MentionSlot))) return null;
  // What the core has said of the time or the source is not said twice.
  const lines = turn.library.mentions[owed].filter(({ template }) => !template.needs.some((name) => name !== owed && turn.used.has(name)));
  return sayOne(turn, "mention", lines);
};

const CUE = 1;
/** Where the move is told already. */
const CUE_EVEN_SO = 0.35;

/** A short word that leaves no doubt of the move, where nothing else has told it. */
const cueOf = (turn: Turn, said: string): string | null => {
  const { move } = turn.request;
  const cues = turn.library.cues[move as keyof Library["cues"]] ?? [];
  if (cues.length === 0 || !turn.draws.chance("cue", CUE)) return null;
  const telling = tellingStems(cues);
  if ([...contentStems(said)].some((stem) => telling.has(stem)) && !turn.draws.chance("cue.even", CUE_EVEN_SO)) return null;
  const cue = pickFragment(
    turn,
    "cue.which",
    cues.filter(({ template }) => turn.markers.isFresh(template.source)),
  );
  return cue ? say(turn, "cue.say", cue) : null;
};

/** The speaker's own way to close, sparingly, as every favourite. */
const codaOf = ({ draws, idiolect, markers, style, request, used }: Turn): string | null => {
  if (curt.has(request.move) || !draws.chance("coda", style.coda)) return null;
  const fresh = markers.fresh(idiolect.codas);
  if (fresh.length > 0) used.add(used.has("voice") ? "voice.twice" : "voice");
  return fresh.length > 0 ? draws.pick("coda.which", fresh) : null;
};

const join = (sentences: readonly string[], turn: Turn): string[] => {
  const out: string[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const before = out.at(-1);
    const joined = before === undefined || index === 0 ? null : withNext(before, sentence, `join.${index}`, turn);
    if (joined === null) out.push(sentence);
    else out[out.length - 1] = joined;
  }
  return out;
};

/** An acknowledgement before anything else, where no reply has done it. */
const acknowledge = (turn: Turn, answered: string | null): string | null => {
  if (answered !== null || turn.request.previous.length === 0 || temperOf(turn.request.move) === "hostile") return null;
  if (!turn.draws.chance("ack", turn.style.acknowledgement)) return null;
  const fresh = turn.markers.fresh(turn.idiolect.acknowledgements);
  return fresh.length > 0 ? turn.draws.pick("ack.which", fresh) : null;
};

const opening = (turn: Turn, reply: string | null): string[] => [
  ...(reply ? [reply] : []),
  ...[acknowledge(turn, reply)].filter((each) => each !== null),
];

/** One wording of the move toward somebody. */
export const composeLine = (plan: Plan, candidate: number): Wording => {
  const { request, cores } = plan;
  const core = cores[candidate % cores.length];
  if (!core || !request.addressee) throw new RangeError(`Nothing to say for ${request.move}`);
  const { turn, thing } = turnOf(plan, candidate, core);
  const reply = replyTo(turn);
  const hint =
    plan.politeness === "off-record" ? sayOne(turn, "hint", plan.library.hints[request.move as keyof Library["hints"]] ?? []) : null;
  const construction = hint ?? say(turn, "core", core);
  const [first = "", ...rest] = toSentences(construction);
  const mention = mentionOf(turn, thing);
  const more = elaborate(turn, plan.imagination, (mention ? 1 : 0) + (reply && turn.draws.chance("more.instead", 0.65) ? 1 : 0));
  const before = opening(turn, reply);
  const cue = cueOf(turn, construction);
  const isFirst = cue !== null && announced.has(request.move) && turn.draws.chance("cue.first", 0.75);
  const lead = withTag(first, turn);
  const voiced = isFirst ? lead : withPrefix(withRestart(lead, turn), turn, before.length > 0 ? 0.85 : 1.15);
  const term = addressTerm(turn, closenessOf(request.view));
  const unnamed = isUnaddressed([...before, first, ...rest, ...more.sentences].join(" "));
  const spoken = term !== null && unnamed && voiced === lead ? withAddress(voiced, term, turn) : voiced;
  const body = join([spoken, ...rest, ...(mention ? [mention] : []), ...more.sentences], turn);
  const ended = body.map((sentence, index) => withEnding(sentence, `end.${index}`, turn));
  // One short word at the end is enough.
  const coda = cue !== null && !isFirst ? null : codaOf(turn);
  const whole = [...before, ...(isFirst && cue ? [cue] : []), ...ended, ...(!isFirst && cue ? [cue] : []), ...(coda ? [coda] : [])];
  const spoke = thing !== null && [...turn.used].some((slot) => thingSlots.has(slot));
  return {
    text: toSurface(whole.join(" ")),
    construction,
    source: core.template.source,
    answers: reply !== null,
    voiced: turn.used.has("voice.twice") ? 2 : turn.used.has("voice") ? 1 : 0,
    thing: spoke ? thing : null,
    motif: more.image?.motif ?? null,
  };
};

/** What somebody does alone, in the third person. */
export const composeAction = (plan: Plan, candidate: number): Wording => {
  const core = plan.cores[candidate % plan.cores.length];
  if (!core) throw new RangeError(`Nothing to do for ${plan.request.move}`);
  const { turn } = turnOf(plan, candidate, core);
  const told: Turn = { ...turn, tongue: null };
  const construction = say(told, "core", core);
  const tail = turn.draws.chance("tail", candidate < plan.cores.length ? 0.2 : 1) ? sayOne(told, "tail.line", plan.library.tails) : null;
  return {
    text: toSurface(tail ? `${construction} ${tail}` : construction),
    construction,
    source: core.template.source,
    answers: false,
    voiced: 0,
    thing: null,
    motif: null,
  };
};
