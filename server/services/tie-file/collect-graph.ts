import type { CastMember, CastView } from "@/server/contracts/chronicle/view";
import { relationshipKey, type RelationshipKind } from "@/server/contracts/relationship";
import type { TieChangeRow } from "@/server/contracts/tie-change";

export interface FileCharacter {
  id: string;
  name: string;
  shortName: string;
  aliases: string[];
  place: string;
  role: string;
  /** Of its identity colour. */
  hue: number;
  removed: boolean;
  /** Different people with a tie in either direction. */
  degree: number;
}
export interface FileTie {
  fromId: string;
  toId: string;
  kind: RelationshipKind;
  strength: number;
  trust: number;
  familiarity: number;
  offence: number;
  evidence: string;
}

/** What is written into a file of relationships: a moment, and for a whole history every change up to it. */
export interface FileGraph {
  title: string;
  timelineId: string;
  seq: number;
  tick: number;
  /** Story time at tick 0. */
  startsAt: string;
  characters: FileCharacter[];
  ties: FileTie[];
  /** Oldest first; null for the moment alone. */
  changes: TieChangeRow[] | null;
}

const degrees = (view: CastView): Map<string, number> => {
  const known = new Map<string, Set<string>>();
  const note = (one: string, other: string): void => void known.set(one, (known.get(one) ?? new Set()).add(other));
  for (const { fromId, toId } of view.ties) {
    note(fromId, toId);
    note(toId, fromId);
  }
  return new Map([...known].map(([id, others]) => [id, others.size]));
};

/** Everybody who is on the stage, or was and has ties. */
export const collectGraph = (view: CastView, changes: TieChangeRow[] | null): FileGraph => {
  const degree = degrees(view);
  const places = new Map(view.places.map(({ id, name }) => [id, name]));
  const toCharacter = (member: CastMember): FileCharacter => ({
    id: member.id,
    name: member.name,
    shortName: member.shortName,
    aliases: member.aliases,
    place: places.get(member.homePlaceId ?? "") ?? "",
    role: member.role,
    hue: member.hue,
    removed: member.removed,
    degree: degree.get(member.id) ?? 0,
  });
  const { timelineId, seq, clock } = view;
  return {
    title: clock.title,
    timelineId,
    seq,
    tick: clock.tick,
    startsAt: clock.startsAt,
    characters: view.characters.filter(({ id, removed }) => !removed || degree.has(id)).map(toCharacter),
    ties: view.ties.map(({ fromId, toId, kind, strength, trust, familiarity, offence, evidence }) => ({
      fromId,
      toId,
      kind,
      strength,
      trust,
      familiarity,
      offence,
      evidence,
    })),
    changes,
  };
};

/** What programs take for the weight of an edge must not be negative: how strong, whichever way. */
export const weightOf = ({ strength }: Pick<FileTie, "strength">): number => Math.abs(strength);

/** Of each tie the last change of each tick: what it was from then on. */
export const stepsOf = (changes: readonly TieChangeRow[]): Map<string, TieChangeRow[]> => {
  const steps = new Map<string, TieChangeRow[]>();
  for (const change of changes) {
    const key = relationshipKey(change.fromId, change.toId);
    const of = steps.get(key);
    if (!of) steps.set(key, [change]);
    else if (of.at(-1)?.tick === change.tick) of[of.length - 1] = change;
    else of.push(change);
  }
  return steps;
};
