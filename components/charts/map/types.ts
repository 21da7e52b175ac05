import type { RelationshipKind } from "@/server/contracts/relationship-kinds";

/** A person on the map. */
export interface MapNode {
  id: string;
  name: string;
  initials: string;
  /** Identity hue 0..15, the same everywhere. */
  hue: number;
  /** Address of a picture; null draws the portrait mark. */
  picture: string | null;
  /** Big Five 0..1, O C E A N: cuts the mark. */
  traits: readonly [number, number, number, number, number];
  placeId: string | null;
  /** Community by the current analysis; null before it is known. */
  communityId: string | null;
  /** 0..1 by the chosen centrality: sets the size. */
  weight: number;
}

/** A directed tie. */
export interface MapTie {
  fromId: string;
  toId: string;
  kind: RelationshipKind;
  /** −1..1 */
  strength: number;
}

export interface MapGroup {
  id: string;
  name: string;
  memberIds: readonly string[];
}

/** What lies between two moments, for a tie that is painted as different. */
export type TieShade = "warmed" | "cooled" | "appeared" | "broke";

export type MapSelection = { kind: "person"; id: string } | { kind: "pair"; a: string; b: string } | null;

export interface MapPulse {
  /** A new key is a new pulse. */
  key: string;
  fromId: string;
  toId: string;
  /** −1 cooled, 1 warmed. */
  sign: -1 | 1;
}

export interface MapView {
  x: number;
  y: number;
  /** Pixels for a unit of the layout. */
  zoom: number;
}

/** Handle for buttons and keys outside the canvas. */
export interface MapHand {
  zoomBy: (factor: number) => void;
  panBy: (dx: number, dy: number) => void;
  fit: () => void;
  /** Flies there and opens the community that it is folded in. */
  flyTo: (id: string) => void;
  /** Pins where it stands, or lets go. */
  pin: (id: string, pinned: boolean) => void;
  isPinned: (id: string) => boolean;
  unfold: (groupId: string) => void;
  foldAll: () => void;
  /** The view as it is, at twice the resolution. */
  toPng: () => Promise<Blob>;
  toSvg: () => string;
}

export interface MapCanvasProps {
  /** Positions and pins are kept under this key (the timeline's ecosystem), across visits and branches. */
  layoutKey: string;
  nodes: readonly MapNode[];
  ties: readonly MapTie[];
  /** Soft shapes with a name: places or communities. */
  groups: readonly MapGroup[];
  /** Ties that are drawn; the others are faint. Null draws all. */
  shown: ReadonlySet<string> | null;
  colourBy: "identity" | "community";
  selection: MapSelection;
  onSelect: (selection: MapSelection) => void;
  /** Ids along a way that is being shown, in order. */
  path: readonly string[] | null;
  /** By `relationshipKey`; null when two moments are not compared. */
  shades: ReadonlyMap<string, TieShade> | null;
  pulse: MapPulse | null;
  acting: readonly string[];
  /** Folded to communities at first, from this many people on. */
  foldFrom: number;
  reducedMotion: boolean;
  handRef: (hand: MapHand | null) => void;
}
