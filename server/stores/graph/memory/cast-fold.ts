import { applyEvent, touched } from "@/server/contracts/chronicle/fold";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { CastMember, CastView, TieView, ViewEntities, ViewKind, ViewStore } from "@/server/contracts/chronicle/view";
import type { GraphCharacter, GraphTie } from "@/server/contracts/graph";
import { relationshipKey } from "@/server/contracts/relationship-kinds";

/** What the graph is told as the cast changes. A character who leaves takes all ties along; they are told again when it comes back. */
export interface CastTold {
  character(character: GraphCharacter): void;
  left(characterId: string): void;
  /** Both ends are on the stage. */
  tie(tie: GraphTie): void;
}

export interface CastFold {
  add(member: CastMember): void;
  addTie(tie: TieView): void;
  /** The event must be the next one. */
  apply(event: ChronicleEvent): void;
}

export const toGraphTie = ({ fromId, toId, kind, strength, trust, familiarity, offence, changedSeq }: TieView): GraphTie => ({
  fromId,
  toId,
  kind,
  strength,
  trust,
  familiarity,
  offence,
  changedSeq,
});
export const toGraphCharacter = ({ id, name, homePlaceId }: CastMember): GraphCharacter => ({ id, name, placeId: homePlaceId });

/** What the fold of a character's own events reads and writes, without the pages that were written about it. */
const slim = (member: CastMember): CastMember => ({
  ...member,
  backstory: "",
  goals: [],
  pursuits: [],
  interests: [],
  tags: [],
  aliases: [],
});

/** The one fold over characters and ties alone: everything else of a cast is no part of its graph. */
export const createCastFold = (told: CastTold): CastFold => {
  const members = new Map<string, CastMember>();
  const ties = new Map<string, TieView>();
  const isHere = (id: string): boolean => members.get(id)?.removed === false;
  const tell = (tie: TieView): void => {
    if (tie.fromId !== tie.toId && isHere(tie.fromId) && isHere(tie.toId)) told.tie(toGraphTie(tie));
  };

  const add = (member: CastMember): void => {
    const before = members.get(member.id);
    members.set(member.id, slim(member));
    if (member.removed) {
      if (before?.removed === false) told.left(member.id);
      return;
    }
    told.character(toGraphCharacter(member));
    if (before?.removed === false) return;
    for (const tie of ties.values()) if (tie.fromId === member.id || tie.toId === member.id) tell(tie);
  };
  const addTie = (tie: TieView): void => {
    ties.set(relationshipKey(tie.fromId, tie.toId), tie);
    tell(tie);
  };

  const store: ViewStore = {
    get: <K extends ViewKind>(kind: K, id: string): ViewEntities[K] | undefined => {
      const found = kind === "character" ? members.get(id) : kind === "tie" ? ties.get(id) : undefined;
      return found as ViewEntities[K] | undefined;
    },
    set: (kind, _id, entity) => {
      if (kind === "character") add(entity as CastMember);
      if (kind === "tie") addTie(entity as TieView);
    },
  };
  return {
    add,
    addTie,
    apply: (event) => {
      if (event.type.startsWith("character.") || touched(event).some(({ kind }) => kind === "tie")) applyEvent(store, event);
    },
  };
};

/** The part of a view that a graph is made of. */
export type CastPart = Pick<CastView, "seq" | "characters" | "ties">;
