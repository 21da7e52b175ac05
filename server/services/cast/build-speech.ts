import type { MemoryView } from "@/server/contracts/chronicle/fold";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { GoalType } from "@/server/contracts/goal-types";
import { shortNameOf } from "@/server/contracts/identity";
import type { Line } from "@/server/contracts/line";
import { relationshipKey } from "@/server/contracts/relationship";
import type { Scene } from "@/server/contracts/scene";
import type { Act } from "@/server/contracts/simulation";
import type { SpeechRequest } from "@/server/contracts/speech";
import { AppError } from "@/server/core/errors";
import { hasHeard } from "./has-heard";
import { toPerson } from "./person-of";
import { materialOf, type WordedAct } from "./speech-material";

const PREVIOUS_LINES = 6;
const RECENT_TEXTS = 200;
const OWN_TEXTS = 80;

const loadMember = (view: MemoryView, id: string): CastMember => {
  const found = view.get("character", id);
  if (!found) throw new AppError("INTERNAL", `Character ${id} is not in the cast`);
  return found;
};

const viewOf = (view: MemoryView, fromId: string, toId: string): SpeechRequest["view"] => {
  const tie = view.get("tie", relationshipKey(fromId, toId));
  if (!tie) return { kind: "acquaintance", strength: 0, trust: 0.5, familiarity: 0.02, offence: 0, evidence: "" };
  const { kind, strength, trust, familiarity, offence, evidence } = tie;
  return { kind, strength, trust, familiarity, offence, evidence };
};

/** Whoever hides something, or means to get even, tells nobody. */
const unspoken: ReadonlySet<GoalType> = new Set(["hide", "revenge"]);
const aimsOf = ({ goals }: CastMember): Required<Pick<SpeechRequest["speaker"], "goals" | "hidden">> => ({
  goals: goals.map(({ text }) => text),
  hidden: goals.filter(({ type }) => unspoken.has(type)).map(({ text }) => text),
});

/** Where an act happens: at the place of the scene, else where the one who is met lives. */
export const placeOf = (view: MemoryView, act: Pick<Act, "actorId" | "targetId">, scene: Scene | null): string | null =>
  scene?.placeId ??
  view.get("character", act.targetId ?? act.actorId)?.homePlaceId ??
  view.get("character", act.actorId)?.homePlaceId ??
  null;

/** The lines that this one may answer: those it heard of the scene, or lately between the same two. */
const linesBefore = (lines: readonly Line[], act: Pick<Act, "actorId" | "targetId">, scene: Scene | null): Line[] => {
  const pair = new Set([act.actorId, act.targetId]);
  const near = scene
    ? lines.filter((line) => line.sceneId === scene.id && hasHeard(scene, act.actorId, line))
    : lines.filter((line) => line.sceneId === null && pair.has(line.speakerId) && pair.has(line.addresseeId));
  return near.slice(-PREVIOUS_LINES);
};

/** What the others in a room are called. */
const namesOf = (view: MemoryView, present: readonly string[], speakerId: string): string[] =>
  present.flatMap((id) => {
    const member = id === speakerId ? undefined : view.get("character", id);
    return member ? [member.name, shortNameOf(member)] : [];
  });

/** Everything that whoever words the act may know; taken from the folded view, before the act's own effects. */
export const buildSpeech = (
  view: MemoryView,
  act: WordedAct,
  options: { seed: number; turnKey: string; scene: Scene | null; spokenNow?: readonly string[]; guidance?: readonly string[] },
): SpeechRequest => {
  const speaker = loadMember(view, act.actorId);
  const addressee = act.targetId ? loadMember(view, act.targetId) : null;
  const about = act.aboutId ? loadMember(view, act.aboutId) : null;
  const lines = view.list("line").filter(({ ruling }) => ruling !== "rejected");
  const place = view.get("place", placeOf(view, act, options.scene) ?? "");
  const nameOf = (id: string): string => {
    const member = view.get("character", id);
    return member ? shortNameOf(member) : "somebody";
  };
  return {
    seed: options.seed,
    turnKey: options.turnKey,
    era: view.get("clock", "clock")?.era ?? "neutral",
    speaker: {
      ...toPerson(speaker),
      title: speaker.title,
      occupation: speaker.occupation,
      bigFive: speaker.bigFive,
      mood: speaker.state.mood,
      feeling: speaker.state.feeling,
      energy: speaker.state.energy,
      voice: speaker.voice,
      interests: speaker.interests,
      ...aimsOf(speaker),
      backstory: speaker.backstory,
    },
    addressee: addressee && {
      ...toPerson(addressee),
      title: addressee.title,
      feeling: addressee.state.feeling,
      ...aimsOf(addressee),
      interests: addressee.interests,
    },
    about: about && toPerson(about),
    move: act.move,
    accepted: act.accepted,
    view: addressee && viewOf(view, speaker.id, addressee.id),
    viewBack: addressee && viewOf(view, addressee.id, speaker.id),
    place: place ? { name: place.name, description: place.description } : null,
    scene: options.scene && { title: options.scene.title, premise: options.scene.premise, mood: options.scene.mood },
    previous: linesBefore(lines, act, options.scene).map((line) => ({
      speakerId: line.speakerId,
      speakerName: nameOf(line.speakerId),
      addresseeId: line.addresseeId,
      text: line.text,
      move: line.move,
    })),
    recentTexts: [...lines.slice(-RECENT_TEXTS).map((line) => line.text), ...(options.spokenNow ?? [])],
    ownTexts: lines
      .filter((line) => line.speakerId === speaker.id)
      .slice(-OWN_TEXTS)
      .map((line) => line.text),
    ...materialOf(view, act, lines, options.scene),
    others: namesOf(view, options.scene?.present ?? [], speaker.id),
    guidance: [...(options.guidance ?? [])],
    rating: options.scene?.direction.rating ?? "12",
    pack: null,
  };
};
