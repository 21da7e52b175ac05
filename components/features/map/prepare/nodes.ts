import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Centrality, Community } from "@/server/contracts/graph";
import type { Place } from "@/server/contracts/place";
import type { MapGroup, MapNode } from "@/components/charts/map/types";
import { avatarUrl, initialsOf, shortNameOf } from "@/components/charts/prepare/person";
import type { ColourBy, SizeBy } from "./map-state";
import { nameCommunity, realCommunities } from "./glance";

/** 0..1 by one measure, in proportion to the greatest; nothing known gives everybody the middle. */
export function weightsOf(centralities: readonly Centrality[], by: SizeBy): ReadonlyMap<string, number> {
  const greatest = Math.max(0, ...centralities.map((each) => each[by]));
  return new Map(centralities.map((each) => [each.id, greatest === 0 ? 0 : each[by] / greatest]));
}

export const communityOf = (communities: readonly Community[]): ReadonlyMap<string, string> =>
  new Map(communities.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id] as const)));

const unknownWeight = 0.4;

export function toMapNodes(
  cast: readonly CastMember[],
  weights: ReadonlyMap<string, number>,
  communities: ReadonlyMap<string, string>,
): MapNode[] {
  return cast.map((member) => {
    const { openness, conscientiousness, extraversion, agreeableness, neuroticism } = member.bigFive;
    return {
      id: member.id,
      name: shortNameOf(member),
      initials: initialsOf(member),
      hue: member.hue,
      picture: member.avatarAssetId === null ? null : avatarUrl(member.avatarAssetId),
      traits: [openness, conscientiousness, extraversion, agreeableness, neuroticism],
      placeId: member.homePlaceId,
      communityId: communities.get(member.id) ?? null,
      weight: weights.get(member.id) ?? unknownWeight,
    };
  });
}

/** The soft shapes: houses, or communities where these colour the map. */
export function toMapGroups(
  nodes: readonly MapNode[],
  {
    by,
    places,
    communities,
    nameOf,
  }: { by: ColourBy; places: readonly Place[]; communities: readonly Community[]; nameOf: (id: string) => string },
): MapGroup[] {
  const here = new Set(nodes.map(({ id }) => id));
  if (by === "community") {
    return realCommunities(communities)
      .map((each) => ({ id: each.id, name: nameCommunity(each, nameOf), memberIds: each.memberIds.filter((id) => here.has(id)) }))
      .filter(({ memberIds }) => memberIds.length > 1);
  }
  return places
    .map(({ id, name }) => ({ id, name, memberIds: nodes.filter(({ placeId }) => placeId === id).map((node) => node.id) }))
    .filter(({ memberIds }) => memberIds.length > 0);
}
