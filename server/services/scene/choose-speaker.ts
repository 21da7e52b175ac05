import { usualTalkativeness } from "@/server/contracts/direction";
import { hashText } from "@/server/contracts/identity";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import type { SpeakerChance } from "@/server/contracts/simulation";

/** What an order of turns looks at. Lines are those of the scene, oldest first. */
export interface Floor {
  scene: Scene;
  lines: readonly Pick<Line, "speakerId" | "addresseeId" | "turn">[];
  /** Whom the last line speaks of by name. */
  named: readonly string[];
  /** Who takes a turn unasked: the muted, and people in the room, do not. */
  free: readonly string[];
  /** What the social model of SIMULATION §1.18 says of those. */
  social: readonly SpeakerChance[];
}

const certain = (characterId: string, reason: string): SpeakerChance[] => [{ characterId, probability: 1, reasons: [reason] }];

/** Shares of one. Nobody where all weigh nothing. */
const shared = (weights: readonly { characterId: string; weight: number; reason: string }[]): SpeakerChance[] => {
  const sum = weights.reduce((all, { weight }) => all + weight, 0);
  return weights
    .filter(({ weight }) => weight > 0)
    .map(({ characterId, weight, reason }) => ({ characterId, probability: weight / sum, reasons: [reason] }))
    .sort((a, b) => b.probability - a.probability || (a.characterId < b.characterId ? -1 : 1));
};

/** Nobody twice in a row, where the scene does not let them and somebody else is there. */
export const mayFollow = ({ scene, lines, free }: Pick<Floor, "scene" | "lines" | "free">): string[] => {
  const last = lines.at(-1)?.speakerId;
  const others = scene.direction.selfReplies ? [...free] : free.filter((id) => id !== last);
  return others.length > 0 ? others : [...free];
};

const inList = (floor: Floor): SpeakerChance[] => {
  const { scene, lines, free } = floor;
  const order = scene.cast.filter((id) => free.includes(id));
  const last = lines.findLast(({ speakerId }) => order.includes(speakerId))?.speakerId;
  const next = order[(last === undefined ? 0 : order.indexOf(last) + 1) % order.length];
  return next === undefined ? [] : certain(next, "next in the list");
};

/** Everybody once before anybody again. */
const fromPool = (floor: Floor): SpeakerChance[] => {
  const spoken = new Set<string>();
  for (const { speakerId } of floor.lines) {
    if (!floor.free.includes(speakerId)) continue;
    spoken.add(speakerId);
    if (floor.free.every((id) => spoken.has(id))) spoken.clear();
  }
  const waiting = mayFollow(floor).filter((id) => !spoken.has(id));
  const pool = waiting.length > 0 ? waiting : floor.free.filter((id) => !spoken.has(id));
  return shared(pool.map((characterId) => ({ characterId, weight: 1, reason: "has not spoken in this round" })));
};

/** Whoever is named; else everybody by talkativeness. Who talks 0 % of the time speaks when named, and at no other time. */
const naturally = (floor: Floor): SpeakerChance[] => {
  const may = mayFollow(floor);
  const [named] = floor.named.filter((id) => may.includes(id));
  if (named !== undefined) return certain(named, "named");
  const talkativeness = (id: string): number =>
    floor.scene.direction.parts.find(({ characterId }) => characterId === id)?.talkativeness ?? usualTalkativeness;
  return shared(may.map((characterId) => ({ characterId, weight: talkativeness(characterId), reason: "talkative" })));
};

/** Whom the beat needs and who has been silent in it longest; else as people do. */
const byDirector = (floor: Floor): SpeakerChance[] => {
  const { scene, lines } = floor;
  const beat = scene.plan?.beats.find(({ id }) => id === scene.beat?.id);
  const needed = mayFollow(floor).filter((id) => beat?.required.includes(id));
  if (needed.length === 0) return [...floor.social];
  const lastOf = (id: string): number => lines.findLast(({ speakerId }) => speakerId === id)?.turn ?? 0;
  const [first] = [...needed].sort((a, b) => lastOf(a) - lastOf(b) || scene.cast.indexOf(a) - scene.cast.indexOf(b));
  return first === undefined ? [] : certain(first, `“${beat?.title ?? ""}” needs them`);
};

/** Who may take the next turn, most probable first. Nobody in the manual order, and where nobody may. */
export const chancesFor = (floor: Floor): SpeakerChance[] => {
  switch (floor.scene.direction.strategy) {
    case "social":
    case "model":
      return [...floor.social];
    case "manual":
      return [];
    case "list":
      return inList(floor);
    case "pooled":
      return fromPool(floor);
    case "natural":
      return naturally(floor);
    case "director":
      return byDirector(floor);
  }
};

const RANGE = 0x1_0000_0000;
/** One of them by lot; the lot depends on nothing but the scene and the turn. */
export const drawFrom = (chances: readonly SpeakerChance[], sceneId: string, turn: number): string | null => {
  let left = hashText(`${sceneId}:${turn}:speaker`) / RANGE;
  for (const { characterId, probability } of chances) {
    left -= probability;
    if (left < 0) return characterId;
  }
  return chances[0]?.characterId ?? null;
};
