import { createDraws } from "./draws";
import type { SpeechRequest } from "@/server/contracts/speech";
import { answeredLine } from "./answered";
import { curt, noticing } from "./move-traits";
import type { Style } from "./style";

/** A line is one thing said well: the move alone, an answer and the move, or the move and one sentence more on the same matter. */
export interface Shape {
  body: "alone" | "answer" | "more";
  /** Whether one of the speaker's favourites may stand in it. */
  marked: "once" | "never";
}

const ANSWERED = 0.87;
/** Moves that are an answer already. */
const complete = new Set(["STONEWALL", "FAREWELL", "THANK", "FORGIVE", "CONCEDE", "KEEP_COMPANY"]);

/** The same for every wording that competes, so that none is taken for having more to it. */
export const shapeOf = (request: SpeechRequest, style: Style): Shape => {
  const draws = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, -4);
  const marked = draws.chance("marked", style.marked) ? "once" : "never";
  if (answeredLine(request) && draws.chance("answer", complete.has(request.move) ? 0.55 : ANSWERED)) return { body: "answer", marked };
  const isMore = (!curt.has(request.move) || noticing.has(request.move)) && draws.chance("more", style.verbosity);
  return { body: isMore ? "more" : "alone", marked };
};
