import { soloMoves, type DirectedMove, type MoveId, type SoloMove } from "@/server/contracts/moves";
import type { SpeechRequest } from "@/server/contracts/speech";
import { exp2d } from "../arithmetic";
import { contentStems } from "./content-words";
import { createDraws } from "./draws";
import type { Fragment } from "./fragments/fragment";
import type { Library } from "./fragments/library";
import type { Freshness } from "./freshness";
import type { Idiolect } from "./idiolect";
import { mayMention, mustMention } from "./obligations";
import { affinity, formliness, rarity, worldliness } from "./pet-words";
import { thingSlots, type Material } from "./slots";
import type { SaidThing } from "./said-things";
import type { MentionSlot } from "./fragments/pack-schema";
import type { Style } from "./style";
import { isSayable } from "./template";
import { closenessOf } from "./tie";
import { warmthFor } from "./warmth";

export const isSolo = (move: MoveId): move is SoloMove => (soloMoves as readonly string[]).includes(move);

/** What a move about a third person comes down to when nobody is named. */
const withoutThird: Partial<Record<DirectedMove, DirectedMove>> = {
  GOSSIP: "INFORM",
  RECRUIT: "PERSUADE",
  DEFEND: "ENCOURAGE",
  MEDIATE: "ADVISE",
};

type Weighted = readonly [weight: number, fragment: Fragment];

const shelved = (request: SpeechRequest, move: DirectedMove, library: Library): Weighted[] => {
  const shelf = library.moves[request.about ? move : (withoutThird[move] ?? move)];
  const outcome = request.accepted === false ? shelf.ill : shelf.well;
  // Without a bond, a line that fits always may still presume too much: what fits the distance comes first.
  const weigh = (factor: number, list: readonly Fragment[]): Weighted[] => list.map((fragment) => [factor * fragment.weight, fragment]);
  return [...weigh(1, shelf.any), ...weigh(1.5, outcome), ...weigh(1.8, shelf[closenessOf(request.view)])];
};

/** What names the matter, the aim or the third person says more than what could be said to anyone. */
const telling = new Set(["affair", "goal", "yourgoal", "secret", "third", "shared", "past", "yours", "deed", "yourdeed"]);

const holds = (thing: SaidThing, name: string): boolean =>
  name === "when" ? thing.when.length > 0 : name === "source" ? thing.source.length > 0 : thing.slots.has(name as MentionSlot);

const FRESHNESS = { stale: 0.002, heard: 0.012, fresh: 1 } as const;
const aboutMoves = new Set<string>(["DEFEND", "GOSSIP", "RECRUIT", "MEDIATE"]);
/** What only this speaker would speak of. */
const ownWorld = new Set(["goal", "interest", "past", "secret", "thing"]);
const OWN_WORLD = 4;
/** Somebody joins two who were talking, and says so. */
const JOINING = 6;
/** What is on the table goes on being spoken of: named once, then as "it", and seldom named again so soon. */
const ON_TABLE = { asIt: 36, named: [34, 8, 2] } as const;
const NAMED_OFTEN = 0.3;
/** How much a wording gains by telling its move: 2 to the power of this times its log odds, within bounds. */
const TELLING = { power: 0.97, least: -6, most: 12 } as const;
/** Of what was written for the day, or for the pack that was asked for. */
const OF_THE_DAY = 12;
const OWED = 240;
/** Of a wording that has just been heard. */
const ECHO = 1e-6;
const ALLOWED = 2.5;

interface Context {
  library: Library;
  request: SpeechRequest;
  material: Material;
  idiolect: Idiolect;
  style: Style;
  rating: number;
  freshness: Freshness;
}

const weightOf = (base: number, fragment: Fragment, { request, material, idiolect, style, freshness }: Context): number => {
  const { template, words, letters, tags } = fragment;
  if (isSolo(request.move)) return base * FRESHNESS[freshness.ageOf(fragment.fours)] * worldliness(fragment.stems, idiolect.world);
  let weight =
    base * affinity(fragment.pets, idiolect.pets) * formliness(fragment.form, idiolect.pets) * worldliness(fragment.stems, idiolect.world);
  const { needs } = template;
  if (needs.some((name) => telling.has(name))) weight *= 2.4;
  if (needs.some((name) => ownWorld.has(name))) weight *= OWN_WORLD;
  if (needs.includes("other")) weight *= JOINING;
  if (material.matter !== null && (needs.includes("matter") || needs.includes("topic")))
    weight *= material.fixed.has("again") && template.pronominal ? ON_TABLE.asIt : (ON_TABLE.named[material.matter] ?? NAMED_OFTEN);
  if (needs.includes("deed") || needs.includes("yourdeed")) weight *= 2.5;
  // A move about somebody names them.
  if (request.about && aboutMoves.has(request.move)) weight *= needs.includes("third") || needs.includes("thirddeed") ? 4 : 0.15;
  if (needs.some((name) => (mustMention(request.move) as readonly string[]).includes(name))) weight *= OWED;
  else if (needs.some((name) => (mayMention(request.move) as readonly string[]).includes(name))) weight *= ALLOWED;
  else if (needs.some((name) => thingSlots.has(name))) weight *= 1.3;
  weight *= FRESHNESS[freshness.ageOf(fragment.fours)];
  weight *= exp2d(TELLING.power * Math.max(TELLING.least, Math.min(TELLING.most, fragment.telling)));
  if (fragment.weight > 1) weight *= OF_THE_DAY;
  const off = (words - idiolect.length) / 6;
  weight *= 1 / (1 + off * off * 1.2);
  weight *= rarity(letters, style.rare) * warmthFor(fragment.warmth, request.speaker.bigFive.agreeableness);
  if (template.source.endsWith("?")) weight *= 1 + 0.5 * idiolect.asking;
  return tags.some((tag) => idiolect.taboo.has(tag)) ? weight * 0.2 : weight;
};

/** What the move may be said with, in an order drawn for this request: what fits better tends to come first. */
export const coresFor = (move: MoveId, context: Context): Fragment[] => {
  const { library, request, material, rating } = context;
  const weighted: Weighted[] = isSolo(move)
    ? library.solo[move].map((fragment) => [fragment.weight, fragment])
    : shelved(request, move, library);
  const available = new Map(material.fixed);
  for (const [name, list] of material.choices) if (list[0] !== undefined) available.set(name, list[0]);
  // "First I be proved right" is no sentence.
  const aims = ["goal", "yourgoal", "secret"].flatMap((name) => material.choices.get(name) ?? []);
  const hasState = aims.some((aim) => /^(?:be|have)\b/.test(aim));
  const canSay = ({ template, rating: needed, bareAim }: Fragment): boolean => {
    if (needed > rating || (bareAim && hasState)) return false;
    const ofThing = template.needs.filter((name) => thingSlots.has(name));
    if (ofThing.length === 0) return isSayable(template, available);
    if (!material.things.some((thing) => ofThing.every((name) => holds(thing, name)))) return false;
    return template.needs.every((name) => thingSlots.has(name) || available.has(name));
  };
  const draws = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, -1);
  const justSaid = contentStems(request.recentTexts.at(-1) ?? request.previous.at(-1)?.text ?? "");
  // Known by its words, whether they were run together or not.
  const isSaid = (stem: string): boolean => justSaid.has(stem) || (stem === "talk" && justSaid.has("speak"));
  const isEcho = ({ stems }: Fragment): boolean => stems.length > 0 && stems.every(isSaid);
  const sayable = weighted
    .filter(([, fragment]) => canSay(fragment))
    .map(([base, fragment]): Weighted => [weightOf(base, fragment, context) * (isEcho(fragment) ? ECHO : 1), fragment]);
  return draws.order("cores", sayable, ([weight]) => weight).map(([, fragment]) => fragment);
};
