import type { SpeechRequest } from "@/server/contracts/speech";
import { addressTerm } from "./address";
import { answeredLine } from "./answered";
import { createDraws } from "./draws";
import { elaborate, nothingMore } from "./elaborate";
import type { Fragment } from "./fragments/fragment";
import type { MentionSlot } from "./fragments/pack-schema";
import type { Freshness } from "./freshness";
import type { Library } from "./fragments/library";
import type { Idiolect } from "./idiolect";
import { keptBy } from "./habits";
import { joinSentences } from "./joint";
import { isUnaddressed, withAddress, withEnding, withPrefix, withRestart, withTag } from "./inflect";
import type { Markers } from "./markers";
import { movesOf } from "./move-traits";
import { mustMention } from "./obligations";
import { likingFor } from "./liking";
import type { Politeness } from "./politeness";
import { askBack, replyTo } from "./reply";
import { drawSlots, thingSlots, type Material } from "./slots";
import type { SaidThing } from "./said-things";
import type { Shape } from "./shape";
import type { Style } from "./style";
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
  shape: Shape;
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
  /** How surely the core tells its move. */
  telling: number;
  /** How much the core is the speaker's kind of sentence: 0 is anybody's. */
  own: number;
  /** Whether a favourite of the speaker's is in it: 0 or 1. */
  voiced: number;
  thing: SaidThing | null;
  /** Whether the core speaks of it itself, and no sentence had to be added. */
  woven: boolean;
  /** Whether it speaks of what the tie of the two rests on. */
  founded: boolean;
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
  const tongue = { era: plan.library.era, habit: idiolect.joined, leanings: idiolect.leanings };
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

const firstWords = (text: string): string => text.toLowerCase().split(" ", 2).join(" ");

/** A short word that leaves no doubt of the move, for the few wordings that nothing else has told. */
const cueOf = (turn: Turn, core: Fragment): string | null => {
  const { move } = turn.request;
  const cues = keptBy(turn, turn.library.cues[move as keyof Library["cues"]] ?? []);
  if (cues.length === 0 || !turn.draws.chance("cue", core.telling > PLAIN ? CUE_EVEN_SO : CUE)) return null;
  const own = new Set(core.stems.map((stem) => stem.slice(0, 4)));
  const start = firstWords(core.template.source);
  const fresh = cues.filter(
    ({ template, stems }) =>
      turn.markers.isFresh(template.source) && firstWords(template.source) !== start && !stems.some((stem) => own.has(stem.slice(0, 4))),
  );
  const cue = pickFragment(turn, "cue.which", fresh);
  return cue ? say(turn, "cue.say", cue) : null;
};
const CUE = 0.9;
/** Where the move is told already. */
const CUE_EVEN_SO = 0.04;
const PLAIN = 9;

/** Moves that say what somebody holds to be so. */
const concluding = movesOf("ADVISE ARGUE CRITICISE PERSUADE COMPLIMENT DEFEND WARN GOSSIP INFORM VOW LIE ACCUSE INSULT CHALLENGE CONCEDE");
/** The speaker's own way to close, sparingly, as every favourite. */
const codaOf = ({ draws, idiolect, markers, request, used }: Turn, wanted: number): string | null => {
  if (!concluding.has(request.move) || !draws.chance("coda", wanted)) return null;
  const fresh = markers.fresh(idiolect.codas);
  if (fresh.length > 0) used.add("voice");
  return fresh.length > 0 ? draws.pick("coda.which", fresh) : null;
};

/** An acknowledgement before anything else, where no reply has done it. */
const acknowledge = (turn: Turn): string | null => {
  const last = answeredLine(turn.request);
  if (!last || last.text.endsWith("?") || temperOf(turn.request.move) === "hostile") return null;
  if (!turn.draws.chance("ack", turn.style.acknowledgement)) return null;
  const fresh = turn.markers.fresh(turn.idiolect.acknowledgements);
  if (fresh.length > 0) turn.used.add("voice");
  return fresh.length > 0 ? turn.draws.pick("ack.which", fresh) : null;
};

/** Whence the speaker has what was told, now and then: "Charlotte told me." */
const sourceOf = ({ draws, request, slots, used }: Turn, thing: SaidThing | null): string | null => {
  if (!telling.has(request.move) || used.has("source") || !thing || thing.source.length === 0) return null;
  const source = draws.chance("source", SOURCED) ? slots.get("source") : undefined;
  return source === undefined ? null : `${source}.`;
};
const telling = new Set(["GOSSIP", "INFORM", "WARN"]);
const SOURCED = 0.25;

interface Body {
  before: string[];
  first: string;
  after: string[];
}
/** A tag at the end of the line, whichever sentence ends it. */
const tagLast = (body: Body, turn: Turn): Body => {
  const { first, after } = body;
  const last = after.at(-1) ?? first;
  const tagged = withTag(last, turn);
  if (tagged === last) return body;
  return after.length === 0 ? { ...body, first: tagged } : { ...body, after: [...after.slice(0, -1), tagged] };
};

/** At most one of the speaker's favourites: a word before, a tag, a stammer, or a word to close with. */
const withFavourite = (body: Body, turn: Turn): Body => {
  const { before, first, after } = body;
  const tagged = tagLast(body, turn);
  if (tagged !== body) return tagged;
  const restarted = withRestart(first, turn);
  if (restarted !== first) return { ...body, first: restarted };
  const word = before.length === 0 ? acknowledge(turn) : null;
  if (word !== null) return { ...body, before: [word] };
  const prefixed = withPrefix(first, turn, before.length === 0 ? 1.4 : AFTER_REPLY);
  if (prefixed !== first) return { ...body, first: prefixed };
  const isOpen = before.length <= 1 && after.length === 0 && !first.endsWith("?");
  const coda = isOpen ? codaOf(turn, CODA) : null;
  return coda === null ? body : { ...body, after: [...after, coda] };
};
/** How readily a favourite stands between an answer and what follows it. */
const AFTER_REPLY = 1.1;
/** Of lines that could bear a favourite, and bear no other. */
const CODA = 0.3;

const withName = (body: Body, turn: Turn): Body => {
  if (!isUnaddressed([...body.before, body.first, ...body.after].join(" "))) return body;
  const term = addressTerm(turn, closenessOf(turn.request.view));
  return term === null ? body : { ...body, first: withAddress(body.first, term, turn) };
};
/** A name beside a favourite, where it does not stand before one: nobody begins twice. */
const withNameToo = (marked: Body, plain: Body, turn: Turn): Body => {
  if (!turn.draws.chance("named.too", NAMED_TOO)) return marked;
  const named = withName(marked, turn);
  return marked.first !== plain.first && !named.first.startsWith(marked.first.slice(0, 4)) ? marked : named;
};
/** Of lines with a favourite, those that may call somebody by name as well. */
const NAMED_TOO = 0.8;

/** Moves that ask for something: after their question the speaker may go on; any other question waits for its answer. */
const wanting = movesOf("ASK PROBE INVITE REQUEST_HELP NEGOTIATE OFFER_HELP TEMPT CHALLENGE PERSUADE RECRUIT FLIRT REMINISCE");
/** One wording of the move toward somebody. */
export const composeLine = (plan: Plan, candidate: number): Wording => {
  const { request, cores, shape } = plan;
  const core = cores[candidate % cores.length];
  if (!core || !request.addressee) throw new RangeError(`Nothing to say for ${request.move}`);
  const { turn, thing } = turnOf(plan, candidate, core);
  const asked = shape.body === "answer" ? askBack(turn) : null;
  const reply = shape.body === "answer" && asked === null ? replyTo(turn) : null;
  if (reply !== null) turn.used.add("answer");
  const hint =
    plan.politeness === "off-record" ? sayOne(turn, "hint", plan.library.hints[request.move as keyof Library["hints"]] ?? []) : null;
  const construction = asked ?? hint ?? say(turn, "core", core);
  const [first = "", ...rest] = toSentences(construction);
  const told = asked === null ? (mentionOf(turn, thing) ?? sourceOf(turn, thing)) : null;
  const isFull = asked !== null || told !== null || reply !== null || rest.length > 0;
  const more =
    isFull || shape.body !== "more" || (construction.endsWith("?") && !wanting.has(request.move))
      ? nothingMore
      : elaborate(turn, plan.imagination);
  const plain: Body = {
    before: reply ? [reply] : [],
    first,
    after: [...rest, ...(told ? [told] : []), ...more.sentences],
  };
  // A wording that does not tell its move by itself gets a word that does, and then no favourite.
  const cue = asked || reply || more.sentences.length > 0 ? null : cueOf(turn, core);
  const marked = shape.marked === "once" && cue === null ? withFavourite(plain, turn) : plain;
  const isMarked = marked !== plain;
  const { before, first: spoken, after } = isMarked ? withNameToo(marked, plain, turn) : withName(plain, turn);
  const ended = [spoken, ...after].map((sentence, index) => withEnding(sentence, `end.${index}`, turn));
  // Only what was written together runs together: an answer and a move are two things.
  const together = joinSentences(ended.slice(0, 1 + rest.length), turn);
  const whole = [...before, ...(cue ? [cue] : []), ...together, ...ended.slice(1 + rest.length)];
  const spoke = thing !== null && [...turn.used].some((slot) => thingSlots.has(slot));
  return {
    text: toSurface(whole.join(" ")),
    construction,
    source: core.template.source,
    answers: reply !== null || asked !== null,
    telling: hint === null && asked === null ? core.telling : 0,
    own: hint === null ? likingFor(core, plan.idiolect, plan.style, request.speaker.bigFive.agreeableness) : 0,
    voiced: turn.used.has("voice") ? 1 : 0,
    thing: spoke ? thing : null,
    woven: spoke && told === null,
    founded: turn.used.has("deed") || turn.used.has("yourdeed"),
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
    telling: 0,
    own: 0,
    voiced: 0,
    thing: null,
    woven: false,
    founded: false,
    motif: null,
  };
};
