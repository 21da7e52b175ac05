import type { MemoryView } from "@/server/contracts/chronicle/fold";
import type { Line } from "@/server/contracts/line";
import type { Fact, Memory } from "@/server/contracts/mind";
import type { Scene } from "@/server/contracts/scene";
import type { Act } from "@/server/contracts/simulation";
import type { SpeechFact, SpeechMemory, SpeechRequest } from "@/server/contracts/speech";
import { toPerson, type SpeechPerson } from "./person-of";

/** A theme shows in words from this intensity on, SIMULATION §1.20. */
const MOTIF_SHOWS_FROM = 3;
const TOLD_MEMORIES = 64;

const personIn = (view: MemoryView, id: string | null): SpeechPerson | null => {
  const member = id === null ? undefined : view.get("character", id);
  return member ? toPerson(member) : null;
};

const toSpeechMemory = (view: MemoryView, tick: number, memory: Memory): SpeechMemory[] => {
  const actor = personIn(view, memory.actorId);
  if (!actor) return [];
  const { id, kind, move, accepted, reflection, valence, importance } = memory;
  return [
    {
      id,
      kind,
      actor,
      target: personIn(view, memory.targetId),
      about: personIn(view, memory.aboutId),
      move,
      accepted,
      reflection,
      valence,
      importance: (importance - 1) / 9,
      ticksAgo: Math.max(0, tick - memory.tick),
      from: personIn(view, memory.fromId),
    },
  ];
};

const toSpeechFact = (view: MemoryView, held: Act["reason"]["facts"][number]): SpeechFact => {
  const { id, kind, text, move, isSecret }: Fact = held;
  return {
    id,
    kind,
    text,
    subject: personIn(view, held.subjectId),
    object: personIn(view, held.objectId),
    move,
    isSecret,
    stance: held.stance,
    how: held.how,
    from: personIn(view, held.fromId),
    knownToAddressee: held.knownToAddressee,
  };
};

/** What of an act has to be known to word it. */
export type WordedAct = Pick<Act, "actorId" | "targetId" | "aboutId" | "move" | "accepted"> & {
  reason: Pick<Act["reason"], "memories" | "facts" | "motifs">;
};

/** What the act may be worded from: the memories, facts and themes that the choice drew on, and what has been told to this one before. */
export const materialOf = (
  view: MemoryView,
  act: WordedAct,
  lines: readonly Line[],
  scene: Scene | null,
): Pick<SpeechRequest, "memories" | "facts" | "motifs" | "toldMemories"> => {
  const tick = view.get("clock", "clock")?.tick ?? 0;
  const shown = new Set(lines.filter(({ sceneId }) => scene !== null && sceneId === scene.id).map(({ used }) => used?.motif));
  const told = lines
    .filter(({ speakerId, addresseeId }) => speakerId === act.actorId && addresseeId === act.targetId)
    .flatMap(({ used }) => used?.memoryIds ?? []);
  return {
    memories: act.reason.memories.flatMap((memory) => toSpeechMemory(view, tick, memory)),
    facts: act.reason.facts.map((fact) => toSpeechFact(view, fact)),
    motifs: act.reason.motifs
      .map(({ category, field }) => ({ category, intensity: 10 * field }))
      .filter(({ category, intensity }) => intensity >= MOTIF_SHOWS_FROM && !shown.has(category))
      .sort((a, b) => b.intensity - a.intensity),
    toldMemories: [...new Set(told)].slice(-TOLD_MEMORIES),
  };
};
