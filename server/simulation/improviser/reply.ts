import type { SpeechRequest } from "@/server/contracts/speech";
import { answeredLine } from "./answered";
import { contract } from "./era";
import type { Fragment } from "./fragments/fragment";
import { replyKindOf } from "./fragments/reply-kinds";
import type { ReplyKind, ReplyWay } from "./fragments/pack-schema";
import { agreedWay } from "./reply-agreement";
import { keptBy } from "./habits";
import { mayDeny } from "./inflect";
import { turnBack } from "./turn-back";
import { normaliseLine, printsOf } from "./prints";
import { temperOf } from "./tie";
import { sayOne, type Turn } from "./turn";

const asked = new Set(["ASK", "PROBE", "REQUEST_HELP", "INVITE", "OFFER_HELP", "PERSUADE", "TEMPT", "RECRUIT", "NEGOTIATE"]);
const telling = new Set(["GOSSIP", "INFORM", "WARN", "DEFEND", "RECRUIT", "MEDIATE"]);

/** The other's own verb or somebody they spoke of, taken up; null when the line gives no hold. */
const takeUp = (turn: Turn, { text, move }: SpeechRequest["previous"][number], way: ReplyWay): string | null => {
  const { draws, tongue, library, slots } = turn;
  const turned = asked.has(move) ? turnBack(text, way) : [];
  if (turned.length > 0 && draws.chance("reply.turn", 0.5)) {
    const said = draws.pick("reply.turned", turned);
    return tongue ? contract(said, tongue.habit) : said;
  }
  return telling.has(move) && slots.has("named") && draws.chance("reply.name", 0.3)
    ? sayOne(turn, "reply.naming", library.namings[way])
    : null;
};

const frameWords = new WeakMap<Fragment, string>();
/** The longest run of a frame's own words, as prints have them. */
const wordsOfFrame = (frame: Fragment): string => {
  let words = frameWords.get(frame);
  if (words === undefined) {
    const [run = ""] = frame.template.source.split(/\{[a-z]+\}/).sort((a, b) => b.length - a.length);
    frameWords.set(frame, (words = normaliseLine(run)));
  }
  return words;
};

const openFrames = new WeakMap<SpeechRequest, Map<readonly Fragment[], Fragment[]>>();
/** Frames whose own words nobody has used in the last lines, nor this speaker of late; the same for every candidate of a request. */
const freshFrames = ({ request, markers }: Turn, frames: readonly Fragment[]): Fragment[] => {
  let known = openFrames.get(request);
  if (!known) openFrames.set(request, (known = new Map<readonly Fragment[], Fragment[]>()));
  let fresh = known.get(frames);
  if (!fresh) {
    const before = request.previous.map(({ text }) => printsOf(text).plain);
    fresh = frames.filter((frame) => {
      const words = wordsOfFrame(frame);
      return words === "" || (!before.some((said) => said.includes(` ${words} `)) && markers.isFresh(words));
    });
    known.set(frames, fresh);
  }
  return fresh;
};

const asks = ({ template }: Fragment): boolean => template.source.endsWith("?");
const questions = new WeakMap<readonly Fragment[], { asking: Fragment[]; telling: Fragment[] }>();
/** Of answers, those that ask back, and those that do not. */
const sorted = (answers: readonly Fragment[]): { asking: Fragment[]; telling: Fragment[] } => {
  let known = questions.get(answers);
  if (!known) questions.set(answers, (known = { asking: answers.filter(asks), telling: answers.filter((each) => !asks(each)) }));
  return known;
};
/** Of those who ask, how many ask back about what was said, and nothing else. */
const ASKS_BACK = 0.6;

const wayOf = ({ request }: Turn): { kind: ReplyKind; way: ReplyWay } | null => {
  const last = answeredLine(request);
  const kind = last && replyKindOf(last.move);
  const way = kind && agreedWay(kind, request.move);
  return kind && way ? { kind, way } : null;
};

/** A first sentence that takes up what was just said, and that the move can follow; null where none belongs there. */
export const replyTo = (turn: Turn): string | null => {
  const last = answeredLine(turn.request);
  const open = wayOf(turn);
  if (!last || !open) return null;
  const { library, draws } = turn;
  const { kind, way } = open;
  // The blunt have another word for it.
  if (mayDeny(turn) && draws.chance("reply.denied", turn.style.rejection)) return null;
  const taken = takeUp(turn, last, way);
  if (taken) return taken;
  // A question waits for its answer: only scorn goes on after one.
  const fit = (answers: readonly Fragment[]): readonly Fragment[] =>
    way === "no" && temperOf(turn.request.move) === "hostile" ? answers : sorted(answers).telling;
  if (turn.slots.has("echo") && draws.chance("reply.echo", 0.25)) {
    const echoed = sayOne(turn, "reply.echoed", freshFrames(turn, fit(library.echoes[way])));
    if (echoed) return echoed;
  }
  return sayOne(turn, "reply", keptBy(turn, fit(library.replies[kind][way])));
};

const inquiring = new Set(["ASK", "PROBE"]);
/** What somebody who asks may ask back about what was just said: a whole line. */
export const askBack = (turn: Turn): string | null => {
  const open = inquiring.has(turn.request.move) ? wayOf(turn) : null;
  if (!open || !turn.draws.chance("ask.back", ASKS_BACK)) return null;
  return sayOne(turn, "ask.back.which", keptBy(turn, sorted(turn.library.replies[open.kind][open.way]).asking));
};
