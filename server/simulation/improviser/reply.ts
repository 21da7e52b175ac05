import { echoes, repliesTo, type ReplyWay } from "./fragments/replies";
import type { SpeechRequest } from "@/server/contracts/speech";
import { stanceOf, temperOf } from "./tie";
import { sayOne, type Turn } from "./turn";

const evasive = new Set(["STONEWALL", "LIE", "PROBE", "ASK", "FAREWELL", "SMALL_TALK"]);
/** Moves that are an answer already. */
const complete = new Set(["STONEWALL", "GREET", "FAREWELL", "THANK", "FORGIVE", "CONCEDE", "KEEP_COMPANY"]);

/** The line that this one answers: the last one, when this addressee said it to this speaker. */
export const answeredLine = (request: SpeechRequest): SpeechRequest["previous"][number] | null => {
  const last = request.previous.at(-1);
  return last && last.addresseeId === request.speaker.id && last.speakerId === request.addressee?.id ? last : null;
};

const wayOf = ({ request, draws }: Turn): ReplyWay => {
  const temper = temperOf(request.move);
  const { agreeableness } = request.speaker.bigFive;
  if (evasive.has(request.move)) return "aside";
  if (temper === "hostile") return draws.chance("reply.aside", 0.2) ? "aside" : "no";
  if (temper === "friendly")
    return draws.chance("reply.aside", stanceOf(request.move, request.view) === "truce" ? 0.4 : 0.12) ? "aside" : "yes";
  const willing = 0.35 + 0.4 * agreeableness + 0.5 * (request.view?.strength ?? 0);
  return draws.chance("reply.willing", willing) ? "yes" : draws.chance("reply.aside", 0.5) ? "aside" : "no";
};

/** A first sentence that takes up what was just said; null when nothing asks for one. */
export const replyTo = (turn: Turn): string | null => {
  const last = answeredLine(turn.request);
  const replies = last && repliesTo(last.move);
  if (!replies) return null;
  if (turn.draws.chance("reply.silent", complete.has(turn.request.move) ? 0.6 : 0.05)) return null;
  const way = wayOf(turn);
  const echo = turn.draws.chance("reply.echo", 0.3) ? sayOne(turn, "reply.echoed", echoes[way]) : null;
  return echo ?? sayOne(turn, "reply", replies[way]);
};
