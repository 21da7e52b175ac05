import type { RelationshipKind } from "@/server/contracts/relationship-kinds";

export type Rgb = readonly [red: number, green: number, blue: number];

/** The sixteen identity colours by hue, as the map draws them by day: `--id-1-line` and on in app/styles/tokens/light.css, in sRGB. */
export const identityColours: readonly Rgb[] = [
  [192, 91, 110],
  [193, 95, 76],
  [186, 104, 38],
  [168, 117, 16],
  [145, 129, 18],
  [115, 140, 37],
  [71, 148, 76],
  [20, 150, 114],
  [20, 147, 141],
  [20, 144, 164],
  [19, 138, 191],
  [75, 128, 205],
  [114, 117, 204],
  [144, 107, 192],
  [167, 99, 171],
  [183, 93, 142],
];

/** Of the kinds of ties: `--k-friend-line` and on. */
export const kindColours: Readonly<Record<RelationshipKind, Rgb>> = {
  acquaintance: [128, 123, 115],
  friend: [49, 145, 78],
  romance: [195, 76, 111],
  rival: [185, 97, 15],
  enemy: [208, 69, 62],
  ally: [49, 127, 200],
  family: [156, 117, 33],
  professional: [72, 134, 149],
  mentor: [130, 105, 195],
  strained: [163, 99, 143],
};
