import type { SpeechRequest } from "@/server/contracts/speech";
import { answeredLine } from "./answered";
import { contract } from "./era";
import type { Fragment } from "./fragments/fragment";
import { replyKindOf } from "./fragments/reply-kinds";
import type { ReplyWay } from "./fragments/pack-schema";
import { agreedWay } from "./reply-agreement";
import { turnBack } from "./turn-back";
import { normaliseLine, printsOf } from "./prints";
import { sayOne, type Turn } from "./turn";

const asked = new Set(["ASK", "PROBE", "REQUEST_HELP", "INVITE", "OFFER_HELP", "PERSUADE", "TEMPT", "RECRUIT", "NEGOTIATE"]);
const telling = new Set(["GOSSIP", "INFORM", "WARN", "DEFEND", "RECRUIT", "MEDIATE"]);

/** The other's own verb or somebody they spoke of, taken up; null when the line gives no hold. */
const takeUp = (turn: Turn, { text, move }: SpeechRequest["previous"][number], way: ReplyWay): string | null => {
  const { draws, tongue, library, slots } = turn;
  const turned = asked.has(move) ? turnBack(text, way) : [];
  if (turned.length > 0 && draws.chance("reply.turn", 0.5)) {
    const said = draws.pick("reply.turned", turned);
    return tongue?.habit === "contracted" ? contract(said) : said;
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

/** A first sentence that takes up what was just said, and that the move can follow; null where none belongs there. */
export const replyTo = (turn: Turn): string | null => {
  const last = answeredLine(turn.request);
  const kind = last && replyKindOf(last.move);
  const way = kind && agreedWay(kind, turn.request.move);
  if (!last || !kind || !way) return null;
  const { library, draws } = turn;
  const taken = takeUp(turn, last, way);
  if (taken) return taken;
  if (turn.slots.has("echo") && draws.chance("reply.echo", 0.25)) {
    const echoed = sayOne(turn, "reply.echoed", freshFrames(turn, library.echoes[way]));
    if (echoed) return echoed;
  }
  return sayOne(turn, "reply", library.replies[kind][way]);
};
