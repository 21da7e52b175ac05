import type { Fragment } from "./fragments/fragment";
import { imagine, type Imagined } from "./motif-image";
import { lookUp } from "./look-up";
import { avowing, curt, movesOf, noticing } from "./move-traits";
import { settingsOf, type Setting } from "./setting";
import { stanceOf, temperOf } from "./tie";
import { pickFragment, say, sayOne, type Turn } from "./turn";

type Pool = readonly [weight: number, kind: string, lines: readonly Fragment[]];

/** Moves that are about the two themselves. */
const ofTheTie = movesOf(
  "CONFIDE CONFESS REVEAL_SECRET FLIRT DECLARE_LOVE BREAK_OFF REMINISCE THANK VOW FORGIVE APOLOGISE ATONE ACCUSE BETRAY COMFORT OFFER_HELP",
);
/** What lies between the two: named by kind, by trust, by what is still open, by what it was founded on. */
const between = ({ request, library }: Turn): Pool[] => {
  const { move, view } = request;
  if (!view || !ofTheTie.has(move)) return [];
  const temper = temperOf(move);
  const { trust, distrust, grievance, bond, avowals } = library.between;
  const isSore = view.offence >= 0.35 || view.strength < -0.3;
  return [
    [1.2, "stakes", library.stakes[view.kind][stanceOf(move, view)]],
    [view.trust >= 0.75 && temper === "friendly" ? 0.6 : 0, "trust", trust],
    [view.trust < 0.35 && temper !== "friendly" ? 0.8 : 0, "distrust", distrust],
    [isSore ? (temper === "hostile" ? 1.6 : temper === "neutral" ? 0.6 : 0) : 0, "grievance", grievance],
    [temper === "hostile" || view.strength < 0 ? 0 : 1.6, "bond", bond],
    [avowing.has(move) ? 2 : 0, "avowals", avowals],
  ];
};

/** Of the places that a description is read for, those that are true for everybody who stands there. */
const certain = new Set<Setting>(["any", "indoors", "outdoors", "garden"]);
/** What can be seen and heard where they are. */
const perceived = ({ request, library }: Turn): Fragment[] =>
  settingsOf(request)
    .filter((setting) => certain.has(setting))
    .flatMap((setting) => library.perceptions[setting]);

/** What follows from the move, whichever way it was made. */
const following = ({ request, library }: Turn): Fragment[] => {
  const { move, view } = request;
  const after = lookUp(library.follows, move);
  if (!after) return [];
  const strength = view?.strength ?? 0;
  return [...after.any, ...(strength > FOND ? after.warm : []), ...(strength < COOL ? after.cold : [])];
};
const FOND = 0.25;
const COOL = -0.1;

/** Moves that say what the speaker is after, and that bid the other go after something. */
const striving = movesOf("REQUEST_HELP RECRUIT VOW CHALLENGE");
const guiding = movesOf("ENCOURAGE TEMPT OFFER_HELP");
/** Moves in which somebody holds a view, and may take something off it. */
const judging = movesOf("ADVISE WARN PERSUADE ARGUE CRITICISE");
const baring = movesOf("CONFIDE CONFESS DECLARE_LOVE REVEAL_SECRET");
const proud = movesOf("JOKE SHARE_INTEREST VOW");
const stating = movesOf("INFORM ACCUSE ARGUE");
const idle = movesOf("SMALL_TALK KEEP_COMPANY");

const moodOf = ({ pleasure, arousal }: Turn["request"]["speaker"]["mood"]): "bright" | "calm" | "stormy" | "low" =>
  pleasure > 0 ? (arousal > 0.1 ? "bright" : "calm") : arousal > 0.1 ? "stormy" : "low";

/** What only some would add: the nervous a doubt, the loud a flourish, the careful a detail, the curious a thought. */
const tempered = ({ request, style, library: { closers } }: Turn): Pool[] => {
  const { move, speaker } = request;
  const { openness, conscientiousness, extraversion, neuroticism } = speaker.bigFive;
  const only = (moves: ReadonlySet<string>, weight: number): number => (moves.has(move) ? Math.max(0, weight) : 0);
  return [
    [only(baring, 4 * (neuroticism - 0.4)), "doubts", closers.doubts],
    [only(proud, 4 * (extraversion - 0.5)), "flourishes", closers.flourishes],
    [only(stating, 4 * (conscientiousness - 0.5)), "exactness", closers.exactness],
    [only(idle, 3 * (openness - 0.5)), "musings", closers.musings],
    [only(judging, 2 * style.concession), "concession", closers.concessions],
    [only(judging, 4 * style.softener), "softener", closers.softeners],
    [temperOf(move) === "hostile" ? 4 * style.barb : 0, "barb", closers.barbs],
  ];
};

const pools = (turn: Turn): Pool[] => {
  const { request, library } = turn;
  const { move } = request;
  const { closers, moods } = library;
  const isIdle = idle.has(move);
  return [
    ...between(turn),
    ...tempered(turn),
    [3, "follows", following(turn)],
    [isIdle ? 1 : 0, "perceived", isIdle ? perceived(turn) : []],
    [isIdle ? 2 : 0, "pastimes", closers.pastimes],
    [isIdle || move === "GREET" ? 1 : 0, "mood", moods[moodOf(request.speaker.mood)]],
    [striving.has(move) ? 0.8 : 0, "aims", closers.aims],
    [guiding.has(move) ? 0.8 : 0, "yourAims", closers.yourAims],
  ];
};

/** Moves in which a picture may be what the line comes to. */
const intimate = movesOf("CONFIDE CONFESS REVEAL_SECRET COMFORT REMINISCE DECLARE_LOVE BREAK_OFF FORGIVE WARN ADVISE");

export interface More {
  sentences: string[];
  image: Imagined | null;
}
export const nothingMore: More = { sentences: [], image: null };

const pictured = (turn: Turn, imagination: "open" | "spent"): Imagined | null => {
  const { request, draws, style } = turn;
  const { move } = request;
  if (imagination === "spent" || !intimate.has(move)) return null;
  const field = (request.motifs[0]?.intensity ?? 0) / 10;
  return draws.chance("image.wanted", style.motifImage * (0.5 + field)) ? imagine(turn) : null;
};

/** Moves after which a saying of one's trade may stand: it generalises what was said. */
const wise = movesOf("ADVISE WARN PERSUADE CRITICISE");
/** Of the lines after which an image of one's own world may stand. */
const OWN_IMAGE = 0.8;

/** What they say of such things in the speaker's own world. */
const ownImage = (turn: Turn): string | null => {
  const { request, draws, style, idiolect } = turn;
  if (!wise.has(request.move) || !draws.chance("own.wanted", OWN_IMAGE * style.imagery)) return null;
  return sayOne(turn, "own", idiolect.sayings);
};

/** One sentence more, about the matter or the tie of the two; now and then the picture that the thought ends in. */
export const elaborate = (turn: Turn, imagination: "open" | "spent"): More => {
  const { move } = turn.request;
  if (curt.has(move)) {
    const seen = noticing.has(move) ? sayOne(turn, "more.perceived", perceived(turn)) : null;
    return seen === null ? nothingMore : { sentences: [seen], image: null };
  }
  const image = pictured(turn, imagination);
  if (image) return { sentences: [image.text], image };
  const own = ownImage(turn);
  if (own) return { sentences: [own], image: null };
  const open = pools(turn).filter(([weight, , lines]) => weight > 0 && lines.length > 0);
  for (const [, kind, lines] of turn.draws.order("more.kind", open, ([weight]) => weight)) {
    const fragment = pickFragment(turn, `more.${kind}`, lines);
    if (fragment) return { sentences: [say(turn, `more.${kind}.say`, fragment)], image: null };
  }
  return nothingMore;
};
