import type { Fragment } from "./fragments/fragment";
import { imagine, type Imagined } from "./motif-image";
import { avowing, curt, grave, guiding, light, noticing, pondering, pressing, striving } from "./move-traits";
import { settingsOf, type Setting } from "./setting";
import { stanceOf, temperOf } from "./tie";
import { pickFragment, say, sayOne, type Turn } from "./turn";

type Pool = readonly [weight: number, kind: string, lines: readonly Fragment[]];

/** What lies between the two: named by kind, by trust, by what is still open, by what it was founded on. */
const between = ({ request, library }: Turn): Pool[] => {
  const { move, view } = request;
  if (!view) return [];
  const temper = temperOf(move);
  const { trust, distrust, grievance, bond, avowals } = library.between;
  const isSore = view.offence >= 0.35 || view.strength < -0.3;
  return [
    [light.has(move) ? 0 : 1.2, "stakes", library.stakes[view.kind][stanceOf(move, view)]],
    [view.trust >= 0.75 && temper === "friendly" ? 0.6 : 0, "trust", trust],
    [view.trust < 0.35 && temper !== "friendly" ? 0.8 : 0, "distrust", distrust],
    [isSore ? (temper === "hostile" ? 1.6 : temper === "neutral" ? 0.6 : 0) : 0, "grievance", grievance],
    [light.has(move) || temper === "hostile" || view.strength < 0 ? 0 : 1.6, "bond", bond],
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

const pools = (turn: Turn): Pool[] => {
  const { request, style, library } = turn;
  const { move } = request;
  const { closers } = library;
  const plain = temperOf(move) === "friendly" || light.has(move);
  return [
    ...between(turn),
    [noticing.has(move) ? 1 : 0, "perceived", noticing.has(move) ? perceived(turn) : []],
    [striving.has(move) ? 0.8 : 0, "aims", closers.aims],
    [guiding.has(move) ? 0.8 : 0, "yourAims", closers.yourAims],
    [pressing.has(move) ? 2 * style.concession : 0, "concession", closers.concessions],
    [plain ? 0 : 4 * style.softener, "softener", closers.softeners],
    [plain ? 0 : 4 * style.barb, "barb", closers.barbs],
  ];
};

/** Moves in which a picture may be what the line comes to. */
const intimate = new Set(["CONFIDE", "CONFESS", "REVEAL_SECRET", "COMFORT", "REMINISCE", "DECLARE_LOVE", "BREAK_OFF", "FORGIVE"]);

export interface More {
  sentences: string[];
  image: Imagined | null;
}
export const nothingMore: More = { sentences: [], image: null };

const pictured = (turn: Turn, imagination: "open" | "spent"): Imagined | null => {
  const { request, draws, style } = turn;
  const { move } = request;
  if (imagination === "spent" || !(pondering.has(move) || intimate.has(move))) return null;
  const field = (request.motifs[0]?.intensity ?? 0) / 10;
  return draws.chance("image.wanted", style.motifImage * (0.5 + field)) ? imagine(turn) : null;
};

/** Moves after which a saying of one's trade may stand: it generalises what was said. */
const wise = new Set(["ADVISE", "WARN", "PERSUADE", "ARGUE", "CRITICISE", "NEGOTIATE", "ENCOURAGE", "SMALL_TALK", "GOSSIP", "CHALLENGE"]);
/** Of the lines after which an image of one's own world may stand. */
const OWN_IMAGE = 0.8;

/** What the thing is like in the speaker's own world, or what they say there. */
export const ownImage = (turn: Turn): string | null => {
  const { request, library, draws, style, idiolect } = turn;
  const { move } = request;
  if (!(pondering.has(move) || wise.has(move)) || (grave.has(move) && move !== "WARN")) return null;
  if (!draws.chance("own.wanted", OWN_IMAGE * style.imagery)) return null;
  const sayings = wise.has(move) && draws.chance("own.saying", 0.6) ? idiolect.sayings : library.likenings[temperOf(move)];
  const fragment = pickFragment(turn, "own", sayings);
  return fragment ? say(turn, "own.say", fragment) : null;
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
