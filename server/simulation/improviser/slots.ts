import type { SpeechRequest } from "@/server/contracts/speech";
import type { Draws } from "./draws";
import { domainOf } from "./domain";
import { eraPack } from "./fragments/eras";
import { readEchoes, readMatters } from "./matter";
import { pronounForms, spokenName } from "./person";
import { isSecretGoal, toGoalPhrase, toInterests, toPlace } from "./phrases";
import { asInner, asProper } from "./sanitise";
import { readDeed, readFeeling, readYourDeed } from "./deed";
import { mentions, turnName } from "./names";
import { closenessOf, temperOf } from "./tie";

/** Everything that can fill a slot, read once for a request; a candidate draws among it. */
export interface Material {
  fixed: ReadonlyMap<string, string>;
  choices: ReadonlyMap<string, readonly string[]>;
  hasMatter: boolean;
}

const vague = {
  any: ["what happened", "what was said", "what passed between us", "this business"],
  cold: ["what you did", "what passed between us", "what was said", "the way you left it"],
};

const answered = (request: SpeechRequest): SpeechRequest["previous"][number] | null => {
  const last = request.previous.at(-1);
  return last && last.addresseeId === request.speaker.id && last.speakerId === request.addressee?.id ? last : null;
};

const goalSlots = (request: SpeechRequest): [string, string[]][] => {
  const { speaker, addressee, view } = request;
  const mine = speaker.goals.flatMap((goal) => toGoalPhrase(goal, speaker.pronouns, "my") ?? []);
  const theirs = addressee?.goals.flatMap((goal) => toGoalPhrase(goal, addressee.pronouns, "your") ?? []) ?? [];
  const known = closenessOf(view) === "close" || (view?.familiarity ?? 0) >= 0.5;
  const open = (view?.trust ?? 0.5) >= 0.45 || temperOf(request.move) === "hostile";
  const isOpen = (goal: string): boolean => !isSecretGoal(goal) && !(addressee && mentions(goal, addressee));
  return [
    ["goal", open ? mine.filter(isOpen) : []],
    ["secret", mine.map((goal) => (addressee ? turnName(goal, addressee, "you", "your") : goal))],
    [
      "yourgoal",
      known ? theirs.filter((goal) => !isSecretGoal(goal) && !mentions(goal, speaker) && !(addressee && mentions(goal, addressee))) : [],
    ],
  ];
};

const deedSlots = ({ speaker, addressee, view, viewBack }: SpeechRequest): [string, string | null][] =>
  addressee
    ? [
        ["deed", readDeed(view?.evidence ?? "", speaker, addressee)],
        ["feeling", readFeeling(view?.evidence ?? "", speaker, addressee)],
        ["yourdeed", readYourDeed(viewBack?.evidence ?? "", speaker, addressee)],
      ]
    : [];

export const readMaterial = (request: SpeechRequest): Material => {
  const { speaker, addressee, about, view, viewBack, scene } = request;
  const closeness = closenessOf(view);
  const fixed = new Map<string, string>();
  const self = pronounForms(speaker.pronouns);
  fixed.set("self", asProper(spokenName(speaker)));
  for (const form of ["they", "them", "their", "themself", "is", "has", "was"] as const) fixed.set(form, self[form]);
  if (addressee) fixed.set("name", asProper(spokenName(addressee)));
  if (about) {
    const third = pronounForms(about.pronouns);
    fixed.set("third", asProper(spokenName(about)));
    for (const form of ["they", "them", "their", "themself", "is", "has", "was"] as const) fixed.set(`${form}3`, third[form]);
  }
  const place = request.place && toPlace(request.place.name);
  if (place) {
    fixed.set("place", asInner(place.place));
    fixed.set("here", asInner(place.here));
  }

  const matters = [...new Set([...readMatters(view?.evidence ?? ""), ...readMatters(viewBack?.evidence ?? "")])];
  const isNobody = (text: string): boolean => !mentions(text, speaker) && !(addressee && mentions(text, addressee));
  const interests = toInterests(speaker.interests).filter(isNobody);
  const yours = addressee ? toInterests(addressee.interests).filter(isNobody) : [];
  const shared = interests.filter((interest) => yours.some((other) => other.toLowerCase() === interest.toLowerCase()));
  const pack = eraPack(request.era);
  const staged = scene ? readMatters(scene.premise) : [];
  const last = answered(request);
  const inner = (list: readonly string[]): string[] => list.map(asInner);
  const choices = new Map<string, readonly string[]>([
    ["matter", inner(matters.length > 0 ? matters : vague[closeness === "cold" ? "cold" : "any"])],
    ["affair", inner(matters)],
    ["topic", inner([...staged, ...staged, ...pack.topics])],
    ["interest", inner(interests)],
    ["yours", inner(yours)],
    ["shared", inner(shared)],
    ["past", inner(readMatters(speaker.backstory).slice(0, 12))],
    ["echo", inner(last ? readEchoes(last.text).slice(0, 2) : [])],
    ["thing", domainOf(speaker.voice.imagery, speaker.occupation).things],
    ...goalSlots(request).map(([name, list]): [string, string[]] => [name, inner(list)]),
  ]);
  for (const [name, clause] of deedSlots(request)) if (clause) fixed.set(name, asInner(clause));
  return { fixed, choices, hasMatter: matters.length > 0 };
};

/** One value for each slot: within a candidate the same slot always says the same. */
export const drawSlots = (material: Material, draws: Draws): Map<string, string> => {
  const slots = new Map(material.fixed);
  for (const [name, list] of material.choices) if (list.length > 0) slots.set(name, draws.pick(`slot.${name}`, list));
  return slots;
};
