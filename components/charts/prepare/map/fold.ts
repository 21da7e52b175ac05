import type { RelationshipKind } from "@/server/contracts/relationship-kinds";
import type { MapNode, MapTie } from "../../map/types";

/** A community drawn as one. */
export interface Bubble {
  id: string;
  memberIds: string[];
  /** The two most central, heaviest first. */
  name: string;
}

/** One direction between two people or communities. `count` ties are summed in it. */
export interface FoldedLine {
  fromId: string;
  toId: string;
  kind: RelationshipKind;
  /** −1..1; of a sum, its share of the greatest sum on the map. */
  strength: number;
  count: number;
}

export interface Folded {
  people: MapNode[];
  bubbles: Bubble[];
  lines: FoldedLine[];
}

export const communityOf = ({ communityId, placeId }: Pick<MapNode, "communityId" | "placeId">): string =>
  communityId ?? placeId ?? "the rest";

/** Names of nobody else's id, so that a bubble may stand among people. */
export const bubbleId = (community: string): string => `community:${community}`;

function nameOf(members: readonly MapNode[]): string {
  const [first, second] = [...members].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  if (!first) return "";
  return second ? `${first.name} and ${second.name}` : first.name;
}

interface Sum {
  fromId: string;
  toId: string;
  total: number;
  count: number;
  kinds: Map<RelationshipKind, number>;
}

const leading = (kinds: ReadonlyMap<RelationshipKind, number>): RelationshipKind =>
  [...kinds].reduce((best, next) => (next[1] > best[1] ? next : best), ["acquaintance", 0] as [RelationshipKind, number])[0];

/** `open`: the communities that are unfolded; null draws everybody. */
export function foldCast(nodes: readonly MapNode[], ties: readonly MapTie[], open: ReadonlySet<string> | null): Folded {
  if (!open) return { people: [...nodes], bubbles: [], lines: ties.map((tie) => ({ ...tie, count: 1 })) };
  const members = new Map<string, MapNode[]>();
  const people: MapNode[] = [];
  const standsIn = new Map<string, string>();
  for (const node of nodes) {
    const community = communityOf(node);
    if (open.has(community)) {
      people.push(node);
      continue;
    }
    const list = members.get(community);
    if (list) list.push(node);
    else members.set(community, [node]);
    standsIn.set(node.id, bubbleId(community));
  }
  const bubbles = [...members].map(([community, list]): Bubble => ({
    id: bubbleId(community),
    memberIds: list.map(({ id }) => id),
    name: nameOf(list),
  }));
  bubbles.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { people, bubbles, lines: sumLines(ties, standsIn) };
}

function sumLines(ties: readonly MapTie[], standsIn: ReadonlyMap<string, string>): FoldedLine[] {
  const lines: FoldedLine[] = [];
  const sums = new Map<string, Sum>();
  for (const tie of ties) {
    const fromId = standsIn.get(tie.fromId) ?? tie.fromId;
    const toId = standsIn.get(tie.toId) ?? tie.toId;
    if (fromId === toId) continue;
    if (fromId === tie.fromId && toId === tie.toId) {
      lines.push({ ...tie, count: 1 });
      continue;
    }
    const key = `${fromId}>${toId}`;
    const sum = sums.get(key) ?? { fromId, toId, total: 0, count: 0, kinds: new Map() };
    sum.total += tie.strength;
    sum.count++;
    sum.kinds.set(tie.kind, (sum.kinds.get(tie.kind) ?? 0) + Math.abs(tie.strength));
    sums.set(key, sum);
  }
  let greatest = 1;
  for (const { total } of sums.values()) greatest = Math.max(greatest, Math.abs(total));
  for (const { fromId, toId, total, count, kinds } of sums.values())
    lines.push({ fromId, toId, kind: leading(kinds), strength: total / greatest, count });
  return lines;
}
