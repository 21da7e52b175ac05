import type { MapGroup, MapNode, MapTie } from "../../map/types";

const every = <T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => b[i] !== undefined && (one === b[i] || same(one, b[i]))));

/** Whether lists made anew say the same: with every tick of the story they are made, and mostly nothing of the map has changed. */
export const sameNodes = (a: readonly MapNode[], b: readonly MapNode[]): boolean =>
  every(
    a,
    b,
    (one, other) =>
      one.id === other.id &&
      one.name === other.name &&
      one.initials === other.initials &&
      one.hue === other.hue &&
      one.picture === other.picture &&
      one.placeId === other.placeId &&
      one.communityId === other.communityId &&
      one.weight === other.weight &&
      every(one.traits, other.traits, Object.is),
  );

export const sameTies = (a: readonly MapTie[], b: readonly MapTie[]): boolean =>
  every(
    a,
    b,
    (one, other) => one.fromId === other.fromId && one.toId === other.toId && one.kind === other.kind && one.strength === other.strength,
  );

export const sameGroups = (a: readonly MapGroup[], b: readonly MapGroup[]): boolean =>
  every(a, b, (one, other) => one.id === other.id && one.name === other.name && every(one.memberIds, other.memberIds, Object.is));
