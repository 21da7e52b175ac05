import type { Fragment } from "./fragments/fragment";
import { imagine, type Imagined } from "./motif-image";
import { avowing, contactMoves, curt, grave, guiding, pondering, pressing, striving } from "./move-traits";
import { settingsOf } from "./setting";
import { stanceOf, temperOf } from "./tie";
import { pickFragment, say, sayOne, type Turn } from "./turn";

type Pool = readonly [weight: number, kind: string, lines: readonly Fragment[]];
const excess = (trait: number): number => Math.max(0, 2 * trait - 1);

const moodLines = ({ request, library }: Turn): readonly Fragment[] => {
  const { pleasure, arousal } = request.speaker.mood;
  const temper = temperOf(request.move);
  if (Math.abs(pleasure) < 0.12) return [];
  if (pleasure > 0) return temper === "hostile" ? [] : arousal > 0.1 ? library.moods.bright : library.moods.calm;
  return arousal > 0.05 ? (temper === "friendly" ? [] : library.moods.stormy) : library.moods.low;
};

const seen = ({ request, library, draws }: Turn): readonly Fragment[] =>
  library.perceptions[draws.pick("more.setting", settingsOf(request))];

/** What lies between the two: named by kind, by trust, by what is still open, by what it was founded on. */
const between = ({ request, library }: Turn): Pool[] => {
  const { move, view } = request;
  if (!view) return [];
  const temper = temperOf(move);
  const { trust, distrust, grievance, bond, avowals } = library.between;
  return [
    [1.6, "stakes", library.stakes[view.kind][stanceOf(move, view)]],
    [view.trust >= 0.75 && temper === "friendly" ? 0.6 : 0, "trust", trust],
    [view.trust < 0.35 && temper !== "friendly" ? 0.8 : 0, "distrust", distrust],
    [
      view.offence >= 0.35 || view.strength < -0.3 ? (temper === "hostile" ? 1.6 : temper === "neutral" ? 0.6 : 0) : 0,
      "grievance",
      grievance,
    ],
    [temper === "hostile" || view.strength < 0 ? 0 : 1.6, "bond", bond],
    [avowing.has(move) ? 2 : 0, "avowals", avowals],
  ];
};

const pools = (turn: Turn): Pool[] => {
  const { request, style, library } = turn;
  const { move, speaker } = request;
  const temper = temperOf(move);
  const light = grave.has(move) ? 0 : 1;
  const gentle = temper === "hostile" ? 0 : 1;
  const { openness, conscientiousness, extraversion, neuroticism } = speaker.bigFive;
  const { closers } = library;
  return [
    ...between(turn),
    [striving.has(move) ? 1.2 : 0.8 * light, "aims", closers.aims],
    [guiding.has(move) ? 1 : 0, "yourAims", closers.yourAims],
    [contactMoves.has(move) ? 1.4 : 0.5 * light, "pastimes", closers.pastimes],
    [light * (contactMoves.has(move) ? 1.1 : 0.2), "seen", seen(turn)],
    [light * (temper === "neutral" ? 0.25 : 0.5), "mood", moodLines(turn)],
    [pressing.has(move) ? 3 * style.concession : 0, "concession", closers.concessions],
    [gentle * 2.4 * excess(neuroticism), "doubt", closers.doubts],
    [gentle * light * 2.2 * excess(extraversion), "flourish", closers.flourishes],
    [gentle * light * 1.2 * excess(conscientiousness), "exact", closers.exactness],
    [gentle * light * 1.2 * excess(openness), "musing", closers.musings],
  ];
};

const howMany = ({ request, draws, style }: Turn): number => {
  if (curt.has(request.move)) return 0;
  if (!draws.chance("more.first", style.verbosity)) return 0;
  return draws.chance("more.second", style.verbosity * 0.55) ? 2 : 1;
};

/** A picture from the speaker's own world: a thing it is like, or a saying of those who live in it. */
const ownImage = (turn: Turn): string | null => {
  const { request, library, idiolect, draws } = turn;
  const temper = temperOf(request.move);
  const isSaying = pondering.has(request.move) && draws.chance("own.saying", 0.4);
  if (!isSaying && grave.has(request.move) && temper === "friendly") return null;
  const fragment = pickFragment(turn, "own", isSaying ? idiolect.sayings : library.likenings[temper]);
  return fragment ? say(turn, "own.say", fragment) : null;
};

/** What the gentle add to soften a thing, and the blunt to sharpen it. */
const edgeOf = (turn: Turn): string | null => {
  const { request, library, draws, style } = turn;
  const temper = temperOf(request.move);
  if (curt.has(request.move) || (temper === "friendly" && !pressing.has(request.move))) return null;
  const u = draws.unit("edge");
  const lines = u < style.barb ? library.closers.barbs : u > 1 - style.softener ? library.closers.softeners : null;
  return lines && sayOne(turn, "edge.say", lines);
};

export interface More {
  sentences: string[];
  image: Imagined | null;
}

/**
 * Sentences that follow the move itself: at most two, of different kinds, and a picture of a theme where one is at work. `said` counts
 * the sentences that stand beside the move already: who answers at length says the less of it.
 */
export const elaborate = (turn: Turn, imagination: "open" | "spent", said: number): More => {
  const { draws, style, request } = turn;
  const field = (request.motifs[0]?.intensity ?? 0) / 10;
  const wants = imagination === "open" && !curt.has(request.move) && draws.chance("image.wanted", style.motifImage * (0.4 + field));
  const image = wants ? imagine(turn) : null;
  const own = image || curt.has(request.move) || !draws.chance("own.wanted", 0.75 * style.imagery) ? null : ownImage(turn);
  const open = pools(turn).filter(([weight, , lines]) => weight > 0 && lines.length > 0);
  const ordered = draws.order("more.kind", open, ([weight]) => weight);
  const wanted = Math.max(0, howMany(turn) - (image || own ? 1 : 0) - said);
  const sentences: string[] = [];
  for (const [, kind, lines] of ordered) {
    if (sentences.length >= wanted) break;
    const fragment = pickFragment(turn, `more.${kind}`, lines);
    if (fragment) sentences.push(say(turn, `more.${kind}.say`, fragment));
  }
  const edge = edgeOf(turn);
  return { sentences: [...(edge ? [edge] : []), ...sentences, ...(own ? [own] : []), ...(image ? [image.text] : [])], image };
};
