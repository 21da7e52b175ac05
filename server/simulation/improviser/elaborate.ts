import type { MoveId } from "@/server/contracts/moves";
import * as closers from "./fragments/closers";
import { domainOf } from "./domain";
import { likenings } from "./fragments/images";
import { avowals, bond, grievance, stakes, trust } from "./fragments/stakes";
import { settingOf } from "./setting";
import type { Style } from "./style";
import { stanceOf, temperOf } from "./tie";
import { sayOne, type Turn } from "./turn";

/** Nothing light may follow these. */
const grave = new Set<MoveId>([
  "DECLARE_LOVE",
  "BREAK_OFF",
  "BETRAY",
  "THREATEN",
  "CONFESS",
  "APOLOGISE",
  "FORGIVE",
  "ACCUSE",
  "INSULT",
  "REVEAL_SECRET",
  "COMFORT",
  "CONFIDE",
  "ATONE",
  "VOW",
  "WARN",
]);
const contact = new Set<MoveId>(["GREET", "SMALL_TALK", "JOKE", "KEEP_COMPANY", "FAREWELL", "SHARE_INTEREST", "REMINISCE", "INVITE"]);
const pressing = new Set<MoveId>([
  "ASK",
  "REQUEST_HELP",
  "PERSUADE",
  "NEGOTIATE",
  "ADVISE",
  "CRITICISE",
  "WARN",
  "PROBE",
  "ARGUE",
  "COMMAND",
]);
const striving = new Set<MoveId>(["INFORM", "PERSUADE", "NEGOTIATE", "REQUEST_HELP", "RECRUIT", "CHALLENGE", "ARGUE", "VOW", "COMMAND"]);
const guiding = new Set<MoveId>(["ENCOURAGE", "ADVISE", "PERSUADE", "TEMPT", "OFFER_HELP"]);
const avowing = new Set<MoveId>([
  "CONFIDE",
  "CONFESS",
  "REVEAL_SECRET",
  "FLIRT",
  "DECLARE_LOVE",
  "BREAK_OFF",
  "CHALLENGE",
  "CRITICISE",
  "COMPLIMENT",
]);
const pondering = new Set<MoveId>([
  "INFORM",
  "GOSSIP",
  "WARN",
  "ADVISE",
  "PERSUADE",
  "NEGOTIATE",
  "ENCOURAGE",
  "COMFORT",
  "CRITICISE",
  "ARGUE",
  "ACCUSE",
  "PROBE",
  "MEDIATE",
  "REMINISCE",
  "SHARE_INTEREST",
  "CHALLENGE",
  "CONFIDE",
  "TEMPT",
]);
/** Say it, and stop. */
const curt = new Set<MoveId>(["STONEWALL", "KEEP_COMPANY"]);

type Pool = readonly [weight: number, lines: readonly string[]];
const excess = (trait: number): number => Math.max(0, 2 * trait - 1);

const moodLines = ({ request }: Turn): readonly string[] => {
  const { pleasure, arousal } = request.speaker.mood;
  const temper = temperOf(request.move);
  if (Math.abs(pleasure) < 0.12) return [];
  if (pleasure > 0) return temper === "hostile" ? [] : arousal > 0.1 ? closers.moods.bright : closers.moods.calm;
  return arousal > 0.05 ? (temper === "friendly" ? [] : closers.moods.stormy) : closers.moods.low;
};

const seen = ({ request }: Turn): readonly string[] => {
  const setting = settingOf(request.place);
  return setting === "unknown" ? closers.perceptions.any : [...closers.perceptions.any, ...closers.perceptions[setting]];
};

/** What lies between the two: named by kind, by trust, by what is still open, by what it was founded on. */
const between = ({ request }: Turn): Pool[] => {
  const { move, view } = request;
  if (!view) return [];
  const temper = temperOf(move);
  return [
    [3, stakes[view.kind][stanceOf(move, view)]],
    [view.trust >= 0.75 && temper === "friendly" ? 1 : 0, trust.high],
    [view.trust < 0.35 && temper !== "friendly" ? 1.2 : 0, trust.low],
    [view.offence >= 0.35 || view.strength < -0.3 ? (temper === "hostile" ? 2 : temper === "neutral" ? 0.8 : 0) : 0, grievance],
    [temper === "hostile" || view.strength < 0 ? 0 : 2.4, bond],
    [avowing.has(move) ? 2.4 : 0, avowals],
  ];
};

const pools = (turn: Turn, style: Style): Pool[] => {
  const { move, speaker } = turn.request;
  const temper = temperOf(move);
  const light = grave.has(move) ? 0 : 1;
  const gentle = temper === "hostile" ? 0 : 1;
  const { openness, conscientiousness, extraversion, agreeableness, neuroticism } = speaker.bigFive;
  return [
    ...between(turn),
    [striving.has(move) ? 1.2 : 0.25 * light, closers.aims],
    [guiding.has(move) ? 1 : 0, closers.yourAims],
    [contact.has(move) ? 0.6 : 0, closers.pastimes],
    [light * (contact.has(move) ? 0.8 : 0.08), seen(turn)],
    [light * (temper === "neutral" ? 0.25 : 0.6), moodLines(turn)],
    [pressing.has(move) ? 3.2 * excess(agreeableness) + 2 * style.politeness : 0, closers.softeners],
    [(pressing.has(move) || temper === "hostile" ? 3 : 0) * excess(1 - agreeableness), closers.barbs],
    [pressing.has(move) ? 4 * style.concession : 0, closers.concessions],
    [gentle * 2 * excess(neuroticism), closers.doubts],
    [gentle * light * 2 * excess(extraversion), closers.flourishes],
    [gentle * light * 0.9 * excess(conscientiousness), closers.exactness],
    [gentle * light * 0.8 * excess(openness), closers.musings],
    [pondering.has(move) ? 2.4 * style.imagery : 0, domainOf(speaker.voice.imagery, speaker.occupation).sayings],
    [1.2 * style.imagery * (grave.has(move) && gentle ? 0 : 1), likenings[temper]],
  ];
};

const howMany = ({ request, draws }: Turn, style: Style): number => {
  if (curt.has(request.move)) return 0;
  if (!draws.chance("more.first", style.verbosity)) return 0;
  return draws.chance("more.second", style.verbosity * 0.4) ? 2 : 1;
};

/** Sentences that follow the move itself: at most two, of different kinds. */
export const elaborate = (turn: Turn, style: Style): string[] => {
  const open = pools(turn, style).filter(([weight, lines]) => weight > 0 && lines.length > 0);
  const ordered = turn.draws.order("more.kind", open, ([weight]) => weight);
  const wanted = howMany(turn, style);
  const said: string[] = [];
  for (const [index, [, lines]] of ordered.entries()) {
    if (said.length >= wanted) break;
    const sentence = sayOne(turn, `more.${index}`, lines);
    if (sentence) said.push(sentence);
  }
  return said;
};
