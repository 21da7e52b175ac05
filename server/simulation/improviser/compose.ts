import type { SpeechRequest } from "@/server/contracts/speech";
import { addressTerm } from "./address";
import { createDraws } from "./draws";
import { elaborate } from "./elaborate";
import { dressFor } from "./era";
import { isUnaddressed, withAddress, withEnding, withPrefix, withRestart, withTag } from "./inflect";
import { replyTo } from "./reply";
import { drawSlots, type Material } from "./slots";
import type { Style } from "./style";
import { toSentences, toSurface } from "./surface";
import { expand, type Template } from "./template";
import { closenessOf } from "./tie";
import { soloTails } from "./fragments/solo";
import { sayOne, type Turn } from "./turn";

export interface Plan {
  request: SpeechRequest;
  material: Material;
  style: Style;
  /** What the move may be said with, in this request's order. */
  cores: readonly Template[];
}

/** `dress` is for words said aloud; an action is told in the teller's own. */
const turnOf = ({ request, material, style }: Plan, candidate: number): Turn => {
  const draws = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, candidate);
  const contract = draws.chance("contract", style.contraction) ? "contracted" : "full";
  return { request, draws, slots: drawSlots(material, draws), dress: dressFor(request.era, contract, draws) };
};

/** A calm request of the same shape: what was said before the core takes no prefix of its own. */
const quieter = (style: Style): Style => ({
  ...style,
  hedge: style.hedge * 0.4,
  politeness: style.politeness * 0.5,
  opener: style.opener * 0.3,
  filler: style.filler * 0.4,
  rejection: 0,
  oath: style.oath * 0.4,
  emphasis: style.emphasis * 0.5,
});

/** One wording of the move toward somebody. */
export const composeLine = (plan: Plan, candidate: number): string => {
  const { request, style, cores } = plan;
  const core = cores[candidate % cores.length];
  if (!core || !request.addressee) throw new RangeError(`Nothing to say for ${request.move}`);
  const turn = turnOf(plan, candidate);
  const reply = replyTo(turn);
  const [first = "", ...rest] = toSentences(expand(core, turn.slots, turn.draws, "core", turn.dress));
  const more = elaborate(turn, style);
  const term = addressTerm(request, request.addressee, closenessOf(request.view), turn.draws);
  const lead = withTag(first, turn, style);
  const voiced = withPrefix(withRestart(lead, turn, style), turn, reply ? quieter(style) : style);
  const unnamed = isUnaddressed([reply ?? "", first, ...rest, ...more].join(" "));
  const spoken = unnamed && voiced === lead ? withAddress(term)(voiced, turn, style) : voiced;
  const ended = [spoken, ...rest, ...more].map((sentence, index) => withEnding(`end.${index}`)(sentence, turn, style));
  return toSurface([...(reply ? [reply] : []), ...ended].join(" "));
};

/** What somebody does alone, in the third person. */
export const composeAction = (plan: Plan, candidate: number): string => {
  const core = plan.cores[candidate % plan.cores.length];
  if (!core) throw new RangeError(`Nothing to do for ${plan.request.move}`);
  const turn: Turn = { ...turnOf(plan, candidate), dress: (text) => text };
  const action = expand(core, turn.slots, turn.draws, "core", turn.dress);
  const tail = turn.draws.chance("tail", candidate < plan.cores.length ? 0.2 : 1) ? sayOne(turn, "tail.line", soloTails) : null;
  return toSurface(tail ? `${action} ${tail}` : action);
};
