import type { SpeechRequest } from "@/server/contracts/speech";
import { answeredLine } from "./answered";
import { joinedWith } from "./bystander";
import { readDeed, readFeeling, readYourDeed } from "./deed";
import type { Draws } from "./draws";
import type { Library } from "./fragments/library";
import type { MentionSlot } from "./fragments/pack-schema";
import type { Idiolect } from "./idiolect";
import { calledBy, calledTo } from "./kin";
import { readMatters } from "./matter";
import { memo } from "./memo";
import { mentions, namesExactly, turnName } from "./names";
import { isInMind, isPlural, matterOnTable, namedTimes, speaksOf } from "./table";
import { titledNames } from "./turn-back";
import { pronounForms, spokenName } from "./person";
import { isPursuit, isSecretGoal, toGoalPhrase, toInterests, toPlace } from "./phrases";
import { isClean } from "./safety";
import { readSaidThings, type SaidThing } from "./said-things";
import { asInner, asProper } from "./sanitise";
import type { Slots } from "./template";
import { closenessOf, temperOf } from "./tie";

/** Everything that can fill a slot, read once for a request; a candidate draws among it. */
export interface Material {
  fixed: ReadonlyMap<string, string>;
  choices: ReadonlyMap<string, readonly string[]>;
  /** Best first; at most one is spoken of in a line. */
  things: readonly SaidThing[];
  /** How often the matter in hand was named of late; null where there is none. */
  matter: number | null;
}

const vague = {
  any: ["what happened", "what was said", "what passed between us", "this business", "the whole affair", "all that"],
  cold: ["what you did", "what passed between us", "what was said", "the way you left it", "that whole business"],
};

type Person = Pick<SpeechRequest["speaker"], "name" | "shortName" | "pronouns">;
const keyOf = ({ name, shortName, pronouns }: Person): string => `${name}|${shortName}|${pronouns}`;
const pairKey = (text: string, a: Person, b: Person): string => `${text}|${keyOf(a)}|${keyOf(b)}`;
const deedOf = memo(pairKey, (text, a: Person, b: Person) => readDeed(text, a, b) ?? "");
const feelingOf = memo(pairKey, (text, a: Person, b: Person) => readFeeling(text, a, b) ?? "");
const yourDeedOf = memo(pairKey, (text, a: Person, b: Person) => readYourDeed(text, a, b) ?? "");
const mattersOf = memo((text: string) => text, readMatters);
const goalPhraseOf = memo(
  (goal: string, pronouns: Person["pronouns"], whose: "my" | "your") => `${goal}|${pronouns}|${whose}`,
  (goal, pronouns, whose) => toGoalPhrase(goal, pronouns, whose) ?? "",
);
const placeOf = memo(
  (name: string) => name,
  (name) => toPlace(name) ?? { place: "", here: "" },
);
const named = memo(
  (text: string, person: Person) => `${text}|${keyOf(person)}`,
  (text, person) => mentions(text, person),
);

type Aiming = Pick<SpeechRequest["speaker"], "goals" | "hidden" | "pronouns">;
const phrasesOf = (goals: readonly string[], { pronouns }: Aiming, whose: "my" | "your"): string[] =>
  goals.map((goal) => goalPhraseOf(goal, pronouns, whose)).filter((goal) => goal !== "");
const told = ({ goals, hidden = [] }: Aiming): string[] => goals.filter((goal) => !hidden.includes(goal));

const goalSlots = (request: SpeechRequest): [string, string[]][] => {
  const { speaker, addressee, view } = request;
  const theirs = addressee ? phrasesOf(told(addressee), addressee, "your") : [];
  const known = closenessOf(view) === "close" || (view?.familiarity ?? 0) >= 0.5;
  const open = (view?.trust ?? 0.5) >= 0.45 || temperOf(request.move) === "hostile";
  const isOpen = (goal: string): boolean => !isSecretGoal(goal) && !(addressee && named(goal, addressee));
  return [
    ["goal", open ? phrasesOf(told(speaker), speaker, "my").filter(isOpen) : []],
    ["secret", phrasesOf(speaker.goals, speaker, "my").map((goal) => (addressee ? turnName(goal, addressee, "you", "your") : goal))],
    [
      "yourgoal",
      known ? theirs.filter((goal) => !isSecretGoal(goal) && !named(goal, speaker) && !(addressee && named(goal, addressee))) : [],
    ],
  ];
};

const deedSlots = ({ speaker, addressee, view, viewBack }: SpeechRequest): [string, string][] =>
  addressee
    ? [
        ["deed", deedOf(view?.evidence ?? "", speaker, addressee)],
        ["feeling", feelingOf(view?.evidence ?? "", speaker, addressee)],
        ["yourdeed", yourDeedOf(viewBack?.evidence ?? "", speaker, addressee)],
      ]
    : [];

/** Words in "in the garden". */
const LONGEST_PLACE = 3;
/** "they" takes a plural verb; elsewhere the third person is spoken of as "they were". */
const fixedSlots = (request: SpeechRequest): Map<string, string> => {
  const { speaker, addressee, about } = request;
  const fixed = new Map<string, string>();
  const self = pronounForms(speaker.pronouns);
  fixed.set("self", asProper(spokenName(speaker)));
  for (const form of ["they", "them", "their", "themself", "is", "has", "was"] as const) fixed.set(form, self[form]);
  if (addressee) fixed.set("name", calledTo(speaker, addressee));
  const other = joinedWith(request);
  if (other !== null) fixed.set("other", other);
  if (about) {
    const third = pronounForms(about.pronouns);
    fixed.set("third", calledBy(speaker, about));
    for (const form of ["they", "them", "their", "themself", "is", "has", "was"] as const) fixed.set(`${form}3`, third[form]);
  }
  const place = request.place ? placeOf(request.place.name) : { place: "", here: "" };
  if (place.place !== "" && isClean(place.place)) {
    fixed.set("place", asInner(place.place));
    // Nobody says "in the Netherfield drawing room" who is in it.
    fixed.set("here", place.here.split(" ").length > LONGEST_PLACE ? "here" : asInner(place.here));
  }
  for (const [name, clause] of deedSlots(request)) if (clause !== "" && isClean(clause)) fixed.set(name, asInner(clause));
  return fixed;
};

/** People whom somebody has just named, other than the two who speak. */
const namesTaken = (text: string, { speaker, addressee, about, memories, facts }: SpeechRequest): string[] => {
  const known = [
    about,
    ...memories.flatMap(({ actor, target }) => [actor, target]),
    ...facts.flatMap(({ subject, object }) => [subject, object]),
  ];
  const others = known.flatMap((person) => (person && person.id !== speaker.id && person.id !== addressee?.id ? [person] : []));
  const taken = others.filter((person) => namesExactly(text, person)).map((person) => asProper(spokenName(person)));
  const isOneOfTheTwo = (name: string): boolean => namesExactly(name, speaker) || (addressee !== null && namesExactly(name, addressee));
  return [...new Set([...taken, ...titledNames(text).map(asProper)])].filter((name) => !isOneOfTheTwo(name));
};

export const readMaterial = (request: SpeechRequest, library: Library, idiolect: Idiolect): Material => {
  const { speaker, addressee, view, viewBack } = request;
  const fixed = fixedSlots(request);
  const matters = [...new Set([...mattersOf(view?.evidence ?? ""), ...mattersOf(viewBack?.evidence ?? "")])].filter(isClean);
  // What was named a moment ago is left in peace.
  const lately = request.previous.slice(-5).map(({ text }) => text.toLowerCase());
  const open = matters.filter((matter) => !lately.some((text) => text.includes((matter.split(" ").at(-1) ?? matter).toLowerCase())));
  const isNobody = (text: string): boolean => !named(text, speaker) && !(addressee && named(text, addressee));
  const interests = toInterests(speaker.interests).filter(isNobody);
  const yours = addressee ? toInterests(addressee.interests).filter(isNobody) : [];
  const shared = interests.filter((interest) => yours.some((other) => other.toLowerCase() === interest.toLowerCase()));
  const last = answeredLine(request);
  const safe = (list: readonly string[]): string[] => list.filter(isClean).map(asInner);
  const table = matterOnTable(request, [...library.topics, ...interests, ...yours], [...idiolect.topics, ...safe(interests)]);
  const choices = new Map<string, readonly string[]>([
    [
      "matter",
      table && /^(?:the|that|those) /.test(table) && !interests.includes(table)
        ? [asInner(table)]
        : open.length > 0
          ? safe(open)
          : vague[closenessOf(view) === "cold" ? "cold" : "any"],
    ],
    ["affair", safe(open)],
    ["topic", table ? [asInner(table)] : []],
    ["interest", safe(interests)],
    ["yours", safe(yours)],
    ["shared", safe(shared)],
    ["pursuit", safe(interests.filter(isPursuit))],
    ["yourpursuit", safe(yours.filter(isPursuit))],
    ["ourpursuit", safe(shared.filter(isPursuit))],
    ["past", safe(mattersOf(speaker.backstory).slice(0, 12))],
    ["echo", last && table && speaksOf(last.text, table) ? [asInner(table)] : []],
    ["named", last ? namesTaken(last.text, request) : []],
    ["thing", idiolect.things],
    ...goalSlots(request).map(([name, list]): [string, string[]] => [name, safe(list)]),
  ]);
  if (table && last && isInMind(table, request.previous)) fixed.set("again", isPlural(table) ? "them" : "it");
  return { fixed, choices, things: readSaidThings(request, library), matter: table ? namedTimes(table, request.previous) : null };
};

/** Slots that belong to a memory or a fact, and are filled from one of them alone. */
export const thingSlots = new Set(["recall", "favour", "wrong", "mywrong", "thirddeed", "fact", "when", "source"]);

/** One value for each slot: within a candidate the same slot always says the same. `thing` is what the candidate speaks of. */
export const drawSlots = (material: Material, thing: SaidThing | null, draws: Draws, evidential: number): Slots => {
  const drawn = new Map<string, string>();
  const listOf = (name: string): readonly string[] =>
    name === "when"
      ? (thing?.when ?? [])
      : name === "source"
        ? (thing?.source ?? [])
        : (thing?.slots.get(name as MentionSlot) ?? material.choices.get(name) ?? []);
  const draw = (name: string): string | undefined => {
    const list = listOf(name);
    if (list.length === 0) return undefined;
    return name === "source"
      ? list[evidential % list.length]
      : draws.pick(thing?.slots.has(name as MentionSlot) ? "slot.thing" : `slot.${name}`, list);
  };
  return {
    has: (name) => material.fixed.has(name) || listOf(name).length > 0,
    get: (name) => {
      const known = material.fixed.get(name) ?? drawn.get(name);
      if (known !== undefined) return known;
      const value = draw(name);
      if (value !== undefined) drawn.set(name, value);
      return value;
    },
  };
};
