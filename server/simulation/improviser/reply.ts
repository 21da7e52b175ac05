import type { SpeechRequest } from "@/server/contracts/speech";
import { answeredLine } from "./answered";
import { contract } from "./era";
import type { Fragment } from "./fragments/fragment";
import { replyKindOf } from "./fragments/reply-kinds";
import type { ReplyWay } from "./fragments/pack-schema";
import { turnBack } from "./turn-back";
import { normaliseLine, printsOf } from "./prints";
import { stanceOf, temperOf } from "./tie";
import { sayOne, type Turn } from "./turn";

const evasive = new Set(["STONEWALL", "LIE", "PROBE", "ASK", "FAREWELL", "SMALL_TALK"]);
/** Moves that are an answer already. */
const complete = new Set(["STONEWALL", "FAREWELL", "THANK", "FORGIVE", "CONCEDE", "KEEP_COMPANY"]);
/** "I ask", "I swear": what answers a question that is not one of these. */
const firm = new Set(["VOW", "ACCUSE", "ARGUE", "CONFESS"]);

const wayOf = ({ request, draws }: Turn): ReplyWay => {
  const temper = temperOf(request.move);
  const { agreeableness } = request.speaker.bigFive;
  if (evasive.has(request.move)) return "aside";
  if (temper === "hostile") return draws.chance("reply.aside", firm.has(request.move) ? 0.12 : 0.2) ? "aside" : "no";
  if (temper === "friendly")
    return draws.chance("reply.aside", stanceOf(request.move, request.view) === "truce" ? 0.4 : 0.12) ? "aside" : "yes";
  const willing = 0.35 + 0.4 * agreeableness + 0.5 * (request.view?.strength ?? 0);
  return draws.chance("reply.willing", willing) ? "yes" : draws.chance("reply.aside", 0.5) ? "aside" : "no";
};

/** The other's own verb or a name of theirs, taken up; null when the line gives no hold. */
const takeUp = (turn: Turn, text: string, way: ReplyWay): string | null => {
  const { draws, tongue, library, slots } = turn;
  const turned = turnBack(text, way);
  if (turned.length > 0 && draws.chance("reply.turn", 0.6)) {
    const said = draws.pick("reply.turned", turned);
    return tongue?.habit === "contracted" ? contract(said) : said;
  }
  return slots.has("named") && draws.chance("reply.name", 0.6) ? sayOne(turn, "reply.naming", library.namings[way]) : null;
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

/** A first sentence that takes up what was just said; null when nothing asks for one. */
export const replyTo = (turn: Turn): string | null => {
  const last = answeredLine(turn.request);
  const kind = last && replyKindOf(last.move);
  if (!last || !kind) return null;
  if (turn.draws.chance("reply.silent", complete.has(turn.request.move) ? 0.45 : 0.06)) return null;
  const way = wayOf(turn);
  const { library, draws } = turn;
  if (draws.chance("reply.taken", 0.5)) {
    const taken = takeUp(turn, last.text, way);
    if (taken) return taken;
  }
  if (turn.slots.has("echo") && draws.chance("reply.echo", 0.62)) {
    const echoed = sayOne(turn, "reply.echoed", freshFrames(turn, library.echoes[way]));
    if (echoed) return echoed;
  }
  return sayOne(turn, "reply", library.replies[kind][way]);
};
